import Domain

/// What two schedules must share to be of one group: the days of the week and when it begins. What the reader of
/// schedules leaves unread tells nothing here either.
struct DuplicateTimes: Equatable, Sendable {
  /// The days on which it can be held; none where it is told by days of the month or not at all.
  private(set) var days: WeekdaySet = []
  /// When it begins, in minutes after midnight, each once and in order; parts of the day are no beginning.
  private(set) var starts: [Int] = []

  /// Nothing told.
  init() {}

  init(_ schedule: Schedule) {
    for rule in schedule.meetings {
      if case .daysOfMonth = rule.recurrence {} else { days.formUnion(rule.possibleWeekdays) }
      if let from = rule.from, !rule.isApproximate { starts.append(from) }
    }
    starts = Set(starts).sorted()
  }

  /// Whether both tell days of which none is the same.
  func hasOtherDays(than other: DuplicateTimes) -> Bool {
    !days.isEmpty && !other.days.isEmpty && days.isDisjoint(with: other.days)
  }

  /// Whether both tell when they begin, and never at the same time.
  func hasOtherTime(than other: DuplicateTimes) -> Bool {
    !starts.isEmpty && !other.starts.isEmpty && !starts.contains(where: other.starts.contains)
  }

  /// Whether both tell days and beginning, and the same.
  func isSame(as other: DuplicateTimes) -> Bool { !days.isEmpty && !starts.isEmpty && self == other }

  /// The day that a folded word begins with, as `mandagskor`, Monday 0; a short form as *tor* is a man's name elsewhere.
  static func day(beginning word: [UInt8]) -> Int? {
    long.firstIndex { $0.contains { word.starts(with: $0) } }
  }

  /// How folded words begin, in both ways of folding.
  private static let long = [
    ["mandag"], ["tirsdag"], ["onsdag"], ["torsdag"], ["fredag"], ["loerdag", "lordag"],
    ["soendag", "sondag"],
  ].map { $0.map { Array($0.utf8) } }
}
