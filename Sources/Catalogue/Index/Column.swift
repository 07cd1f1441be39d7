/// Whole numbers side by side in an index, read in place; they need not be aligned.
struct Column<Element: FixedWidthInteger> {
  private let bytes: UnsafeRawBufferPointer
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    count = bytes.count / MemoryLayout<Element>.size
  }

  /// Nil outside.
  subscript(safe index: Int) -> Element? { index >= 0 && index < count ? self[index] : nil }

  /// `index` must be inside; release builds do not check.
  subscript(index: Int) -> Element {
    Element(
      littleEndian: bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Element>.size, as: Element.self))
  }

  /// The first index whose number is not below `number`, in a column that is in order.
  func lowerBound(_ number: Element, in range: Range<Int>? = nil) -> Int {
    var low = range?.lowerBound ?? 0
    var high = range?.upperBound ?? count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
