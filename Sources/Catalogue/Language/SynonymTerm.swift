/// One word, or several in a row, as a synonyms file has it.
struct SynonymTerm: Equatable, Sendable {
  /// As it was written, for people.
  let text: String
  /// Its folded words.
  let words: [[UInt8]]
  /// The stems of its words with spaces between: what it is looked up by, so that every inflection is known.
  let key: [UInt8]

  /// Nil without a letter.
  init?(_ text: Substring) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = Folding.words(text)
    guard !words.isEmpty else { return nil }
    self.text = text
    key = Self.key(of: words)
  }

  /// The key of folded words in a row.
  static func key(of words: some Sequence<[UInt8]>) -> [UInt8] {
    var key: [UInt8] = []
    for word in words {
      if !key.isEmpty { key.append(0x20) }
      key += Stem.of(word)
    }
    return key
  }
}
