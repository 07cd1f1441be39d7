import Support
import Testing

@testable import Domain

@Suite("Schedule filter and WeekPattern")
struct WeekPatternTests {
  /// Text, day, from, to, and whether someone can go.
  typealias Window = (text: String, day: Weekday?, from: Int?, to: Int?, expected: Bool)

  static let windows: [Window] = [
    ("mandag 10-12", .monday, 600, 840, true), ("mandag 10-12", .tuesday, 600, 840, false),
    ("mandag 10-12", nil, 600, 840, true), ("mandag 10-12", .monday, nil, nil, true),
    ("mandag 10-12", .monday, 615, 840, false), ("mandag 10-12", .monday, 600, 705, false),
    ("mandag 10-12", .monday, 600, 720, true), ("mandag 10-12", .monday, nil, 720, true),
    ("mandag 10-12", .monday, 600, nil, true), ("mandag kl. 10", .monday, 600, 660, true),
    ("mandag kl. 10", .monday, 540, 600, false), ("mandag", .monday, 600, 840, false),
    ("mandag", .monday, nil, nil, true), ("kl. 10", nil, 600, 660, true),
    ("kl. 10", .monday, 600, 660, false),
    // Open door: an hour of it is enough, or all of a shorter window.
    ("hverdage 9-15", .monday, 600, 840, true), ("hverdage 9-15", .monday, 840, 1020, true),
    ("hverdage 9-15", .monday, 855, 1020, false), ("hverdage 9-15", .monday, 720, 750, true),
    ("hverdage 9-15", .saturday, 600, 840, false), ("24/7", .sunday, 0, 30, true),
    ("mandag formiddag", .monday, 600, 840, true), ("mandag formiddag", .monday, 720, 840, false),
    ("mandag 20-02", .monday, 1260, 1440, true), ("mandag 22-01", .monday, 1260, 1440, false),
    ("mandag 22-01", .monday, 1260, 1500, true), ("mandag til kl. 16", .monday, 840, 960, true),
    ("lørdag 5. december 2026 kl. 13", .saturday, 720, 900, true),
    ("lørdag 5. december 2026 kl. 13", .sunday, 720, 900, false),
    ("den 1. i hver måned kl. 10", .friday, 600, 660, true),
    ("efter aftale", nil, nil, nil, false), ("ring", nil, nil, nil, false),
    ("helligdage 10-12", .monday, nil, nil, false),
  ]

  func read(_ text: String) -> Schedule { ScheduleReader.read(text, today: CivilDate(dayNumber: 20_779)) }

  @Test(
    "Which groups someone can go to on a day between two times",
    arguments: windows)
  func meets(window: Window) {
    let (text, day, from, to, expected) = window
    let schedule = read(text)
    #expect(schedule.meets(on: day, fromMinute: from, toMinute: to) == expected)
    if expected { #expect(WeekPattern(schedule).mayMeet(day: day, from: from, to: to)) }
  }

  @Test("A pattern is sixteen bytes and is the same when stored")
  func size() {
    #expect(MemoryLayout<WeekPattern>.size == 16)
    let pattern = WeekPattern(read("mandag 10-12, onsdag 14-16"))
    #expect(WeekPattern(high: pattern.high, low: pattern.low) == pattern)
    #expect(WeekPattern(Schedule()) == WeekPattern(high: 0, low: 0))
    #expect(!WeekPattern(Schedule()).mayMeet())
  }

  @Test("A pattern never says no where the schedule says yes, and is exact for few times on the quarter")
  func noFalseNegatives() {
    var schedules = RandomSchedule(seed: 41)
    var exact = 0
    for _ in 0..<2000 {
      var rules = schedules.next().meetings
      if Bool.random(using: &schedules.random) {
        for _ in 0..<4 { rules += schedules.next().meetings }
      }
      // Off the quarter, too.
      let isUneven = Bool.random(using: &schedules.random)
      if isUneven {
        for index in rules.indices {
          let shift = Int.random(in: 0..<15, using: &schedules.random)
          rules[index].from = rules[index].from.map { $0 + shift }
          rules[index].to = rules[index].to.map { $0 + shift }
        }
      }
      let schedule = Schedule(rules)
      let pattern = WeekPattern(schedule)
      let times = Set(rules.filter { $0.from != nil || $0.to != nil }.map { [$0.from, $0.to] }).count
      let hasEndAlone = rules.contains { $0.from == nil && $0.to != nil }
      for _ in 0..<40 {
        let day = Weekday.allCases.randomElement(using: &schedules.random)
        let from = Int.random(in: 0..<100, using: &schedules.random) * 15
        let to = from + Int.random(in: 1...40, using: &schedules.random) * 15
        let meets = schedule.meets(on: day, fromMinute: from, toMinute: to)
        let may = pattern.mayMeet(day: day, from: from, to: to)
        #expect(may || !meets, "\(plain(schedule)) \(from) \(to)")
        if times <= 5, !isUneven, !hasEndAlone {
          #expect(may == meets, "\(plain(schedule)) on \(String(describing: day)) \(from)–\(to)")
          exact += 1
        }
        #expect(pattern.mayMeet(day: day) == schedule.meets(on: day))
        if schedule.meets(fromMinute: from) { #expect(pattern.mayMeet(from: from)) }
        if schedule.meets(toMinute: to) { #expect(pattern.mayMeet(to: to)) }
      }
    }
    #expect(exact > 10_000)
  }
}
