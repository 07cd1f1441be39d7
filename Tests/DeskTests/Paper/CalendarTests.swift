import Casebook
import Domain
import Support
import Testing

@testable import Desk

@Suite("Dates for a calendar")
struct CalendarTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// Lines as a reader unfolds them (RFC 5545, 3.1).
  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func event(_ day: String, _ time: String? = nil, summary: String = "Kor") throws -> [String] {
    let event = CalendarEvent(
      uid: "step-abc@vejviser", day: try date(day), time: time.flatMap { TimeOfDay($0) }, summary: summary)
    return unfolded(CalendarFile.text([event], stamp: Samples.morning))
  }

  @Test("A step with a time begins then in Denmark, and is told the day before and two hours before")
  func timed() throws {
    let lines = try event("2026-11-25", "15:00")
    #expect(lines.contains("DTSTART;TZID=Europe/Copenhagen:20261125T150000"))
    #expect(lines.contains("DTSTAMP:20261122T090000Z") && lines.contains("UID:step-abc@vejviser"))
    #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P1D", "TRIGGER:-PT2H"])
  }

  @Test("A step without a time is the whole day, and is told the evening before alone")
  func allDay() throws {
    let lines = try event("2026-11-25")
    #expect(lines.contains("DTSTART;VALUE=DATE:20261125"))
    #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-PT6H"])
    #expect(!lines.contains { $0.hasPrefix("DURATION") })
  }

  @Test(
    "A time that March's clocks leave out is the one that they show then; one that October's have twice stands",
    arguments: [
      ("2026-03-29", "01:59", "015900"), ("2026-03-29", "02:00", "030000"), ("2026-03-29", "02:30", "033000"),
      ("2026-03-29", "03:00", "030000"), ("2026-03-28", "02:30", "023000"), ("2026-03-22", "02:30", "023000"),
      ("2026-10-25", "02:30", "023000"), ("2027-03-28", "02:30", "033000"), ("2024-03-31", "02:15", "031500"),
    ])
  func changes(day: String, time: String, written: String) throws {
    let digits = day.replacing("-", with: "")
    #expect(try event(day, time).contains("DTSTART;TZID=Europe/Copenhagen:\(digits)T\(written)"))
  }

  @Test("The years 1 and 9999 have four digits", arguments: ["0001-01-01", "9999-12-31"])
  func years(day: String) throws {
    let digits = day.replacing("-", with: "")
    #expect(try event(day, "10:00").contains("DTSTART;TZID=Europe/Copenhagen:\(digits)T100000"))
    #expect(try event(day).contains("DTSTART;VALUE=DATE:\(digits)"))
  }

  @Test(
    "Commas, semicolons, backslashes and new lines in a text mean nothing; control characters go",
    arguments: [
      ("a,b;c\\d\ne", "a\\,b\\;c\\\\d\\ne"), ("x\r\nEND:VCALENDAR", "x\\nEND:VCALENDAR"),
      ("\u{0}a\u{1B}b", "ab"),
    ])
  func escaped(text: String, written: String) throws {
    #expect(try event("2026-11-25", summary: text).contains("SUMMARY:\(written)"))
    #expect(try event("2026-11-25", summary: text).count { $0 == "END:VCALENDAR" } == 1)
  }

  @Test(
    "No line is longer than 75 octets, no letter is torn, and unfolded it is what was written",
    arguments: 0..<60)
  func folded(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let letters = ["a", "æ", "ø", "漢", "👩‍🦽", "e\u{301}", " ", "🇩🇰", "مر"]
    let text = (0..<Int.random(in: 1...300, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? ""
    }
    .joined()
    let folded = CalendarLine.folded(text)
    #expect(folded.hasSuffix("\r\n"))
    var bytes = Array(folded.utf8)[...]
    while let end = bytes.firstIndex(of: 0x0D) {
      #expect(end - bytes.startIndex <= 75)
      #expect(String(validating: bytes[bytes.startIndex..<end], as: UTF8.self) != nil)
      bytes = bytes[(end + 2)...]
    }
    let whole = String(decoding: folded.utf8, as: UTF8.self).unicodeScalars
    var unfolded = String(String.UnicodeScalarView(whole))
    unfolded = unfolded.replacing("\r\n ", with: "")
    #expect(unfolded.utf8.elementsEqual((text + "\r\n").utf8))
  }

  @Test("A mark that joins to its letter over more than a line is folded between the two")
  func longCharacter() throws {
    let zalgo = "a" + String(repeating: "\u{301}", count: 200)
    let lines = CalendarLine.folded(zalgo).utf8.split(separator: 0x0A)
    #expect(lines.count > 4 && lines.allSatisfy { $0.count <= 76 })
  }

  @Test("A plan gives the steps that wait, the review, calls and visits; what is over or was tried stays out")
  func plan() throws {
    var file = try PaperSamples.marked()
    file.plan.steps.append(PaperSamples.step("gammel", "GAMMEL", day: -1))
    file.plan.steps.append(PaperSamples.step("udenDag", "UDEN DAG"))
    var done = FollowUp(id: "klaret")
    done.due = Samples.today
    done.done = Samples.today
    file.followUps.append(done)
    let events = CitizenPaper(file).calendar(today: Samples.today, language: .danish)
    #expect(events.map(\.summary) == ["Vi taler sammen i telefon", "SKRIDT", "Vi ser på min plan igen"])
    #expect(
      events.map(\.uid) == [
        "appointment-opfølgning@vejviser", "step-SKRIDT-id@vejviser", "review-m@vejviser",
      ])
  }

  @Test("A date that is moved keeps its name, so that a calendar moves it and does not have it twice")
  func stable() throws {
    var file = try PaperSamples.marked()
    let before = CitizenPaper(file).calendar(today: Samples.today, language: .danish)
    file.plan.steps[1].date = Samples.today.adding(days: 10)
    file.plan.steps[1].what = "Noget andet"
    file.citizen.name = "Et andet navn"
    let after = CitizenPaper(file).calendar(today: Samples.today, language: .english)
    #expect(Set(before.map(\.uid)) == Set(after.map(\.uid)) && before.map(\.day) != after.map(\.day))
  }
}
