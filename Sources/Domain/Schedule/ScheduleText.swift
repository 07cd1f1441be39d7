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
