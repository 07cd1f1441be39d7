import Domain

/// Goes over one segment block by block, counts what fits, and keeps the best.
///
/// A block is 64 records that lie near each other. Its best possible score, by the largest worths in it and the
/// nearness of its box, tells whether its records need be looked at; most blocks are merely counted.
struct Sweep {
  let query: Query
  let view: IndexView
  let scope: Scope
  let filter: RecordFilter
  /// By word of the query.
  let worths: [Worths]
  let rarities: [Float]
  /// Words whose misspellings count, for others have them right.
  let mixed: [Bool]
  private let isMixed: Bool
  private let total: Float

  /// What was counted.
  struct Count: Equatable {
    /// Fit and pass the filters.
    var passing = 0
    /// Fit, and do not tell what a filter asks for.
    var silent = 0
    /// The most words that any block's records have, whatever the filters say.
    var mostWords = 0
  }

  init(
    _ query: Query, view: IndexView, scope: Scope, filter: RecordFilter, worths: [Worths], rarities: [Float],
    mixed: [Bool]
  ) {
    (self.query, self.view, self.scope, self.filter) = (query, view, scope, filter)
    (self.worths, self.rarities, self.mixed) = (worths, rarities, mixed)
    isMixed = mixed.contains(true)
    total = rarities.reduce(0, +)
  }

  // MARK: Counting and choosing

  /// Counts the records that have at least `need` of the words, and adds the best to `best`.
  func run(need: Int, into best: inout BestList) -> Count {
    var count = Count()
    var far: [(block: Int, records: UInt64, reach: (least: Double, most: Double))] = []
    for block in scope.blocks {
      let records = fitting(block, need, &count)
      if records == 0 { continue }
      let reach = scope.reach(block: block)
      // What is near sets a bar that spares a look at most of the rest.
      if query.near != nil, reach.least > Self.nearFirst {
        far.append((block, records, reach))
      } else {
        visit(block, records, reach, need, &count, &best)
      }
    }
    for (block, records, reach) in far { visit(block, records, reach, need, &count, &best) }
    return count
  }

