/// The stem of a folded word.
///
/// Folding comes first, stemming second: a folded word is read as if each *ae*, *oe* and *aa* in it were the
/// letter æ, ø or å, which is how the stemmer wants it. What was written in two ways has been brought to one by
/// then and has one stem; a stem, being a beginning, needs no folding back.
enum Stem {
  /// How many bytes of the folded `word` are its stem; all of them when it has letters of another alphabet.
  static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.count == cross.count, word.elementsEqual(cross) { return word.count }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, word.count)) { letters in
      var count = 0
      var index = 0
      while index < word.count {
        let byte = word[index]
        guard byte < 0x80 else { return word.count }
        let letter = index + 1 < word.count ? doubled(byte, word[index + 1]) : nil
        letters[count] = letter ?? byte
        count += 1
        index += letter == nil ? 1 : 2
      }
      var left = DanishStemmer.length(of: UnsafeBufferPointer(rebasing: letters[..<count]))
      var length = 0
      for letter in letters[..<count] where left > 0 {
        length += letter < 0x80 ? 1 : 2
        left -= 1
      }
      return length
    }
  }

  /// *Kors* is not the genitive of *kor*: every directory is full of *Røde Kors*, and *kor* is what is looked for most.
  private static let cross = Array("kors".utf8)

  /// How many bytes of the folded `word` are its stem.
  static func length(of word: [UInt8]) -> Int { word.withUnsafeBufferPointer { length(of: $0) } }

  /// The stem itself.
  static func of(_ word: [UInt8]) -> [UInt8] { Array(word.prefix(length(of: word))) }

  /// How many letters a person would count in a folded word: æ, ø and å are one each.
  static func letters(in word: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index < word.count {
      if index + 1 < word.count, doubled(word[index], word[index + 1]) != nil { index += 1 }
      // The later bytes of a letter of another alphabet are no letters.
      if word[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }

  private static func doubled(_ first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    case (0x61, 0x65): DanishStemmer.Letter.ae
    case (0x6F, 0x65): DanishStemmer.Letter.oe
    case (0x61, 0x61): DanishStemmer.Letter.aa
    default: nil
    }
  }
}
