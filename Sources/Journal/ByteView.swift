import Foundation

/// Bounded reading of little-endian numbers and texts from mapped bytes.
struct ByteView {
  private let data: Data

  init(_ data: Data) { self.data = data }

  func starts(with bytes: [UInt8]) -> Bool { data.starts(with: bytes) }

  func number<Number: FixedWidthInteger>(
    _ offset: Int, _ type: Number.Type
  ) throws(DamagedSnapshot) -> Number {
    guard offset >= 0, offset <= data.count - MemoryLayout<Number>.size else { throw DamagedSnapshot() }
    return data.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
  }

  /// An eight-byte number that counts something, and so fits in an `Int`.
  func count(_ offset: Int) throws(DamagedSnapshot) -> Int {
    guard let count = Int(exactly: try number(offset, UInt64.self)), count < 1 << 48 else {
      throw DamagedSnapshot()
    }
    return count
  }

  /// A text after its four-byte length; moves `place` past it.
  func text(_ place: inout Int) throws(DamagedSnapshot) -> String {
    let length = Int(try number(place, UInt32.self))
    guard length <= data.count - place - 4 else { throw DamagedSnapshot() }
    let text = text((place + 4)..<(place + 4 + length))
    place += 4 + length
    return text
  }

  /// The range must lie inside.
  func text(_ range: Range<Int>) -> String {
    data.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Whether the bytes of a range, which must lie inside, come before those of a text.
  func precedes(_ range: Range<Int>, _ text: String) -> Bool {
    data.withUnsafeBytes { $0[range].lexicographicallyPrecedes(text.utf8) }
  }

  /// The range must lie inside.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    data.withUnsafeBytes { Array($0[range]) }
  }

  /// The range must lie inside.
  func reading<Value>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    data.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  func checksum(_ range: Range<Int>) throws(DamagedSnapshot) -> UInt32 {
    guard range.lowerBound >= 0, range.upperBound <= data.count else { throw DamagedSnapshot() }
    return data.withUnsafeBytes { CRC32C.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}
