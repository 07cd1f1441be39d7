import Domain
import Testing

@Suite("ScheduleReader: English, codes and what is left unread")
struct ScheduleReaderTests {
  /// A Sunday.
  func read(_ text: String) -> String {
    plain(ScheduleReader.read(text, today: CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)))
  }

  @Test(
    "English",
    arguments: [
      ("every Monday 10-12", "Mo 10:00-12:00"),
      ("Mon-Fri 9am-5pm", "MoTuWeThFr 9:00-17:00"),
      ("first Tuesday of the month", "Tu [1]"),
      ("Monday to Thursday 9:00 am - 4:30 pm", "MoTuWeTh 9:00-16:30"),
      ("weekdays", "MoTuWeThFr"),
      ("every other Wednesday 2-4 pm", "We /2 14:00-16:00"),
      ("Mondays at 7pm", "Mo 19:00"),
      ("2nd and 4th Thursday of each month, 6:30-8 p.m.", "Th [2,4] 18:30-20:00"),
      ("every weekday 8:30-16:30", "MoTuWeThFr 8:30-16:30"),
      ("Monday, Wednesday and Friday 9-12", "MoWeFr 9:00-12:00"),
      ("Monday-Friday, 9-5", "MoTuWeThFr 9:00-17:00"),
      ("(Monday-Friday, 9-12, 1-5)", "MoTuWeThFr 9:00-12:00 | MoTuWeThFr 13:00-17:00"),
      (
        "Monday, 2-7; Tuesday, Wednesday, 11-8; Thursday-Saturday, 10-6",
        "Mo 14:00-19:00 | TuWe 11:00-20:00 | ThFrSa 10:00-18:00"
      ),
      (
        "Sunday: Closed Monday: 9:00-17:00  Tuesday: 9:00-12:00 , 13:00-17:00  Wednesday: Closed",
        "Mo 9:00-17:00 | Tu 9:00-12:00 | Tu 13:00-17:00"
      ),
      ("Monday: 9:00-17:00 Tuesday: 9:00-5:00", "Mo 9:00-17:00 ? Tuesday: 9:00-5:00"),
      ("24 hours daily", "MoTuWeThFrSaSu 0:00-24:00"),
      ("By appointment only", "+agreement"),
      ("Saturday, 1-4 pm or by appointment", "Sa 13:00-16:00 +agreement"),
      ("Daily, 7:30 am-12 midnight", "MoTuWeThFrSaSu 7:30-24:00"),
      ("Monday-Friday, 8-12 noon", "MoTuWeThFr 8:00-12:00"),
      ("Mondays 6-8pm", "Mo 18:00-20:00"),
      ("Mondays 11-1pm", "Mo 11:00-13:00"),
      ("Monday 10pm-2am", "Mo 22:00-26:00"),
      ("Saturday 5 December 2026 1 pm", "2026-12-05 13:00"),
      ("December 5, 2026, 2:00 pm to 4:00 pm", "2026-12-05 14:00-16:00"),
      ("May 7 - October 15 Tuesday 10:00 AM to 2:00 PM", "Tu 10:00-14:00 {7/5-15/10}"),
      ("May - October Wednesday 9:00 AM to 12:30 PM", "We 9:00-12:30 {1/5-31/10}"),
      ("every third week on Monday 10:00-12:00", "Mo /3 10:00-12:00"),
      ("alternate Fridays 10-12", "Fr /2 10:00-12:00"),
      ("The 1st and 15th of every month at 10:00", "day 1,15 10:00"),
      ("Mondays 10-12, not in school holidays", "Mo 10:00-12:00 -{SH}"),
      ("Mondays 10-12 except public holidays", "Mo 10:00-12:00 -{PH}"),
      ("Mondays in even weeks 10-12", "Mo even 10:00-12:00"),
      ("Monday evening", "Mo 17:00-24:00 about"),
      ("Tuesday mornings", "Tu 6:00-12:00 about"),
      (
        "The service is available from 10 am to 6pm weekdays. The service is not available on public holidays.",
        "MoTuWeThFr 10:00-18:00 -{PH}"
      ),
    ])
  func english(text: String, rules: String) {
    #expect(read(text) == rules)
  }

  @Test(
    "OpenStreetMap opening hours and days of RFC 5545",
    arguments: [
      ("Ma-To 10-12", "MoTuWeTh 10:00-12:00"),
      ("Mo-Fr 06:00-22:00; Sa,Su 08:00-18:00; PH off", "MoTuWeThFr 6:00-22:00 -{PH} | SaSu 8:00-18:00 -{PH}"),
      ("24/7", "MoTuWeThFrSaSu 0:00-24:00"),
      ("Mo[1] 10:00-12:00", "Mo [1] 10:00-12:00"),
      ("Mo-Fr 10:00-12:00; Dec 24 off", "MoTuWeThFr 10:00-12:00 -{24/12}"),
      ("week 1-53/2 We 10:00-12:00", "We odd 10:00-12:00"),
      ("1MO 10–12", "Mo [1] 10:00-12:00"),
      ("-1FR 10–12", "Fr [-1] 10:00-12:00"),
      ("MO,WE 10–12; TU 9–11", "MoWe 10:00-12:00 | Tu 9:00-11:00"),
      ("Jul-Aug Mo-Fr 10:00-14:00", "MoTuWeThFr 10:00-14:00 {1/7-31/8}"),
      (
        "Mo-Fr 10:00-18:00; Jul Mo-Fr 10:00-14:00",
        "MoTuWeThFr 10:00-18:00 -{1/7-31/7} | MoTuWeThFr 10:00-14:00 {1/7-31/7}"
      ),
      ("Mo-Su 10:00-18:00; We 10:00-20:00", "MoTuThFrSaSu 10:00-18:00 | We 10:00-20:00"),
      ("Mo-Th 20:00-02:00", "MoTuWeTh 20:00-26:00"),
      ("We meet every Tuesday 10-11:30", "Tu 10:00-11:30"),
      ("Mo-Su,PH 00:00+", "MoTuWeThFrSaSu 0:00"),
      ("PH,Mo-Su 05:00-24:00", "MoTuWeThFrSaSu 5:00-24:00"),
      (
        "Mo-Th 06:00-21:30; Fr 06:00-19:00; PH,Sa,Su 08:00-16:00",
        "MoTuWeTh 6:00-21:30 -{PH} | Fr 6:00-19:00 -{PH} | SaSu 8:00-16:00 | MoTuWeThFrSaSu 8:00-16:00 {PH}"
      ),
      ("05:00-24:00", "MoTuWeThFrSaSu 5:00-24:00"),
      ("05:45-22:00; Sa-Su 07:45-20:00", "MoTuWeThFr 5:45-22:00 | SaSu 7:45-20:00"),
      ("Mo-Su 05:00-00:00", "MoTuWeThFrSaSu 5:00-24:00"),
      (
        "Mo-Th 08:00-11:00,16:00-19:00; Fr 08:00-11:00; Sa-Su 09:00-11:00",
        "MoTuWeThFr 8:00-11:00 | MoTuWeTh 16:00-19:00 | SaSu 9:00-11:00"
      ),
      ("Mo-Fr 06:45-20:00, Sa-Su 09:00-16:00", "MoTuWeThFr 6:45-20:00 | SaSu 9:00-16:00"),
      ("Ma-Fr 05:45-22:00; Sa-Su 7:45-20:00", "MoTuWeThFr 5:45-22:00 | SaSu 7:45-20:00"),
      ("Su-Sa 08:00-21:00", "MoTuWeThFrSaSu 8:00-21:00"),
      ("Sa 05:00-23:559; Su 05:00-23:59", "Su 5:00-23:59 ? Sa 05:00-23:559"),
      ("Mo-Fr 08:00-16:00; SH off", "MoTuWeThFr 8:00-16:00 -{SH}"),
      ("Th[-1] 18:00-20:00", "Th [-1] 18:00-20:00"),
      ("We[1,3] 10:00-12:00", "We [1,3] 10:00-12:00"),
      ("Apr-Sep: Sa 10:00-14:00", "Sa 10:00-14:00 {1/4-30/9}"),
      ("TH,FR 10–18", "ThFr 10:00-18:00"),
    ])
  func codes(text: String, rules: String) {
    #expect(read(text) == rules)
  }

  @Test(
    "What is doubtful is left unread as it stands, whole",
    arguments: [
      "ulige uger",
      "søndag 5/12 kl. 13",
      "mandag 10-12 personer",
      "tilmelding mandag 9-10",
      "aflyst",
      "hver 14. dag",
      "hver 3. uge",
      "hver første tirsdag kl 14",
      "anden tirsdag kl 14",
      "to 10-12",
      "on 10-12",
      "i morgen kl. 10",
      "første lørdag i september kl. 10",
      "12-3",
      "mandag 12-3",
      "sommerferie lukket",
      "Mondays at 7",
      "Dec 24 off",
      "sunrise",
      "Mo-Fr sunrise-sunset",
      "mandag 10-12 og onsdag",
      "mandag 10-12, 13-15 onsdag",
      "Strikkecafé mandag 10-12",
      "Kontoret: mandag 10-12; onsdag 14-16",
      "ikke mandag 10-12",
      "mandag 10-12 eller onsdag 14-16",
      "i dag kl. 10",
      "i aften kl. 19",
      "mandag 5-7",
      "mandag kl. 2",
      "mandag 9-25",
      "mandag 10.75-12",
      "mandag 31/2",
      "den 31. februar",
      "mandag 10-12 maj",
      "første hverdag i måneden kl. 10",
      "morgen mandag",
      "1.-15. juli",
      "mandag 24/12",
      "lukket mandag",
      "Monday-Friday, 8:30-9",
      "24-hour facility",
      "5/12 at 1 pm",
      "every third Monday 10 am",
      "Daily, 8 am-dusk",
      "Monday-Friday, 7:30-4;30",
    ])
  func unread(text: String) {
    let schedule = ScheduleReader.read(text, today: CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0))
    #expect(schedule == Schedule(unread: text))
    #expect(schedule.isEmpty && !schedule.isReadWhole)
    #expect(ScheduleText.long(schedule) == Phrase(same: text))
  }

  @Test("A text of nothing has nothing to say", arguments: ["", " ", "\n", "\t \r\n"])
  func nothing(text: String) {
    let schedule = ScheduleReader.read(text, today: CivilDate(dayNumber: 20_000))
    #expect(schedule == Schedule() && schedule.isEmpty && !schedule.isReadWhole)
  }

  @Test("One-off, series, always open and by agreement are told apart")
  func kinds() {
    func read(_ text: String) -> Schedule { ScheduleReader.read(text, today: CivilDate(dayNumber: 20_000)) }
    let once = read("lørdag 5. december 2026 kl. 13")
    #expect(once.isOneOff && !once.isSeries && !once.isAlwaysOpen && !once.isByAgreement)
    let series = read("mandag 10-12")
    #expect(!series.isOneOff && series.isSeries && !series.isAlwaysOpen)
    let both = read("mandag 10-12; 5. december 2026 kl. 13")
    #expect(!both.isOneOff && both.isSeries)
    #expect(
      read("24/7").isAlwaysOpen && read("døgnåbent").isAlwaysOpen
        && !read("hverdage hele døgnet").isAlwaysOpen)
    let agreed = read("efter aftale")
    #expect(agreed.isByAgreement && !agreed.isSeries && !agreed.isOneOff && agreed.isReadWhole)
  }

  @Test("Dates without a year are the first such day not before half a year ago")
  func years() throws {
    let newYear = try #require(CivilDate(iso: "2027-01-02"))
    #expect(plain(ScheduleReader.read("31. december kl. 14", today: newYear)) == "2026-12-31 14:00")
    #expect(plain(ScheduleReader.read("5. august kl. 14", today: newYear)) == "2026-08-05 14:00")
    #expect(plain(ScheduleReader.read("1. juni kl. 14", today: newYear)) == "2027-06-01 14:00")
    #expect(plain(ScheduleReader.read("29. februar kl. 14", today: newYear)) == "2028-02-29 14:00")
  }
}
