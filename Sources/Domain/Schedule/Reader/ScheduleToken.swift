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
