/// A place that a text fits, and how well.
struct PlaceMatch {
  /// How much of the name was typed.
  enum Grade: Int, Comparable {
    /// The whole name, also with its municipality after.
    case whole
    /// The beginning.
    case beginning
    /// The beginning of a later word.
    case laterWord

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  let grade: Grade
  /// Whether what was typed ends where a word of the name does: *Nykøbing* of *Nykøbing Falster*.
  let isWholeWords: Bool
  let place: Place
}
