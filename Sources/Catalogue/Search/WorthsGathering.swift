/// Brings the postings of several words of an index together: record by record the best worth.
struct WorthsGathering {
  let view: IndexView
  /// Whole blocks of records; what lies outside does not count.
  let span: Range<Int>

  /// A word, how well it fits, and the most that it may be worth.
  typealias Term = (term: Int, fit: Int, most: UInt8)

  /// A word's postings from the span's first record on; the last ones may lie behind it.
  func postings(of term: Int) -> Range<Int> {
    let all = view.postings(of: term)
    guard span.lowerBound > 0 else { return all }
    return view.postings.lowerBound(UInt32(span.lowerBound) << 8, in: all)..<all.upperBound
  }

  /// Calls `body` with each of a word's records, counted from the span's first, and what it is worth there.
  @inline(__always)
  private func forEach(_ term: Term, _ body: (Int, UInt8) -> Void) {
    let low = UInt32(span.lowerBound)
    let end = UInt32(span.count)
    let fit = UInt32(max(0, term.fit))
    for position in postings(of: term.term) {
      let posting = view.postings[position]
      let index = (posting >> 8) &- low
      // Behind the span, as postings are in order; a damaged index may have any number.
      guard index < end else { break }
      body(Int(index), min(term.most, Ranking.worth(impact: posting & 0xFF, fit: fit)))
    }
  }

  // MARK: Many

  /// `worths`, a byte to each record of the span, with the words' own where they are better.
  func spread(_ terms: [Term], over worths: [UInt8]) -> [UInt8] {
    var worths = worths
    worths.withUnsafeMutableBufferPointer { worths in
      for term in terms { forEach(term) { worths[$0] = max(worths[$0], $1) } }
    }
    return worths
  }

  /// For each block which records have any worth and the largest, and the blocks with any.
  func summary(of bytes: UnsafeBufferPointer<UInt8>) -> (masks: [UInt64], tops: [UInt8], blocks: [UInt32]) {
    let count = bytes.count / 64
    var masks = [UInt64](repeating: 0, count: count)
    var tops = [UInt8](repeating: 0, count: count)
    var blocks: [UInt32] = []
    blocks.reserveCapacity(count)
    let raw = UnsafeRawBufferPointer(bytes)
    for block in 0..<count {
      var mask: UInt64 = 0
      for index in 0..<8 {
        let word = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: block * 64 + index * 8, as: UInt64.self))
        if word == 0 { continue }
        // The top bit of each byte that is not 0, then all eight gathered by one multiplication.
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let set = ((low &+ 0x7F7F_7F7F_7F7F_7F7F) | word) & 0x8080_8080_8080_8080
        mask |= (((set >> 7) &* 0x0102_0408_1020_4080) >> 56) << UInt64(index * 8)
      }
      if mask == 0 { continue }
      masks[block] = mask
      var top: UInt8 = 0
      for index in 0..<64 { top = max(top, bytes[block * 64 + index]) }
      tops[block] = top
      blocks.append(UInt32(block))
    }
    return (masks, tops, blocks)
  }

  // MARK: Few

  /// Record and worth, the latter in the low eight bits, in order of record, which may come several times.
  func sorted(_ terms: [Term], count: Int) -> [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(count)
    for term in terms { forEach(term) { found.append(UInt32($0) << 8 | UInt32($1)) } }
    if terms.count > 1 { RadixSort.sort(&found, skipping: 8) }
    return found
  }

  /// The best worth of each record, close together.
  func packed(_ found: [UInt32]) -> (
    masks: [UInt64], tops: [UInt8], blocks: [UInt32], starts: [UInt32], bytes: [UInt8]
  ) {
    var masks = [UInt64](repeating: 0, count: span.count / 64)
    var tops = [UInt8](repeating: 0, count: span.count / 64)
    var starts = [UInt32](repeating: 0, count: span.count / 64)
    var (blocks, bytes) = ([UInt32](), [UInt8]())
    bytes.reserveCapacity(found.count)
    blocks.reserveCapacity(min(found.count, span.count / 64))
    var last = UInt32.max
    for entry in found {
      let (record, worth) = (entry >> 8, UInt8(truncatingIfNeeded: entry))
      let block = Int(record / 64)
      if masks[block] == 0 {
        blocks.append(UInt32(block))
        starts[block] = UInt32(bytes.count)
      }
      masks[block] |= 1 << UInt64(record % 64)
      tops[block] = max(tops[block], worth)
      if record == last {
        bytes[bytes.count - 1] = max(bytes[bytes.count - 1], worth)
      } else {
        bytes.append(worth)
        last = record
      }
    }
    return (masks, tops, blocks, starts, bytes)
  }
}
