import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a text.
  func spell(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && isSame(as: text.utf8Start)
  }

  /// Whether these are the bytes of a text.
  func spell(_ text: String) -> Bool {
    guard count == text.utf8.count else { return false }
    let isSame = text.utf8.withContiguousStorageIfAvailable { text in
      text.baseAddress.map(isSame(as:)) ?? true
    }
    return isSame ?? elementsEqual(text.utf8)
  }

  private func isSame(as other: UnsafePointer<UInt8>) -> Bool {
    guard let baseAddress else { return true }
    return memcmp(baseAddress, other, count) == 0
  }
}
