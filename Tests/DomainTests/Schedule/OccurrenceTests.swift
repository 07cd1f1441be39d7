import Support
import Testing

@testable import Domain

@Suite("Occurrence")
struct OccurrenceTests {
  func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  func next(_ text: String, _ from: String, at time: String? = nil) throws -> String? {
    let schedule = ScheduleReader.read(text, today: try date("2026-11-22"))
    let found = schedule.next(onOrAfter: try date(from), from: time.flatMap { TimeOfDay($0) })
    return found.map { "\($0.date.iso)\($0.isUncertain ? "?" : "")" }
  }

  @Test(
    "The next meeting, across year ends, leap days, weeks 52, 53 and 1, and the days when clocks change",
    arguments: [
      ("mandag 10-12", "2026-11-22", "2026-11-23"), ("mandag 10-12", "2026-11-23", "2026-11-23"),
      ("søndag 2-4", "2026-03-29", nil), ("søndag kl. 02-04", "2026-03-29", "2026-03-29"),
      ("søndag kl. 02-04", "2026-10-25", "2026-10-25"),
      ("torsdag 10-12", "2026-12-31", "2026-12-31"), ("fredag 10-12", "2026-12-31", "2027-01-01?"),
      // 2026 has 53 weeks: two odd ones stand side by side.
      ("mandag 10-12 i ulige uger", "2026-12-28", "2026-12-28"),
      ("mandag 10-12 i ulige uger", "2026-12-29", "2027-01-04"),
      ("mandag 10-12 i lige uger", "2026-12-22", "2027-01-11"),
      ("fredag 10-12 i ulige uger", "2026-12-29", "2027-01-01?"),
      // 2027 has 52.
      ("mandag 10-12 i lige uger", "2027-12-21", "2027-12-27"),
      ("mandag 10-12 i ulige uger", "2027-12-21", "2028-01-03"),
      ("29. februar 2028 kl. 10", "2026-11-22", "2028-02-29"), ("29. februar 2028 kl. 10", "2028-03-01", nil),
      ("den 29. i hver måned", "2027-02-01", "2027-03-29?"),
      ("den 29. i hver måned", "2028-02-01", "2028-02-29"),
      ("den 31. i hver måned", "2026-11-22", "2026-12-31"),
      ("den 31. i hver måned", "2027-01-31", "2027-01-31"),
      ("sidste torsdag i måneden", "2028-02-02", "2028-02-24"),
      ("sidste torsdag i måneden", "2028-02-25", "2028-03-30"),
      ("sidste tirsdag i måneden", "2028-02-25", "2028-02-29"),
      ("første og tredje onsdag i måneden", "2026-11-22", "2026-12-02"),
      ("første og tredje onsdag i måneden", "2026-12-03", "2026-12-16"),
      ("femte mandag i måneden 10-12", "2026-12-01", "2027-03-29?"),
      ("onsdag 10-12, april til oktober", "2026-11-22", "2027-04-07"),
      ("onsdag 10-12, oktober til april", "2027-05-01", "2027-10-06"),
      ("mandag 10-12, uge 1-4", "2026-11-22", "2027-01-04"),
      ("mandag 10-12, ikke i juli", "2027-07-01", "2027-08-02"),
      ("mandag 10-12, lukket uge 42", "2027-10-16", "2027-10-25"),
      ("torsdag 10-12, ikke 24. december", "2026-12-18", "2026-12-31"),
      ("fredag 10-12, ikke helligdage", "2026-12-20", "2027-01-08"),
      ("fredag 10-12", "2026-12-20", "2026-12-25?"),
      ("mandag 10-12, ikke i skoleferier", "2026-12-15", "2027-01-04?"),
      ("mandag 10-12, ikke i skoleferier", "2026-11-22", "2026-11-23"),
      ("helligdage 10-12", "2026-11-22", "2026-12-25"),
      ("hver anden onsdag 10-12", "2026-11-22", "2026-11-25?"),
      ("hver anden onsdag 10-12, fra 2. september 2026", "2026-11-22", "2026-11-25"),
      ("hver anden onsdag 10-12, fra 2. september 2026", "2026-11-26", "2026-12-09"),
      ("hver anden onsdag 10-12, fra 2. september 2026", "2026-01-01", "2026-09-02"),
      ("mandag hver 3. uge kl. 10, fra 1. september 2026", "2026-09-01", "2026-09-21"),
      ("lørdag 5. december 2026 kl. 13", "2026-11-22", "2026-12-05"),
      ("lørdag 5. december 2026 kl. 13", "2026-12-06", nil), ("24/7", "2026-12-25", "2026-12-25"),
      ("efter aftale", "2026-11-22", nil), ("kl. 10", "2026-11-22", nil), ("ring", "2026-11-22", nil),
      ("onsdag 10-12, otte gange", "2026-11-22", "2026-11-25?"),
      ("mandag 10-12, fra 1. januar 2030", "2026-11-22", nil),
    ])
  func nextDate(text: String, from: String, expected: String?) throws {
    #expect(try next(text, from) == expected)
  }

