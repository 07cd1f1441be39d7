/// What characters a terminal can show.
public enum Charset: Equatable, Hashable, Sendable {
  /// All of Unicode.
  case unicode
  /// ASCII alone: other characters are written in its letters (`Transliteration`).
  case ascii
}
