import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Taking home what is on the screen")
struct PaperLayerTests {
  private let goal = Pilot.edit(Names.plan, "goal", .text("Synge igen"))
  private let step = [
    Pilot.edit(Names.step("s1"), "what", .text("Sangkoret")),
    Pilot.edit(Names.step("s1"), "date", .text(Samples.today.adding(days: 3).iso)),
    Pilot.edit(Names.step("s1"), "time", .text("15:00")),
  ]

  /// Min plan with Ctrl-P pressed.
  private func plan() -> Pilot {
    var pilot = Pilot.withBodil(edits: [goal] + step)
    pilot.press(.function(4), .control("p"))
    return pilot
  }

  @Test("Min plan is shown as it will stand on the paper, and Enter sends exactly that to the printer")
  func prints() throws {
    var pilot = plan()
    #expect(pilot.sees("▸ Skriv ud på printer") && pilot.sees("Min plan") && pilot.sees("Synge igen"))
    let text = try #require(pilot.press(.enter).printed)
    #expect(text.contains("Bodil") && text.contains("Synge igen") && text.contains("ring til Mette"))
    #expect(pilot.press(.enter) == [])
    pilot.happen(.paper(.printed(Phrase(da: "Sendt til printeren.", en: "Sent."), succeeded: true)))
    #expect(pilot.state.layers == [] && pilot.sees("Sendt til printeren."))
  }

  @Test("Without a printer it says so, and the page is lit instead")
  func noPrinter() {
    var pilot = plan()
    pilot.press(.enter)
    pilot.happen(.paper(.printed(Phrase(da: "Her er ingen printer.", en: "No printer."), succeeded: false)))
    #expect(pilot.sees("⚠ Her er ingen printer.") && pilot.sees("▸ Gem som side til udskrift"))
    #expect(pilot.press(.enter) == [])
    #expect(pilot.sees("~/plan-2026-11-22.html"))
  }

  @Test(
    "Each way of saving asks for the place, with a name that tells the day and nobody's name",
    arguments: [
      (1, "~/plan-2026-11-22.html", "<!DOCTYPE html>"), (2, "~/plan-2026-11-22.txt", "Min plan\n"),
      (3, "~/datoer-2026-11-22.ics", "BEGIN:VCALENDAR\r\n"),
    ])
  func saves(row: Int, path: String, beginning: String) throws {
    var pilot = plan()
    for _ in 0..<row { pilot.press(.down) }
    pilot.press(.enter)
    #expect(pilot.state.context == .paperPlace && pilot.sees(path))
    let saved = try #require(pilot.press(.enter).saved)
    #expect(saved.path == path && !saved.replaces)
    #expect(saved.text.hasPrefix(beginning))
    pilot.happen(.paper(.saved(path: path)))
    #expect(pilot.state.layers == [] && pilot.sees("Gemt: \(path)."))
  }

  @Test("A file that is there is written over at the second Enter alone, and not after the name was changed")
  func exists() throws {
    var pilot = plan()
    let path = "~/plan-2026-11-22.html"
    pilot.press(.down, .enter, .enter)
    pilot.happen(.paper(.exists(path: path)))
    #expect(pilot.sees("Der ligger allerede noget."))
    pilot.type("x")
    #expect(!pilot.sees("Der ligger allerede noget."))
    // Another name is not written over.
    let other = try #require(pilot.press(.enter).saved)
    #expect(other.path == path + "x" && !other.replaces)
    pilot.press(.backspace)
    // The user knows of this one.
    let known = try #require(pilot.press(.enter).saved)
    #expect(known.path == path && known.replaces)
  }

  @Test(
    "A place that is none, or cannot be written, is told beside it", arguments: ["plan.html", "", "/tmp/"])
  func place(path: String) {
    var pilot = plan()
    pilot.press(.down, .enter, Key(.home, .shift), .backspace)
    pilot.type(path)
    #expect(pilot.press(.enter) == [])
    #expect(pilot.sees("Skriv hele vejen og navnet"))
    pilot.happen(.paper(.notSaved(Phrase(da: "Ikke gemt: disken er fuld.", en: "Not saved."))))
    #expect(pilot.sees("Ikke gemt: disken er fuld."))
    pilot.press(.escape, .escape)
    #expect(pilot.state.layers == [])
  }

