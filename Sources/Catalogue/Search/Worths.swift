/// What one word of a query is worth in each record of a scope: a byte each, 0 where it is not found.
///
/// Either bytes of its own or, for the short beginnings that the index has worked out, those of the index in place.
final class Worths {
  /// By record from the scope's first block on, whole blocks.
  let bytes: UnsafeRawBufferPointer
  private let own: UnsafeMutableRawBufferPointer?

  init(_ matches: WordMatches, layer: Int, view: IndexView, scope: Scope) {
    let span = scope.span
    let head = matches.isHead ? view.headWorths(matches.word) : nil
    let readyMade = head.map { UnsafeRawBufferPointer(rebasing: $0[span]) }
    if let readyMade, matches.terms[layer].isEmpty, matches.misspelt[layer].isEmpty {
      (bytes, own) = (readyMade, nil)
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
      for index in (range.lowerBound - first)..<(range.upperBound - first) {
        found &+= bytes[index] == 0 ? 0 : 1
      }
      shadow.forEach(in: range) { if bytes[$0 - first] != 0 { found -= 1 } }
      return count + found
    }
  }

  /// The worths of a block.
  @inline(__always)
  func block(_ index: Int) -> SIMD64<UInt8> {
    bytes.loadUnaligned(fromByteOffset: index * 64, as: SIMD64<UInt8>.self)
  }
}
