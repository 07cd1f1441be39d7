/// The words of schedules in Danish, English and the codes of OpenStreetMap and RFC 5545.
enum ScheduleVocabulary {
  typealias Tongue = ScheduleWord.Tongue

  /// What a word in lower case means.
  static func meaning(of word: String) -> (word: ScheduleWord, tongue: Tongue)? { words[word] }

  private static let words: [String: (word: ScheduleWord, tongue: Tongue)] = {
    var words: [String: (word: ScheduleWord, tongue: Tongue)] = [:]
    func add(_ tongue: Tongue, _ meaning: ScheduleWord, _ list: String) {
      for word in list.split(separator: " ") { words[String(word)] = (meaning, tongue) }
    }
    addDays(add)
    addYear(add)
    addSmallWords(add)
    return words
  }()

  private typealias Add = (Tongue, ScheduleWord, String) -> Void

  private static func addDays(_ add: Add) {
    let danish = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
    let danishShort = ["man", "tir tirs", "ons", "tor tors", "fre", "lør", "søn"]
    let danishCodes = ["ma", "ti", "on", "to", "fr", "lø", "sø"]
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let englishShort = ["mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun"]
    let englishCodes = ["mo", "tu", "we", "th", "fr", "sa", "su"]
    for day in Weekday.allCases {
      let (index, set) = (day.rawValue, WeekdaySet(day))
      let (da, en) = (danish[index], english[index])
      add(.danish, .days(set), "\(da) \(da)e \(da)en \(da)ene \(danishShort[index])")
      add(.english, .days(set), "\(en) \(en)s \(englishShort[index])")
      if danishCodes[index] != "to" && danishCodes[index] != "on" {
        add(.danish, .code(day, .danish), danishCodes[index])
      }
      add(.both, .code(day, englishCodes[index] == "fr" ? .both : .english), englishCodes[index])
    }
    add(.danish, .days(.workdays), "hverdag hverdage hverdagene hverdagen")
    add(.danish, .days(.weekend), "weekenden weekender weekenderne")
    add(.both, .days(.weekend), "weekend")
    add(.danish, .days(.all), "dagligt daglig")
    add(.english, .days(.workdays), "weekday weekdays")
    add(.english, .days(.weekend), "weekends")
    add(.english, .days(.all), "daily everyday")
    add(.danish, .daypart(360, 600), "morgen morgenen")
    add(.danish, .daypart(360, 720), "formiddag formiddage formiddagen")
    add(.danish, .daypart(720, 1020), "eftermiddag eftermiddage eftermiddagen")
    add(.danish, .daypart(1020, 1440), "aften aftener aftenen")
    add(.english, .daypart(360, 720), "morning mornings")
    add(.english, .daypart(720, 1020), "afternoon afternoons")
    add(.english, .daypart(1020, 1440), "evening evenings")
  }

  private static func addYear(_ add: Add) {
    let months = DanishDate.months
    for (index, month) in months.enumerated() {
      let (da, en) = (month.danish, month.english.lowercased())
      let short = (String(da.prefix(3)), String(en.prefix(3)))
      add(.danish, .month(index + 1), "\(da) \(short.0)")
      add(.english, .month(index + 1), "\(en) \(short.1)")
      for same in [da, short.0] where same == en || same == short.1 { add(.both, .month(index + 1), same) }
    }
    add(.both, .month(9), "sept september")
    add(.danish, .ordinal(1), "første")
    add(.danish, .ordinal(2), "anden andet")
    add(.danish, .ordinal(3), "tredje tredie")
    add(.danish, .ordinal(4), "fjerde")
    add(.danish, .ordinal(5), "femte")
    add(.danish, .ordinal(-1), "sidste")
    add(.english, .ordinal(1), "first")
    add(.english, .ordinal(2), "second")
    add(.english, .ordinal(3), "third")
    add(.english, .ordinal(4), "fourth")
    add(.english, .ordinal(5), "fifth")
    add(.english, .ordinal(-1), "last")
    add(.danish, .every, "hver hvert alle")
    add(.english, .every, "every each all")
    add(.english, .other, "other alternate")
    add(.danish, .even, "lige")
    add(.danish, .odd, "ulige")
    add(.english, .even, "even")
    add(.english, .odd, "odd")
    add(.danish, .week, "uge uger ugen ugens")
    add(.english, .week, "week weeks")
    add(.danish, .monthUnit, "måned måneden månedens")
    add(.english, .monthUnit, "month months")
    add(.danish, .day, "dag dage")
    add(.english, .day, "day days")
    add(.danish, .year, "året")
    add(.english, .year, "year")
    add(.danish, .whole, "hele")
    add(.danish, .summerHalf, "sommerhalvåret")
    add(.danish, .winterHalf, "vinterhalvåret")
    add(.danish, .schoolHolidays, "skoleferie skoleferier skoleferien skoleferierne")
    add(.both, .schoolHolidays, "sh")
    add(.english, .school, "school")
    add(.danish, .publicHolidays, "helligdage helligdag helligdagene")
    add(.english, .publicHolidays, "holidays holiday")
    add(.english, .publicly, "public bank")
    add(.both, .publicHolidays, "ph")
  }