  /// Calls `body` with each record that has at least `need` of the words and passes.
  func forEach(need: Int, _ body: (Int) -> Void) {
    var unused = Count()
    for block in scope.blocks {
      let records = fitting(block, need, &unused)
      if records == 0 { continue }
      var left = passing(block, records, scope.reach(block: block), &unused)
      while left != 0 {
        body(block * 64 + left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }

  private static let nearFirst = 8.0

  private func visit(
    _ block: Int, _ records: UInt64, _ reach: (least: Double, most: Double), _ need: Int,
    _ count: inout Count,
    _ best: inout BestList
  ) {
    var left = passing(block, records, reach, &count)
    if left == 0 { return }
    count.passing += left.nonzeroBitCount
    let nearness = query.near == nil ? 1 : Ranking.nearness(reach.least)
    if bound(block, reach.least, nearness) < best.bar { return }
    while left != 0 {
      let number = block * 64 + left.trailingZeroBitCount
      left &= left &- 1
      let text = text(number, need)
      if query.sort == .match, !worths.isEmpty, text * nearness * Ranking.mostWelcome < best.bar { continue }
      best.add(candidate(number, text))
    }
  }

  /// Which records of a block may be found and have at least `need` of the words, wherever they are.
  private func fitting(_ block: Int, _ need: Int, _ count: inout Count) -> UInt64 {
    let records = scope.open(block: block)
    if worths.isEmpty || records == 0 { return records }
    return records & having(need, block - scope.blocks.lowerBound, &count.mostWords)
  }

  /// Which of the records are near enough and pass; those that do not tell are counted.
  private func passing(
    _ block: Int, _ records: UInt64, _ reach: (least: Double, most: Double), _ count: inout Count
  ) -> UInt64 {
    let touches = scope.touches(reach)
    guard touches.any else { return 0 }
    let records = touches.all ? records : scope.within(block: block, records)
    if filter.isEmpty || records == 0 { return records }
    let (passing, silent) = filter.judge(block: block, records)
    count.silent += silent.nonzeroBitCount
    return passing
  }

  /// A bit for each record of a block that has at least `need` of the words.
  private func having(_ need: Int, _ block: Int, _ most: inout Int) -> UInt64 {
    if need == worths.count {
      var all: UInt64 = ~0
      for word in worths {
        all &= word.masks[block]
        most |= word.masks[block] == 0 ? 0 : 1
        if all == 0, most > 0 { return 0 }
      }
      return all
    }
    // Sixty-four counters side by side, each bit of them in a word of its own.
    var (ones, twos, fours, eights, sixteens): (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    for word in worths {
      var carry = word.masks[block]
      for place in 0..<5 where carry != 0 {
        switch place {
        case 0: (ones, carry) = (ones ^ carry, ones & carry)
        case 1: (twos, carry) = (twos ^ carry, twos & carry)
        case 2: (fours, carry) = (fours ^ carry, fours & carry)
        case 3: (eights, carry) = (eights ^ carry, eights & carry)
        default: (sixteens, carry) = (sixteens ^ carry, sixteens & carry)
        }
      }
    }
    // At least `need`, compared from the highest bit down.
    var (above, equal): (UInt64, UInt64) = (0, ~0)
    for (bit, counter) in [(16, sixteens), (8, eights), (4, fours), (2, twos), (1, ones)] {
      if need & bit == 0 {
        above |= equal & counter
        equal &= ~counter
      } else {
        equal &= counter
      }
    }
    return above | equal
  }

  // MARK: Scores

  /// No key of a record in the block is above it.
  private func bound(_ block: Int, _ least: Double, _ nearness: Double) -> Double {
    if query.sort == .near || worths.isEmpty && query.sort == .match {
      // Below the bar of a list that takes none, and of no other.
      return query.near == nil ? .greatestFiniteMagnitude : -least
    }
    var text: Float = 0
    for (index, word) in worths.enumerated() {
      text += rarities[index] * Float(word.tops[block - scope.blocks.lowerBound])
    }
    let score = Double(text / 255) * nearness * Ranking.mostWelcome * (1 + 1e-6)
    return query.sort == .room ? Self.roomStep * 4 + score : score
  }

  /// A score is never as large.
  private static let roomStep = 1000.0

  private func text(_ number: Int, _ need: Int) -> Double {
    let index = number - scope.span.lowerBound
    var text: Float = 0
    var found: Float = 0
    var isMisspelt = false
    for (word, worths) in worths.enumerated() {
      let worth = worths.bytes[index]
      if worth == 0 { continue }
      text += rarities[word] * Float(worth)
      found += rarities[word]
      if isMixed, mixed[word], worth <= Ranking.misspelt { isMisspelt = true }
    }
    if need < worths.count, total > 0 { text *= Ranking.coverage(found / total) }
    return Double(text / 255) * (isMisspelt ? Ranking.misspeltShare : 1)
  }

  private func candidate(_ number: Int, _ text: Double) -> Candidate {
    let measure = scope.measure(number)
    // Twice the sine of half the angle: exact enough to weigh by, and much cheaper than the arc.
    let kilometres = measure < .infinity ? 2 * 6371 * measure.squareRoot() : nil
    let reception = Reception(view, number, today: query.today)
    let score =
      worths.isEmpty ? 0 : text * (query.near == nil ? 1 : Ranking.nearness(kilometres)) * reception.welcome
    let key =
      switch query.sort {
      case .match: worths.isEmpty && query.near != nil ? -(kilometres ?? .infinity) : score
      case .near: query.near == nil ? 0 : -(kilometres ?? .infinity)
      case .room: Self.roomStep * Ranking.roomRank(reception.room, isPaused: reception.isPaused) + score
      }
    return Candidate(
      number: number, key: key, score: score, measure: measure, rank: view.nameRanks[number])
  }
}

extension Sweep {
  /// The first that pass, in the order of names.
  func firstByName(_ limit: Int) -> [Candidate] {
    var first: [Candidate] = []
    for rank in 0..<view.nameOrder.count {
      if first.count >= limit { break }
      let number = Int(view.nameOrder[rank])
      guard number < view.recordCount else { continue }
      let bit: UInt64 = 1 << UInt64(number % 64)
      guard scope.open(block: number / 64) & bit != 0, filter.judge(block: number / 64, bit).passing != 0
      else {
        continue
      }
      first.append(Candidate(number: number, key: 0, score: 0, measure: .infinity, rank: UInt32(rank)))
    }
    return first
  }
}
