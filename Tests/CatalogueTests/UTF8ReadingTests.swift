import Support
import Testing

@testable import Catalogue

@Suite("Reading UTF-8")
struct UTF8ReadingTests {
  private func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    bytes.withUnsafeBufferPointer { bytes in
      var scalars: [Unicode.Scalar] = []
      var index = 0
      while index < bytes.count {
        let (scalar, size) = UTF8Reading.scalar(in: bytes, at: index)
        scalars.append(scalar)
        index += size
      }
      return scalars
    }
  }

  @Test(
    "reads what is well formed as the standard library does",
    arguments: ["æøå", "a€b", "👩‍👧 z", "\u{10FFFF}\u{80}"])
  func wellFormed(text: String) {
    #expect(scalars(Array(text.utf8)) == Array(text.unicodeScalars))
  }

  @Test(
    "gives a replacement for what is not",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80],
    ]
      as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    #expect(scalars(bytes + [0x61]).first == "\u{FFFD}")
    #expect(scalars(bytes + [0x61]).last == "a")
  }
}
