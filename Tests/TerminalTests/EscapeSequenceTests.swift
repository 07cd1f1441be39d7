import Support
import Testing

@testable import Terminal

@Suite("Escape sequences in text")
struct EscapeSequenceTests {
  private func length(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { EscapeSequence.end(in: $0, from: 0) }
  }

  @Test(
    "a sequence is as long as the standard says",
    arguments: [
      ("\u{1B}[31mx", 5), ("\u{1B}[?25lx", 6), ("\u{1B}[1 qx", 5), ("\u{1B}]0;t\u{7}x", 6),
      ("\u{1B}]0;t\u{1B}\\x", 7),
      ("\u{1B}P1$r\u{1B}\\x", 7), ("\u{1B}(Bx", 3), ("\u{1B}Mx", 2), ("\u{1B}7x", 2), ("\u{9B}31mx", 5),
      // Without an end only the introduction goes.
      ("\u{1B}]0;t", 2), ("\u{1B}[31", 4), ("\u{1B}[3æ", 3),
    ])
  func lengths(text: String, length: Int) {
    #expect(self.length(text) == length)
  }

  @Test(
    "ESC before a letter of no sequence, and other controls, are no sequence",
    arguments: ["\u{1B}", "\u{1B}æ", "\u{1B}\n", "\u{85}x"])
  func none(text: String) {
    #expect(length(text) == nil)
  }

  @Test("no text makes it read or skip past the end", arguments: 0..<200)
  func bounds(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let signs = Array("\u{1B}\u{9B}\u{9D}[]PX^_;31mæ\u{7}\\ ".unicodeScalars)
    let text = String(
      String.UnicodeScalarView((0..<12).map { _ in signs.randomElement(using: &random) ?? " " }))
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      for start in bytes.indices {
        if let end = EscapeSequence.end(in: buffer, from: start) {
          #expect(end > start && end <= bytes.count)
        }
      }
    }
  }
}
