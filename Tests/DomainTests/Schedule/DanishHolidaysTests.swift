import Domain
import Testing

@Suite("DanishHolidays")
struct DanishHolidaysTests {
  func dates(_ year: Int, where isIn: (CivilDate) -> Bool) throws -> [String] {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    return (0..<366).map { first.adding(days: $0) }.filter { $0.components.year == year && isIn($0) }.map(
      \.iso)
  }

  @Test(
    "Easter Sunday",
    arguments: [
      (1961, "1961-04-02"), (1999, "1999-04-04"), (2000, "2000-04-23"), (2008, "2008-03-23"),
      (2011, "2011-04-24"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
      (2027, "2027-03-28"), (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
  func easter(year: Int, expected: String) {
    #expect(DanishHolidays.easterSunday(year)?.iso == expected)
  }

  @Test("The public holidays of a year, with store bededag until 2023")
  func publicHolidays() throws {
    #expect(
      try dates(2023, where: DanishHolidays.isPublicHoliday) == [
        "2023-01-01", "2023-04-06", "2023-04-07", "2023-04-09", "2023-04-10", "2023-05-05", "2023-05-18",
        "2023-05-28", "2023-05-29", "2023-12-25", "2023-12-26",
      ])
    #expect(
      try dates(2026, where: DanishHolidays.isPublicHoliday) == [
        "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-14", "2026-05-24",
        "2026-05-25", "2026-12-25", "2026-12-26",
      ])
  }

  @Test("The usual school holidays of 2026, as first and last days")
  func schoolHolidays() throws {
    let days = try dates(2026, where: DanishHolidays.isSchoolHoliday).compactMap(CivilDate.init(iso:))
    let firsts = days.filter { !days.contains($0.adding(days: -1)) }.map(\.iso)
    let lasts = days.filter { !days.contains($0.adding(days: 1)) }.map(\.iso)
    #expect(
      firsts == ["2026-01-01", "2026-02-07", "2026-03-28", "2026-06-27", "2026-10-10", "2026-12-20"])
    #expect(lasts == ["2026-01-03", "2026-02-22", "2026-04-06", "2026-08-09", "2026-10-18", "2026-12-31"])
  }

  @Test(
    "ISO weeks, in years with 52 and 53 of them",
    arguments: [
      ("2026-01-01", 1), ("2025-12-29", 1), ("2025-12-28", 52), ("2026-12-31", 53), ("2027-01-03", 53),
      ("2027-01-04", 1), ("2020-12-31", 53), ("2021-01-04", 1), ("2024-12-30", 1), ("2028-02-29", 9),
    ])
  func weeks(iso: String, expected: Int) {
    #expect(CivilDate(iso: iso)?.isoWeek == expected)
  }
}
