/// A call or visit on a date (*opfølgning*).
public struct FollowUp: Equatable, Sendable {
  /// Names the follow-up within its citizen.
  public var id: String
  /// What kind of contact.
  public var kind = Kind.call
  /// The day it is due.
  public var due: CivilDate?
  /// What it is about.
  public var note = ""
  /// The day it was done; nil until then.
  public var done: CivilDate?
  /// Days on which nobody answered.
  public var tries: [CivilDate] = []
  /// The staff member who does it; empty for whoever goes along with the citizen.
  public var who = ""

  /// A follow-up of which nothing is known yet.
  public init(id: String) { self.id = id }

  /// The kinds of contact.
  public enum Kind: String, Sendable, CaseIterable {
    case call, visit

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .call: Phrase(da: "ring", en: "call")
      case .visit: Phrase(da: "besøg", en: "visit")
      }
    }
  }
}
