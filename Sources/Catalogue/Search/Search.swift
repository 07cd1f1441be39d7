import Domain

/// Carries a query out over several segments as if they were one.
struct Search {
  private let query: Query
  private let layers: [SearchLayer]

  init(_ query: Query, layers: [SearchLayer]) {
    self.query = query
    self.layers = layers
  }

  /// The answer.
  func hits() -> Hits { opened(layers[...], []) }

  /// Each segment's bytes are good inside its own call only, so the calls lie in one another.
  private func opened(_ rest: ArraySlice<SearchLayer>, _ views: [(IndexView, Shadow)]) -> Hits {
    guard let layer = rest.first else { return hits(views) }
    return layer.segment.withView { opened(rest.dropFirst(), views + [($0, layer.shadow)]) }
  }

  private func hits(_ views: [(view: IndexView, shadow: Shadow)]) -> Hits {
    let scopes = views.map { Scope(query, view: $0.view, shadow: $0.shadow) }
    let words = QueryWords(query.text).words
    guard words.isEmpty else { return hits(words, in: views.map(\.view), scopes: scopes) }
    // Marks alone are no words; then nothing fits, rather than everything.
    if query.text.contains(where: { !$0.isWhitespace }) { return Hits() }
    let found = zip(views, scopes).map { layer, scope in
      Browse.candidates(query, view: layer.view, scope: scope, shadow: layer.shadow)
    }
    return merged(found.map(\.best), in: views.map(\.view), count: found.reduce(0) { $0 + $1.count })
  }

  private func hits(_ words: [[UInt8]], in views: [IndexView], scopes: [Scope]) -> Hits {
    var searches = zip(views, scopes).map { WordSearch($0, scope: $1) }
    let all = scopes.reduce(0) { $0 + $1.count }
    for word in words {
      let found = searches.indices.reduce(0) { $0 + searches[$1].match(word) }
      let rarity = Ranking.rarity(found: found, of: all)
      for index in searches.indices { searches[index].count(rarity: rarity) }
    }
    let most = searches.map { $0.mostWordsFound() }.max() ?? 0
    guard most > 0 else { return Hits() }
    let found = searches.map { $0.best(query.limit, having: most, isNear: query.near != nil) }
    var hits = merged(found.map(\.candidates), in: views, count: found.reduce(0) { $0 + $1.count })
    hits.isPartial = most < words.count
    return hits
  }

  /// Brings the best of each segment into one order.
  private func merged(_ lists: [[Candidate]], in views: [IndexView], count: Int) -> Hits {
    var entries = lists.enumerated().flatMap { layer, list in list.map { (layer: layer, candidate: $0) } }
    if lists.count > 1 {
      entries.sort { left, right in
        let (a, b) = (left.candidate, right.candidate)
        if left.layer == right.layer || a.score != b.score || a.measure != b.measure {
          return Candidate.precedes(a, b)
        }
        return name(of: a, in: views[left.layer]).lexicographicallyPrecedes(
          name(of: b, in: views[right.layer]))
      }
    }
    let hits = entries.prefix(max(0, query.limit)).compactMap { entry in
      views[entry.layer].record(entry.candidate.number).map { record in
        Hit(
          id: record.text(.id), score: entry.candidate.score,
          kilometres: entry.candidate.measure < .infinity
            ? Haversine.kilometres(entry.candidate.measure) : nil)
      }
    }
    return Hits(count: count, hits: hits)
  }

  /// What equal hits of different segments are ordered by: name, then id.
  private func name(of candidate: Candidate, in view: IndexView) -> [UInt8] {
    guard let record = view.record(candidate.number) else { return [] }
    return Collation.key(of: record.text(.name)) + [0] + Array(record.text(.id).utf8)
  }
}
