/// What an index keeps of its words beside their postings, so that inflections, parts of compounds and short
/// beginnings are found without a look at every word.
struct WordKin: Sendable {
  /// How many bytes of each word are its stem.
  var stemLengths: [UInt8] = []
  /// With how many bytes each word begins as the one before it does.
  var sharedLengths: [UInt8] = []
  /// Every place inside a word where a part of a compound may begin, in the order of what follows: the word's
  /// number, and in the low six bits the place.
  var tails: [UInt32] = []

  /// A part of a compound, and what stands before it, has at least so many bytes.
  static let leastPart = 3
  /// Words are no longer than `Folding.longestWord`, so that a place has six bits; numbers have the other 26.
  private static let mostWords = 1 << 26

  init() {}

  init(of list: WordList) {
    stemLengths.reserveCapacity(list.count)
    sharedLengths.reserveCapacity(list.count)
    list.terms.withUnsafeBufferPointer { terms in
      var before = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      for term in 0..<list.count {
        let word = UnsafeBufferPointer(
          rebasing: terms[Int(list.termStarts[term])..<Int(list.termStarts[term + 1])])
        sharedLengths.append(UInt8(min(zip(before, word).prefix { $0 == $1 }.count, 255)))
        before = word
        stemLengths.append(UInt8(min(Stem.length(of: word), 255)))
        guard word.count >= Self.leastPart * 2, word.count <= Folding.longestWord, term < Self.mostWords,
          word.allSatisfy({ 0x61...0x7A ~= $0 })
        else { continue }
        for place in Self.leastPart...(min(word.count, 63) - Self.leastPart) {
          tails.append(UInt32(term) << 6 | UInt32(place))
        }
      }
      sortTails(list, terms)
    }
  }

  private mutating func sortTails(_ list: WordList, _ terms: UnsafeBufferPointer<UInt8>) {
    // The first eight bytes decide nearly always; what is equal stands in order of word and place.
    var heads = tails.map { tail -> (head: UInt64, tail: UInt32) in
      let start = Int(list.termStarts[Int(tail >> 6)]) + Int(tail & 63)
      let end = Int(list.termStarts[Int(tail >> 6) + 1])
      var head: UInt64 = 0
      for index in start..<min(start + 8, end) { head = head << 8 | UInt64(terms[index]) }
      return (head << UInt64(8 * max(0, 8 - (end - start))), tail)
    }
    heads.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let (a, b) = (rest(left.tail, list), rest(right.tail, list))
      for (x, y) in zip(a, b) where terms[x] != terms[y] { return terms[x] < terms[y] }
      return a.count != b.count ? a.count < b.count : left.tail < right.tail
    }
    tails = heads.map(\.tail)
  }

  /// What follows the first eight bytes.
  private func rest(_ tail: UInt32, _ list: WordList) -> Range<Int> {
    let start = Int(list.termStarts[Int(tail >> 6)]) + Int(tail & 63)
    let end = Int(list.termStarts[Int(tail >> 6) + 1])
    return min(start + 8, end)..<end
  }
}
