/// Dates as Danes write and say them.
public enum DanishDate {
  static let months: [(danish: String, english: String)] = [
    ("januar", "January"), ("februar", "February"), ("marts", "March"), ("april", "April"), ("maj", "May"),
    ("juni", "June"), ("juli", "July"), ("august", "August"), ("september", "September"),
    ("oktober", "October"), ("november", "November"), ("december", "December"),
  ]
  static let weekdays: [(danish: String, english: String)] = [
    ("mandag", "Monday"), ("tirsdag", "Tuesday"), ("onsdag", "Wednesday"), ("torsdag", "Thursday"),
    ("fredag", "Friday"), ("lørdag", "Saturday"), ("søndag", "Sunday"),
  ]

  /// So many days ago, in words; the precision that matters shrinks with the age.
  public static func age(days: Int) -> Phrase {
    switch days {
    case ...0: Phrase(da: "i dag", en: "today")
    case 1: Phrase(da: "i går", en: "yesterday")
    case ..<14: Phrase(da: "for \(days) dage siden", en: "\(days) days ago")
    case ..<60: Phrase(da: "for \(days / 7) uger siden", en: "\(days / 7) weeks ago")
    case ..<730: Phrase(da: "for \(days * 12 / 365) måneder siden", en: "\(days * 12 / 365) months ago")
    default: Phrase(da: "for \(days / 365) år siden", en: "\(days / 365) years ago")
    }
  }

  /// `mandag`.
  public static func name(_ weekday: Weekday) -> Phrase {
    let (danish, english) = weekdays[weekday.rawValue]
    return Phrase(da: danish, en: english)
  }

  /// `man 23. nov`, with the year when it is not `today`'s, or when `parse` would take it for another year's.
  public static func short(_ date: CivilDate, today: CivilDate) -> Phrase {
    let (year, month, day) = date.components
    let weekday = weekdays[date.weekday.rawValue]
    let name = months[month - 1]
    let isPlain = year == today.components.year && nearest(month: month, day: day, today: today) == date
    let tail = isPlain ? "" : " \(year)"
    return Phrase(
      da: "\(weekday.danish.prefix(3)) \(day). \(name.danish.prefix(3))\(tail)",
      en: "\(weekday.english.prefix(3)) \(day) \(name.english.prefix(3))\(tail)")
  }

  /// `mandag 23. november 2026`.
  public static func long(_ date: CivilDate) -> Phrase {
    let (year, month, day) = date.components
    let weekday = weekdays[date.weekday.rawValue]
    let name = months[month - 1]
    return Phrase(
      da: "\(weekday.danish) \(day). \(name.danish) \(year)",
      en: "\(weekday.english) \(day) \(name.english) \(year)")
  }

  /// Reads a date as staff type it: `23/11`, `23-11-2026`, `23.11.26`, `23. november`, `2026-11-23`, `i dag`,
  /// `i morgen`, `fredag` (the next one after today), `+7`. Without a year it is the first such day not before
  /// half a year ago. Nil when it is no date, as `31/2`.
  public static func parse(_ text: String, today: CivilDate) -> CivilDate? {
    let typed = text.lowercased().trimmed
    if typed.isEmpty { return nil }
    if let days = relative[typed] { return today.adding(days: days) }
    if typed.hasPrefix("+"), !typed.hasPrefix("++"), let days = Int(typed.dropFirst()),
      (0...3650).contains(days)
    {
      return today.adding(days: days)
    }
    if let weekday = weekday(named: typed.hasSuffix(".") ? String(typed.dropLast()) : typed) {
      let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
      return today.adding(days: ahead == 0 ? 7 : ahead)
    }
    if let date = CivilDate(iso: typed) { return date }
    var words = typed.split(whereSeparator: { " ./-".contains($0) }).map(String.init)
    // «man 23. nov»: the weekday says nothing that the date does not.
    if words.count > 2, weekday(named: words[0]) != nil { words.removeFirst() }
    guard words.count == 2 || words.count == 3, let day = Int(words[0]),
      let month = Int(words[1]) ?? month(named: words[1])
    else { return nil }
    if words.count == 3 {
      guard let number = Int(words[2]), number < 100 || number > 1900 else { return nil }
      return CivilDate(year: number < 100 ? 2000 + number : number, month: month, day: day)
    }
    return nearest(month: month, day: day, today: today)
  }

  /// The first such day not before half a year ago; nil when there is none until the end of next year.
  private static func nearest(month: Int, day: Int, today: CivilDate) -> CivilDate? {
    let year = today.components.year
    let candidates = [year - 1, year, year + 1].compactMap { CivilDate(year: $0, month: month, day: day) }
    return candidates.first { $0 >= today.adding(days: -183) }
  }

  private static let relative = [
    "i dag": 0, "idag": 0, "today": 0, "i morgen": 1, "imorgen": 1, "tomorrow": 1, "i overmorgen": 2,
    "i går": -1, "igår": -1, "yesterday": -1, "om en uge": 7, "næste uge": 7, "next week": 7,
  ]

  private static func weekday(named text: String) -> Weekday? {
    guard text.count >= 3 else { return nil }
    let index = weekdays.firstIndex {
      $0.danish.hasPrefix(text) || $0.english.lowercased().hasPrefix(text)
    }
    return index.flatMap(Weekday.init(rawValue:))
  }

  private static func month(named text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let index = months.firstIndex {
      $0.danish.hasPrefix(text) || $0.english.lowercased().hasPrefix(text)
    }
    return index.map { $0 + 1 }
  }
}

extension String {
  /// Without white space at either end.
  public var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
