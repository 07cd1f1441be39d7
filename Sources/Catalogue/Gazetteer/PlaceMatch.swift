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
  /// Its place in the table.
  let position: Int32
  let place: Place

  /// The order of ``Gazetteer/lookup(_:limit:)``.
  static func precedes(_ left: PlaceMatch, _ right: PlaceMatch) -> Bool {
    if left.grade != right.grade { return left.grade < right.grade }
    return PlaceTable.precedes((left.place, left.position), (right.place, right.position))
  }
}
