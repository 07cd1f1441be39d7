/// Small associations are worn out by calls that nobody coordinates. The guard tells who called a community last, and
/// warns when several colleagues have called it within a short time.
public enum ContactGuard {
  /// Contacts are counted over so many days, today among them.
  public static let countedDays = 30
  /// The warning looks at so many days, today among them.
  public static let warningDays = 14
  /// So many contacts within the warning's days are too many, when they are not all one colleague's.
  public static let tooMany = 3

  /// What to know before the next contact.
  public struct Advice: Equatable, Sendable {
    /// The latest contact; nil when there was none.
    public var last: ContactLog?
    /// How many there were in the last 30 days.
    public var recent: Int
    /// Set when the community had better be spared.
    public var warning: Warning?
  }

  /// Too many contacts by too many.
  public struct Warning: Equatable, Sendable {
    /// How many there were in the last 14 days.
    public var contacts: Int
    /// By how many colleagues, the one who asks among them if so.
    public var colleagues: Int
    /// The colleague to write to instead of the community: who had contact last, other than the one who asks.
    public var writeTo: String

    /// What a screen says; the colleague's name is the caller's to add.
    public var phrase: Phrase {
      Phrase(
        da: "\(contacts) henvendelser fra \(colleagues) kolleger på \(warningDays) dage. "
          + "Skriv til din kollega i stedet.",
        en: "\(contacts) contacts by \(colleagues) colleagues in \(warningDays) days. "
          + "Write to your colleague instead.")
    }
  }

  /// Looks through the log of one community.
  ///
  /// The warning comes when at least three contacts within 14 days were made by at least two colleagues, and one of
  /// them is another than the one who asks: someone there is to write to. What is dated after today, as by a clock
  /// that is ahead, counts as today's: a wrong clock must not hide a call.
  ///
  /// - Parameters:
  ///   - entries: in any order.
  ///   - today: the day, in Denmark.
  ///   - asking: the id of the staff member who is about to make contact.
  public static func advice(_ entries: [ContactLog], now today: CivilDate, asking: String) -> Advice {
    let last = entries.max { isEarlier($0, $1) }
    let recent = entries.count { isWithin(countedDays, of: today, $0.date) }
    let close = entries.filter { isWithin(warningDays, of: today, $0.date) }
    let colleagues = Set(close.map(\.staff))
    let other = close.filter { $0.staff != asking }.max { isEarlier($0, $1) }
    var warning: Warning?
    if close.count >= tooMany, colleagues.count >= 2, let other {
      warning = Warning(contacts: close.count, colleagues: colleagues.count, writeTo: other.staff)
    }
    return Advice(last: last, recent: recent, warning: warning)
  }

  /// The last `days` days are today and the ones before it, so that 14 days ago is no longer within 14.
  private static func isWithin(_ days: Int, of today: CivilDate, _ date: CivilDate) -> Bool {
    date > today.adding(days: -days)
  }

  /// In order of day; two of one day in the order of who and what, so that every device tells the same one.
  private static func isEarlier(_ left: ContactLog, _ right: ContactLog) -> Bool {
    (left.date, left.staff, left.topic.rawValue) < (right.date, right.staff, right.topic.rawValue)
  }
}
