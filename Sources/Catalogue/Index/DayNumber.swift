import Domain

/// Days as the index keeps them: since 2000-01-01, in sixteen bits; 0 when not told. Earlier and later ones are kept
/// as the first and the last that there are.
enum DayNumber {
  private static let start = 10_956  // 1999-12-31

  static func fixed(_ date: CivilDate?) -> UInt16 {
    date.map { UInt16(clamping: max(1, $0.dayNumber - start)) } ?? 0
  }

  /// Days since 1970; nil when not told.
  static func day(_ fixed: UInt16) -> Int? { fixed == 0 ? nil : Int(fixed) + start }
}
