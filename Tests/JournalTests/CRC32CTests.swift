import Support
import Testing

@testable import Journal

@Suite("CRC-32C")
struct CRC32CTests {
  @Test(
    "The vectors of RFC 3720, appendix B.4",
    arguments: [
      ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
      ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
      ([UInt8](0..<32), 0x46DD_794E),
      ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
      (Array("123456789".utf8), 0xE306_9283),
      ([], 0),
    ] as [([UInt8], UInt32)])
  func vectors(bytes: [UInt8], checksum: UInt32) {
    #expect(CRC32C.of(bytes) == checksum)
  }

  @Test("Eight bytes a step give what one bit a step gives, at every length and cut")
  func slices() {
    var random = SeededRandom(seed: 1)
    for length in 0..<80 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var slow: UInt32 = ~0
      for byte in bytes {
        slow ^= UInt32(byte)
        for _ in 0..<8 { slow = slow & 1 == 1 ? (slow >> 1) ^ 0x82F6_3B78 : slow >> 1 }
      }
      #expect(CRC32C.of(bytes) == ~slow)
      let cut = Int.random(in: 0...length, using: &random)
      var parts = CRC32C()
      bytes[..<cut].withUnsafeBytes { parts.update($0) }
      bytes[cut...].withUnsafeBytes { parts.update($0) }
      #expect(parts.value == ~slow)
    }
  }
}
