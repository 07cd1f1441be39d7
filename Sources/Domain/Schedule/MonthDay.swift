/// A day of any year.
public struct MonthDay: Equatable, Hashable, Comparable, Sendable {
  /// 1…12.
  public let month: Int
  /// 1…31; the 29th of February is there in every year as the end of that month.
  public let day: Int

  /// Nil when no year has such a day.
  public init?(month: Int, day: Int) {
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    (self.month, self.day) = (month, day)
  }

  init(_ date: CivilDate) {
    let parts = date.components
    (month, day) = (parts.month, parts.day)
  }

  /// The earlier in the year is less.
  public static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }

  /// Whether it is the last day of its month.
  public var endsMonth: Bool { day == CivilDate.days(inMonth: month, of: 2000) }
}
