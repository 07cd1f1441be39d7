import Support
import Testing

@testable import Domain

@Suite("ScheduleReader: hostile text")
struct HostileScheduleTests {
  static let today = CivilDate(dayNumber: 20_779)

  /// What holds of any reading.
  func check(_ text: String) {
    let schedule = ScheduleReader.read(text, today: Self.today)
    if schedule.isEmpty { #expect(schedule.unread == text.trimmed) }
    for rule in schedule.meetings {
      if let from = rule.from { #expect((0..<1440).contains(from)) }
      if let to = rule.to { #expect(to > rule.from ?? 0 && to <= (rule.from ?? 0) + 1440) }
    }
    let next = schedule.next(onOrAfter: Self.today)
    if let next { #expect(next.date >= Self.today && next.date <= Self.today.adding(days: 731)) }
    if schedule.meets(on: .monday, fromMinute: 540, toMinute: 720) {
      #expect(WeekPattern(schedule).mayMeet(day: .monday, from: 540, to: 720))
    }
    #expect(ScheduleText.short(schedule).danish.isEmpty == (schedule.isEmpty && schedule.unread.isEmpty))
  }

  @Test(
    "Long texts are read without harm",
    arguments: [
      "mandag ", "10-12 ", "10-12, ", "mandag 10-12; ", "mandag, ", "1. ", "1., ", "1/1 ", ";", ",", "-", "/",
      "(", ".",
      "[", "Mo[1", "Mo 10:00-12:00;", "😀", "a", "å", "9", "ikke ", "lukket ", "i juli og ", "uge 1 og ",
      "hver ", "første og ",
      "1. januar ", "den ", "til ", "fra ", "kl. ", "\n", "e\u{301}", "\u{0}", "PH off;", "24/7 ",
      "week 1-53/2 ",
    ])
  func long(piece: String) {
    // The longest that is read, and one that is not.
    for bytes in [ScheduleReader.longest - 30, 10_000] {
      let text = String(repeating: piece, count: bytes / piece.utf8.count)
      check(text)
      check("mandag 10-12 " + text + " mandag 10-12")
    }
  }

  @Test("Any mixture of the words of schedules is read without harm")
  func mixtures() {
    var random = SeededRandom(seed: 51)
    let pieces = [
      "mandag", "tirs.", "Mo", "We", "to", "on", "lø", "10", "12", "9.30", "10-12", "kl.", "og", ",", ";",
      "-", "–", "/", "1.",
      "2.", "første", "sidste", "i måneden", "hver", "anden", "uge", "uger", "lige", "42", "ikke", "lukket",
      "undtagen", "juli",
      "dec", "5/12", "2026", "fra", "til", "mellem", "formiddag", "aften", "am", "pm", "noon", "PH", "off",
      "skoleferier",
      "helligdage", "efter", "aftale", "eller", "(", ")", "[1]", "24", "timer", "døgnet", "hele", "året",
      "den", "d.", "i",
      "\n", "|", ":", ".", "+", "&", "😀", "ord", "31.", "februar", "24/7", "00:00", "daily", "weekdays", "th",
      "st",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...12, using: &random)
      let words = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
      check(words.joined(separator: Bool.random(using: &random) ? " " : ""))
    }
  }

  @Test("Every unread stretch stands in the text, and what was read does not")
  func stretches() {
    for text in [
      "mandag 10-12 i kælderen; onsdag 14-16", "Mo 10:00-12:00; sunrise; We 10:00-12:00",
      "å mandag\nmandag kl. 10",
    ] {
      let schedule = ScheduleReader.read(text, today: Self.today)
      #expect(!schedule.unread.isEmpty && !schedule.isEmpty)
      for stretch in schedule.unread.split(separator: " … ") { #expect(text.contains(stretch)) }
    }
  }

  @Test("A text that is longer than any times are is left unread, and shown whole")
  func tooLong() {
    let text = String(repeating: "Dec 1 - ", count: 5000)
    let schedule = ScheduleReader.read(text, today: CivilDate(dayNumber: 20_779))
    #expect(schedule == Schedule(unread: text.trimmed))
  }
}
