/// How often a meeting comes back.
public enum Recurrence: Equatable, Hashable, Sendable {
  /// On the rule's weekdays, every week.
  case weekly
  /// On the rule's weekdays in every n-th week (*hver anden onsdag* is 2). Which weeks is known only when the rule
  /// has a first date; otherwise any of them may be it.
  case everyWeeks(Int)
  /// On the rule's weekdays in even weeks (*lige uger*, ISO 8601).
  case evenWeeks
  /// On the rule's weekdays in odd weeks (*ulige uger*, ISO 8601).
  case oddWeeks
  /// On the n-th of the rule's weekdays in each month: 1…5, and -1 for the last.
  case monthly([Int])
  /// On these days of each month, 1…31, whatever weekday it is.
  case daysOfMonth([Int])
  /// On these dates alone, in order.
  case dates([CivilDate])
}
