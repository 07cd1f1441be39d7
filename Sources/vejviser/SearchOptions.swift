import Catalogue
import Domain

/// What `vejviser search` is asked for.
struct SearchOptions: Equatable {
  var text = ""
  var near: String?
  var kilometres: Double?
  var limit = 20
  var json = false
  var filters = Filters()

  /// The flags and options that only `search` has.
  static let flags: Set<String> = ["--free-places", "--step-free", "--accompanied", "--free"]
  static let options: Set<String> = ["--day", "--from", "--to", "--topic", "--audience"]

  /// - Throws: `UsageError` that names the value that is not understood.
  static func filters(_ options: [String: String], _ flags: Set<String>) throws(UsageError) -> Filters {
    var filters = Filters()
    filters.hasRoom = flags.contains("--free-places")
    filters.isStepFree = flags.contains("--step-free")
    filters.isAccompanied = flags.contains("--accompanied")
    filters.isFree = flags.contains("--free")
    if let text = options["--day"] {
      guard let day = weekday(text) else { throw UsageError(.badValue("--day", text)) }
      filters.days = [day]
    }
    filters.fromMinute = try minutes("--from", options)
    filters.toMinute = try minutes("--to", options)
    if let topic = options["--topic"] { filters.topics = [topic] }
    if let audience = options["--audience"] { filters.audiences = [audience] }
    return filters
  }

  private static func minutes(_ option: String, _ options: [String: String]) throws(UsageError) -> Int? {
    guard let text = options[option] else { return nil }
    guard let time = TimeOfDay(text) else { throw UsageError(.badValue(option, text)) }
    return time.minutes
  }

  /// A day by its name or the beginning of it, in Danish or English.
  private static func weekday(_ text: String) -> Weekday? {
    let typed = text.lowercased()
    guard typed.count >= 2 else { return nil }
    return Weekday.allCases.first { day in
      let name = DanishDate.name(day)
      return name.danish.hasPrefix(typed) || name.english.lowercased().hasPrefix(typed)
    }
  }
}
