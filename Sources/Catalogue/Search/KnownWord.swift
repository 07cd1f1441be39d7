/// One word of a query with all that was found out about it.
struct KnownWord: Sendable {
  /// What it is looked for as: by its parts when nobody has the whole.
  let matches: [WordMatches]
  /// For each of them, what it is worth in each layer.
  let worths: [[Worths]]
  /// For each of them, how many records within reach have it.
  let found: [Int]

  /// All that the answer depends on besides the directory and the ground.
  struct Key: Hashable, Sendable {
    let word: [UInt8]
    let synonyms: [[UInt8]]
    /// It may be the beginning of a longer word.
    let isTyped: Bool
  }

  init(_ key: Key, expander: WordExpander, grounds: [Ground]) {
    let views = expander.vocabulary.views
    matches = expander.matches(key)
    var (worths, found) = ([[Worths]](), [Int]())
    for matches in matches {
      let layers = views.indices.map {
        Worths(matches, layer: $0, view: views[$0], span: grounds[$0].blocks)
      }
      found.append(
        views.indices.reduce(0) { count, layer in
          let ground = grounds[layer]
          let head = matches.head(in: views[layer], blocks: ground.blocks)
          return WorthsReader.reading([(layers[layer], head)]) { count + $0[0].found(in: ground.near) }
        })
      worths.append(layers)
    }
    (self.worths, self.found) = (worths, found)
  }
}
