import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Encoding of a file")
struct TextEncodingTests {
  private func encoding(_ bytes: [UInt8], blocks: Int = 7) -> TextEncoding? {
    var survey = TextEncoding.Survey()
    for start in stride(from: 0, to: bytes.count, by: blocks) {
      Array(bytes[start..<min(start + blocks, bytes.count)]).withUnsafeBufferPointer { survey.add($0) }
    }
    return survey.encoding
  }

  @Test("is told from the bytes, however they come in blocks", arguments: [1, 2, 3, 5, 8, 64, 5000])
  func told(blocks: Int) {
    let text = "Navn;By\nKærlig støtte på ærø;Århus – 20 €\n"
    #expect(encoding(Array(text.utf8), blocks: blocks) == .utf8(isDamaged: false))
    #expect(encoding([0xEF, 0xBB, 0xBF] + Array(text.utf8), blocks: blocks) == .utf8(isDamaged: false))
    #expect(encoding(Array("Navn;By\nplain\n".utf8), blocks: blocks) == .utf8(isDamaged: false))
    #expect(
      encoding(Array("K".utf8) + [0xE6] + Array("rlig st".utf8) + [0xF8] + Array("tte".utf8), blocks: blocks)
        == .windows1252)
    #expect(encoding(Array(text.utf8) + [0xFF] + Array("æøå".utf8), blocks: blocks) == .utf8(isDamaged: true))
    for isBigEndian in [false, true] {
      let units = Array(text.utf16).flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      }
      #expect(
        encoding((isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + units, blocks: blocks)
          == .utf16(isBigEndian: isBigEndian))
      #expect(encoding(units, blocks: blocks) == .utf16(isBigEndian: isBigEndian))
    }
  }

  @Test("is none for what is no text")
  func none() {
    var random = SeededRandom(seed: 1)
    #expect(encoding([0x50, 0x4B, 3, 4] + Array("xl/workbook.xml".utf8)) == nil)
    #expect(encoding(Array("%PDF-1.7 and text".utf8)) == nil)
    #expect(encoding(.random(4000, using: &random)) == nil)
    #expect(encoding([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == nil)
  }

  @Test("bears a few stray controls")
  func strayControls() {
    #expect(
      encoding([0] + Array(String(repeating: "almindelig tekst ", count: 10).utf8)) == .utf8(isDamaged: false)
    )
  }
}
