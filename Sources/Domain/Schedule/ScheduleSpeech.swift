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
