/// Reads a buffer from front to back and never beyond its end, whatever the bytes say: once something does
/// not fit, everything from there on is nil.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next byte is.
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A length or number as `appendVarint` writes it; nil past the end or above 2^56.
  mutating func varint() -> Int? {
    var number = 0
    var shift = 0
    while position < bytes.count, shift < 56 {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    position = bytes.count
    return nil
  }

  /// A number as `appendLittle` writes it.
  mutating func little<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    guard let field = take(MemoryLayout<Number>.size) else { return nil }
    return Number(littleEndian: UnsafeRawBufferPointer(field).loadUnaligned(as: Number.self))
  }

  /// The next `count` bytes.
  mutating func take(_ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count >= 0, count <= bytes.count - position else {
      position = bytes.count
      return nil
    }
    defer { position += count }
    return UnsafeBufferPointer(rebasing: bytes[position..<(position + count)])
  }

  /// A length and so many bytes.
  mutating func text() -> UnsafeBufferPointer<UInt8>? {
    guard let count = varint() else { return nil }
    return take(count)
  }
}
