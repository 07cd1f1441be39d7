/// The postings of an index in place.
struct PostingView {
  let bytes: UnsafeRawBufferPointer
  let starts: Column<UInt32>
  let skips: Column<UInt32>

  /// Where a word's postings lie; nowhere for a number that there is no word of, and in a damaged index.
  func range(of term: Int) -> Range<Int> {
    guard let start = starts[safe: term], let end = starts[safe: term + 1], start <= end,
      Int(end) <= bytes.count
    else { return 0..<0 }
    return Int(start)..<Int(end)
  }

  /// No word has more postings than this in a list of that length, which is at most twice the true number or so.
  static func most(in range: Range<Int>) -> Int { range.count / 2 }

  /// Calls `body` with the record and the impact of a word's postings in order, until it says no. Postings of records
  /// before `first` may be among them.
  @inline(__always)
  func forEach(of term: Int, from first: UInt32 = 0, _ body: (UInt32, UInt8) -> Bool) {
    let range = range(of: term)
    var (position, record) = (range.lowerBound, UInt32(0))
    if first > 0, range.count > PostingBytes.stretch, let entry = entry(range, before: first) {
      (position, record) = entry
    }
    while position < range.upperBound {
      var step = UInt32(bytes[position])
      position += 1
      if step >= 0x80 {
        step &= 0x7F
        var shift: UInt32 = 7
        while position < range.upperBound, shift < 32 {
          let byte = bytes[position]
          position += 1
          step |= UInt32(byte & 0x7F) << shift
          if byte < 0x80 { break }
          shift += 7
        }
      }
      guard position < range.upperBound else { return }
      // A damaged index may have any number.
      record = record &+ step
      if !body(record, bytes[position]) { return }
      position += 1
    }
  }

  /// The last place to enter a list at that has no record from `first` on before it.
  private func entry(_ range: Range<Int>, before first: UInt32) -> (position: Int, record: UInt32)? {
    func index(where isBehind: (Int) -> Bool) -> Int {
      var (low, high) = (0, skips.count / 2)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let behind = index {
      Int(skips[$0 * 2]) >= range.upperBound
        || Int(skips[$0 * 2]) > range.lowerBound && skips[$0 * 2 + 1] >= first
    }
    guard behind > 0 else { return nil }
    let position = Int(skips[behind * 2 - 2])
    return range.contains(position) ? (position, skips[behind * 2 - 1]) : nil
  }
}
