/// What the program itself knows of words: synonyms, and words that compounds are made of.
final class Lexicon: Sendable {
  let synonyms: Synonyms
  private let words: TermTable

  /// With the shipped synonyms.
  static let shipped = Lexicon(.shipped)

  init(_ synonyms: Synonyms) {
    self.synonyms = synonyms
    var words = TermTable()
    for word in CompoundParts.words.union(synonyms.vocabulary) where !LittleWords.contains(word) {
      _ = word.withUnsafeBufferPointer { words.number(of: $0) }
    }
    self.words = words
  }

  /// Whether a folded word is a whole one.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { words.contains(word) }
}
