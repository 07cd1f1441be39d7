/// What a text about times says: when a community meets, and what of the text could not be read.
public struct Schedule: Equatable, Sendable {
  /// The meetings, in the order of the text.
  public var meetings: [MeetingRule]
  /// The stretch of the text that was not understood, as it stands there; several with ` … ` between. Empty when
  /// all was read.
  public var unread: String
  /// One agrees on the time with them (*efter aftale*), for all meetings or beside those that are read.
  public var isByAgreement: Bool

  /// A schedule of its parts.
  public init(_ meetings: [MeetingRule] = [], unread: String = "", isByAgreement: Bool = false) {
    self.meetings = meetings
    self.unread = unread
    self.isByAgreement = isByAgreement
  }

  /// Whether a text had anything to say and all of it was understood.
  public var isReadWhole: Bool { unread.isEmpty && !isEmpty }

  /// Whether nothing was understood.
  public var isEmpty: Bool { meetings.isEmpty && !isByAgreement }

  /// Whether it is held on single dates alone, rather than again and again.
  public var isOneOff: Bool {
    !meetings.isEmpty
      && meetings.allSatisfy {
        if case .dates = $0.recurrence { true } else { false }
      }
  }

  /// Whether it comes back without an end told by single dates.
  public var isSeries: Bool { !meetings.isEmpty && !isOneOff }

  /// Whether it is open day and night (24/7).
  public var isAlwaysOpen: Bool { meetings.contains(MeetingRule(.all, from: 0, to: 1440)) }

  /// The rules with those that differ by weekday alone drawn together, in the order of their first: what a text
  /// that names one day a line means.
  static func merged(_ rules: [MeetingRule]) -> [MeetingRule] {
    var merged: [MeetingRule] = []
    var seen: [MeetingRule: Int] = [:]
    for rule in rules {
      var key = rule
      key.weekdays = []
      if rule.weekdays.isEmpty {
        if !merged.contains(rule) { merged.append(rule) }
      } else if let index = seen[key] {
        merged[index].weekdays.formUnion(rule.weekdays)
      } else {
        seen[key] = merged.count
        merged.append(rule)
      }
    }
    return merged
  }
}