  @Test("On the first day only what starts later counts, and a meeting with no start told")
  func timeOfDay() throws {
    #expect(try next("mandag 10-12", "2026-11-23", at: "10:00") == "2026-11-23")
    #expect(try next("mandag 10-12", "2026-11-23", at: "10:01") == "2026-11-30")
    #expect(try next("mandag 10-12 og 14-16", "2026-11-23", at: "11:00") == "2026-11-23")
    #expect(try next("mandag", "2026-11-23", at: "23:00") == "2026-11-23")
    let schedule = ScheduleReader.read("mandag 14-16; mandag 10-12", today: try date("2026-11-22"))
    #expect(schedule.next(onOrAfter: try date("2026-11-23"))?.from == 600)
    #expect(schedule.next(onOrAfter: try date("2026-11-23"), from: TimeOfDay("11"))?.from == 840)
    #expect(schedule.occurs(on: try date("2026-11-23")).map(\.from) == [600, 840])
    #expect(schedule.occurs(on: try date("2026-11-24")).isEmpty)
  }

  @Test("The next meeting is the first that asking day by day finds")
  func oracle() {
    var schedules = RandomSchedule(seed: 31)
    for _ in 0..<400 {
      let schedule = schedules.next()
      let start = CivilDate(dayNumber: .random(in: 20_000...24_000, using: &schedules.random))
      let expected = (0...731).lazy.map { start.adding(days: $0) }.first { day in
        schedule.meetings.contains { Self.holds($0, on: day) }
      }
      #expect(schedule.next(onOrAfter: start)?.date == expected, "\(plain(schedule)) from \(start.iso)")
    }
  }

  /// The rule's meaning in the plainest way, by walking the calendar.
  private static func holds(_ rule: MeetingRule, on day: CivilDate) -> Bool {
    let month = day.components.month
    let sameDays = (-35...35).map { day.adding(days: $0 * 7) }.filter {
      $0.components.month == month && abs($0.dayNumber - day.dayNumber) < 32
    }
    let isDay =
      switch rule.recurrence {
      case .weekly, .evenWeeks, .oddWeeks, .everyWeeks: rule.weekdays.days.contains(day.weekday)
      case .monthly(let ordinals):
        rule.weekdays.days.contains(day.weekday)
          && ordinals.contains { n in
            n == -1 ? sameDays.last == day : n <= sameDays.count && sameDays[n - 1] == day
          }
      case .daysOfMonth(let days): days.contains(day.components.day)
      case .dates(let dates): dates.contains(day)
      }
    guard isDay else { return false }
    switch rule.recurrence {
    case .evenWeeks: if week(of: day) % 2 == 1 { return false }
    case .oddWeeks: if week(of: day) % 2 == 0 { return false }
    case .everyWeeks(let n):
      if case .dates(let first?, _)? = rule.during.first {
        var monday = first
        while monday.weekday != .monday { monday = monday.adding(days: -1) }
        while monday.adding(days: 7) <= day { monday = monday.adding(days: 7 * n) }
        if monday > day { return false }
      }
    default: break
    }
    return (rule.during.isEmpty || rule.during.contains { holds($0, day) })
      && !rule.except.contains { holds($0, day) }
  }

  private static func holds(_ period: Period, _ day: CivilDate) -> Bool {
    switch period {
    case .yearly(let from, let through):
      let now = day.components.month * 100 + day.components.day
      let (first, last) = (from.month * 100 + from.day, through.month * 100 + through.day)
      return first <= last ? (first...last).contains(now) : now >= first || now <= last
    case .dates(let from, let through): return day >= from ?? day && day <= through ?? day
    case .weeks(let from, let through):
      return from <= through
        ? (from...through).contains(week(of: day)) : week(of: day) >= from || week(of: day) <= through
    case .publicHolidays: return DanishHolidays.isPublicHoliday(day)
    case .schoolHolidays: return DanishHolidays.isSchoolHoliday(day)
    }
  }

  /// Counts weeks from the Monday of the week with 4 January.
  private static func week(of day: CivilDate) -> Int {
    for year in [day.components.year + 1, day.components.year, day.components.year - 1] {
      guard var monday = CivilDate(year: year, month: 1, day: 4) else { continue }
      while monday.weekday != .monday { monday = monday.adding(days: -1) }
      if monday > day { continue }
      var week = 1
      while monday.adding(days: 7) <= day {
        monday = monday.adding(days: 7)
        week += 1
      }
      return week
    }
    return 0
  }
}
