import Domain

/// A schedule in a plain form for tables: `MoTh 10:00-12:00 {0901-0430} -{SH}`, rules with ` | ` between, then
/// `+agreement` and `? what was not read`.
func plain(_ schedule: Schedule) -> String {
  var parts = [schedule.meetings.map(plain).joined(separator: " | ")]
  if schedule.isByAgreement { parts.append("+agreement") }
  if !schedule.unread.isEmpty { parts.append("? " + schedule.unread) }
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

private func plain(_ rule: MeetingRule) -> String {
  let codes = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  var parts = [rule.weekdays.days.map { codes[$0.rawValue] }.joined()]
  switch rule.recurrence {
  case .weekly: break
  case .everyWeeks(let n): parts.append("/\(n)")
  case .evenWeeks: parts.append("even")
  case .oddWeeks: parts.append("odd")
  case .monthly(let ordinals): parts.append("[" + ordinals.map(String.init).joined(separator: ",") + "]")
  case .daysOfMonth(let days): parts.append("day " + days.map(String.init).joined(separator: ","))
  case .dates(let dates): parts.append(dates.map(\.iso).joined(separator: ","))
  }
  switch (rule.from, rule.to) {
  case (nil, nil): break
  case (let from?, nil): parts.append(clock(from))
  case (nil, let to?): parts.append("-" + clock(to))
  case (let from?, let to?): parts.append("\(clock(from))-\(clock(to))")
  }
  if rule.isApproximate { parts.append("about") }
  parts += rule.during.map { "{\(plain($0))}" } + rule.except.map { "-{\(plain($0))}" }
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

private func clock(_ minutes: Int) -> String {
  "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
}

private func plain(_ period: Period) -> String {
  func day(_ day: MonthDay) -> String { "\(day.day)/\(day.month)" }
  switch period {
  case .yearly(let from, let through): return from == through ? day(from) : "\(day(from))-\(day(through))"
  case .dates(let from, let through): return (from?.iso ?? "") + ".." + (through?.iso ?? "")
  case .weeks(let from, let through): return "week \(from)-\(through)"
  case .publicHolidays: return "PH"
  case .schoolHolidays: return "SH"
  }
}
