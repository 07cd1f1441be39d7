/// What one search has found out that the next may need, when but a letter was typed: where to look, and the words that
/// stay as they are.
struct SearchMemory: Sendable {
  /// The directory and the query, but for its words, limit and order, that all this holds for.
  private var directory: Directory?
  private var place: Query?
  private(set) var grounds: [Ground] = []
  private var words: [KnownWord.Key: KnownWord] = [:]

  /// Forgets what holds for another directory or another place, and makes the grounds.
  mutating func prepare(_ query: Query, in directory: Directory, _ views: [IndexView], _ shadows: [Shadow]) {
    var place = query
    (place.text, place.limit, place.sort) = ("", 0, .match)
    if self.place == place, self.directory == directory { return }
    (self.place, self.directory) = (place, directory)
    grounds = zip(views, shadows).map { Ground(query, view: $0, shadow: $1) }
    words = [:]
  }

  /// The words of a query, of which those that are not known yet are looked up; all others are forgotten.
  mutating func words(_ query: QueryWords, _ expander: WordExpander) -> [KnownWord] {
    var known: [KnownWord.Key: KnownWord] = [:]
    let found = expander.keys(query).map { key in
      let word = words[key] ?? KnownWord(key, expander: expander, grounds: grounds)
      known[key] = word
      return word
    }
    words = known
    return found
  }
}
