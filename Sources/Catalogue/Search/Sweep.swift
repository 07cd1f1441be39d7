import Domain

/// Goes over one segment block by block, counts what fits, and keeps the best.
///
/// A block is 64 records that lie near each other. Its best possible score, by the largest worths in it and the
/// nearness of its box, tells whether its records need be looked at; most blocks are merely counted.
struct Sweep {
  let query: Query
  let view: IndexView
  let ground: Ground
  /// By word of the query.
  let words: [WorthsReader]
  let rarities: [Float]
  /// Words whose misspellings count, for others have them right.
  let mixed: [Bool]
  /// How many of the words tell a wish.
  let telling: Int
  private let isMixed: Bool
  private let total: Float
  private let centre: Haversine?

  /// What has as many of the words as was asked, and passes.
  struct Fits {
    /// Blocks, counted from the ground's first, and their records.
    var blocks: [(block: UInt32, records: UInt64)] = []
    var passing = 0
    /// Fit, and do not tell what a filter asks for.
    var silent = 0
  }

  init(
    _ query: Query, view: IndexView, ground: Ground, words: [WorthsReader], rarities: [Float], mixed: [Bool],
    telling: Int
  ) {
    (self.query, self.view, self.ground, self.words) = (query, view, ground, words)
    (self.rarities, self.mixed, self.telling) = (rarities, mixed, telling)
    isMixed = mixed.contains(true)
    total = rarities.reduce(0, +)
    centre = query.near.map { Haversine(from: $0) }
  }

  // MARK: The best

  /// Adds the best of what fits to `best`.
  ///
  /// - Parameter need: of how many words it has at least.
  func choose(_ fits: Fits, need: Int, into best: inout BestList) {
    guard query.near != nil else {
      for (block, records) in fits.blocks { visit(Int(block), records, 0, 1, need, &best) }
      return
    }
    // What is near sets a bar that spares a look at most of the rest.
    var rest = fits.blocks
    for ring in Self.rings {
      var farther: [(block: UInt32, records: UInt64)] = []
      for (block, records) in rest {
        let least = ground.least[Int(block)]
        if least <= ring {
          visit(Int(block), records, least, ground.nearness[Int(block)], need, &best)
        } else {
          farther.append((block, records))
        }
      }
      rest = farther
    }
  }

  /// Kilometres.
  private static let rings = [1, 8, Double.infinity]

  private func visit(
    _ block: Int, _ records: UInt64, _ least: Double, _ nearness: Double, _ need: Int, _ best: inout BestList
  ) {
    let bar = best.bar
    if bar > -.infinity, bound(block, least, nearness, need) < bar { return }
    var left = records
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      let text = text(block, place, need)
      if query.sort == .match, !words.isEmpty, text * nearness * Ranking.mostWelcome < best.bar { continue }
      best.add(candidate(ground.span.lowerBound + block * 64 + place, text))
    }
  }

  // MARK: Scores

  /// No key of a record in the block is above it.
  private func bound(_ block: Int, _ least: Double, _ nearness: Double, _ need: Int) -> Double {
    if query.sort == .near || words.isEmpty && query.sort == .match {
      // Below the bar of a list that takes none, and of no other.
      return query.near == nil ? .greatestFiniteMagnitude : -least
    }
    var text: Float = 0
    var found: Float = 0
    for (index, word) in words.enumerated() where word.view.tops[block] > 0 {
      text += rarities[index] * Float(word.view.tops[block])
      found += rarities[index]
    }
    // Nobody in the block has more of the words than stand in it.
    if need < words.count, total > 0 { text *= Ranking.coverage(found / total) }
    let score = Double(text / 255) * nearness * Ranking.mostWelcome * (1 + 1e-6)
    return query.sort == .room ? Self.roomStep * 4 + score : score
  }

  /// A score is never as large.
  private static let roomStep = 1000.0

  private func text(_ block: Int, _ place: Int, _ need: Int) -> Double {
    var text: Float = 0
    var found: Float = 0
    var isMisspelt = false
    for (index, word) in words.enumerated() where word.view.masks[block] >> UInt64(place) & 1 != 0 {
      let worth = word.view.worth(block, place)
      text += rarities[index] * Float(worth)
      found += rarities[index]
      if isMixed, mixed[index], worth <= Ranking.misspelt { isMisspelt = true }
    }
    if need < words.count, total > 0 { text *= Ranking.coverage(found / total) }
    return Double(text / 255) * (isMisspelt ? Ranking.misspeltShare : 1)
  }

  private func candidate(_ number: Int, _ text: Double) -> Candidate {
    let measure = measure(number)
    // Twice the sine of half the angle: exact enough to weigh by, and much cheaper than the arc.
    let kilometres = measure < .infinity ? 2 * 6371 * measure.squareRoot() : nil
    let reception = Reception(view, number, today: query.today)
    let score =
      words.isEmpty ? 0 : text * (query.near == nil ? 1 : Ranking.nearness(kilometres)) * reception.welcome
    let key =
      switch query.sort {
      case .match: words.isEmpty && query.near != nil ? -(kilometres ?? .infinity) : score
      case .near: query.near == nil ? 0 : -(kilometres ?? .infinity)
      case .room: Self.roomStep * Ranking.roomRank(reception.room, isPaused: reception.isPaused) + score
      }
    return Candidate(
      number: number, key: key, score: score, measure: measure, rank: view.nameRanks[number])
  }
}

extension Sweep {
  /// `Haversine.measure`; infinite when it is not known.
  private func measure(_ number: Int) -> Double {
    guard let centre else { return .infinity }
    let latitude = view.points[number * 2]
    return latitude == .min ? .infinity : centre.measure(latitude, view.points[number * 2 + 1])
  }

  /// The first that pass, in the order of names.
  func firstByName(_ limit: Int) -> [Candidate] {
    var first: [Candidate] = []
    for rank in 0..<view.nameOrder.count {
      if first.count >= limit { break }
      let number = Int(view.nameOrder[rank])
      guard ground.span.contains(number) else { continue }
      let index = number - ground.span.lowerBound
      guard ground.passing[index / 64] >> UInt64(index % 64) & 1 != 0 else { continue }
      first.append(Candidate(number: number, key: 0, score: 0, measure: .infinity, rank: UInt32(rank)))
    }
    return first
  }
}
