import Foundation
import Support
import Testing

@Suite("Looking around with made-up people", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct DemoTests {
  private let machine: Machine
  /// The demonstration's folder is made in here.
  private let temporary: TemporaryFolder

  init() throws {
    machine = try Machine()
    temporary = try TemporaryFolder()
  }

  private func demo(size: ScreenSize = .usual, _ arguments: String...) throws -> Tmux {
    try Tmux(
      BuiltProgram.path(), ["--demo"] + arguments, environment: ["TMPDIR": temporary.url.path],
      columns: size.columns, rows: size.rows)
  }

  private var leftBehind: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: temporary.url.path)) ?? []
  }

  @Test(
    "Its screens say that all is made up, and there is enough to look at",
    arguments: [ScreenSize.usual, .wide])
  func shows(size: ScreenSize) throws {
    let program = try demo(size: size)
    let find = try program.wait(
      forAll: "Prøve: alle mennesker og fællesskaber er opdigtede", " af ", "▸", "F10 afslut")
    let counts = try #require(find.firstMatch(of: /(\d+) af (\d+)/))
    #expect(try #require(Int(counts.1)) > 5)
    #expect(try #require(Int(counts.2)) >= 150)
    try program.keys("F5")
    let names = ["Amina ", "Birthe og S", "Jørn ", "Karen Marg", "Kurt "]
    try program.wait(until: "five citizens are listed") { screen in
      names.allSatisfy(screen.contains) && screen.contains("Over tiden")
    }
    for pane in ["F3", "F4"] {
      try program.keys(pane)
      try program.wait(forAll: "[\(pane) ", "Prøve: alle mennesker")
    }
    #expect(try program.quit() == .exited(0))
    #expect(leftBehind == [])
  }

  @Test("A citizen's wheel and plan are filled in")
  func isFilled() throws {
    let program = try demo()
    try program.wait(for: "Prøve:")
    try program.keys("F3")
    try program.wait(for: "Ctrl-O")
    try program.keys("C-o")
    try program.wait(for: "Vælg borger")
    try program.type("jørn")
    try program.wait(for: "▸Jørn")
    try program.keys("Enter")
    try program.wait(forAll: "[F3 Samtale]", "Jørn")
    try program.keys("F4")
    try program.wait(forAll: "Plan for Jørn", "Jeg vil ned i et værksted", "kom ikke")
    #expect(try program.quit() == .exited(0))
  }

  @Test("Nothing of it is left behind by a signal either", arguments: [SIGTERM, SIGHUP, SIGINT])
  func signals(number: Int32) throws {
    let program = try demo()
    try program.wait(for: "Prøve:")
    #expect(leftBehind.count == 1)
    try program.signal(number)
    _ = try program.waitForEnd()
    #expect(leftBehind == [])
  }

  @Test("The first start offers it, and the machine's own folder gets nothing of it")
  func fromTheWelcome() throws {
    let program = try machine.start(environment: ["TMPDIR": temporary.url.path])
    try program.wait(for: "▸ Se dig om med opdigtede mennesker")
    try program.keys("Enter")
    try program.wait(forAll: "Prøve: alle mennesker", "▸")
    #expect(try program.quit() == .exited(0))
    #expect(leftBehind == [])
    #expect(try machine.status().communities == 0)
    #expect(try machine.status().citizens == 0)
  }

  @Test("In English")
  func english() throws {
    let program = try demo("--language", "en")
    try program.wait(forAll: "Demonstration: all people and communities are made up", "[F2 Find]", "F10 quit")
    #expect(try program.quit() == .exited(0))
  }

  @Test("Version and help need no terminal")
  func help() throws {
    let version = try machine.run("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /vejviser \d+\.\d+\.\d+\n/) != nil)
    let danish = try machine.run("--help")
    let english = try machine.run("--help", "--language", "en")
    #expect(danish.status == 0 && english.status == 0)
    for command in [
      "import", "search", "sync", "status", "export casebook", "doctor", "--demo", "--data", "--near",
    ] {
      #expect(danish.output.contains(command) && english.output.contains(command), "\(command)")
    }
    #expect(danish.output.contains("fællesskaber") && english.output.contains("communities"))
    #expect(try machine.run("-h").output == danish.output)
    // And nothing was made.
    #expect(machine.files() == [])
  }

  @Test(
    "In a folder that is named a course goes on where it was left, with the people still marked as made up")
  func kept() throws {
    let program = try Tmux(BuiltProgram.path(), ["--demo", "--data", machine.data])
    let find = try program.wait(forAll: "Prøve: alle mennesker og fællesskaber er opdigtede", "F10 afslut")
    #expect(!find.contains("Intet gemmes"))
    try program.createCitizen("Karen Opdigtet", place: "4130")
    #expect(try program.quit() == .exited(0))
    #expect(try machine.export().contains { $0.contains("Karen Opdigtet") })

    for arguments in [["--demo"], []] {
      let again = try Tmux(BuiltProgram.path(), arguments + ["--data", machine.data])
      try again.wait(for: "Prøve: alle mennesker")
      try again.keys("F5")
      try again.wait(for: "Birthe og Svend")
      try again.lookUp("Karen Opdigtet")
      #expect(try again.quit() == .exited(0))
    }
  }

  @Test("Made-up people never come into a folder in which something lies already")
  func refused() throws {
    #expect(try machine.run("import", machine.file("fællesskaber.csv", MadeUpDirectory.csv)).status == 0)
    let before = try machine.status()
    let outcome = try machine.run("--demo")
    #expect(outcome.status != 0 && outcome.errors.contains("ikke er en prøve"))
    #expect(try machine.status() == before)
  }
}
