/// All words that some layers of a directory know, and those of the program's own.
struct Vocabulary {
  let views: [IndexView]
  let lexicon: Lexicon

  /// Whether a folded word is a whole one somewhere.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    lexicon.contains(word) || views.contains { $0.term(word) != nil }
  }

  /// Whether a word can be the first part of a compound: itself, or without the letter that links it (*s*, *e*).
  func isFirstPart(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if isPart(word) { return true }
    guard let last = word.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "e") else { return false }
    return isPart(UnsafeBufferPointer(rebasing: word.dropLast()))
  }

  /// Whether what follows a part is the rest of a compound: a word, perhaps behind a linking letter.
  func isRest(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if isPart(word) { return true }
    guard let first = word.first, first == UInt8(ascii: "s") || first == UInt8(ascii: "e") else {
      return false
    }
    return isPart(UnsafeBufferPointer(rebasing: word.dropFirst()))
  }

  private func isPart(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count >= WordKin.leastPart && contains(word) && !LittleWords.contains(word)
  }
}