  private static func addSmallWords(_ add: Add) {
    add(.danish, .from, "fra starter start opstart")
    add(.english, .from, "from")
    add(.danish, .to, "til indtil")
    add(.english, .to, "to through thru until till")
    add(.danish, .between, "mellem")
    add(.english, .between, "between")
    add(.danish, .and, "og samt")
    add(.english, .and, "and")
    add(.danish, .clock, "kl klokken")
    add(.english, .clock, "at")
    add(.danish, .the, "den d de")
    add(.english, .the, "the")
    add(.danish, .with, "med")
    add(.danish, .or, "eller")
    add(.english, .or, "or")
    add(.danish, .in, "i")
    add(.danish, .on, "om på")
    add(.english, .in, "in during of")
    add(.english, .on, "on")
    add(.danish, .not, "ikke undtagen undt")
    add(.danish, .though, "dog")
    add(.english, .not, "not except excluding")
    add(.danish, .closed, "lukket ferielukket sommerlukket")
    add(.english, .closed, "closed off")
    add(.danish, .filler, "åbent åben åbningstid åbningstider holder mødes mødetid mødetider møder er har vi")
    add(.danish, .only, "kun")
    add(.danish, .filler, "tid tider nærmere rundt perioden")
    add(.english, .filler, "open opens opening meets meet meetings round is are")
    add(.english, .filler, "service available")
    add(.english, .only, "only")
    add(.danish, .about, "ca cirka")
    add(.english, .about, "about approximately")
    add(.english, .am, "am")
    add(.english, .pm, "pm")
    add(.english, .noon, "noon")
    add(.danish, .midnight, "midnat")
    add(.english, .midnight, "midnight")
    for letter in ["a", "p", "m"] { add(.both, .letter(Character(letter)), letter) }
    add(.danish, .agreement, "aftale")
    add(.english, .agreement, "appointment arrangement")
    add(.english, .by, "by")
    add(.danish, .after, "efter")
    add(.danish, .hours, "timer")
    add(.english, .hours, "hours hour")
    add(.danish, .roundTheClock, "døgnet døgnåbent døgnåben")
    add(.both, .th, "st nd rd")
    add(.both, .unit, "personer person deltagere pladser plads gange kr kroner min minutter år mænd kvinder")
    add(
      .both, .unit, "børn km kg procent lektioner mødegange people persons participants times years minutes")
    add(.both, .unit, "places seats weeks' sessions dkk pct")
    add(
      .danish, .stop,
      "aflyst aflyses ophørt nedlagt telefontid telefonisk senest frist før")
    add(.danish, .stop, "pause pauser inden udsat kontortid lukker bortset")
    add(
      .english, .stop, "cancelled canceled suspended discontinued deadline before after varies")
    add(.english, .stop, "vary unless")
    add(.danish, .contact, "tilmelding tlf telefon pris")
    add(.english, .contact, "registration phone tel")
    add(.danish, .topic, "gentages")
    add(.english, .topic, "repeats")
  }
}
