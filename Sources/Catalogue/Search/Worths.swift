/// What one word of a query is worth in each record of a scope: a byte each, 0 where it is not found.
///
/// Either bytes of its own or, for the short beginnings that the index has worked out, those of the index in place.
final class Worths {
  /// By record from the scope's first block on, whole blocks.
  let bytes: UnsafeRawBufferPointer
  /// For each block of 64 records, which of them have the word.
  let masks: [UInt64]
  /// For each block the largest worth.
  let tops: [UInt8]
  private let own: UnsafeMutableRawBufferPointer?

  init(_ matches: WordMatches, layer: Int, view: IndexView, scope: Scope) {
    let span = scope.span
    let head = matches.isHead ? view.headWorths(matches.word) : nil
    let readyMade = head.map { UnsafeRawBufferPointer(rebasing: $0[span]) }
    if let readyMade, matches.terms[layer].isEmpty, matches.misspelt[layer].isEmpty {
      (bytes, own) = (readyMade, nil)
      (masks, tops) = Self.summary(of: readyMade)
      return
    }
    let own = UnsafeMutableRawBufferPointer.allocate(byteCount: max(64, span.count), alignment: 64)
    if let readyMade {
      own.copyMemory(from: readyMade)
    } else {
      own.initializeMemory(as: UInt8.self, repeating: 0)
    }
    self.own = own
    bytes = UnsafeRawBufferPointer(rebasing: own[..<span.count])
    let worths = UnsafeMutableBufferPointer(rebasing: own.assumingMemoryBound(to: UInt8.self)[..<span.count])
    for (term, fit) in matches.terms[layer] {
      Self.add(view, term, fit: fit, to: worths, span, most: 255)
    }
    for (term, fit) in matches.misspelt[layer] {
      Self.add(view, term, fit: fit, to: worths, span, most: matches.isMixed ? Ranking.misspelt : 255)
    }
    (masks, tops) = Self.summary(of: bytes)
  }

  deinit { own?.deallocate() }

  private static func add(
    _ view: IndexView, _ term: Int, fit: Int, to worths: UnsafeMutableBufferPointer<UInt8>,
    _ span: Range<Int>,
    most: UInt8
  ) {
    let postings = view.postings(of: term)
    let low = UInt32(span.lowerBound)
    let start = low == 0 ? postings.lowerBound : view.postings.lowerBound(low << 8, in: postings)
    let count = UInt32(worths.count)
    let fit = UInt32(max(0, fit))
    for position in start..<postings.upperBound {
      let posting = view.postings[position]
      let index = (posting >> 8) &- low
      // Behind the span, as postings are in order; a damaged index may have any number.
      guard index < count else { break }
      let worth = min(most, Ranking.worth(impact: posting & 0xFF, fit: fit))
      worths[Int(index)] = max(worths[Int(index)], worth)
    }
  }

  /// How many records of the scope's ranges have the word, but for those in the shadow.
  func found(in scope: Scope, shadow: Shadow) -> Int {
    let first = scope.span.lowerBound
    return scope.ranges.reduce(0) { count, range in
      var found = 0
      var index = range.lowerBound - first
      let end = range.upperBound - first
      while index < end {
        // The bits of this block that lie in the range.
        let last = min(end, (index / 64 + 1) * 64)
        var bits = masks[index / 64] >> UInt64(index % 64)
        if last - index < 64 { bits &= (1 << UInt64(last - index)) - 1 }
        found += bits.nonzeroBitCount
        index = last
      }
      shadow.forEach(in: range) { if bytes[$0 - first] != 0 { found -= 1 } }
      return count + found
    }
  }

  /// For each block of 64 records: which of them have the word, and the largest worth.
  private static func summary(of bytes: UnsafeRawBufferPointer) -> (masks: [UInt64], tops: [UInt8]) {
    let blocks = bytes.count / 64
    var masks = [UInt64](repeating: 0, count: blocks)
    var tops = [UInt8](repeating: 0, count: blocks)
    for block in 0..<blocks {
      var mask: UInt64 = 0
      for index in 0..<8 {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: block * 64 + index * 8, as: UInt64.self))
        if word == 0 { continue }
        // The top bit of each byte that is not 0, then all eight gathered by one multiplication.
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let set = ((low &+ 0x7F7F_7F7F_7F7F_7F7F) | word) & 0x8080_8080_8080_8080
        let gathered = ((set >> 7) &* 0x0102_0408_1020_4080) >> 56
        mask |= gathered << UInt64(index * 8)
      }
      if mask == 0 { continue }
      masks[block] = mask
      var top: UInt8 = 0
      for index in 0..<64 { top = max(top, bytes[block * 64 + index]) }
      tops[block] = top
    }
    return (masks, tops)
  }
}
