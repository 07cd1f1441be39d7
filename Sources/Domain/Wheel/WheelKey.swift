/// Works a key `[a-z0-9]` out of a name, so that two devices that read the same file make the same records.
enum WheelKey {
  private static let spelled: [Character: String] = [
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u", "é": "e", "è": "e", "ê": "e", "ë": "e",
    "á": "a", "à": "a", "ó": "o", "ô": "o", "í": "i", "ú": "u", "ñ": "n", "ç": "c", "ß": "ss",
  ]

  /// A longer key is cut, and told apart by a hash.
  private static let longest = 24

  /// The key; names that differ in case, spaces and signs alone have the same.
  static func of(_ name: String) -> String {
    var key = ""
    var isWhole = true
    for character in name.lowercased() {
      if let spelling = spelled[character] {
        key += spelling
      } else if character.isASCII, character.isLetter || character.isNumber {
        key.append(character)
      } else if character.isLetter || character.isNumber || character.isSymbol {
        isWhole = false
      }
    }
    if isWhole, !key.isEmpty, key.count <= longest { return key }
    return String(key.prefix(longest - 8)) + ContentHash.hex(name.lowercased()).prefix(8)
  }

  /// Columns of a terminal that a short name takes: two for signs that East Asian fonts draw wide, and for emoji.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      let isWide =
        wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation
        || character.unicodeScalars.contains { $0.value == 0xFE0F }
      return sum + (isWide ? 2 : 1)
    }
  }

  /// The words of the hub on two lines, as even as they can be.
  static func hubLines(_ text: String) -> [(text: String, columns: Int)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let ways = (1...max(1, words.count)).map { count in
      [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
        .map { (text: $0, columns: columns($0)) }
    }
    func widest(_ lines: [(text: String, columns: Int)]) -> Int { lines.map(\.columns).max() ?? 0 }
    return ways.min { widest($0) < widest($1) } ?? []
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
