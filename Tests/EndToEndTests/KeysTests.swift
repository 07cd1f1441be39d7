import Support
import Testing

/// Keys as terminals send them, pressed in the real program.
@Suite("Keys", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct KeysTests {
  private let machine: Machine

  init() throws { machine = try Machine() }

  @Test(
    "Function keys, arrows and editing keys work in every terminal that the program may be told of",
    arguments: [
      "tmux-256color", "screen", "screen-256color", "xterm", "xterm-256color", "xterm-direct",
      "linux",
    ])
  func everyTerminal(terminal: String) throws {
    let program = try machine.start(terminal: terminal)
    try program.wait(forAll: "▸ Se dig om", "F10 afslut")
    try program.keys("Down", "Down")
    try program.wait(for: "▸ Forbind til")
    try program.keys("Up")
    try program.wait(for: "▸ Import")
    try program.begin()
    for (key, pane) in [
      ("F3", "F3 Samtale"), ("F4", "F4 Plan"), ("F5", "F5 I dag"), ("F2", "F2 Find"),
      ("M-2", "F3 Samtale"),
      ("M-3", "F4 Plan"), ("M-4", "F5 I dag"), ("M-1", "F2 Find"),
    ] {
      try program.keys(key)
      try program.wait(for: "[\(pane)]")
    }
    for key in ["F1", "M-h"] {
      try program.keys(key)
      try program.wait(for: "Hjælp: det kan man her")
      try program.closeLayer("Hjælp: det kan man her")
    }
    try write(program)
    try program.keys("C-k")
    try program.wait(for: "Alle kommandoer")
    try program.closeLayer("Alle kommandoer")
    #expect(try program.quit() == .exited(0))
  }

  /// Edits the search field with every key that edits.
  private func write(_ program: Tmux) throws {
    try program.type("kor sang")
    try program.keys("Home", "Delete")
    try program.type("K")
    try program.wait(for: "Søg Kor sang ")
    try program.keys("C-Right", "C-Right", "BSpace")
    try program.wait(for: "Søg Kor san ")
    try program.keys("End", "Left", "Left")
    try program.type("m")
    try program.wait(for: "Søg Kor sman ")
    try program.keys("Right", "S-Right", "S-Right", "BSpace")
    try program.wait(for: "Søg Kor sma ")
    try program.keys("C-z")
    try program.wait(for: "Søg Kor sman ")
    try program.keys("C-y")
    try program.wait(for: "Søg Kor sma ")
  }

  @Test(
    "The bytes of xterm, of the Linux console and of older terminals are understood whatever TERM says",
    arguments: ["xterm-256color", "linux", "tmux-256color"])
  func rawBytes(terminal: String) throws {
    let program = try machine.start(terminal: terminal)
    try program.wait(forAll: "▸ Se dig om", "F10 afslut")
    for (down, up) in [("\u{1b}[B", "\u{1b}[A"), ("\u{1b}OB", "\u{1b}OA")] {
      try program.type(down)
      try program.wait(for: "▸ Import")
      try program.type(up)
      try program.wait(for: "▸ Se dig om")
    }
    try program.begin()
    for (bytes, pane) in [
      // xterm, the console, rxvt; then Alt and a digit with ESC in front.
      ("\u{1b}OR", "F3 Samtale"), ("\u{1b}[[D", "F4 Plan"), ("\u{1b}[13~", "F3 Samtale"),
      ("\u{1b}OS", "F4 Plan"), ("\u{1b}[[B", "F2 Find"), ("\u{1b}[14~", "F4 Plan"),
      ("\u{1b}[15~", "F5 I dag"),
      ("\u{1b}OQ", "F2 Find"), ("\u{1b}[[E", "F5 I dag"), ("\u{1b}[12~", "F2 Find"),
      ("\u{1b}2", "F3 Samtale"),
      ("\u{1b}1", "F2 Find"),
    ] {
      try program.type(bytes)
      try program.wait(for: "[\(pane)]")
    }
    try program.type("or")
    for (begin, end) in [
      ("\u{1b}[H", "\u{1b}[F"), ("\u{1b}OH", "\u{1b}OF"), ("\u{1b}[1~", "\u{1b}[4~"),
    ] {
      try program.type(begin + "k")
      try program.wait(for: "Søg kor ")
      try program.type(end + "e")
      try program.wait(for: "Søg kore ")
      try program.type("\u{7f}")
      try program.type(begin + "\u{1b}[3~")
      try program.wait(for: "Søg or ")
    }
    try program.type("\u{1b}[21~")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test("A click on a tab opens it, and one in the palette does what stands there")
  func clicks() throws {
    let program = try machine.start()
    try program.begin()
    try click(on: "F5 I dag", in: program)
    try program.wait(for: "[F5 I dag]")
    try click(on: "F2 Find", in: program)
    try program.wait(for: "[F2 Find]")
    try program.keys("C-k")
    try program.wait(for: "Alle kommandoer")
    try click(on: "Opret en borger", in: program)
    try program.wait(for: "Ny borger")
  }

  private func click(on text: String, in program: Tmux) throws {
    let rows = try program.wait(for: text).split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(text) })
    let column = try #require(rows[row].range(of: text)).lowerBound
    let place = "\(rows[row].distance(from: rows[row].startIndex, to: column) + 2);\(row + 1)"
    try program.type("\u{1b}[<0;\(place)M\u{1b}[<0;\(place)m")
  }

  @Test(
    "A paste is text and never keys: line breaks, control characters and escape sequences do nothing"
  )
  func pastes() throws {
    let program = try machine.start()
    try program.begin()
    try program.paste("kor\u{11} og\nsang \u{1b}[21~\u{1b}OQfærdig")
    // tmux shows ESC in a paste as it is; what follows it is gone or is harmless text.
    let screen = try program.wait(for: "færdig")
    #expect(screen.contains("Søg kor og sang"))
    #expect(screen.contains("[F2 Find]"))
    try program.command("Opret en borger")
    try program.wait(for: "Ny borger")
    try program.paste("Karen\nOpdigtet")
    try program.wait(for: "Karen Opdigtet")
    try program.keys("Tab", "Tab", "Tab", "Tab")
    try program.paste("en\nto\ntre")
    try program.wait(until: "three lines stand in the area") { screen in
      ["en ", "to ", "tre "].allSatisfy { word in
        screen.split(separator: "\n").contains { $0.contains(" \(word)  ") }
      }
    }
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
    #expect(try machine.export().contains { $0.contains(#""note":"en\nto\ntre""#) })
  }
}