  @Test("What was typed a moment ago is on the paper, and Esc leaves all as it was")
  func typed() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4))
    pilot.type("Ud at gå")
    pilot.press(.control("p"))
    #expect(pilot.sees("Ud at gå") && pilot.state.context == .paper)
    pilot.press(.escape)
    #expect(pilot.state.layers == [] && pilot.file?.plan.goal == "Ud at gå")
  }

  @Test("A plan without days to come offers no calendar; a calendar shows its days before it is saved")
  func dates() {
    var pilot = Pilot.withBodil(edits: [goal])
    pilot.press(.function(4), .control("p"))
    #expect(!pilot.sees("Gem datoer til kalender"))
    pilot = plan()
    pilot.press(.down, .down, .down)
    #expect(pilot.sees("Onsdag 25. november 2026 kl. 15.00: Sangkoret"))
  }

  @Test("The talk is printed with its wheel; an empty one to be filled in by hand")
  func talk() throws {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3))
    pilot.type("Stille aftener")
    pilot.press(.escape, .control("p"), .down, .enter)
    let saved = try #require(pilot.press(.enter).saved)
    #expect(saved.path == "~/samtale-2026-11-22.html")
    #expect(saved.text.contains("<svg") && saved.text.contains("Stille aftener"))
    var empty = Pilot.withBodil()
    empty.press(.function(3), .control("p"))
    #expect(empty.sees("Det vigtigste for mig lige nu"))
  }

  @Test("In Find the lit community is printed, from the list as from its details; without one there is none")
  func find() {
    var pilot = Pilot()
    pilot.type("sangkoret")
    pilot.press(.control("p"))
    #expect(pilot.sees("Vært: Inger"))
    pilot.press(.escape, .enter, .control("p"), .down, .down, .enter)
    #expect(pilot.sees("~/faellesskab-2026-11-22.txt"))
    pilot = Pilot()
    pilot.type("faldskærm")
    pilot.press(.control("p"))
    #expect(pilot.state.layers == [])
  }

  @Test("What two devices wrote differently is told, and the paper has what the screen shows")
  func contested() {
    var pilot = Scene.talkConflict.pilot(columns: 80, rows: 24)
    pilot.press(.escape, .control("p"))
    #expect(pilot.sees("⚠ Noget står i to udgaver."))
    #expect(pilot.sees("Radioen kører.") && !pilot.sees("Hun strikker igen"))
    #expect(!plan().sees("to udgaver"))
  }

  @Test("The preview is read to its last line with PgDn, and a click on a line does it", arguments: [80, 40])
  func scrolls(columns: Int) throws {
    var pilot = plan()
    pilot.happen(.input(.resize(Size(columns: columns, rows: 12))))
    #expect(!pilot.sees("Skrevet ud"))
    for _ in 0..<5 { pilot.press(.pageDown) }
    #expect(pilot.sees("Skrevet ud"))
    try pilot.click("Gem som tekst")
    #expect(pilot.state.context == .paperPlace)
  }

  @Test("The printer's answer to a layer that was closed is told, and opens nothing")
  func late() {
    var pilot = plan()
    pilot.press(.enter, .escape)
    pilot.happen(.paper(.printed(Phrase(da: "Her er ingen printer.", en: "No printer."), succeeded: false)))
    #expect(pilot.state.layers == [] && pilot.sees("Her er ingen printer."))
    pilot.happen(.paper(.saved(path: "~/x.html")))
    pilot.happen(.paper(.exists(path: "~/x.html")))
    #expect(pilot.state.layers == [])
  }

  @Test("In Find all that were found go on one sheet, or the lit one alone, by one key")
  func several() throws {
    var pilot = Scene.findHits.pilot(columns: 80, rows: 24)
    let names = pilot.state.find.results.hits.prefix(10).compactMap {
      pilot.state.directory.community($0.id)?.name
    }
    let lit = try #require(pilot.state.find.hit.flatMap { pilot.state.directory.community($0.id)?.name })
    let other = try #require(names.first { $0 != lit })
    pilot.press(.control("p"))
    #expect(pilot.sees("Tag med hjem: \(lit)"))
    pilot.press(.alt("a"))
    #expect(pilot.sees("Tag med hjem: Fællesskaber"))
    let text = try #require(pilot.press(.enter).printed)
    for name in names { #expect(text.contains(name)) }
    pilot.press(.alt("a"))
    #expect(pilot.sees("Tag med hjem: Fællesskaber"), "what the printer has stays in front")
    pilot.happen(.paper(.printed(Phrase(same: "intet"), succeeded: false)))
    pilot.press(.alt("a"))
    #expect(pilot.sees("Tag med hjem: \(lit)"))
    let alone = try #require(pilot.press(.up, .enter).printed)
    #expect(alone.contains(lit) && !alone.contains(other))
  }

  @Test("At the stand Ctrl-P takes no citizen home")
  func stand() {
    var pilot = Scene.stand.pilot(columns: 80, rows: 24)
    pilot.press(.control("p"))
    #expect(pilot.state.layers == [] && pilot.state.stand?.sheet == .handOut)
  }
}

extension [Effect] {
  /// What was sent to the printer.
  fileprivate var printed: String? {
    for case .printSheet(let text, _) in self { return text }
    return nil
  }

  /// What was to be saved, and where.
  fileprivate var saved: (text: String, path: String, replaces: Bool)? {
    for case .saveSheet(let text, let path, let replaces) in self { return (text, path, replaces) }
    return nil
  }
}
