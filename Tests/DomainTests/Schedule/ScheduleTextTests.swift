import Domain
import Support
import Testing

@Suite("ScheduleText")
struct ScheduleTextTests {
  static let today = CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)

  @Test(
    "Short and long, in both languages",
    arguments: [
      ("man 10-12", "man 10–12", "Mon 10–12", "Hver mandag kl. 10–12", "Every Monday 10:00–12:00"),
      ("hver dag 8-16", "hver dag 8–16", "every day 8–16", "Hver dag kl. 8–16", "Every day 08:00–16:00"),
      (
        "1. tirsdag i måneden 14-16", "1. tir i md. 14–16", "1st Tue of month 14–16",
        "Første tirsdag i måneden kl. 14–16", "First Tuesday of the month 14:00–16:00"
      ),
      (
        "lørdag 5. december 2026 kl. 13", "lør 5. dec 13", "Sat 5 Dec 13", "Lørdag 5. december 2026 kl. 13",
        "Saturday 5 December 2026 13:00"
      ),
      (
        "mandag 10-12, ikke i skoleferier", "man 10–12", "Mon 10–12",
        "Hver mandag kl. 10–12, ikke i skoleferier",
        "Every Monday 10:00–12:00, not in school holidays"
      ),
      (
        "hver anden onsdag 9.30-11, september-maj", "hver 2. ons 9.30–11 sep–maj",
        "every 2nd Wed 9:30–11 Sep–May",
        "Hver anden onsdag kl. 9.30–11, september–maj", "Every other Wednesday 09:30–11:00, September–May"
      ),
      (
        "mandag-torsdag 9-12 og 13-15", "man–tor 9–12 og 13–15", "Mon–Thu 9–12 and 13–15",
        "Mandag–torsdag kl. 9–12 og 13–15", "Monday–Thursday 09:00–12:00 and 13:00–15:00"
      ),
      (
        "tirsdag formiddag", "tir formiddag", "Tue morning", "Hver tirsdag formiddag", "Every Tuesday morning"
      ),
      ("24/7", "døgnåbent", "open 24 hours daily", "Døgnåbent", "Open 24 hours daily"),
      ("efter aftale", "efter aftale", "by appointment", "Efter aftale", "By appointment"),
      (
        "onsdag 10–12, otte gange", "ons 10–12 …", "Wed 10–12 …",
        "Hver onsdag kl. 10–12 (ikke læst: »otte gange«)",
        "Every Wednesday 10:00–12:00 (not read: “otte gange”)"
      ),
      ("ring \n først", "ring først", "ring først", "ring \n først", "ring \n først"),
    ])
  func said(text: String, shortDa: String, shortEn: String, longDa: String, longEn: String) {
    let schedule = ScheduleReader.read(text, today: Self.today)
    #expect(ScheduleText.short(schedule) == Phrase(da: shortDa, en: shortEn))
    #expect(ScheduleText.long(schedule) == Phrase(da: longDa, en: longEn))
  }

  @Test(
    "What is said of any schedule in the long form is read back as the same schedule",
    arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    var schedules = RandomSchedule(seed: 21)
    for _ in 0..<4000 {
      let schedule = schedules.next()
      let text = ScheduleText.long(schedule)(language)
      let back = ScheduleReader.read(text, today: Self.today)
      try #require(back == schedule, "\(text): \(plain(back)) for \(plain(schedule))")
    }
  }

  @Test("What is read of the tables' texts is said in words that are read the same")
  func readAndSaid() {
    let texts = [
      "hverdage 8-16, weekend 10-14", "Mo-Th 06:00-21:30; PH,Sa,Su 08:00-16:00", "kl. 10", "ca. kl. 10-12",
      "mandag 20-02", "Mo-Su,PH 00:00+", "lige uger mandag 10-12, ulige uger onsdag 14-16",
      "mandag 10-12, lukket i juli og august; efter aftale",
    ]
    for text in texts {
      let schedule = ScheduleReader.read(text, today: Self.today)
      #expect(schedule.isReadWhole, "\(text)")
      for language in Language.allCases {
        let said = ScheduleText.long(schedule)(language)
        #expect(ScheduleReader.read(said, today: Self.today) == schedule, "\(said)")
      }
    }
  }
}
