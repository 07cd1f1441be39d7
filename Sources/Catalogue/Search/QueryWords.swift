/// The words of a query, folded, each once, in the order they were typed.
struct QueryWords {
  /// What must be found.
  let words: [[UInt8]]

  /// More words than a person types; those beyond are not looked for.
  private static let most = 16
  /// A text longer than any query is read no further.
  private static let longest = 1000

  init(_ text: String) {
    var text = String(text.prefix(Self.longest))
    var words: [[UInt8]] = []
    text.withUTF8 { bytes in
      Folding.forEachWord(in: bytes) { word in
        let word = Array(word)
        if words.count < Self.most, !words.contains(word) { words.append(word) }
      }
    }
    // Little words say nothing of what is looked for; the last one may be the beginning of another.
    let telling = words.enumerated().filter {
      $0.offset == words.count - 1 || !Self.littleWords.contains($0.element)
    }
    self.words = telling.map(\.element)
  }

  private static let littleWords = Set(
    """
    ad af alle at de den der det du en er et for fra han har hos hun hvor i ikke jeg kan man med mig min når \
    og om op os på så sig sin skal som til ud uden ved vi vil a an and for in of on or the to with
    """.split(separator: " ").map { Folding.words(String($0)).joined().map { $0 } })
}
