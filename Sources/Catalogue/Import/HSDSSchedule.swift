import Domain

/// Tells the schedules of HSDS in words: `mandag, onsdag 10–12`, `første tirsdag i måneden 19–21`.
enum HSDSSchedule {
  /// All of them, the source's own words first where it has some.
  static func text(_ schedules: [JSONObject]) -> String {
    var parts: [String] = []
    for schedule in schedules {
      let part = text(schedule)
      if !part.isEmpty, !parts.contains(part) { parts.append(part) }
    }
    return parts.joined(separator: "; ")
  }

  private static func text(_ schedule: JSONObject) -> String {
    let words = schedule.text("description")
    if !words.isEmpty { return words }
    let (start, end) = (schedule.text("opens_at"), schedule.text("closes_at"))
    let weekday = schedule.text("weekday")
    if !weekday.isEmpty {
      // A day without times is how the older versions write that it is closed.
      return start.isEmpty && end.isEmpty
        ? "" : CellValue.schedule(weekday: weekday, start: start, end: end)
    }
    let days = schedule.text("byday").split(separator: ",").map { day(String($0)) }
    let interval = schedule.integer("interval") ?? 1
    let isWeekly = schedule.text("freq").uppercased() != "MONTHLY"
    let times = CellValue.schedule(weekday: "", start: start, end: end)
    let rhythm =
      interval > 1 && interval < 53 ? "hver \(interval). \(isWeekly ? "uge" : "måned")" : ""
    return [days.joined(separator: ", "), days.isEmpty && times.isEmpty ? "" : rhythm, times]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `MO` or `1MO` (RFC 5545, 3.3.10: with a number, that one of its month).
  private static func day(_ text: String) -> String {
    let word = text.trimmed
    if let day = CellValue.day(word), !word.allSatisfy(\.isNumber) { return day }
    let name = word.suffix(2)
    guard let number = Int(word.dropLast(2)), let ordinal = ordinals[number],
      let day = CellValue.day(String(name))
    else { return word }
    return "\(ordinal) \(day) i måneden"
  }

  private static let ordinals = [
    1: "første", 2: "anden", 3: "tredje", 4: "fjerde", 5: "femte", -1: "sidste", -2: "næstsidste",
  ]
}
