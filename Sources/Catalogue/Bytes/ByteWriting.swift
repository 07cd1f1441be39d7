/// Little-endian numbers and lengths at the end of a buffer.
extension Array where Element == UInt8 {
  /// Seven bits a byte, the lowest first, the top bit set on all but the last (LEB128).
  mutating func appendVarint(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// The text's UTF-8.
  mutating func append(mark: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  /// The number's bytes, the lowest first.
  mutating func appendLittle<Number: FixedWidthInteger>(_ number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// Numbers side by side, as a section of a mapped file has them.
  mutating func appendLittle<Number: FixedWidthInteger>(all numbers: [Number]) {
    numbers.withUnsafeBytes { append(contentsOf: $0) }
  }
}
