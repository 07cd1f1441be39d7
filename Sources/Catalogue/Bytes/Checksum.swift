/// The one place where this floor asks for a checksum.
enum Checksum {
  /// CRC-32C (Castagnoli; RFC 3720, appendix B.4), eight bytes a step by eight tables (Kounavis and Berry
  /// 2005).
  static func crc32c(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var crc: UInt32 = ~0
    var index = 0
    tables.withUnsafeBufferPointer { table in
      while bytes.count - index >= 8 {
        let word =
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(crc)
        crc = 0
        for step in 0..<8 { crc ^= table[(7 - step) * 256 + Int((word >> UInt64(step * 8)) & 255)] }
        index += 8
      }
      while index < bytes.count {
        crc = (crc >> 8) ^ table[Int((crc ^ UInt32(bytes[index])) & 255)]
        index += 1
      }
    }
    return ~crc
  }

  /// As eight lower-case hexadecimal digits.
  static func hex(_ number: UInt32) -> String {
    hex(withUnsafeBytes(of: number.bigEndian) { Array($0) })
  }

  /// Two lower-case hexadecimal digits a byte.
  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for byte: UInt32 in 0..<256 {
      var crc = byte
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
      tables.append(crc)
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append((before >> 8) ^ tables[Int(before & 255)])
    }
    return tables
  }()
}
