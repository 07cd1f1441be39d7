import Foundation

extension UnsafeBufferPointer where Element == UInt8 {
  /// Where `byte` comes next from `start` on, by the C library's vector code; nil when it does not.
  @inline(__always)
  func next(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
    else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether these are the text's UTF-8.
  @inline(__always)
  func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return true
  }
}
