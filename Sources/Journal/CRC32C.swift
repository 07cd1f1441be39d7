/// CRC-32C (Castagnoli 1993; RFC 3720, appendix B.4): polynomial 1EDC6F41, reflected, as iSCSI and ext4 use it.
///
/// Sixteen bytes a step by sixteen tables, after Kounavis and Berry 2005 (*slicing-by-8*): half as many steps that wait for
/// each other.
public struct CRC32C: Sendable {
  private var state: UInt32 = ~0

  /// The checksum of nothing so far.
  public init() {}

  /// The checksum of the bytes taken in so far.
  public var value: UInt32 { ~state }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var crc = state
    var index = 0
    let count = bytes.count
    Self.tables.withUnsafeBufferPointer { table in
      while count - index >= 16 {
        let first =
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(crc)
        let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
        crc = Self.slice(first, table, from: 2048) ^ Self.slice(second, table, from: 0)
        index += 16
      }
      while index < count {
        crc = (crc >> 8) ^ table[Int((crc ^ UInt32(bytes[index])) & 255)]
        index += 1
      }
    }
    state = crc
  }

  /// What eight bytes add by eight tables; the first of them is the one for the last byte.
  @inline(__always)
  private static func slice(_ word: UInt64, _ table: UnsafeBufferPointer<UInt32>, from base: Int) -> UInt32 {
    table[base + 1792 + Int(word & 255)] ^ table[base + 1536 + Int((word >> 8) & 255)]
      ^ table[base + 1280 + Int((word >> 16) & 255)] ^ table[base + 1024 + Int((word >> 24) & 255)]
      ^ table[base + 768 + Int((word >> 32) & 255)] ^ table[base + 512 + Int((word >> 40) & 255)]
      ^ table[base + 256 + Int((word >> 48) & 255)] ^ table[base + Int(word >> 56)]
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var checksum = CRC32C()
    checksum.update(bytes)
    return checksum.value
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { of($0) } }

  /// Sixteen tables of 256, one after another; the first is the byte-wise one.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 4096)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<4096 {
      let before = tables[index - 256]
      tables[index] = (before >> 8) ^ tables[Int(before & 255)]
    }
    return tables
  }()
}
