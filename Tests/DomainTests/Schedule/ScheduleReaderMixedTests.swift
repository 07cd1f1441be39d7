import Domain
import Testing

@Suite("ScheduleReader: as found in the wild")
struct ScheduleReaderMixedTests {
  @Test(
    "What stands around times is left unread, and never turned into times",
    arguments: [
      ("mandag d. 1. i måneden", "? mandag d. 1. i måneden"),
      ("mandag kl. 10-12, ingen tilmelding", "Mo 10:00-12:00 ? ingen tilmelding"),
      ("mandag kl. 10-12 (tilmelding nødvendig)", "Mo 10:00-12:00 ? tilmelding nødvendig"),
      ("mandag 10-12 uden tilmelding", "Mo 10:00-12:00 ? uden tilmelding"),
      ("mandag 9-10 tilmelding", "? mandag 9-10 tilmelding"),
      ("tilmelding: mandag 9-10", "? tilmelding: mandag 9-10"),
      ("mandag 10-12, tlf. 12 34 56 78", "Mo 10:00-12:00 ? tlf. 12 34 56 78"),
      ("Alle dage året rundt", "MoTuWeThFrSaSu"),
      ("Su[2] 14:00-16:00; Su[4] 14:00-16:00", "Su [2] 14:00-16:00 | Su [4] 14:00-16:00"),
      ("mandag 10-12, pris 20 kr", "Mo 10:00-12:00 ? pris 20 kr"),
      ("Torsdage i lige uger kl. 19.00 - 21.30", "Th even 19:00-21:30"),
      ("Hver tirsdag og torsdag fra kl. 10 - 12", "TuTh 10:00-12:00"),
      ("Mandag kl. 14.00-16.00 (ikke i skolernes ferier)", "Mo 14:00-16:00 ? ikke i skolernes ferier"),
      ("Mandag-torsdag kl. 10-14 samt fredag kl. 10-12", "MoTuWeTh 10:00-14:00 | Fr 10:00-12:00"),
      ("Hver anden torsdag i lige uger kl 14-16", "? Hver anden torsdag i lige uger kl 14-16"),
      ("Hver onsdag i ulige uger kl. 13.30-15.30, undtagen i juli måned", "We odd 13:30-15:30 -{1/7-31/7}"),
      ("Sidste søndag i måneden kl. 14:00", "Su [-1] 14:00"),
      ("Den sidste søndag i hver måned kl. 14", "Su [-1] 14:00"),
      ("Første mandag i måneden (ikke juli og august) kl. 19", "Mo [1] 19:00 -{1/7-31/7} -{1/8-31/8}"),
      ("Kl. 9.30-11.30 hver fredag", "Fr 9:30-11:30"),
      ("Mandag den 7. december kl. 19-21", "2026-12-07 19:00-21:00"),
      ("d. 7. december 2026", "2026-12-07"),
      ("7/12, 14/12 og 21/12 kl. 10", "2026-12-07,2026-12-14,2026-12-21 10:00"),
      ("Tirsdage fra 1. september til 15. december kl. 10-12", "Tu 10:00-12:00 {1/9-15/12}"),
      ("Tirsdage kl. 10-12 fra september til maj", "Tu 10:00-12:00 {1/9-31/5}"),
      (
        "Mandag til torsdag kl. 8-15, fredag kl. 8-13, weekend lukket",
        "MoTuWeTh 8:00-15:00 | Fr 8:00-13:00"
      ),
      ("Mandag-fredag: 10-17. Lørdag: 10-14. Søndag: Lukket", "MoTuWeThFr 10:00-17:00 | Sa 10:00-14:00"),
      (
        "mandag 9-12, tirsdag 9-12, onsdag lukket, torsdag 9-12 og 15-18",
        "MoTuTh 9:00-12:00 | Th 15:00-18:00"
      ),
      ("Alle hverdage fra 9 til 15", "MoTuWeThFr 9:00-15:00"),
      ("Alle hverdage undtagen onsdag 9-15", "? Alle hverdage undtagen onsdag 9-15"),
      ("Alle dage året rundt", "MoTuWeThFrSaSu"),
      ("Mandag - fredag", "MoTuWeThFr"),
      ("kl. 19.00", "19:00"),
      ("hver 4. uge", "? hver 4. uge"),
      ("mandag kl. 10 hver 4. uge", "Mo /4 10:00"),
      ("tirsdag i uge 40, 42 og 44 kl. 10", "? tirsdag i uge 40, 42 og 44 kl. 10"),
      ("mandag i ugerne 36-50", "? mandag i ugerne 36-50"),
      ("mandag kl. 10-12 + torsdag kl. 13-15", "Mo 10:00-12:00 | Th 13:00-15:00"),
      ("man. 10-12 / tors. 13-15", "Mo 10:00-12:00 | Th 13:00-15:00"),
      ("onsdag eftermiddag kl. 14-16", "We 14:00-16:00"),
      ("Onsdag kl. 14-16. Første gang 2. september", "We 14:00-16:00 ? Første gang 2. september"),
      ("Onsdag kl. 14-16. Start 2. september 2026", "We 14:00-16:00 {2026-09-02..}"),
      (
        "Hver dag kl. 8-20 i sommerhalvåret og kl. 8-18 i vinterhalvåret",
        "? Hver dag kl. 8-20 i sommerhalvåret og kl. 8-18 i vinterhalvåret"
      ),
      ("sommer: mandag 10-12, vinter: mandag 14-16", "? sommer: mandag 10-12, vinter: mandag 14-16"),
      ("mandag 10-12 (sommer) og 14-16 (vinter)", "Mo 10:00-12:00 ? sommer) og 14-16 (vinter"),
      (
        "maj-september: mandag 10-12, oktober-april: mandag 14-16",
        "Mo 10:00-12:00 {1/5-30/9} | Mo 14:00-16:00 {1/10-30/4}"
      ),
      ("Ring for tid", "? Ring for tid"),
      ("Hele året rundt, mandag 10-12", "Mo 10:00-12:00"),
      ("3 mandage i træk kl. 10", "? 3 mandage i træk kl. 10"),
      ("2 gange om ugen", "? 2 gange om ugen"),
      ("en gang om måneden", "? en gang om måneden"),
      ("1 gang om måneden, mandag kl. 10", "? 1 gang om måneden, mandag kl. 10"),
      ("mandag hver måned kl. 10", "? mandag hver måned kl. 10"),
      ("mandag 10-12 hver måned", "? mandag 10-12 hver måned"),
      ("den første mandag kl. 10", "? den første mandag kl. 10"),
      ("2. juledag kl. 10", "? 2. juledag kl. 10"),
    ])
  func mixed(text: String, rules: String) {
    let today = CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)
    #expect(plain(ScheduleReader.read(text, today: today)) == rules)
  }

  @Test(
    "Parts of the year, codes and English, as found in the wild",
    arguments: [
      ("mandag 10-12 og efter behov", "Mo 10:00-12:00 ? efter behov"),
      ("mandag 10-12 hos Inger", "Mo 10:00-12:00 ? hos Inger"),
      ("man-tors 10-14 fre 10-12", "MoTuWeTh 10:00-14:00 | Fr 10:00-12:00"),
      ("mandag10-12", "Mo 10:00-12:00"),
      ("man 10-12ons 14-16", "Mo 10:00-12:00 | We 14:00-16:00"),
      ("mandag 10 - 12 og tirsdag", "? mandag 10 - 12 og tirsdag"),
      ("mandag og/eller onsdag 10-12", "? mandag og/eller onsdag 10-12"),
      ("Mandag, 10.00", "Mo 10:00"),
      ("mandag 10,30-12", "? mandag 10,30-12"),
      ("mandag 10-12.", "Mo 10:00-12:00"),
      ("mandag kl. 10-12, ingen tilmelding", "Mo 10:00-12:00 ? ingen tilmelding"),
      (
        "Mandage og torsdage i ulige uger, onsdage i lige uger kl. 10-12",
        "MoTh odd 10:00-12:00 | We even 10:00-12:00"
      ),
      ("kl. 10-12 mandag og kl. 14-16 onsdag", "Mo 10:00-12:00 | We 14:00-16:00"),
      ("10-12 (mandag), 14-16 (onsdag)", "Mo 10:00-12:00 | We 14:00-16:00"),
      ("Lørdag-søndag d. 5.-6. december kl. 10-16", "? Lørdag-søndag d. 5.-6. december kl. 10-16"),
      ("5.-6. december 2026 kl. 10-16", "? 5.-6. december 2026 kl. 10-16"),
      ("fredag d. 4. til søndag d. 6. december", "? fredag d. 4. til søndag d. 6. december"),
      ("mandag d. 1. i måneden", "? mandag d. 1. i måneden"),
      ("mandag 10-12 fra d. 1/9", "Mo 10:00-12:00 {2026-09-01..}"),
      ("mandag 10-12 indtil 30/4", "Mo 10:00-12:00 {..2027-04-30}"),
      ("mandag 10-12 til 30. april", "Mo 10:00-12:00 {..2027-04-30}"),
      ("fra mandag kl. 10", "? fra mandag kl. 10"),
      ("mandag fra kl. 10 til fredag kl. 12", "? mandag fra kl. 10 til fredag kl. 12"),
      ("mandag kl. 10 til tirsdag kl. 12", "? mandag kl. 10 til tirsdag kl. 12"),
      ("mandag kl. 22 - tirsdag kl. 02", "? mandag kl. 22 - tirsdag kl. 02"),
      ("Every 1st and 3rd Monday 10-12", "? Every 1st and 3rd Monday 10-12"),
      ("Monday to Friday 9 to 5", "MoTuWeThFr 9:00-17:00"),
      ("Monday thru Thursday 10am to 2pm, Friday 10am - noon", "MoTuWeTh 10:00-14:00 | Fr 10:00-12:00"),
      ("Open Monday-Friday from 9:00 AM until 5:00 PM", "MoTuWeThFr 9:00-17:00"),
      ("Closed on Mondays", "? Closed on Mondays"),
      ("Tue-Sun 10-17, closed Monday", "TuWeThFrSaSu 10:00-17:00"),
      ("Sat & Sun 10:00-16:00", "SaSu 10:00-16:00"),
      ("Weekends 10am-4pm", "SaSu 10:00-16:00"),
      ("Mon/Wed/Fri 10:00-11:00", "MoWeFr 10:00-11:00"),
      ("Every second Tuesday of the month 2pm", "Tu [2] 14:00"),
      (
        "Every Tuesday except the first Tuesday of the month",
        "? Every Tuesday except the first Tuesday of the month"
      ),
      ("Wed 2-4", "We 14:00-16:00"),
      ("First and last Friday of each month, 10am", "Fr [1,-1] 10:00"),
      ("Third Thursday, 7pm", "? Third Thursday, 7pm"),
      ("Fridays in July", "Fr {1/7-31/7}"),
      ("Fridays, September to May, 10:30am", "Fr 10:30 {1/9-31/5}"),
      ("by arrangement", "+agreement"),
      ("Mondays (not bank holidays) 10:00-12:00", "Mo 10:00-12:00 -{PH}"),
      ("term time only Mondays 10-12", "? term time only Mondays 10-12"),
      (
        "Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-12:00; Jul 01-Aug 15 off",
        "MoTuWeThFrSa 9:00-12:00 | MoTuWeThFr 13:00-17:00 ? Jul 01-Aug 15 off"
      ),
      ("Mo-Fr 10:00-18:00; Dec 25 off; Jan 01 off", "MoTuWeThFr 10:00-18:00 -{25/12} -{1/1}"),
      ("Sep-May: Mo 19:00-21:00", "Mo 19:00-21:00 {1/9-31/5}"),
      ("Mo 10:00-12:00, We 14:00-16:00", "Mo 10:00-12:00 | We 14:00-16:00"),
      ("Mo,We,Fr 10:00", "MoWeFr 10:00"),
      ("Mo-Fr 8-16", "MoTuWeThFr 8:00-16:00"),
      ("2026 Mo 10:00-12:00", "? 2026 Mo 10:00-12:00"),
      ("Mo-Fr 10:00-12:00 \"ring først\"", "? Mo-Fr 10:00-12:00 \"ring først\""),
      ("easter off", "? easter off"),
      ("Su[2] 14:00-16:00; Su[4] 14:00-16:00", "Su [2] 14:00-16:00 | Su [4] 14:00-16:00"),
      ("Mo-Fr 08:00-16:00; Fr 08:00-13:00", "MoTuWeTh 8:00-16:00 | Fr 8:00-13:00"),
      (
        "Mo-Sa 10:00-20:00; Su,PH 12:00-18:00",
        "MoTuWeThFrSa 10:00-20:00 -{PH} | Su 12:00-18:00 | MoTuWeThFrSaSu 12:00-18:00 {PH}"
      ),
      ("PH 10:00-14:00", "MoTuWeThFrSaSu 10:00-14:00 {PH}"),
    ])
  func more(text: String, rules: String) {
    let today = CivilDate(iso: "2026-11-22") ?? CivilDate(dayNumber: 0)
    #expect(plain(ScheduleReader.read(text, today: today)) == rules)
  }
}
