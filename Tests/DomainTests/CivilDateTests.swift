import Support
import Testing

@testable import Domain

@Suite("CivilDate")
struct CivilDateTests {
  func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test(
    "Every day of a year follows the one before, and its parts and its text lead back to it",
    arguments: [1, 4, 1600, 1899, 1900, 1904, 1969, 1970, 1999, 2000, 2024, 2026, 2100, 9999])
  func wholeYear(year: Int) throws {
    let first = try date(year, 1, 1)
    var days = 0
    for month in 1...12 {
      for day in 1...31 {
        guard let date = CivilDate(year: year, month: month, day: day) else { continue }
        #expect(date.dayNumber == first.dayNumber + days)
        #expect(date.components == (year, month, day))
        #expect(CivilDate(iso: date.iso) == date)
        #expect(CivilDate(dayNumber: date.dayNumber) == date)
        days += 1
      }
    }
    let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
    #expect(days == (isLeap ? 366 : 365))
  }

  @Test("A year begins the day after the one before it ended")
  func yearsFollowEachOther() throws {
    for year in 1..<9999 {
      #expect(try date(year, 12, 31).adding(days: 1) == date(year + 1, 1, 1))
    }
  }

  @Test(
    "Days of the week that a calendar tells",
    arguments: [
      (1582, 10, 15, Weekday.friday), (1900, 1, 1, .monday), (1945, 5, 5, .saturday),
      (1969, 12, 31, .wednesday),
      (1970, 1, 1, .thursday), (2000, 2, 29, .tuesday), (2026, 11, 22, .sunday), (2100, 3, 1, .monday),
    ])
  func weekday(year: Int, month: Int, day: Int, weekday: Weekday) throws {
    #expect(try date(year, month, day).weekday == weekday)
  }

  @Test("The week goes on across 1970")
  func weekGoesOn() {
    for day in -800...800 {
      let next = CivilDate(dayNumber: day + 1).weekday.rawValue
      #expect(next == (CivilDate(dayNumber: day).weekday.rawValue + 1) % 7)
    }
  }

  @Test(
    "There is no such date",
    arguments: [
      (2026, 2, 29), (2026, 2, 30), (2024, 2, 30), (1900, 2, 29), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
      (2026, 11, 31), (2026, 1, 32), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, -1), (2026, -3, 1),
      (0, 1, 1), (-5, 1, 1), (10000, 1, 1), (Int.max, 1, 1), (2026, 1, Int.max), (2026, Int.min, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "What is not exactly an ISO date is none",
    arguments: [
      "", "2026", "2026-11", "2026-11-22-1", "26-11-22", "2026-1-22", "2026-11-2", "2026/11/22",
      " 2026-11-22",
      "2026-11-22 ", "2026-11-22T10:00", "2026-+1-22", "+202-11-22", "2026-11-+2", "2026--1-22", "20２6-11-22",
      "2026-02-30", "0000-01-01", "aaaa-bb-cc", "2026-11-2\u{301}", "----",
    ])
  func notISO(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Dates are in the order of their days, also before 1970")
  func order() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let left = CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &random))
      let right = CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &random))
      #expect((left < right) == (left.iso < right.iso))
      #expect(left.adding(days: right.dayNumber - left.dayNumber) == right)
    }
  }
}
