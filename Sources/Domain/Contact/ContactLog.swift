/// One contact with a community: a call, a mail or a visit by a colleague.
public struct ContactLog: Equatable, Hashable, Sendable {
  /// The day, in Denmark.
  public var date: CivilDate
  /// Who did: the id of a staff member.
  public var staff: String
  /// What it was about.
  public var topic: ContactTopic

  /// - Parameters:
  ///   - date: the day, in Denmark.
  ///   - staff: the id of a staff member.
  ///   - topic: what it was about.
  public init(date: CivilDate, staff: String, topic: ContactTopic) {
    self.date = date
    self.staff = staff
    self.topic = topic
  }
}
