/// Brings different ways of writing a word to one: case, diacritics, and the Danish letters' other spellings
/// (æ/ae, ø/oe/ö, å/aa/ä). What an index stores and what a query asks for both go through here.
///
/// A folded word is bytes of UTF-8; in Danish text it is `[a-z0-9]` alone. Words are runs of letters and
/// digits; an apostrophe joins (*d'Angleterre*), anything else parts.
enum Folding {
  /// No word is kept longer than this, so that a word of a megabyte costs no more than one of ordinary
  /// length.
  static let longestWord = 64

  /// Two characters for each scalar from U+00C0 to U+017F, padded with a space; two spaces part words.
  private static let latin: StaticString = """
    a a a a aaaaaec e e e e i i i i d n o o o o oe  oeu u u u y thss\
    a a a a aaaaaec e e e e i i i i d n o o o o oe  oeu u u u y thy \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g \
    g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l \
    l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s \
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s 
    """

  /// Hands over each folded word in `text`, in order. The buffer is only good inside the call.
  static func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    forEachPlacedWord(in: text) { word, _ in body(word) }
  }

  /// As `forEachWord`, with the bytes of `text` that each word was written with.
  @inline(__always)
  static func forEachPlacedWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 8) { word in
      var length = 0
      var index = 0
      var start = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          let lower = byte | 0x20
          if lower &- 0x61 < 26 || byte &- 0x30 < 10 {
            if length == 0 { start = index }
            word[length] = byte &- 0x30 < 10 ? byte : lower
            length = min(length + 1, longestWord)
          } else if byte != 0x27, length > 0 {
            body(UnsafeBufferPointer(rebasing: word[..<length]), start..<index)
            length = 0
          }
          index += 1
          continue
        }
        let (scalar, size) = UTF8Reading.scalar(in: text, at: index)
        if length == 0 { start = index }
        let kept = fold(scalar, after: length > 0 ? word[length - 1] : 0, into: word, at: length)
        if kept >= 0 {
          length = min(length + kept, longestWord)
        } else if length > 0 {
          body(UnsafeBufferPointer(rebasing: word[..<length]), start..<index)
          length = 0
        }
        index += size
      }
      if length > 0 { body(UnsafeBufferPointer(rebasing: word[..<length]), start..<text.count) }
    }
  }

  /// The folded words of `text`.
  static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var text = text
    text.withUTF8 { bytes in forEachWord(in: bytes) { words.append(Array($0)) } }
    return words
  }

  /// Folded further still, for names that are few: `oe` as `o` and `aa` as `a`, so that *Abenra* and
  /// *Kobenhavn*, written without a Danish keyboard, are understood. Words are parted by one space.
  static func looseKey(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in appendLooseKey(of: bytes, to: &key) }
    return key
  }

  /// The words of a loose key.
  static func looseWords(_ text: String) -> [[UInt8]] {
    looseKey(text).split(separator: 0x20).map(Array.init)
  }

  /// As `looseKey`, into a buffer that already holds other keys.
  static func appendLooseKey(of text: UnsafeBufferPointer<UInt8>, to keys: inout [UInt8]) {
    let start = keys.count
    forEachWord(in: text) { word in
      if keys.count > start { keys.append(0x20) }
      var previous: UInt8 = 0
      for byte in word {
        // `oe` → `o`, `aa` → `a`
        let isSecondHalf = (byte == 0x65 && previous == 0x6F) || (byte == 0x61 && previous == 0x61)
        if !isSecondHalf { keys.append(byte) }
        previous = isSecondHalf ? 0 : byte
      }
    }
  }

  /// Writes what `scalar` becomes at `position` and returns its length; −1 when it parts words.
  private static func fold(
    _ scalar: Unicode.Scalar, after previous: UInt8, into word: UnsafeMutableBufferPointer<UInt8>,
    at position: Int
  ) -> Int {
    switch scalar.value {
    case 0xC0...0x17F:
      let entry = latin.utf8Start + Int(scalar.value - 0xC0) * 2
      if entry[0] == 0x20 { return -1 }
      word[position] = entry[0]
      if entry[1] == 0x20 { return 1 }
      word[position + 1] = entry[1]
      return 2
    case 0x300...0x36F:
      // A letter and its mark apart (NFD): a + ring or dots is å/ä, o + dots is ö.
      if previous == 0x61, scalar.value == 0x30A || scalar.value == 0x308 {
        word[position] = 0x61
        return 1
      }
      if previous == 0x6F, scalar.value == 0x308 {
        word[position] = 0x65
        return 1
      }
      return 0
    case 0x2019, 0xAD, 0x200B...0x200D: return 0
    default: return foldOther(scalar, into: word, at: position)
    }
  }

  private static func foldOther(
    _ scalar: Unicode.Scalar, into word: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int {
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return 0 }
    guard properties.isAlphabetic || properties.numericType != nil else { return -1 }
    var length = 0
    for byte in properties.lowercaseMapping.utf8 where length < 8 {
      word[position + length] = byte
      length += 1
    }
    return length
  }
}
