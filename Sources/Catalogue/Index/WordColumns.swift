import Domain

/// The words of all records with where they stand: gathered record by record, then put in order of word.
struct WordColumns {
  private var terms = TermTable()
  /// Term and posting of each word of each record, in order of record.
  private var occurrences: [(term: UInt32, posting: UInt32)] = []
  /// For each term, its occurrence in the last record that had it; a record has a word once, with all its
  /// places.
  private var last: [Int] = []

  /// What each occurrence of the record that is being added weighs so far.
  private var weights: [Float] = []
  private var fieldTerms: [UInt32] = []
  /// For each term, whether it is a little word: in descriptions they are nearly half of all, and nobody looks for
  /// them there.
  private var isLittle: [Bool] = []

  /// Adds the words of the record of the next number.
  mutating func add(_ record: PackedRecord, number: Int) {
    let first = occurrences.count
    weights.removeAll(keepingCapacity: true)
    record.forEachText { field, text in
      guard let place = TextPlace(field) else { return field.rawValue < CommunityText.language.rawValue }
      fieldTerms.removeAll(keepingCapacity: true)
      Folding.forEachWord(in: text) { word in
        // Clock times and numbers of contacts are nothing that anyone looks for by word.
        if place == .other, word.allSatisfy({ $0 &- 0x30 < 10 }) { return }
        let term = terms.number(of: word)
        if term == isLittle.count { isLittle.append(LittleWords.contains(word)) }
        fieldTerms.append(UInt32(term))
      }
      if fieldTerms.isEmpty { return true }
      let weight = Ranking.weight(place, length: fieldTerms.count, isFirst: false)
      let firstWeight = Ranking.weight(place, length: fieldTerms.count, isFirst: true)
      for (position, term) in fieldTerms.enumerated() {
        let (term32, term) = (term, Int(term))
        if place == .description, isLittle[term] { continue }
        while term >= last.count { last.append(-1) }
        if last[term] < first {
          last[term] = occurrences.count
          occurrences.append((term32, UInt32(number) << 8))
          weights.append(0)
        }
        weights[last[term] - first] += position == 0 ? firstWeight : weight
      }
      return true
    }
    for index in first..<occurrences.count {
      occurrences[index].posting |= UInt32(Ranking.impact(weights[index - first]))
    }
  }

  /// Everything in order of word.
  func list() -> WordList {
    var list = WordList()
    let order = terms.sorted()
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, term) in order.enumerated() {
      ranks[term] = rank
      list.terms.append(contentsOf: terms.bytes[Int(terms.starts[term])..<Int(terms.starts[term + 1])])
      list.termStarts.append(UInt32(list.terms.count))
    }
    // Counting sort: records stay in order within each word.
    var starts = [UInt32](repeating: 0, count: order.count + 1)
    for occurrence in occurrences { starts[ranks[Int(occurrence.term)] + 1] += 1 }
    for rank in order.indices { starts[rank + 1] += starts[rank] }
    var next = starts
    list.postings = [UInt32](unsafeUninitializedCapacity: occurrences.count) { postings, count in
      for occurrence in occurrences {
        let rank = ranks[Int(occurrence.term)]
        postings[Int(next[rank])] = occurrence.posting
        next[rank] += 1
      }
      count = occurrences.count
    }
    list.postingStarts = starts
    return list
  }
}
