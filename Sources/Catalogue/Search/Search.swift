import Domain

/// Carries a query out over several segments as if they were one.
struct Search {
  private let query: Query
  private let layers: [SearchLayer]
  private let own: Lexicon?
  private var lexicon: Lexicon { own ?? .shipped }

  init(_ query: Query, layers: [SearchLayer], lexicon: Lexicon?) {
    self.query = query
    self.layers = layers
    own = lexicon
  }

  /// The answer.
  func hits() -> Hits { withViews { views, shadows in hits(views, shadows) } }

  /// The sections' bytes are good inside the call only.
  func withViews<Result>(_ body: ([IndexView], [Shadow]) -> Result) -> Result {
    opened(layers[...], [], body)
  }

  /// Each segment's bytes are good inside its own call only, so the calls lie in one another.
  private func opened<Result>(
    _ rest: ArraySlice<SearchLayer>, _ views: [IndexView], _ body: ([IndexView], [Shadow]) -> Result
  ) -> Result {
    guard let layer = rest.first else { return body(views, layers.map(\.shadow)) }
    return layer.segment.withView { opened(rest.dropFirst(), views + [$0], body) }
  }

  // MARK: Words

  /// What the query's words answer to; nil when it has text but no words.
  func matches(_ views: [IndexView], _ shadows: [Shadow], keepsWords: Bool = false) -> [WordMatches]? {
    // The first screen asks for nothing, and need not wait for synonyms.
    if query.text.allSatisfy(\.isWhitespace) { return [] }
    let words = QueryWords(query.text, synonyms: lexicon.synonyms)
    // Marks alone are no words; then nothing fits, rather than everything.
    if words.words.isEmpty { return nil }
    let vocabulary = Vocabulary(views: views, lexicon: lexicon)
    return WordExpander(vocabulary: vocabulary, shadows: shadows, keepsWords: keepsWords).matches(words)
  }

  private func sweeps(_ matches: [WordMatches], _ views: [IndexView], _ shadows: [Shadow]) -> [Sweep] {
    let scopes = zip(views, shadows).map { Scope(query, view: $0, shadow: $1) }
    let worths = views.indices.map { layer in
      matches.map { Worths($0, layer: layer, view: views[layer], scope: scopes[layer]) }
    }
    let all = matches.count < 2 ? 0 : scopes.reduce(0) { $0 + $1.count }
    let rarities = matches.indices.map { word -> Float in
      // One word alone weighs the same everywhere.
      if matches.count < 2 { return 1 }
      let found = views.indices.reduce(0) {
        $0 + worths[$1][word].found(in: scopes[$1], shadow: shadows[$1])
      }
      return Ranking.rarity(found: found, of: all)
    }
    return views.indices.map { layer in
      Sweep(
        query, view: views[layer], scope: scopes[layer], filter: RecordFilter(query, view: views[layer]),
        worths: worths[layer], rarities: rarities, mixed: matches.map(\.isMixed))
    }
  }

  // MARK: Hits

  private func hits(_ views: [IndexView], _ shadows: [Shadow]) -> Hits {
    guard let matches = matches(views, shadows) else { return Hits() }
    let sweeps = sweeps(matches, views, shadows)
    if matches.isEmpty, query.near == nil, query.sort != .room { return byName(sweeps) }
    let result = chosen(sweeps, words: matches.count)
    var hits = merged(result.lists, in: views)
    hits.count = result.count.passing
    hits.unknownCount = result.count.silent
    hits.fullCount = result.full
    hits.isPartial = result.full == 0 && result.count.passing > 0
    return hits
  }

  private struct Chosen {
    var lists: [[Candidate]] = []
    var count = Sweep.Count()
    var full = 0
    var need = 0
  }

  /// The best of each layer, with as many of the words as can be had.
  private func chosen(_ sweeps: [Sweep], words: Int) -> Chosen {
    var chosen = run(sweeps, need: words)
    chosen.full = chosen.count.passing
    let least = Ranking.leastWords(of: words)
    var need = words
    while need > 1, chosen.count.mostWords > 0 {
      if chosen.count.passing >= (need > least ? Ranking.enough : 1) { break }
      need -= 1
      let full = chosen.full
      chosen = run(sweeps, need: need)
      chosen.full = full
      chosen.count.mostWords = max(1, chosen.count.mostWords)
    }
    return chosen
  }

