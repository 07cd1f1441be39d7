/// CRC-32C (Castagnoli 1993; RFC 3720, appendix B.4): polynomial 1EDC6F41, reflected, as iSCSI and ext4 use it.
///
/// Eight bytes a step by eight tables (Kounavis and Berry 2005, *slicing-by-8*).
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
      while count - index >= 8 {
        let next = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let word = UInt64(littleEndian: next) ^ UInt64(crc)
        crc =
          table[1792 + Int(word & 255)] ^ table[1536 + Int((word >> 8) & 255)]
          ^ table[1280 + Int((word >> 16) & 255)] ^ table[1024 + Int((word >> 24) & 255)]
          ^ table[768 + Int((word >> 32) & 255)] ^ table[512 + Int((word >> 40) & 255)]
          ^ table[256 + Int((word >> 48) & 255)] ^ table[Int(word >> 56)]
        index += 8
      }
      while index < count {
        crc = (crc >> 8) ^ table[Int((crc ^ UInt32(bytes[index])) & 255)]
        index += 1
      }
    }
    state = crc
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var checksum = CRC32C()
    checksum.update(bytes)
    return checksum.value
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { of($0) } }

  /// Eight tables of 256, one after another; the first is the byte-wise one.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82F6_3B78 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables[index] = (before >> 8) ^ tables[Int(before & 255)]
    }
    return tables
  }()
}
