/// A piece of a schedule's text.
struct ScheduleToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case word(ScheduleWord)
    case unknown
    /// Value and digits.
    case number(Int, Int)
    case dash, slash, colon, dot, comma, plus, ampersand, semicolon, lineBreak, bar
    case open, close, bracketOpen, bracketClose
  }

  var kind: Kind
  /// Bytes of the text.
  var start: Int
  var end: Int
  /// Written with a capital first.
  var isCapital = false
  var tongue = ScheduleWord.Tongue.both

  /// No space between this and the one that follows.
  func touches(_ next: ScheduleToken) -> Bool { end == next.start }

  var word: ScheduleWord? { if case .word(let word) = kind { word } else { nil } }
}

/// Cuts a text into tokens, in one pass over its bytes.
enum ScheduleTokenizer {
  /// The tokens of a text; white space stands in none.
  static func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [ScheduleToken] {
    var tokens: [ScheduleToken] = []
    tokens.reserveCapacity(bytes.count / 3 + 2)
    var at = 0
    while at < bytes.count {
      let start = at
      let byte = bytes[at]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        at += 1
      } else if byte == 0x0A {
        at += 1
        tokens.append(ScheduleToken(kind: .lineBreak, start: start, end: at))
      } else if isDigit(byte) {
        var value = 0
        while at < bytes.count, isDigit(bytes[at]) {
          value = min(value * 10 + Int(bytes[at] - 0x30), 1_000_000)
          at += 1
        }
        tokens.append(ScheduleToken(kind: .number(value, at - start), start: start, end: at))
      } else if let (kind, length) = mark(bytes, at) {
        at += length
        if let kind { tokens.append(ScheduleToken(kind: kind, start: start, end: at)) }
      } else if isLetter(byte) {
        while at < bytes.count, isLetter(bytes[at]), bytes[at] < 0x80 || mark(bytes, at) == nil { at += 1 }
        tokens.append(word(bytes, start, at))
      } else {
        at += 1
        tokens.append(ScheduleToken(kind: .unknown, start: start, end: at))
      }
    }
    return tokens
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  /// A mark and its length; a nil kind is white space.
  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (kind: ScheduleToken.Kind?, length: Int)? {
    switch bytes[at] {
    case 0x2D: return (.dash, 1)
    case 0x2F: return (.slash, 1)
    case 0x3A: return (.colon, 1)
    case 0x2E: return (.dot, 1)
    case 0x2C: return (.comma, 1)
    case 0x2B: return (.plus, 1)
    case 0x26: return (.ampersand, 1)
    case 0x3B: return (.semicolon, 1)
    case 0x7C: return (.bar, 1)
    case 0x28: return (.open, 1)
    case 0x29: return (.close, 1)
    case 0x5B: return (.bracketOpen, 1)
    case 0x5D: return (.bracketClose, 1)
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: return (nil, 2)
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xB7: return (.semicolon, 2)
    case 0xE2 where at + 2 < bytes.count:
      // General punctuation: spaces, hyphens and dashes, bullet, minus.
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x80, 0x80...0x8B), (0x80, 0xAF): return (nil, 3)
      case (0x80, 0x90...0x95), (0x88, 0x92): return (.dash, 3)
      case (0x80, 0xA2): return (.semicolon, 3)
      case (0x80, 0xA8), (0x80, 0xA9): return (.lineBreak, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ScheduleToken {
    // Longer than any word of the vocabulary, with its capitals: not worth a look.
    guard end - start <= 24 else { return ScheduleToken(kind: .unknown, start: start, end: end) }
    let lower = String(unsafeUninitializedCapacity: end - start) { buffer in
      for index in start..<end {
        var byte = bytes[index]
        if byte &- 0x41 < 26 {
          byte |= 0x20
        } else if index > start, bytes[index - 1] == 0xC3, (0x80...0x9E).contains(byte) {
          // Æ, Ø and Å, and the other capitals of Latin-1.
          byte |= 0x20
        }
        buffer[index - start] = byte
      }
      return end - start
    }
    let isCapital = bytes[start] &- 0x41 < 26 || (bytes[start] == 0xC3 && bytes[start + 1] < 0xA0)
    guard let (word, tongue) = ScheduleVocabulary.meaning(of: lower) else {
      return ScheduleToken(kind: .unknown, start: start, end: end, isCapital: isCapital)
    }
    return ScheduleToken(
      kind: .word(word), start: start, end: end, isCapital: isCapital, tongue: tongue)
  }
}
