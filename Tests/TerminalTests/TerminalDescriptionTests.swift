import Testing

@testable import Terminal

@Suite("Descriptions of terminals")
struct TerminalDescriptionTests {
  private func description(_ name: String, _ capabilities: [String: String]) -> TerminalDescription {
    TerminalDescription(name: name) { capabilities[$0].map { Array($0.utf8) } }
  }

  @Test("keys are what terminfo says, if they begin with ESC")
  func keys() {
    let terminal = description(
      "x", ["kf2": "\u{1B}OQ", "kcuu1": "\u{1B}OA", "kbs": "\u{8}", "kent": "\r", "kLFT": "\u{1B}[1;2D"])
    #expect(
      terminal.keys == [
        Array("\u{1B}OQ".utf8): .function(2), Array("\u{1B}OA".utf8): .up,
        Array("\u{1B}[1;2D".utf8): Key(.left, .shift),
      ])
  }

  @Test("delays are left out")
  func delays() {
    #expect(
      TerminalDescription.withoutDelays(Array("\u{1B}[H$<50/>\u{1B}[J$<2>".utf8))
        == Array("\u{1B}[H\u{1B}[J".utf8))
    #expect(TerminalDescription.withoutDelays(Array("a$b$<".utf8)) == Array("a$b$<".utf8))
  }

  @Test("leaving undoes everything, last the alternate screen")
  func restore() {
    let terminal = description(
      "x",
      [
        "cup": "\u{1B}[%i%p1%d;%p2%dH", "rmcup": "<rmcup>", "cnorm": "<cnorm>", "sgr0": "<sgr0>",
        "op": "<op>", "clear": "<clear>",
        "rmkx": "<rmkx>",
      ])
    #expect(
      terminal.restore
        == Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l<sgr0><op><clear><rmkx><cnorm><rmcup>".utf8))
  }

  @Test("a terminal of another kind is sent no private modes")
  func otherKind() {
    let terminal = description("wy60", ["cup": "\u{1B}=%p1%' '%+%c"])
    #expect(terminal.mouseOn.isEmpty && terminal.pasteOn.isEmpty && terminal.restore.isEmpty)
  }

  @Test(
    "braille is for terminals whose fonts may have it",
    arguments: [
      ("xterm-256color", true), ("tmux-256color", true), ("screen", true), ("vte-256color", true),
      ("foot", true), ("linux", false),
      ("linux-16color", false), ("vt100", false), ("vt220", false), ("cons25", false), ("ansi", false),
    ])
  func braille(name: String, can: Bool) {
    #expect(description(name, [:]).canShowBraille == can)
  }
}
