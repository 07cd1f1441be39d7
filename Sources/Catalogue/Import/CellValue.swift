import Domain

/// Reads the values that cells of directories hold, in the ways that people write them.
enum CellValue {
  /// Yes and no; nil for what is neither, as *limited*.
  static func flag(_ text: String) -> Bool? {
    switch text {
    case "": nil
    case "ja", "Ja", "yes": true
    case "nej", "Nej", "no": false
    default:
      switch text.lowercased() {
      case "ja", "j", "yes", "y", "true", "sand", "1", "x", "✓", "designated": true
      case "nej", "n", "no", "false", "falsk", "0": false
      default: nil
      }
    }
  }

  /// Room for newcomers; a number is that of free places.
  static func room(_ text: String) -> Room? {
    if text.isEmpty { return nil }
    if let places = Int(text) { return places > 2 ? .yes : places > 0 ? .few : .no }
    if let answer = flag(text) { return answer ? .yes : .no }
    let word = text.lowercased()
    if word.contains("vente") || word.contains("wait") { return .waitingList }
    if word.hasPrefix("få") || word.hasPrefix("few") { return .few }
    if ["fuld", "optaget", "full", "lukket", "closed"].contains(where: word.hasPrefix) { return .no }
    return ["ledig", "plads", "åben", "open", "available"].contains(where: word.hasPrefix) ? .yes : nil
  }

  /// Whether a group can take on special needs: yes, no or *efter aftale*.
  static func specialNeeds(_ text: String) -> SpecialNeeds? {
    if text.isEmpty { return nil }
    if let answer = flag(text) { return answer ? .yes : .no }
    let word = text.lowercased()
    return word.contains("aftale") || word.contains("agree") ? .byAgreement : nil
  }

  /// `2026-11-22`, also with a time behind it, `22-11-2026`, `22.11.2026`, `22/11/2026`.
  static func date(_ text: String) -> CivilDate? {
    let parts = numbers(text, parted: "-./", endingAt: " T")
    guard parts.count == 3 else { return nil }
    if parts[0].digits == 4 {
      return CivilDate(year: parts[0].value, month: parts[1].value, day: parts[2].value)
    }
    guard parts[2].digits == 4 else { return nil }
    return CivilDate(year: parts[2].value, month: parts[1].value, day: parts[0].value)
  }

  /// `2026-11-22` and nothing else.
  static func isoDate(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var number = 0
    for index in [0, 1, 2, 3, 5, 6, 8, 9] {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// A number as JSON and most other formats write it.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    // Up to 15 digits are exact as a whole number, and so are the powers of ten up to 22: one division then
    // rounds as it should (Clinger 1990).
    var digits = 0
    var decimals = -1
    var whole = 0
    let isNegative = bytes.first == 0x2D
    for byte in bytes[(isNegative ? 1 : 0)...] {
      if byte &- 0x30 < 10, digits < 15 {
        whole = whole * 10 + Int(byte - 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == 0x2E, decimals < 0 {
        decimals = 0
      } else {
        return Double(String(decoding: bytes, as: UTF8.self))
      }
    }
    guard digits > 0, decimals != 0 else { return Double(String(decoding: bytes, as: UTF8.self)) }
    let number = Double(whole) / powersOfTen[max(0, decimals)]
    return isNegative ? -number : number
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Degrees with a decimal point or comma; nil for what is no number.
  static func degrees(_ text: String) -> Double? {
    var text = text
    if text.utf8.contains(0x2C) {
      text = String(decoding: text.utf8.lazy.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    }
    guard let number = text.withUTF8({ number($0) }), number.isFinite else { return nil }
    return number
  }

  /// Inactive in any of the words of HSDS and of Danish lists.
  static func isRetired(status: String) -> Bool {
    if status.isEmpty { return false }
    return ["inactive", "defunct", "inaktiv", "ophørt", "nedlagt", "lukket", "closed", "nej", "no", "false"]
      .contains(status.lowercased())
  }

  /// `mandag 10–12` of a day and two times; what is no day or time stays as it is written.
  static func schedule(weekday: String, start: String, end: String) -> String {
    let day = self.day(weekday) ?? weekday
    let (from, to) = (clock(start), clock(end))
    let times = from.isEmpty || to.isEmpty ? from + to : "\(from)–\(to)"
    return day.isEmpty || times.isEmpty ? day + times : "\(day) \(times)"
  }

  /// The Danish day of the week that a word stands for; nil when it is none.
  static func day(_ word: String) -> String? {
    days[word] ?? days[String(decoding: Folding.looseKey(word), as: UTF8.self)]
  }

  /// Danish days of the week by the words for them, folded, and by their numbers (ISO 8601: Monday is 1).
  private static let days: [String: String] = {
    let words = [
      "mandag": "mandag mandage man monday mon mo 1", "tirsdag": "tirsdag tirsdage tir tirs tuesday tue tu 2",
      "onsdag": "onsdag onsdage ons wednesday wed we 3",
      "torsdag": "torsdag torsdage tor tors thursday thu th 4",
      "fredag": "fredag fredage fre friday fri fr 5", "lørdag": "lordag lordage lor saturday sat sa lør 6",
      "søndag": "sondag sondage son sunday sun su søn 7",
    ]
    var days: [String: String] = [:]
    for (day, words) in words { for word in words.split(separator: " ") { days[String(word)] = day } }
    return days
  }()

  /// `10` or `10.30`, as times are written in Danish; a text that is no time stays as it is.
  private static func clock(_ text: String) -> String {
    if text.isEmpty { return "" }
    let parts = numbers(text, parted: ":.", endingAt: "")
    // A database's `10:00:00` has seconds, which nobody meets by.
    guard parts.count == 1 || (2...3).contains(parts.count) && parts[1].digits == 2, parts[0].digits <= 2,
      let time = TimeOfDay(hour: parts[0].value, minute: parts.count > 1 ? parts[1].value : 0)
    else { return text }
    let minute = time.minutes % 60
    return minute == 0 ? "\(time.minutes / 60)" : "\(time.minutes / 60).\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Whole numbers with one mark between each; empty when the text is anything else.
  private static func numbers(
    _ text: String, parted marks: StaticString, endingAt ends: StaticString
  ) -> [(value: Int, digits: Int)] {
    var numbers: [(value: Int, digits: Int)] = []
    var current = (value: 0, digits: 0)
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        current = (current.value * 10 + Int(byte - 0x30), current.digits + 1)
        if current.digits > 4 { return [] }
      } else if current.digits > 0, contains(marks, byte) {
        numbers.append(current)
        current = (0, 0)
      } else if contains(ends, byte) {
        break
      } else {
        return []
      }
    }
    if current.digits > 0 { numbers.append(current) }
    return numbers
  }

  private static func contains(_ marks: StaticString, _ byte: UInt8) -> Bool {
    (0..<marks.utf8CodeUnitCount).contains { marks.utf8Start[$0] == byte }
  }
}
