/// Brings the postings of several words of an index together: record by record the best worth.
struct WorthsGathering {
  private let view: IndexView
  private let blocks: Range<Int>
  private let first: UInt32
  private let count: UInt32

  /// A word, how well it fits, and the most that it may be worth.
  typealias Term = (term: Int, fit: Int, most: UInt8)

  /// - Parameter span: blocks of records; what lies outside does not count.
  init(view: IndexView, span: Range<Int>) {
    self.view = view
    blocks = span
    first = UInt32(span.lowerBound * 64)
    count = UInt32(span.count * 64)
  }

  /// Postings of fewer than this part of the records are sorted; more are spread over a byte a record.
  private static let few = 48

  /// The best worth of all `terms` and of `head`.
  func worths(_ terms: [Term], over head: WorthView?) -> WorthBlocks {
    let most = terms.reduce(0) { $0 + PostingView.most(in: view.postings.range(of: $1.term)) }
    if head == nil, most < view.recordCount / Self.few {
      return WorthBlocks(sorted: sorted(terms, most: most), blocks: blocks.count)
    }
    var spread = [UInt8](repeating: 0, count: Int(count))
    if let head {
      for block in head.occupied.map(Int.init) {
        var left = head.masks[block]
        while left != 0 {
          let place = left.trailingZeroBitCount
          spread[block * 64 + place] = head.worth(block, place)
          left &= left &- 1
        }
      }
    }
    spread.withUnsafeMutableBufferPointer { spread in
      for term in terms { forEach(term) { spread[$0] = max(spread[$0], $1) } }
    }
    return WorthBlocks(spread: spread, most: head == nil ? most : spread.count)
  }

  /// Record and worth, the latter in the low eight bits, in order of record, which may come several times.
  private func sorted(_ terms: [Term], most: Int) -> [UInt32] {
    // A list that is damaged may be out of order.
    let found = [UInt32](unsafeUninitializedCapacity: most) { found, count in
      for term in terms {
        forEach(term) {
          found[count] = UInt32($0) << 8 | UInt32($1)
          count += 1
        }
      }
    }
    if terms.count < 2 { return found }
    return RadixSort.sorted(found, skipping: 8)
  }

  /// Calls `body` with each of a word's records, counted from the span's first, and what it is worth there.
  @inline(__always)
  private func forEach(_ term: Term, _ body: (Int, UInt8) -> Void) {
    let fit = UInt32(max(0, term.fit))
    view.postings.forEach(of: term.term, from: first) { record, impact in
      if record < first { return true }
      let index = record &- first
      // Behind the span, as postings are in order.
      guard index < count else { return false }
      body(Int(index), min(term.most, Ranking.worth(impact: impact, fit: fit)))
      return true
    }
  }
}
