import Domain
import Support

@testable import Domain

/// Schedules of every kind that `ScheduleText.long` says and `ScheduleReader` reads.
struct RandomSchedule {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> Schedule {
    var rules: [MeetingRule] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let rule = rule()
      let crosses = rules.contains { Self.crosses($0, rule) }
      if !crosses { rules.append(rule) }
    }
    return Schedule(Schedule.merged(rules), isByAgreement: Int.random(in: 0..<8, using: &random) == 0)
  }

  /// The reader leaves two weekly meetings that lie across each other unread.
  private static func crosses(_ a: MeetingRule, _ b: MeetingRule) -> Bool {
    guard let from = a.from, let to = a.to, let open = b.from, let close = b.to else { return false }
    return !a.weekdays.isDisjoint(with: b.weekdays) && from < close && open < to
  }

  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }

  private mutating func rule() -> MeetingRule {
    var rule = MeetingRule(WeekdaySet(rawValue: UInt8.random(in: 1...127, using: &random)))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: rule.recurrence = .everyWeeks(.random(in: 2...9, using: &random))
    case 1: rule.recurrence = .evenWeeks
    case 2: rule.recurrence = .oddWeeks
    case 3:
      let ordinals = [1, 2, 3, 4, 5, -1].filter { _ in Bool.random(using: &random) }
      rule.recurrence = .monthly(ordinals.isEmpty ? [-1] : ordinals)
    case 4:
      rule.weekdays = []
      let days = (1...31).filter { _ in Int.random(in: 0..<12, using: &random) == 0 }
      rule.recurrence = .daysOfMonth(days.isEmpty ? [1] : days)
    case 5:
      rule.weekdays = []
      let dates = Set((0...Int.random(in: 0...2, using: &random)).map { _ in date() })
      rule.recurrence = .dates(dates.sorted())
    case 6: rule.weekdays = .workdays
    default: break
    }
    setTime(&rule)
    if case .dates = rule.recurrence { return rule }
    if chance(3) { rule.during = during() }
    if chance(3) {
      rule.except = (0...Int.random(in: 0...2, using: &random)).map { _ in exception() }
      rule.except = rule.except.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    return rule
  }

  private mutating func setTime(_ rule: inout MeetingRule) {
    let from = Int.random(in: 0...95, using: &random) * 15
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return
    case 1: rule.from = from
    case 2: rule.to = max(15, from)
    case 3:
      (rule.from, rule.to) =
        [(360, 720), (720, 1020), (1020, 1440)].randomElement(using: &random) ?? (360, 720)
      rule.isApproximate = true
    case 4: (rule.from, rule.to) = (0, 1440)
    case 5:
      // Past midnight.
      rule.from = max(720, from)
      rule.to = 1440 + Int.random(in: 1...39, using: &random) * 15
    default:
      rule.from = min(from, 1425)
      rule.to = Int.random(in: (rule.from ?? 0) / 15 + 1...96, using: &random) * 15
      rule.isApproximate = chance(10) && rule.to != 1440
    }
  }

  private mutating func date() -> CivilDate {
    CivilDate(dayNumber: .random(in: 20_000...24_000, using: &random))
  }

  private mutating func months() -> Period {
    ScheduleLexer.months(.random(in: 1...12, using: &random), .random(in: 1...12, using: &random))
  }

  private mutating func yearly() -> Period {
    .yearly(from: MonthDay(date()), through: MonthDay(date()))
  }

  private mutating func during() -> [Period] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return [yearly()]
    case 1:
      let first = date()
      return [.dates(from: first, through: first.adding(days: .random(in: 1...400, using: &random)))]
    case 2: return [.dates(from: date(), through: nil)]
    case 3: return [.dates(from: nil, through: date())]
    case 4:
      return [.weeks(from: .random(in: 1...53, using: &random), through: .random(in: 1...53, using: &random))]
    case 5: return [chance(2) ? .publicHolidays : .schoolHolidays]
    case 6: return [months(), months()]
    default: return [months()]
    }
  }

  private mutating func exception() -> Period {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return .publicHolidays
    case 1: return .schoolHolidays
    case 2: return months()
    case 3:
      return .weeks(from: .random(in: 1...53, using: &random), through: .random(in: 1...53, using: &random))
    case 4:
      let day = date()
      return .dates(from: day, through: day)
    case 5:
      let day = MonthDay(date())
      return .yearly(from: day, through: day)
    default: return yearly()
    }
  }
}
