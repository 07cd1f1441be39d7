import Domain

/// Reads the values that cells of directories hold, in the ways that people write them.
enum CellValue {
  /// Yes and no; nil for what is neither, as *limited*.
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "ja", "j", "yes", "y", "true", "sand", "1", "x", "✓", "designated": true
    case "nej", "n", "no", "false", "falsk", "0": false
    default: nil
    }
  }

  /// Room for newcomers; a number is that of free places.
  static func room(_ text: String) -> Room? {
    let word = text.lowercased()
    if let places = Int(word) { return places > 2 ? .yes : places > 0 ? .few : .no }
    if let answer = flag(text) { return answer ? .yes : .no }
    if word.contains("vente") || word.contains("wait") { return .waitingList }
    if word.hasPrefix("få") || word.hasPrefix("few") { return .few }
    if ["fuld", "optaget", "full", "lukket", "closed"].contains(where: word.hasPrefix) { return .no }
    return ["ledig", "plads", "åben", "open", "available"].contains(where: word.hasPrefix) ? .yes : nil
  }

  /// `2026-11-22`, also with a time behind it, `22-11-2026`, `22.11.2026`, `22/11/2026`.
  static func date(_ text: String) -> CivilDate? {
    let head = text.prefix { $0 != " " && $0 != "T" }
    if let date = CivilDate(iso: String(head)) { return date }
    let parts = head.split(whereSeparator: { "-./".contains($0) }).map { Int($0) ?? 0 }
    guard parts.count == 3, parts[2] >= 1900 else { return nil }
    return CivilDate(year: parts[2], month: parts[1], day: parts[0])
  }

  /// Degrees with a decimal point or comma; nil for what is no number.
  static func degrees(_ text: String) -> Double? {
    let plain = String(decoding: text.utf8.lazy.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
  }

  /// Inactive in any of the words of HSDS and of Danish lists.
  static func isRetired(status: String) -> Bool {
    ["inactive", "defunct", "inaktiv", "ophørt", "nedlagt", "lukket", "closed", "nej", "no", "false"]
      .contains(status.lowercased())
  }

  /// `mandag 10–12` of a day and two times, each as written in the file; what is no day or time stays as it is.
  static func schedule(weekday: String, start: String, end: String) -> String {
    let times = [clock(start), clock(end)].filter { !$0.isEmpty }.joined(separator: "–")
    return [day(weekday), times].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func day(_ text: String) -> String {
    let folded = String(decoding: Folding.looseKey(text), as: UTF8.self)
    return days.first { $0.words.contains(folded) }?.name ?? text
  }

  private static let days: [(name: String, words: [String])] = [
    ("mandag", ["mandag", "mandage", "man", "monday", "mon", "mo"]),
    ("tirsdag", ["tirsdag", "tirsdage", "tir", "tirs", "tuesday", "tue", "tu"]),
    ("onsdag", ["onsdag", "onsdage", "ons", "wednesday", "wed", "we"]),
    ("torsdag", ["torsdag", "torsdage", "tor", "tors", "thursday", "thu", "th"]),
    ("fredag", ["fredag", "fredage", "fre", "friday", "fri", "fr"]),
    ("lørdag", ["lordag", "lordage", "lor", "saturday", "sat", "sa"]),
    ("søndag", ["sondag", "sondage", "son", "sunday", "sun", "su"]),
  ]

  private static func clock(_ text: String) -> String {
    // A database's `10:00:00` is a time to the minute.
    let short = text.utf8.count == 8 && text.hasSuffix(":00") ? String(text.dropLast(3)) : text
    guard let time = TimeOfDay(short) else { return text }
    return time.minutes % 60 == 0
      ? String(time.minutes / 60) : time.text.replacing(":", with: ".")
  }
}
