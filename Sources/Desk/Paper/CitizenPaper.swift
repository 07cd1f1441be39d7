import Casebook
import Domain

/// What may leave on a citizen's own paper or calendar: the one place that decides it. What is not here cannot be
/// printed, for every sheet is made from this.
///
/// A citizen's paper holds what the citizen has said and agreed to: name, plan, talks, and that there will be a call or
/// a visit. It never holds what staff note among themselves (`Citizen.note`, what a follow-up is about), who referred
/// the citizen and why, wishes, phone and address, or the other version of a field that two devices wrote differently.
public struct CitizenPaper: Equatable, Sendable {
  /// A call or a visit to come: that there will be one, and never what it is about.
  public struct Appointment: Equatable, Sendable {
    /// Names it within its citizen; random.
    public let id: String
    /// A call or a visit.
    public let kind: FollowUp.Kind
    /// The day.
    public let day: CivilDate
  }

  /// The citizen's root: random, and never printed; calendars tell the citizen's review day by it.
  public let id: String
  /// The name that the citizen wants to be called by.
  public let name: String
  /// The citizen's own plan.
  public let plan: Plan
  /// The newest first.
  public let conversations: [Conversation]
  /// The wheels that they were filled in with, by the conversation's id.
  public let wheels: [String: WheelTemplate]
  /// What is not done yet and has a day, in order of date.
  public let appointments: [Appointment]

  /// What of a citizen's file may be printed.
  public init(_ file: CitizenFile) {
    id = file.citizen.id
    name = file.citizen.name
    plan = file.plan
    conversations = file.conversations
    let wheels = file.conversations.map { ($0.id, file.wheel(of: $0)) }
    self.wheels = Dictionary(wheels) { first, _ in first }
    appointments = file.followUps.compactMap { followUp in
      guard followUp.done == nil, let day = followUp.due else { return nil }
      return Appointment(id: followUp.id, kind: followUp.kind, day: day)
    }
  }

  /// Whether something of a record that can be printed stands there in two versions: the paper shows the one on screen.
  static func isContested(_ file: CitizenFile, _ isPrinted: (_ record: String) -> Bool) -> Bool {
    file.conflicts.keys.contains { isPrinted($0.record) }
  }
}
