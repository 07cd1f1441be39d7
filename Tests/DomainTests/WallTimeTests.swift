import Support
import Testing

@testable import Domain

@Suite("WallTime")
struct WallTimeTests {
  func wall(_ iso: String, _ hour: Int, _ minute: Int, _ second: Int = 0, milliseconds: Int = 0) throws
    -> WallTime
  {
    let date = try #require(CivilDate(iso: iso))
    let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
    return WallTime(milliseconds: Int64(seconds * 1000 + milliseconds))
  }

  func told(_ wall: WallTime) -> String { "\(wall.inDenmark.date.iso) \(wall.inDenmark.time.text)" }

  @Test(
    "The clock goes forward on the last Sunday of March, at 01:00 UTC",
    arguments: [
      "1996-03-31", "2024-03-31", "2025-03-30", "2026-03-29", "2027-03-28", "2030-03-31", "2038-03-28",
    ])
  func spring(sunday: String) throws {
    #expect(try told(wall(sunday, 0, 59, 59, milliseconds: 999)) == "\(sunday) 01:59")
    #expect(try told(wall(sunday, 1, 0)) == "\(sunday) 03:00")
    #expect(try told(wall(sunday, 12, 0)) == "\(sunday) 14:00")
  }

  @Test(
    "The clock goes back on the last Sunday of October, at 01:00 UTC",
    arguments: [
      "1996-10-27", "2024-10-27", "2025-10-26", "2026-10-25", "2027-10-31", "2030-10-27", "2038-10-31",
    ])
  func autumn(sunday: String) throws {
    #expect(try told(wall(sunday, 0, 59, 59, milliseconds: 999)) == "\(sunday) 02:59")
    #expect(try told(wall(sunday, 1, 0)) == "\(sunday) 02:00")
    #expect(try told(wall(sunday, 22, 59, 59)) == "\(sunday) 23:59")
  }

  @Test(
    "Late in the evening in UTC it is another day in Denmark",
    arguments: [
      ("2026-12-31", 22, 59, "2026-12-31 23:59"), ("2026-12-31", 23, 0, "2027-01-01 00:00"),
      ("2026-07-31", 21, 59, "2026-07-31 23:59"), ("2026-07-31", 22, 0, "2026-08-01 00:00"),
      ("2028-02-28", 23, 0, "2028-02-29 00:00"),
    ])
  func evening(day: String, hour: Int, minute: Int, expected: String) throws {
    #expect(try told(wall(day, hour, minute)) == expected)
  }

  @Test("Before 1970 the day still begins at midnight and the minute at its first millisecond")
  func before1970() throws {
    #expect(told(WallTime(milliseconds: 0)) == "1970-01-01 01:00")
    #expect(told(WallTime(milliseconds: -1)) == "1970-01-01 00:59")
    #expect(told(WallTime(milliseconds: -3_600_000)) == "1970-01-01 00:00")
    #expect(told(WallTime(milliseconds: -3_600_001)) == "1969-12-31 23:59")
    #expect(try told(wall("1912-02-29", 23, 0)) == "1912-03-01 00:00")
    #expect(try told(wall("1912-02-29", 22, 59, 59, milliseconds: 999)) == "1912-02-29 23:59")
  }

  @Test("A minute later is a minute later on the Danish clock, but at the two changes of a year")
  func everyQuarter() throws {
    let first = try wall("2026-01-01", 0, 0).milliseconds
    var jumps: [Int] = []
    var before = minutes(first)
    for quarter in 1...(365 * 96) {
      let now = minutes(first + Int64(quarter) * 900_000)
      if now - before != 15 { jumps.append(now - before) }
      before = now
    }
    #expect(jumps == [75, -45])
  }

  private func minutes(_ milliseconds: Int64) -> Int {
    let told = WallTime(milliseconds: milliseconds).inDenmark
    return told.date.dayNumber * 1440 + told.time.minutes
  }

  @Test(
    "A clock that is far out of its mind is still told",
    arguments: [Int64.min, Int64.max, -62_200_000_000_000])
  func absurd(milliseconds: Int64) {
    let told = WallTime(milliseconds: milliseconds).inDenmark
    #expect((0...1439).contains(told.time.minutes))
  }
}
