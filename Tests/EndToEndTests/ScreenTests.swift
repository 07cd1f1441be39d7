import Support
import Testing

/// Sizes, colours and character sets of the terminals that the program meets.
@Suite("Screens", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct ScreenTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try machine.run("import", directory).status == 0)
  }

  /// The panes, with something in each; ends in Find.
  private func begin(
    size: ScreenSize = .usual, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws -> Tmux {
    let program = try machine.start(size: size, terminal: terminal, environment: environment)
    try program.sitDown("Bodil")
    try program.wait(for: "7 af 7")
    return program
  }

  @Test(
    "The window may become small, tiny and large while the program runs, and the picture is whole again after"
  )
  func resizes() throws {
    let program = try begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    // The footer is sent last: with the pane's own keys in it all of the picture is there.
    for (pane, told, key) in [
      ("F2", "Kor for alle", "Ctrl-T på planen"), ("F3", "▸Hverdag", "Enter skriv"),
      ("F4", "Ingen trin", "Ctrl-N nyt trin"), ("F5", "Mine borgere", "Ctrl-N ny borger"),
    ] {
      try program.keys(pane)
      let before = try program.wait(forAll: told, key, "[\(pane) ")
      try program.resize(columns: 40, rows: 12)
      try program.wait(until: "the smallest size is drawn") { screen in
        screen.contains("[\(pane) ") && !screen.contains("F6 Overblik")
      }
      try program.resize(columns: 10, rows: 3)
      try program.wait(for: "Gør vindu…")
      try program.resize(columns: 200, rows: 60)
      try program.wait(until: "all of the large screen is used") { screen in
        screen.split(separator: "\n", omittingEmptySubsequences: false).count >= 59
          && screen.contains("F10 afslut")
      }
      try program.resize(columns: 80, rows: 24)
      try program.wait(until: "it is as before: \(before)") { $0 == before }
    }
    #expect(try program.quit() == .exited(0))
  }

  @Test("What is being written survives any size")
  func writesWhileResizing() throws {
    let program = try begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.type("Der er ")
    try program.wait(for: "Der er")
    try program.resize(columns: 40, rows: 12)
    try program.type("langt ")
    try program.wait(for: "Der er langt")
    try program.resize(columns: 10, rows: 3)
    try program.wait(for: "Gør vindu…")
    try program.type("til ")
    try program.resize(columns: 120, rows: 36)
    try program.type("byen.")
    try program.wait(for: "Der er langt til byen.")
    try program.waitUntilSaved()
  }

  @Test("Without a UTF-8 locale everything is readable ASCII", arguments: ["C", "POSIX"])
  func ascii(locale: String) throws {
    let unicode = try begin()
    // Who sits here is written after it is shown.
    let isSeated = Deadline(seconds: 20).await {
      machine.files().contains { $0.hasSuffix("/seat") } ? true : nil
    }
    #expect(isSeated == true)
    let first = try machine.shell("cp -r \"$VEJVISER_DATA\" \"$VEJVISER_DATA.2\"")
    #expect(first.status == 0)
    let plain = try Tmux(
      try BuiltProgram.path(), ["--data", machine.data + ".2"], environment: ["LC_ALL": locale])
    try plain.wait(for: "7 af 7")
    func expectReadable(_ screen: String, _ name: String) {
      #expect(screen.utf8.allSatisfy { $0 < 0x80 }, "\(name)\n\(screen)")
      #expect(!screen.contains("?"), "\(name)\n\(screen)")
    }
    // Question marks would come from letters that cannot be shown; the pictures asked for have none of their own.
    let find = try plain.wait(forAll: "Soeg", "gaatur", "Kor for alle", "Laesekreds")
    expectReadable(find, "Find")
    #expect(try unicode.wait(forAll: "Søg", "gåtur", "Læsekreds").contains("─"))
    try plain.keys("C-n")
    try plain.wait(forAll: "Ny borger", "+-")
    try plain.type("Aase Oe")
    try plain.closeLayer("Ny borger")
    try plain.keys("F4")
    expectReadable(try plain.wait(forAll: "Plan for Aase Oe", "faellesskab"), "Plan")
  }

  @Test("Without a UTF-8 locale the wheel has a plain form")
  func asciiWheel() throws {
    let program = try begin(environment: ["LC_ALL": "C"])
    try program.keys("C-n")
    try program.wait(for: "Ny borger")
    try program.type("Karen")
    try program.closeLayer("Ny borger")
    try program.keys("F3")
    let screen = try program.wait(forAll: "Hverdag", "Hvordan ser en almindelig dag")
    #expect(screen.utf8.allSatisfy { $0 < 0x80 }, "\(screen)")
    for name in [
      "Familie, venner og netvaerk", "Krop og helbred", "Humoer", "Bolig", "Oekonomi", "Droemme",
    ] {
      #expect(screen.contains(name), "\(name)\n\(screen)")
    }
  }

  @Test("The Linux console gets no braille, and has a wheel in its place")
  func console() throws {
    let program = try begin(terminal: "linux")
    try program.createCitizen("Karen", place: "4130")
    try program.keys("F3")
    let screen = try program.wait(forAll: "▸ Hverdag", "netværk", "Drømme")
    #expect(screen.unicodeScalars.allSatisfy { !(0x2800...0x28ff).contains($0.value) }, "\(screen)")
  }

  @Test("NO_COLOR leaves all colours to the terminal, and says nothing by colour alone")
  func noColour() throws {
    let program = try begin(environment: ["NO_COLOR": "1"])
    try program.keys("Down")
    let screen = try program.wait(forAll: "▸ Gåtur og snak", "F10 afslut")
    #expect(colours(in: try program.screen(styled: true)).isEmpty, "\(screen)")
    #expect(
      screen.contains("● plads") && screen.contains("◐ få pladser")
        && screen.contains("○ venteliste"))
  }

  @Test(
    "Colours are as many as the terminal has",
    arguments: [("linux", 8), ("xterm", 8), ("tmux-256color", 256), ("xterm-256color", 256)])
  func colourDepth(terminal: String, count: Int) throws {
    let program = try begin(terminal: terminal)
    try program.wait(for: "F10 afslut")
    let numbers = colours(in: try program.screen(styled: true))
    #expect(!numbers.isEmpty)
    #expect(numbers.allSatisfy { $0 < count }, "\(numbers)")
    if count == 256 { #expect(numbers.contains { $0 >= 16 }) }
  }

  @Test("Direct colour is used where terminfo tells of it")
  func directColour() throws {
    let program = try begin(terminal: "xterm-direct")
    try program.wait(for: "F10 afslut")
    #expect(try program.screen(styled: true).contains("38;2;"))
  }

  /// The numbers of all colours that a styled screen asks for.
  private func colours(in styled: String) -> Set<Int> {
    var found: Set<Int> = []
    for sequence in styled.split(separator: "\u{1b}[").dropFirst() {
      guard let end = sequence.firstIndex(of: "m") else { continue }
      let numbers = sequence[..<end].split(separator: ";").compactMap { Int($0) }
      var index = 0
      while index < numbers.count {
        switch numbers[index] {
        case 38, 48:
          if index + 2 < numbers.count {
            found.insert(numbers[index + 1] == 5 ? numbers[index + 2] : 1 << 24)
          }
          index += numbers.indices.contains(index + 1) && numbers[index + 1] == 2 ? 4 : 2
        case 30...37: found.insert(numbers[index] - 30)
        case 40...47: found.insert(numbers[index] - 40)
        case 90...97: found.insert(numbers[index] - 82)
        case 100...107: found.insert(numbers[index] - 92)
        default: break
        }
        index += 1
      }
    }
    return found
  }

  @Test(
    "A terminal that cannot show a full screen is refused with a reason",
    arguments: ["dumb", "findes-ikke", ""])
  func refuses(terminal: String) throws {
    let program = try machine.start(terminal: terminal)
    #expect(try program.waitForEnd() != .exited(0))
    let screen = try program.screen()
    #expect(screen.contains("vejviser: Terminalen »\(terminal)«"), "\(screen)")
  }

  @Test("Without a terminal the program says what it needs, and changes nothing")
  func needsTerminal() throws {
    let before = try machine.export()
    let outcome = try machine.run()
    #expect(outcome.status == 70)
    #expect(outcome.errors.contains("skal bruge en terminal"))
    #expect(outcome.output == "")
    #expect(try machine.export() == before)
  }
}
