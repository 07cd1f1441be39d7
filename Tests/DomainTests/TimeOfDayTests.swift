import Testing

@testable import Domain

@Suite("TimeOfDay")
struct TimeOfDayTests {
  @Test("Every minute of the day is read back from its text, with colon, point or nothing between")
  func everyMinute() throws {
    var last = -1
    for hour in 0...23 {
      for minute in 0...59 {
        let time = try #require(TimeOfDay(hour: hour, minute: minute))
        #expect(time.minutes == last + 1)
        last = time.minutes
        #expect(time.text.count == 5)
        #expect(TimeOfDay(time.text) == time)
        #expect(TimeOfDay(time.text.replacing(":", with: ".")) == time)
        #expect(TimeOfDay(time.text.replacing(":", with: "")) == time)
      }
    }
    #expect(last == 1439)
  }

  @Test(
    "What staff type",
    arguments: [
      ("9", "09:00"), ("9:30", "09:30"), ("9.30", "09:30"), ("930", "09:30"), ("0930", "09:30"),
      ("0", "00:00"),
      ("23", "23:00"), (" 10 . 30 ", "10:30"), ("00.00", "00:00"), ("23:59", "23:59"), ("kl. 10", "10:00"),
      ("kl 10.30", "10:30"), ("Kl.9", "09:00"),
    ])
  func typed(text: String, expected: String) {
    #expect(TimeOfDay(text)?.text == expected)
  }

  @Test(
    "What is no time",
    arguments: [
      "", " ", "24", "24:00", "10:60", "10:5", "10:5:3", "-1", "+9", "9:+5", "9:-5", "960", "2360", "12345",
      "ti",
      "10-12", "10,30", ":", "::", "٩", "99999999999999999999", "10:3\u{301}0",
    ])
  func noTime(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(
    "There is no such time", arguments: [(24, 0), (-1, 0), (10, 60), (10, -1), (Int.max, 0), (0, Int.min)])
  func impossible(hour: Int, minute: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute) == nil)
  }

  @Test("Earlier comes first")
  func order() throws {
    #expect(try #require(TimeOfDay("9:59")) < #require(TimeOfDay("10:00")))
    #expect(TimeOfDay.midnight.text == "00:00")
  }
}
