/// The tags of an index in place.
struct TagView {
  let bytes: UnsafeRawBufferPointer
  let starts: Column<UInt32>
  let records: Column<UInt32>
  let recordStarts: Column<UInt32>

  /// How many different tags there are.
  var count: Int { starts.count - 1 }

  /// A tag's kind and text; nil in a damaged index.
  func tag(_ number: Int) -> (kind: TagColumns.Kind, text: UnsafeBufferPointer<UInt8>)? {
    guard number >= 0, number < count else { return nil }
    let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
    guard start < end, end <= bytes.count, let kind = TagColumns.Kind(rawValue: bytes[start]) else {
      return nil
    }
    let text = UnsafeRawBufferPointer(rebasing: bytes[(start + 1)..<end])
    return (kind, text.assumingMemoryBound(to: UInt8.self))
  }

  /// Where a record's tags lie in `records`.
  func tags(of record: Int) -> Range<Int> {
    guard let start = recordStarts[safe: record], let end = recordStarts[safe: record + 1], start <= end,
      Int(end) <= records.count
    else { return 0..<0 }
    return Int(start)..<Int(end)
  }
}
