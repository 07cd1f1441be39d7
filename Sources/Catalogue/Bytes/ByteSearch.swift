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
}
