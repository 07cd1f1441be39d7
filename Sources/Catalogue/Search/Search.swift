import Domain

/// Carries a query out over several segments as if they were one.
struct Search {
  private let query: Query
  private let directory: Directory
  private let layers: [SearchLayer]
  private let lexicon: () -> Lexicon

  /// - Parameter lexicon: asked for when there are words.
  init(_ query: Query, in directory: Directory, layers: [SearchLayer], lexicon: @escaping () -> Lexicon) {
    self.query = query
    self.directory = directory
    self.layers = layers
    self.lexicon = lexicon
  }

  /// The answer; uses and renews what was found out by the last one.
  func hits(remembering memory: inout SearchMemory) -> Hits {
    withViews { views, shadows in
      withSweeps(views, shadows, &memory) { sweeps in sweeps.map(hits) ?? Hits() }
    }
  }

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

  /// What knows the words that the query's may mean, and these; nil when it has text but no words.
  private func words(
    _ views: [IndexView], _ shadows: [Shadow], keepsWords: Bool = false
  ) -> (query: QueryWords, expander: WordExpander)? {
    let lexicon = lexicon()
    let words = QueryWords(query.text, synonyms: lexicon.synonyms)
    // Marks alone are no words; then nothing fits, rather than everything.
    if words.words.isEmpty { return nil }
    let vocabulary = Vocabulary(views: views, lexicon: lexicon)
    return (words, WordExpander(vocabulary: vocabulary, shadows: shadows, keepsWords: keepsWords))
  }

  /// The first screen asks for nothing, and need not wait for synonyms.
  private var isEmpty: Bool { query.text.allSatisfy(\.isWhitespace) }

  /// `Sweep` counts a record's words with five bits.
  private static let mostWords = 31

  /// What the query's words answer to, with the words themselves for lighting; nil when it has text but no words.
  func matches(_ views: [IndexView], _ shadows: [Shadow]) -> [WordMatches]? {
    if isEmpty { return [] }
    guard let (words, expander) = words(views, shadows, keepsWords: true) else { return nil }
    return Array(expander.keys(words).flatMap { expander.matches($0) }.prefix(Self.mostWords))
  }

  /// A sweep for each layer, good inside the call only; nil when the query has text but no words.
  func withSweeps<Result>(
    _ views: [IndexView], _ shadows: [Shadow], _ memory: inout SearchMemory, _ body: ([Sweep]?) -> Result
  ) -> Result {
    memory.prepare(query, in: directory, views, shadows)
    var known: [KnownWord] = []
    if !isEmpty {
      guard let (words, expander) = words(views, shadows) else { return body(nil) }
      known = memory.words(words, expander)
    }
    let matches = Array(known.flatMap(\.matches).prefix(Self.mostWords))
    let worths = known.flatMap(\.worths)
    let found = known.flatMap(\.found)
    let all = memory.grounds.reduce(0) { $0 + $1.count }
    // One word alone weighs the same everywhere.
    let rarities = matches.indices.map { index in
      guard matches.count > 1 else { return Float(1) }
      let share = CommonNeeds.contains(matches[index].word) ? Ranking.commonShare : 1
      return share * Ranking.rarity(found: found[index], of: all)
    }
    let telling = matches.count { !CommonNeeds.contains($0.word) }
    func sweeps(_ made: [Sweep]) -> Result {
      let layer = made.count
      guard layer < views.count else { return body(made) }
      let ground = memory.grounds[layer]
      let ready = matches.indices.map {
        (worths: worths[$0][layer], head: matches[$0].head(in: views[layer], blocks: ground.blocks))
      }
      return WorthsReader.reading(ready) { readers in
        sweeps(
          made + [
            Sweep(
              query, view: views[layer], ground: ground, words: readers, rarities: rarities,
              mixed: matches.map(\.isMixed), telling: telling)
          ])
      }
    }
    return sweeps([])
  }

  // MARK: Hits

  private func hits(_ sweeps: [Sweep]) -> Hits {
    let words = sweeps.first?.words.count ?? 0
    if words == 0, query.near == nil, query.sort != .room { return byName(sweeps) }
    let chosen = chosen(sweeps, words: words)
    let lists = zip(sweeps, chosen.fits).map { sweep, fits in
      var best = BestList(limit: query.limit)
      sweep.choose(fits, need: chosen.need, into: &best)
      return best.sorted
    }
    var hits = merged(lists, in: sweeps.map(\.view))
    hits.count = chosen.passing
    hits.unknownCount = chosen.fits.reduce(0) { $0 + $1.silent }
    hits.fullCount = chosen.full
    hits.isPartial = chosen.full == 0 && chosen.passing > 0
    return hits
  }

  struct Chosen {
    /// By layer.
    var fits: [Sweep.Fits]
    var need: Int
    /// How many have all the words.
    var full = 0
    var passing: Int { fits.reduce(0) { $0 + $1.passing } }
  }

  /// What has as many of the words as can be had.
  func chosen(_ sweeps: [Sweep], words: Int) -> Chosen {
    var chosen = Chosen(fits: sweeps.map { $0.fits(need: words) }, need: words)
    chosen.full = chosen.passing
    let least = Ranking.leastWords(of: words, telling: sweeps.first?.telling ?? words)
    while chosen.need > 1, chosen.passing < (chosen.need > least ? Ranking.enough : 1) {
      chosen.need -= 1
      chosen.fits = sweeps.map { $0.fits(need: chosen.need) }
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
    let fits = sweeps.map { $0.fits(need: 0) }
    var hits = merged(sweeps.map { $0.firstByName(query.limit) }, in: sweeps.map(\.view))
    hits.count = fits.reduce(0) { $0 + $1.passing }
    hits.unknownCount = fits.reduce(0) { $0 + $1.silent }
    hits.fullCount = hits.count
    return hits
  }
}
