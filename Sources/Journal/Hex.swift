/// Eight lower-case hexadecimal digits, as checksums are written.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 28, through: 0, by: -4) {
      bytes.append(digits[Int((number >> UInt32(shift)) & 15)])
    }
  }

  static func text(_ number: UInt32) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nil unless it is exactly eight lower-case digits.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard bytes.count == 8 else { return nil }
    var number: UInt32 = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }
}
