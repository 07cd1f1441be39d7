/// Looks for words in one segment, one after another, and keeps for each record what it is worth so far.
///
/// Dense arrays over the records within reach, written in the order of the postings: for a word's beginning all
/// postings of all words that begin so lie side by side. What comes later (stems, parts of compounds, typing errors)
/// adds terms to `match` with a fit of their own; filters belong in `Scope`.
struct WordSearch {
  private let view: IndexView
  private let scope: Scope
  private let span: Range<Int>
  /// By record from `span`'s beginning: the sum over the words so far, and how many of them it has.
  private var total: [Float]
  private var wordsFound: [UInt8]
  /// The same for the word that is being looked for: its best worth, and which records have any.
  private var best: [Float]
  private var found: [UInt32] = []

  init(_ view: IndexView, scope: Scope) {
    self.view = view
    self.scope = scope
    span = scope.span
    total = [Float](repeating: 0, count: span.count)
    best = [Float](repeating: 0, count: span.count)
    wordsFound = [UInt8](repeating: 0, count: span.count)
  }

  /// Looks for a word and all that begin with it; returns how many records within reach have any.
  mutating func match(_ word: [UInt8]) -> Int {
    for term in view.terms(beginning: word) {
      add(term, fit: Ranking.fit(typed: word.count, length: view.termLength(term)))
    }
    return found.count
  }

  /// Counts the word that was matched last, at its rarity.
  mutating func count(rarity: Float) {
    for index in found {
      let index = Int(index)
      total[index] += best[index] * rarity
      wordsFound[index] += 1
      best[index] = 0
    }
    found.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ term: Int, fit: Float) {
    let postings = view.postings(of: term)
    let low = UInt32(span.lowerBound)
    let start = low == 0 ? postings.lowerBound : view.postings.lowerBound(low << 8, in: postings)
    let count = UInt32(span.count)
    Ranking.placeWorth.withUnsafeBufferPointer { worth in
      best.withUnsafeMutableBufferPointer { best in
        for position in start..<postings.upperBound {
          let posting = view.postings[position]
          let index = (posting >> 8) &- low
          // Behind the span, as its postings are in order; a damaged index may have any number.
          guard index < count else { break }
          let value = worth[Int(posting & 0xFF)] * fit
          if best[Int(index)] == 0 { found.append(index) }
          if value > best[Int(index)] { best[Int(index)] = value }
        }
      }
    }
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

  /// Hands over every record that may be found and has at least so many of the words, with its score.
  func forEach(having words: Int, isNear: Bool, _ body: (Candidate) -> Void) {
    for range in scope.ranges {
      for number in range where Int(wordsFound[number - span.lowerBound]) >= words {
        guard let measure = scope.measure(number) else { continue }
        let text = total[number - span.lowerBound] * Ranking.nameShare(words: view.nameLengths[number])
        // Halved square root: exact enough to weigh by, and much cheaper than the arc.
        let kilometres = measure < .infinity ? 2 * 6371 * measure.squareRoot() : nil
        let score = Double(text) * (isNear ? Ranking.nearness(kilometres) : 1)
        body(Candidate(number: number, score: score, measure: measure, rank: view.nameRanks[number]))
      }
    }
  }
}
