import Journal

/// The one place where this floor asks for a checksum.
enum Checksum {
  /// CRC-32C, as the journal's.
  static func crc32c(of bytes: UnsafeRawBufferPointer) -> UInt32 { CRC32C.of(bytes) }

  /// As eight lower-case hexadecimal digits.
  static func hex(_ number: UInt32) -> String {
    hex(withUnsafeBytes(of: number.bigEndian) { Array($0) })
  }

  /// Two lower-case hexadecimal digits a byte.
  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
