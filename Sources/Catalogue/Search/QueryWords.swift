/// The words of a query, folded, each once, in the order they were typed.
struct QueryWords {
  /// What is looked for.
  private(set) var words: [[UInt8]] = []
  /// For each of them what else may stand there in its place.
  private(set) var synonyms: [[[UInt8]]] = []
  /// The last of them may be the beginning of a longer word.
  let isTyping: Bool

  /// More words than a person types; those beyond are not looked for.
  private static let most = 16
  /// A text longer than any query is read no further.
  private static let longest = 1000

  init(_ text: String, synonyms known: Synonyms = .none) {
    let text = String(text.prefix(Self.longest))
    let typed = Array(Folding.words(text).prefix(Self.most * 4))
    isTyping = text.last.map { !$0.isWhitespace } ?? false
    let telling = typed.filter { !LittleWords.contains($0) }
    // When all of them are little, the last may yet become another.
    let kept = Set(telling.isEmpty ? Array(typed.suffix(1)) : telling)
    for (index, word) in typed.enumerated() where kept.contains(word) && words.count < Self.most {
      let found = Self.synonyms(at: index, in: typed, known)
      if let before = words.firstIndex(of: word) {
        synonyms[before] += found.filter { !synonyms[before].contains($0) }
      } else {
        words.append(word)
        synonyms.append(found)
      }
    }
  }

  /// Those of the word, and those of the phrases that it is part of.
  private static func synonyms(at index: Int, in typed: [[UInt8]], _ known: Synonyms) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for length in 1...max(1, min(known.longestPhrase, typed.count)) {
      for start in max(0, index - length + 1)...index where start + length <= typed.count {
        for term in known.terms(for: typed[start..<(start + length)]) {
          // Of a phrase that is to be found, one word must tell all.
          let telling = term.words.filter { !LittleWords.contains($0) }
          if telling.count == 1, telling[0] != typed[index], !found.contains(telling[0]) {
            found.append(telling[0])
          }
        }
      }
    }
    return found
  }
}
