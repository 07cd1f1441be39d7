/// Says a schedule in a few calm words. `ScheduleReader` reads the long form back as the same schedule.
public enum ScheduleText {
  /// For a list: `man 10–12`, `hver dag 8–16`, `1. tir i md. 14–16`, `lør 5. dec 13`. Exceptions are not told; ` …`
  /// at the end says that some of the text could not be read. What could not be read at all is the text's own words.
  public static func short(_ schedule: Schedule) -> Phrase {
    phrase(schedule, isShort: true) { words, _ in
      schedule.unread.isEmpty ? words : words + " …"
    }
  }

  /// For a page: `Hver mandag kl. 10–12, ikke i skoleferier`. What of the text could not be read stands at the end,
  /// with a word that says so.
  public static func long(_ schedule: Schedule) -> Phrase {
    phrase(schedule, isShort: false) { words, language in
      guard !schedule.unread.isEmpty else { return words }
      return words + (language == .danish ? " (ikke læst: »" : " (not read: “") + schedule.unread
        + (language == .danish ? "«)" : "”)")
    }
  }

  private static func phrase(
    _ schedule: Schedule, isShort: Bool, finish: (String, Language) -> String
  ) -> Phrase {
    if schedule.isEmpty {
      return Phrase(
        same: isShort
          ? schedule.unread.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          : schedule.unread)
    }
    func text(_ language: Language) -> String {
      let speech = ScheduleSpeech(language: language, isShort: isShort)
      return finish(speech.text(schedule), language)
    }
    return Phrase(da: text(.danish), en: text(.english))
  }
}

/// The words of one language, in long or short.
struct ScheduleSpeech {
  let language: Language
  let isShort: Bool

  func say(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  /// `a, b og c`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(" og ", " and ") + last
  }

  func text(_ schedule: Schedule) -> String {
    var clauses: [String] = []
    var rest = schedule.meetings[...]
    while let first = rest.first {
      let group = rest.prefix {
        $0.sharesAllButTimes(with: first) && ($0 == first || ($0.hasTime && first.hasTime))
      }
      clauses.append(clause(Array(group)))
      rest = rest.dropFirst(group.count)
    }
    if schedule.isByAgreement, !isShort || clauses.isEmpty {
      clauses.append(say("efter aftale", "by appointment"))
    }
    let text = clauses.joined(separator: isShort ? ", " : "; ")
    return isShort ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Rules that differ by their times alone.
  private func clause(_ rules: [MeetingRule]) -> String {
    guard let rule = rules.first else { return "" }
    if rules == [MeetingRule(.all, from: 0, to: 1440)] { return say("døgnåbent", "open 24 hours daily") }
    let words = [days(rule), times(rules)].filter { !$0.isEmpty }.joined(separator: " ")
    let isOnHolidays = rule.isOnPublicHolidays
    let tail =
      (rule.during.isEmpty || isOnHolidays ? [] : [during(rule.during)])
      + (isShort ? [] : except(rule.except))
    return ([words] + tail).joined(separator: isShort ? " " : ", ")
  }
}

extension MeetingRule {
  fileprivate var hasTime: Bool { from != nil || to != nil }

  /// *helligdage*, as a day of its own.
  var isOnPublicHolidays: Bool { weekdays == .all && recurrence == .weekly && during == [.publicHolidays] }

  fileprivate func sharesAllButTimes(with other: MeetingRule) -> Bool {
    weekdays == other.weekdays && recurrence == other.recurrence && during == other.during
      && except == other.except
  }
}
