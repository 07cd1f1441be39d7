/// A stretch of days that numbers are told for.
public enum ReportPeriod: String, Sendable, CaseIterable {
  case month, lastMonth, quarter, lastQuarter, year, lastYear, all

  /// The days, seen from one.
  public func days(seenFrom today: CivilDate) -> ClosedRange<CivilDate> {
    let (year, month, _) = today.components
    func first(_ year: Int, _ month: Int) -> CivilDate {
      CivilDate(year: year, month: month, day: 1) ?? today
    }
    func months(from start: Int, _ count: Int, in year: Int) -> ClosedRange<CivilDate> {
      // Months are counted on from year 0, so that the month before January is December.
      let begin = year * 12 + start - 1
      let end = begin + count
      return first(begin / 12, begin % 12 + 1)...first(end / 12, end % 12 + 1).adding(days: -1)
    }
    let quarter = (month - 1) / 3 * 3 + 1
    switch self {
    case .month: return months(from: month, 1, in: year)
    case .lastMonth: return months(from: month - 1, 1, in: year)
    case .quarter: return months(from: quarter, 3, in: year)
    case .lastQuarter: return months(from: quarter - 3, 3, in: year)
    case .year: return months(from: 1, 12, in: year)
    case .lastYear: return months(from: 1, 12, in: year - 1)
    case .all: return CivilDate(dayNumber: -719_162)...CivilDate(dayNumber: 2_932_896)
    }
  }

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .month: Phrase(da: "denne måned", en: "this month")
    case .lastMonth: Phrase(da: "sidste måned", en: "last month")
    case .quarter: Phrase(da: "dette kvartal", en: "this quarter")
    case .lastQuarter: Phrase(da: "sidste kvartal", en: "last quarter")
    case .year: Phrase(da: "i år", en: "this year")
    case .lastYear: Phrase(da: "sidste år", en: "last year")
    case .all: Phrase(da: "fra begyndelsen", en: "from the beginning")
    }
  }
}