  private func run(_ sweeps: [Sweep], need: Int) -> Chosen {
    var chosen = Chosen(need: need)
    for sweep in sweeps {
      var best = BestList(limit: query.limit)
      let count = sweep.run(need: need, into: &best)
      chosen.lists.append(best.sorted)
      chosen.count.passing += count.passing
      chosen.count.silent += count.silent
      chosen.count.mostWords = max(chosen.count.mostWords, count.mostWords)
    }
    return chosen
  }

  /// Brings the best of each segment into one order.
  private func merged(_ lists: [[Candidate]], in views: [IndexView]) -> Hits {
    var entries = lists.enumerated().flatMap { layer, list in list.map { (layer: layer, candidate: $0) } }
    if lists.count > 1 {
      entries.sort { left, right in
        let (a, b) = (left.candidate, right.candidate)
        if left.layer == right.layer || a.key != b.key || a.measure != b.measure {
          return Candidate.precedes(a, b)
        }
        return name(of: a, in: views[left.layer]).lexicographicallyPrecedes(
          name(of: b, in: views[right.layer]))
      }
    }
    return Hits(
      hits: entries.prefix(max(0, query.limit)).compactMap { entry in
        views[entry.layer].record(entry.candidate.number).map { record in
          Hit(
            id: record.text(.id), score: entry.candidate.score,
            kilometres: entry.candidate.measure < .infinity
              ? Haversine.kilometres(entry.candidate.measure) : nil)
        }
      })
  }

  /// What equal hits of different segments are ordered by: name, then id.
  private func name(of candidate: Candidate, in view: IndexView) -> [UInt8] {
    guard let record = view.record(candidate.number) else { return [] }
    return Collation.key(of: record.text(.name)) + [0] + Array(record.text(.id).utf8)
  }

  // MARK: Without a question

  /// All by name: only as many are looked at as are asked for.
  private func byName(_ sweeps: [Sweep]) -> Hits {
    var count = Sweep.Count()
    var lists: [[Candidate]] = []
    for sweep in sweeps {
      var none = BestList(limit: 0)
      let found = sweep.run(need: 0, into: &none)
      count.passing += found.passing
      count.silent += found.silent
      lists.append(sweep.firstByName(query.limit))
    }
    var hits = merged(lists, in: sweeps.map(\.view))
    (hits.count, hits.unknownCount, hits.fullCount) = (count.passing, count.silent, count.passing)
    return hits
  }

  // MARK: Facets

  /// How many hits each topic has, most first.
  func facets(_ facet: Facet, _ most: Int) -> [FacetCount] {
    withViews { views, shadows in
      guard let matches = matches(views, shadows) else { return [] }
      let sweeps = sweeps(matches, views, shadows)
      let need = matches.isEmpty ? 0 : chosen(sweeps, words: matches.count).need
      var found: [[UInt8]: FacetCount] = [:]
      for sweep in sweeps {
        let tags = sweep.view.tags
        var counts = [Int](repeating: 0, count: tags.count)
        sweep.forEach(need: need) { number in
          for position in tags.tags(of: number) {
            let tag = Int(tags.records[position])
            if tag < counts.count { counts[tag] += 1 }
          }
        }
        for (number, count) in counts.enumerated() where count > 0 {
          guard let tag = tags.tag(number), tag.kind == facet.kind else { continue }
          let text = String(decoding: tag.text, as: UTF8.self)
          found[TagColumns.key(tag.text), default: FacetCount(text: text, count: 0)].count += count
        }
      }
      let sorted = found.sorted { left, right in
        left.value.count != right.value.count
          ? left.value.count > right.value.count : left.key.lexicographicallyPrecedes(right.key)
      }
      return sorted.prefix(max(0, most)).map(\.value)
    }
  }
}
