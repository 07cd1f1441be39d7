extension ScheduleSpeech {
  /// The times of rules that share their days: `kl. 10–12 og 14–16`, `formiddag`, `til kl. 16`.
  func times(_ rules: [MeetingRule]) -> String {
    if language == .danish, !isShort, rules.count > 1, rules.allSatisfy(isPlainRange) {
      return "kl. " + list(rules.map { span($0) })
    }
    return list(rules.map(time).filter { !$0.isEmpty })
  }

  private func isPlainRange(_ rule: MeetingRule) -> Bool {
    rule.from != nil && rule.to != nil && !rule.isApproximate && !(rule.from == 0 && rule.to == 1440)
  }

  private func time(_ rule: MeetingRule) -> String {
    if rule.from == 0, rule.to == 1440, !rule.isApproximate { return say("hele døgnet", "24 hours") }
    if rule.isApproximate {
      if let word = daypart(rule) { return word }
      return say("ca. ", "about ") + clock(rule, isNamed: false)
    }
    return clock(rule, isNamed: rule.weekdays.isEmpty && rule.recurrence == .weekly)
  }

  private func clock(_ rule: MeetingRule, isNamed: Bool) -> String {
    let kl = isShort ? "" : say("kl. ", isNamed ? "at " : "")
    if rule.from == nil {
      return rule.to == nil ? "" : say("til ", "until ") + kl + point(rule.to ?? 0, isFull: false)
    }
    return kl + span(rule)
  }

  private func daypart(_ rule: MeetingRule) -> String? {
    switch (rule.from, rule.to) {
    case (360, 600): language == .danish ? "morgen" : nil
    case (360, 720): say("formiddag", "morning")
    case (720, 1020): say("eftermiddag", "afternoon")
    case (1020, 1440): say("aften", "evening")
    default: nil
    }
  }

  /// `10–12`, `9.30–11`, `20.00–02.00` past midnight; `10:00–12:00` in English.
  private func span(_ rule: MeetingRule) -> String {
    guard let from = rule.from else { return "" }
    guard let to = rule.to else { return point(from, isFull: false) }
    let isNight = to > 1440 && !isShort
    return "\(point(from, isFull: isNight))–\(point(to > 1440 ? to - 1440 : to, isFull: isNight))"
  }

  private func point(_ minutes: Int, isFull: Bool) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    let isPadded = !isShort && hour < 10 && (language == .english || isFull || hour < 6)
    let hours = (isPadded ? "0" : "") + "\(hour)"
    if minute == 0, isShort || (language == .danish && !isFull) { return hours }
    return hours + say(".", ":") + (minute < 10 ? "0\(minute)" : "\(minute)")
  }
}
