/// Words in order of bytes with their postings in order of record: four sections of an index.
struct WordList: Sendable {
  var terms: [UInt8] = []
  var termStarts: [UInt32] = [0]
  var postingStarts: [UInt32] = [0]
  var postings: [UInt32] = []

  /// How many words there are.
  var count: Int { termStarts.count - 1 }

  private func word(_ term: Int) -> ArraySlice<UInt8> {
    terms[Int(termStarts[term])..<Int(termStarts[term + 1])]
  }

  /// One list of several whose records follow on each other.
  static func merged(_ lists: [WordList]) -> WordList {
    if lists.count == 1 { return lists[0] }
    var merged = WordList()
    merged.postings.reserveCapacity(lists.reduce(0) { $0 + $1.postings.count })
    var next = [Int](repeating: 0, count: lists.count)
    while true {
      var least: ArraySlice<UInt8>?
      for (index, list) in lists.enumerated() where next[index] < list.count {
        let word = list.word(next[index])
        if least.map({ word.lexicographicallyPrecedes($0) }) ?? true { least = word }
      }
      guard let least else { return merged }
      for (index, list) in lists.enumerated()
      where next[index] < list.count && list.word(next[index]) == least {
        let term = next[index]
        merged.postings += list.postings[Int(list.postingStarts[term])..<Int(list.postingStarts[term + 1])]
        next[index] += 1
      }
      merged.terms += least
      merged.termStarts.append(UInt32(merged.terms.count))
      merged.postingStarts.append(UInt32(merged.postings.count))
    }
  }
}
