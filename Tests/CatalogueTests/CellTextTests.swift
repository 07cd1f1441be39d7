import Support
import Testing

@testable import Catalogue

@Suite("Texts from outside")
struct CellTextTests {
  @Test(
    "lose whole terminal sequences",
    arguments: [
      ("\u{1B}[31mRød\u{1B}[0m", "Rød"), ("Kor\u{1B}]0;titel\u{7} i by", "Kor i by"),
      ("\u{1B}]8;;http://x\u{1B}\\navn\u{1B}]8;;\u{1B}\\", "navn"), ("a\u{9B}1;2Hb", "ab"),
      ("a\u{1B}(Bb", "ab"),
      ("a\u{1B}7b", "ab"), ("a\u{1B}", "a"), ("a\u{1B}[31", "a"), ("a\u{1B}]uden ende", "auden ende"),
      ("a\u{1B}Pq#0\u{9C}b", "ab"),
    ])
  func sequences(text: String, kept: String) {
    #expect(CellText.clean(text) == kept)
  }

  @Test(
    "lose controls, marks of direction and what is around them",
    arguments: [
      ("\u{0}Kor\u{0}", "Kor"), ("\tKor \r\n", "Kor"), ("a\u{202E}b\u{2066}c", "abc"),
      ("for\u{AD}ening", "forening"),
      ("\u{FEFF}Kor", "Kor"), ("a\u{A0}b", "a b"), ("a\u{85}b", "a b"), ("a\u{7F}b", "ab"), ("–’é👩‍👧", "–’é👩‍👧"),
    ])
  func controls(text: String, kept: String) {
    #expect(CellText.clean(text) == kept)
  }

  @Test("keep line breaks only where they are wanted")
  func lines() {
    #expect(CellText.clean("a\r\nb\rc\u{2028}d\n") == "a b c d")
    #expect(CellText.clean("a\r\nb\rc\u{2028}d\n", keepsLines: true) == "a\nb\nc\nd")
  }

  @Test("never hold a control character, whatever the bytes")
  func anyBytes() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let pool: [UInt8] = [
        0x1B, 0x5B, 0x5D, 0x07, 0x9C, 0xC2, 0x9B, 0x41, 0x6D, 0x3B, 0x31, 0xE2, 0x80, 0xAE, 0x20, 0x0A,
      ]
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pool.randomElement(using: &random) ?? 0
      }
      let text = bytes.withUnsafeBufferPointer { CellText.clean($0) }
      #expect(
        !text.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
        })
    }
  }
}
