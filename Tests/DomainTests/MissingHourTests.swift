import Domain
import Testing

@Suite("The hour that is missing")
struct MissingHourTests {
  @Test(
    "Between two and three on the last Sunday of March no clock shows the time; on any other day one does",
    arguments: [
      ("2027-03-28", 2, 30, true), ("2027-03-28", 2, 0, true), ("2027-03-28", 1, 59, false),
      ("2027-03-28", 3, 0, false), ("2027-03-21", 2, 30, false), ("2026-10-25", 2, 30, false),
      ("2027-03-27", 2, 30, false), ("2024-03-31", 2, 59, true),
    ])
  func missing(date: String, hour: Int, minute: Int, expected: Bool) throws {
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    #expect(time.isMissing(on: try #require(CivilDate(iso: date))) == expected)
  }
}
