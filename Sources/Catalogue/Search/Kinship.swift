/// In what way a word of a community is the one that was looked for.
public enum Kinship: Int, Sendable, CaseIterable, Comparable {
  /// The word itself, in any spelling of its letters.
  case whole
  /// Another inflection.
  case inflection
  /// It begins with what was typed.
  case beginning
  /// The word is part of a compound.
  case part
  /// It stands for the same.
  case synonym
  /// It is the word but for typing errors.
  case misspelling

  /// The closer kin comes first.
  public static func < (left: Kinship, right: Kinship) -> Bool { left.rawValue < right.rawValue }
}
