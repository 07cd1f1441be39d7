import Support
import Testing

@testable import Domain

@Suite("DanishDate")
struct DanishDateTests {
  /// A Sunday.
  static let today = CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)

  func parsed(_ text: String, today: String = "2026-11-22") throws -> String? {
    DanishDate.parse(text, today: try #require(CivilDate(iso: today)))?.iso
  }

  @Test(
    "What staff type on a Sunday in November",
    arguments: [
      ("23/11", "2026-11-23"), ("23-11", "2026-11-23"), ("23.11", "2026-11-23"), ("23.11.", "2026-11-23"),
      ("23 11", "2026-11-23"), ("3/12", "2026-12-03"), ("03/12", "2026-12-03"), ("23-11-2026", "2026-11-23"),
      ("23/11/2027", "2027-11-23"), ("23.11.26", "2026-11-23"), ("23.11.27", "2027-11-23"),
      ("1/1/2031", "2031-01-01"), ("2026-11-23", "2026-11-23"), ("23. november", "2026-11-23"),
      ("23. nov", "2026-11-23"), ("23. nov.", "2026-11-23"), ("23 nov 2027", "2027-11-23"),
      ("23. NOVEMBER 2026", "2026-11-23"), ("5. marts", "2027-03-05"), ("5. maj", "2027-05-05"),
      ("5 okt", "2026-10-05"), ("5 oct", "2026-10-05"), ("man 23. nov", "2026-11-23"),
      ("mandag d 23/11", nil), ("mandag 23. november 2026", "2026-11-23"), ("Mon 23 Nov", "2026-11-23"),
      ("lør 28. nov", "2026-11-28"), ("i dag", "2026-11-22"), ("I dag", "2026-11-22"), ("idag", "2026-11-22"),
      (" i morgen ", "2026-11-23"), ("i overmorgen", "2026-11-24"), ("i går", "2026-11-21"),
      ("om en uge", "2026-11-29"), ("tomorrow", "2026-11-23"), ("today", "2026-11-22"),
      ("mandag", "2026-11-23"),
      ("man", "2026-11-23"), ("man.", "2026-11-23"), ("fredag", "2026-11-27"), ("Fre", "2026-11-27"),
      ("friday", "2026-11-27"), ("lørdag", "2026-11-28"), ("søndag", "2026-11-29"), ("+7", "2026-11-29"),
      ("+0", "2026-11-22"), ("+365", "2027-11-22"), ("29/2", nil), ("29/2/2028", "2028-02-29"),
    ])
  func typed(text: String, expected: String?) throws {
    #expect(try parsed(text) == expected)
  }

  @Test(
    "What is no date",
    arguments: [
      "", " ", "31/2", "30/2/2028", "31/4", "0/1", "1/0", "32/1", "1/13", "100/1", "1", "23", "23/", "/11",
      "nov",
      "november", "fr", "+", "+-5", "++5", "+1000000", "+99999999999999999999", "-5", "23/11/1850", "1/1/1/1",
      "i", "klokken ti", "23/11/20261", "99999999999999999999/1", "1/99999999999999999999", "ma 23/11 x y",
      "23.november.2026.2027", "🙂", "23/🙂",
    ])
  func noDate(text: String) throws {
    #expect(try parsed(text) == nil)
  }

  @Test(
    "Without a year it is the first such day not before half a year ago",
    arguments: [
      ("2026-11-22", "22/11", "2026-11-22"), ("2026-11-22", "21/11", "2026-11-21"),
      ("2026-11-22", "22/5", "2027-05-22"), ("2026-11-22", "23/5", "2026-05-23"),
      ("2026-12-31", "1/1", "2027-01-01"), ("2027-01-01", "31/12", "2026-12-31"),
      ("2026-01-15", "1/12", "2025-12-01"), ("2027-10-01", "29/2", "2028-02-29"),
    ])
  func year(today: String, text: String, expected: String) throws {
    #expect(try parsed(text, today: today) == expected)
  }

  @Test("A weekday's name is always the next one, never today")
  func weekdays() throws {
    for offset in 0..<7 {
      let today = Self.today.adding(days: offset)
      for name in ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] {
        let date = try #require(DanishDate.parse(name, today: today))
        #expect((1...7).contains(date.dayNumber - today.dayNumber))
        #expect(DanishDate.long(date).danish.hasPrefix(name))
      }
    }
  }

  @Test("What the screen writes in a date field is read back as the same day, in both languages")
  func roundTrip() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<3000 {
      let today = CivilDate(dayNumber: .random(in: 18_000...30_000, using: &random))
      let date = today.adding(days: .random(in: -1500...1500, using: &random))
      for language in Language.allCases {
        let short = DanishDate.short(date, today: today)(language)
        try #require(DanishDate.parse(short, today: today) == date, "\(short) seen on \(today.iso)")
        let long = DanishDate.long(date)(language)
        try #require(DanishDate.parse(long, today: today) == date, "\(long) seen on \(today.iso)")
        #expect(DanishDate.parse(date.iso, today: today) == date)
      }
    }
  }

  @Test("Short and long, in both languages")
  func texts() throws {
    let date = try #require(CivilDate(iso: "2026-11-23"))
    #expect(DanishDate.short(date, today: Self.today) == Phrase(da: "man 23. nov", en: "Mon 23 Nov"))
    #expect(
      DanishDate.long(date) == Phrase(da: "mandag 23. november 2026", en: "Monday 23 November 2026"))
    let later = try #require(CivilDate(iso: "2027-03-06"))
    #expect(DanishDate.short(later, today: Self.today) == Phrase(da: "lør 6. mar 2027", en: "Sat 6 Mar 2027"))
  }

  @Test("Any text is a date or none, and never more than ten years ahead by counting days")
  func anyText() {
    var random = SeededRandom(seed: 12)
    let alphabet = Array("0123456789/.-+ iadgmornfebåæøjuliMANtø,:'\u{301}🙂\n")
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      if let date = DanishDate.parse(text, today: Self.today) { #expect(CivilDate(iso: date.iso) == date) }
    }
  }

  @Test(
    "White space of any kind is taken off both ends",
    arguments: [("", ""), (" \t\n", ""), (" a b ", "a b"), ("\r\nå\u{A0}", "å"), ("\u{2003}x", "x")])
  func trimmed(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }
}
