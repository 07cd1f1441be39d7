import Testing

@testable import Catalogue

@Suite("Checksum")
struct ChecksumTests {
  private static let examples: [([UInt8], UInt32)] = [
    (Array("123456789".utf8), 0xE306_9283), ([], 0), ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43), (Array(0..<32), 0x46DD_794E),
  ]

  @Test("gives the CRC-32C of RFC 3720's examples", arguments: examples)
  func givesExamples(bytes: [UInt8], checksum: UInt32) {
    #expect(bytes.withUnsafeBytes { Checksum.crc32c(of: $0) } == checksum)
  }

  @Test("writes numbers with all their digits")
  func hexDigits() {
    #expect(Checksum.hex(0x00AB_0001 as UInt32) == "00ab0001")
  }
}
