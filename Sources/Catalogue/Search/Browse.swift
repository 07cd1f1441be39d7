import Domain

/// What a query without words finds in one segment: the nearest, or all by name.
enum Browse {
  /// The first hits in order, and how many there are in all.
  static func candidates(
    _ query: Query, view: IndexView, scope: Scope, shadow: Shadow
  ) -> (best: [Candidate], count: Int) {
    guard query.near != nil else { return byName(query, view: view, scope: scope) }
    guard query.withinKilometres == nil else { return within(scope, query: query, view: view) }
    // In growing circles until there are enough; what lies outside a circle is farther than all inside.
    var kilometres = 4.0
    while kilometres < 300 {
      var circle = query
      circle.withinKilometres = kilometres
      let found = within(Scope(circle, view: view, shadow: shadow), query: query, view: view)
      if found.count >= query.limit { return (found.best, count(view, scope)) }
      kilometres *= 3
    }
    return within(scope, query: query, view: view)
  }

  private static func within(
    _ scope: Scope, query: Query, view: IndexView
  ) -> (best: [Candidate], count: Int) {
    var best = BestList(limit: query.limit)
    var count = 0
    for range in scope.ranges {
      for number in range {
        guard let measure = scope.measure(number) else { continue }
        count += 1
        best.add(Candidate(number: number, score: 0, measure: measure, rank: view.nameRanks[number]))
      }
    }
    return (best.sorted, count)
  }

  private static func byName(
    _ query: Query, view: IndexView, scope: Scope
  ) -> (best: [Candidate], count: Int) {
    var best: [Candidate] = []
    for rank in 0..<view.nameOrder.count {
      if best.count >= query.limit { break }
      let number = Int(view.nameOrder[rank])
      guard number < view.recordCount, scope.measure(number) != nil else { continue }
      best.append(Candidate(number: number, score: 0, measure: .infinity, rank: UInt32(rank)))
    }
    return (best, count(view, scope))
  }

  /// Without a limit to the distance, which then need not be worked out.
  private static func count(_ view: IndexView, _ scope: Scope) -> Int {
    (0..<view.recordCount).count { scope.mayFind($0) }
  }
}
