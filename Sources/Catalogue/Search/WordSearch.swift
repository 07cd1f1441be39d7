/// Looks for words in one segment, one after another, and keeps for each record what it is worth so far.
///
/// Dense arrays over the records within reach, written in the order of the postings: for a word's beginning
/// all postings of all words that begin so lie side by side. What comes later (stems, parts of compounds,
/// typing errors) adds terms to `match` with a fit of their own; filters belong in `Scope`.
struct WordSearch {
  private let view: IndexView
  private let scope: Scope
  private let span: Range<Int>
  /// By record from `span`'s beginning: the sum over the words so far, and how many of them it has.
  private var total: [Float]
  private var wordsFound: [UInt8]
  /// The same for the word that is being looked for: its best worth, and which records have any. Worths are
  /// kept in sixteen bits, so that twice as many lie in the nearest cache.
  private var best: [UInt16]
  private var found: [UInt32]
  private var foundCount = 0

  init(_ view: IndexView, scope: Scope) {
    self.view = view
    self.scope = scope
    span = scope.span
    total = [Float](repeating: 0, count: span.count)
    best = [UInt16](repeating: 0, count: span.count)
    wordsFound = [UInt8](repeating: 0, count: span.count)
    // One more than can be found: the loop over postings writes before it knows.
    found = [UInt32](repeating: 0, count: span.count + 1)
  }

  /// Looks for a word and all that begin with it; returns how many records of the scope have any.
  mutating func match(_ word: [UInt8]) -> Int {
    for term in view.terms(beginning: word) {
      add(term, fit: Ranking.fit(typed: word.count, length: view.termLength(term)))
    }
    return foundCount == 0 ? 0 : scope.count { [best, span] in best[$0 - span.lowerBound] != 0 }
  }

  /// Counts the word that was matched last, at its rarity.
  mutating func count(rarity: Float) {
    let factor = rarity / Float(Ranking.unit)
    let found = found[..<foundCount]
    total.withUnsafeMutableBufferPointer { total in
      wordsFound.withUnsafeMutableBufferPointer { wordsFound in
        best.withUnsafeMutableBufferPointer { best in
          for index in found {
            let index = Int(index)
            total[index] += Float(best[index]) * factor
            wordsFound[index] &+= 1
            best[index] = 0
          }
        }
      }
    }
    foundCount = 0
  }

  private mutating func add(_ term: Int, fit: Float) {
    let postings = view.postings(of: term)
    let low = UInt32(span.lowerBound)
    let start = low == 0 ? postings.lowerBound : view.postings.lowerBound(low << 8, in: postings)
    let count = UInt32(span.count)
    let scale = UInt32(fit * Float(Ranking.unit))
    let view = view
    var next = foundCount
    Ranking.placeWorth.withUnsafeBufferPointer { worth in
      best.withUnsafeMutableBufferPointer { best in
        found.withUnsafeMutableBufferPointer { found in
          for position in start..<postings.upperBound {
            let posting = view.postings[position]
            let index = (posting >> 8) &- low
            // Behind the span, as its postings are in order; a damaged index may have any number.
            guard index < count else { break }
            // Never 0, so that 0 means not found.
            let value = UInt16(truncatingIfNeeded: (worth[Int(posting & 0xFF)] &* scale) >> 16) | 1
            let before = best[Int(index)]
            found[next] = index
            next &+= before == 0 ? 1 : 0
            best[Int(index)] = max(before, value)
          }
        }
      }
    }
    foundCount = next
  }

  /// The largest number of words that a record that may be found has.
  func mostWordsFound() -> Int {
    var most = 0
    for range in scope.ranges {
      for number in range
      where Int(wordsFound[number - span.lowerBound]) > most && scope.measure(number) != nil {
        most = Int(wordsFound[number - span.lowerBound])
      }
    }
    return most
  }

  /// The best of the records that may be found and have at least so many of the words, and how many those
  /// are.
  func best(_ limit: Int, having words: Int, isNear: Bool) -> (candidates: [Candidate], count: Int) {
    var best = BestList(limit: limit)
    var count = 0
    for range in scope.ranges {
      for number in range where Int(wordsFound[number - span.lowerBound]) >= words {
        guard scope.mayFind(number) else { continue }
        let text = Double(total[number - span.lowerBound] * Ranking.nameShare[Int(view.nameLengths[number])])
        // Most are too far away to be among the best, which their latitude alone tells.
        if !scope.isLimited, isNear, text * Ranking.nearness(scope.leastKilometres(number)) < best.bar {
          count += 1
          continue
        }
        guard let measure = scope.measure(number) else { continue }
        count += 1
        // Twice the sine of half the angle: exact enough to weigh by, and much cheaper than the arc.
        let kilometres = measure < .infinity ? 2 * 6371 * measure.squareRoot() : nil
        let score = text * (isNear ? Ranking.nearness(kilometres) : 1)
        best.add(Candidate(number: number, score: score, measure: measure, rank: view.nameRanks[number]))
      }
    }
    return (best.sorted, count)
  }
}
