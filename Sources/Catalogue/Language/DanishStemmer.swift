/// The stem of a Danish word by the Snowball project's algorithm (snowballstem.org/algorithms/danish): endings
/// of inflection are cut off, so that *sangene* and *sangen* meet in *sang*.
///
/// A stem is always a beginning of its word, so that a length tells it. In a list of words in order, all words
/// of one stem therefore lie among those that begin with it.
enum DanishStemmer {
  /// The letters æ, ø and å as the bytes that Latin-1 has for them, as `length` wants them.
  enum Letter {
    static let ae: UInt8 = 0xE6
    static let oe: UInt8 = 0xF8
    static let aa: UInt8 = 0xE5
  }

  /// How many letters of `word`, in small letters of Latin-1, are its stem.
  static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let region = regionStart(word)
    var length = word.count
    guard region < length else { return length }
    length = withoutMainEnding(word, length, region)
    length = withoutLastOfPair(word, length, region)
    length = withoutOtherEnding(word, length, region)
    // Two of the same consonant, the second in the region.
    if length >= 2, length > region, word[length - 1] == word[length - 2], isConsonant(word[length - 1]) {
      length -= 1
    }
    return length
  }

  /// The stem of `word`, which may be in any case; what has other letters than Latin-1's stays as it is.
  static func stem(_ word: String) -> String {
    let small = word.lowercased()
    let letters = small.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    guard letters.count == small.unicodeScalars.count else { return small }
    let count = letters.withUnsafeBufferPointer { length(of: $0) }
    return String(String.UnicodeScalarView(small.unicodeScalars.prefix(count)))
  }

  /// R1: behind the first consonant that follows a vowel, and behind the third letter at least.
  private static func regionStart(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < word.count, !isVowel(word[index]) { index += 1 }
    while index < word.count, isVowel(word[index]) { index += 1 }
    return max(index + 1, 3)
  }

  /// Step 1.
  private static func withoutMainEnding(
    _ word: UnsafeBufferPointer<UInt8>, _ length: Int, _ region: Int
  ) -> Int {
    for ending in mainEndings where ends(word, length, with: ending, in: region) {
      return length - ending.utf8CodeUnitCount
    }
    guard word[length - 1] == UInt8(ascii: "s"), length >= 2, goesBeforeS(word[length - 2]) else {
      return length
    }
    return length - 1
  }

  /// Step 2: of a pair such as *gt* the last goes.
  private static func withoutLastOfPair(
    _ word: UnsafeBufferPointer<UInt8>, _ length: Int, _ region: Int
  ) -> Int {
    for pair in pairs where ends(word, length, with: pair, in: region) { return length - 1 }
    return length
  }

  /// Step 3.
  private static func withoutOtherEnding(
    _ word: UnsafeBufferPointer<UInt8>, _ length: Int, _ region: Int
  ) -> Int {
    var length = length
    if ends(word, length, with: "igst", in: 0) { length -= 2 }
    for ending in otherEndings where ends(word, length, with: ending, in: region) {
      return withoutLastOfPair(word, length - ending.utf8CodeUnitCount, region)
    }
    // *løst* becomes *løs*.
    let isLoose =
      length >= region + 4 && word[length - 4] == UInt8(ascii: "l") && word[length - 3] == Letter.oe
      && word[length - 2] == UInt8(ascii: "s") && word[length - 1] == UInt8(ascii: "t")
    return isLoose ? length - 1 : length
  }

  private static func ends(
    _ word: UnsafeBufferPointer<UInt8>, _ length: Int, with ending: StaticString, in region: Int
  ) -> Bool {
    let start = length - ending.utf8CodeUnitCount
    guard start >= region else { return false }
    for index in 0..<ending.utf8CodeUnitCount where word[start + index] != ending.utf8Start[index] {
      return false
    }
    return true
  }

  /// Longest first.
  private static let mainEndings: [StaticString] = [
    "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets",
    "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens",
    "ers", "ets", "en", "er", "es", "et", "e",
  ]
  private static let pairs: [StaticString] = ["gd", "dt", "gt", "kt"]
  private static let otherEndings: [StaticString] = ["elig", "els", "lig", "ig"]

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, Letter.ae, Letter.oe, Letter.aa: true
    default: false
    }
  }

  private static func isConsonant(_ letter: UInt8) -> Bool { 0x61...0x7A ~= letter && !isVowel(letter) }

  /// Letters behind which an *s* is an ending.
  private static func goesBeforeS(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x65, 0x69, 0x71, 0x73, 0x75, 0x77, 0x78, Letter.ae, Letter.oe: false
    default: 0x61...0x7A ~= letter || letter == Letter.aa
    }
  }
}
