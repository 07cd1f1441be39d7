import Foundation
import Support
import Testing

/// From an empty folder to a plan, and back to it the next day.
@Suite("The whole way", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct WholeWayTests {
  private let machine: Machine

  init() throws { machine = try Machine() }

  @Test("With a directory imported from within the program", arguments: [ScreenSize.usual, .wide])
  func fromWithin(size: ScreenSize) throws {
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    let program = try machine.start(size: size)
    try program.wait(for: "Velkommen til Vejviser")
    // Who sits here is asked before anything is written.
    try program.keys("Down", "Enter")
    try program.sitDown("Bodil")
    try program.answer("Hvor ligger filen?", directory)
    try program.wait(for: "Hentet: \(MadeUpDirectory.count) nye")
    try program.command("Om mig: mit navn")
    try program.wait(for: "Om mig")
    try program.type(" Prøve")
    try program.wait(for: "Bodil Prøve")
    try program.keys("Escape")
    try program.wait(forNo: "─ Om mig")

    try findNear(program, size)
    try program.createCitizen("Karen Opdigtet", place: "4130", shared: true)
    try talk(program)
    try plan(program, community: "Kor for alle")
    #expect(try program.quit() == .exited(0))

    let kept = try machine.export()
    try expectEverything(in: kept, community: "Kor for alle")
    try comeBack(size, community: "Kor for alle", listed: MadeUpDirectory.count)
    #expect(try machine.export() == kept, "looking changes nothing")
  }

  @Test("With the same directory imported by a command, twice", arguments: [ScreenSize.usual, .wide])
  func byCommand(size: ScreenSize) throws {
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    let first = try machine.run("import", directory)
    #expect(first.output == "imported 7, updated 0, unchanged 0, rejected 0\n")
    #expect(first.errors == "")
    #expect(
      try machine.run("import", directory).output == "imported 0, updated 0, unchanged 7, rejected 0\n")

    let program = try machine.start(size: size)
    try program.sitDown("Bodil Prøve")
    try findNear(program, size)
    try program.createCitizen("Karen Opdigtet", place: "4130", shared: true)
    try talk(program)
    try plan(program, community: "Kor for alle")
    #expect(try program.quit() == .exited(0))
    try expectEverything(in: try machine.export(), community: "Kor for alle")
    try comeBack(size, community: "Kor for alle", listed: MadeUpDirectory.count)
  }

  @Test(
    "On a directory as it is in the world", .enabled(if: SharedData.isHere, "../shared/data is not here"),
    arguments: [ScreenSize.usual, .wide])
  func realDirectory(size: ScreenSize) throws {
    let file = try #require(SharedData.url("directories/dk-motion-osm.csv")).path
    let outcome = try machine.run("import", file)
    // Ten rows have no name, and one says the same as another.
    #expect(outcome.output == "imported 478, updated 0, unchanged 0, rejected 10\n")
    #expect(outcome.errors.contains("\(file), linje 9: navn mangler\n"))
    #expect(outcome.status == 0)

    let program = try machine.start(size: size)
    try program.sitDown("Bodil Prøve")
    try program.wait(for: "478 af 478")
    try program.createCitizen("Karen Opdigtet", place: "4000", shared: true)
    try talk(program)
    try program.keys("F2")
    try program.type("himmelev")
    try program.wait(for: "1 af 478")
    try plan(program, community: "Sport og Fitness Himmelev")
    #expect(try program.quit() == .exited(0))
    try expectEverything(in: try machine.export(), community: "Sport og Fitness Himmelev")
    try comeBack(size, community: "Sport og Fitness Himmelev", listed: 478)
  }

  // MARK: The steps of the way

  /// Finds by text, place and distance, and looks at what was found. Ends with the choir near Viby lit.
  private func findNear(_ program: Tmux, _ size: ScreenSize) throws {
    try program.keys("F2")
    try program.wait(for: "7 af 7")
    try program.type("kor")
    try program.wait(for: "3 af 7")
    try program.keys("Tab")
    try program.type("4130")
    try program.wait(forAll: "1 af 7", "→ 4130 Viby Sjælland", "▸ Kor for alle", "0,1 km")
    try program.keys("Tab", "Right")
    try program.wait(forAll: "‹ 20 km ›", "2 af 7", "Koret ved domkirken")
    try program.keys("Right", "Right")
    try program.wait(forAll: "‹ alle ›", "3 af 7", "257 km")

    try program.keys("Tab", "Enter")
    let details = try program.wait(
      forAll: "Menighedsplejen · Sang", "Parkvej 4, 4130 Viby", "gratis", "niveaufri", "Inger", "00 00 00 01",
      "Vi synger sange, som alle kender.", "Esc tilbage")
    // Side by side with the list where there is room.
    #expect(details.contains("Koret ved domkirken") == (size.columns >= 100))
    try program.closeDetails()
  }

  /// Fills two segments of the wheel for the open citizen.
  private func talk(_ program: Tmux) throws {
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.type("Formiddagene er lange.")
    try program.wait(for: "Formiddagene er lange.")
    try program.keys("Escape")
    try program.wait(for: "Enter skriv")
    try program.keys("3")
    try program.wait(for: "●●●")
    try program.keys("Tab", "Enter")
    try program.wait(for: "▸Netværk")
    try program.type("Min søster ringer om søndagen.")
    try program.wait(for: "Min søster ringer om søndagen.")
    try program.keys("M-Up")
    try program.wait(for: "●○○")
    try program.waitUntilSaved()
  }

  /// Puts what is lit in Find on the plan, and a free step with day and time beside it.
  private func plan(_ program: Tmux, community: String) throws {
    try program.keys("F2")
    try program.wait(for: "▸ \(community)")
    try program.keys("C-t")
    try program.wait(for: "er sat på planen for Karen Opdigtet")
    try program.keys("F4")
    try program.wait(forAll: "Plan for Karen Opdigtet", community)
    // The steps have the focus when there are some; the goal stands above them.
    try program.keys("BTab")
    try program.type("Synge med andre igen.")
    try program.wait(for: "Synge med andre igen.")
    try program.keys("C-n")
    try program.wait(for: "Nyt trin")
    try program.type("Ring til værten")
    try program.keys("Tab")
    try program.type("+7")
    try program.keys("Tab")
    try program.type("10.30")
    try program.wait(for: "10.30")
    try program.closeLayer("Nyt trin")
    try program.wait(forAll: "Ring til værten", "10:30")
    try program.waitUntilSaved()
  }

  /// Demands that all that was entered is exported.
  private func expectEverything(in export: [String], community: String) throws {
    for said in [
      #""name":"Karen Opdigtet""#, #""consent":true"#, #""text":"Formiddagene er lange.""#,
      #""importance":3"#,
      #""text":"Min søster ringer om søndagen.""#, #""importance":1"#, #""goal":"Synge med andre igen.""#,
      #""what":"\#(community)""#, #""what":"Ring til værten""#, #""time":"10:30""#, #""name":"Bodil Prøve""#,
    ] {
      #expect(export.filter { $0.contains(said) }.count == 1, "\(said)")
    }
    #expect(export.contains { $0.contains(#""share":{"space":"hold"}"#) })
  }

  /// Starts again and finds everything.
  private func comeBack(_ size: ScreenSize, community: String, listed: Int) throws {
    let program = try machine.start(size: size)
    let first = try program.wait(forAll: "\(listed) af \(listed)", "Bodil Prøve", "F10 afslut")
    #expect(!first.contains("Hvem sidder her?") && !first.contains("Velkommen"))
    try program.lookUp("Karen Opdigtet")
    try program.wait(for: "0 af 2 trin prøvet · Synge med")
    try program.keys("Enter")
    try program.wait(
      forAll: "Plan for Karen Opdigtet", "Synge med andre igen.", community, "Ring til værten", "10:30")
    try program.keys("F3")
    try program.wait(forAll: "Formiddagene er lange.", "●●●")
    try program.keys("Tab")
    try program.wait(forAll: "Min søster ringer om søndagen.", "●○○")
    #expect(try program.quit() == .exited(0))
  }
}
