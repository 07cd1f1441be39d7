/// *Social henvisning*: someone asks for help for a citizen.
public struct Referral: Equatable, Sendable {
  /// Names the referral within its citizen.
  public var id: String
  /// The referrer's own number for it, by which a list imported twice is known again.
  public var sourceID = ""
  /// Who asked: a doctor, nurse, relative, association or the citizen.
  public var referrer = ""
  /// Why.
  public var reason = ""
  /// The day it was made.
  public var date: CivilDate?
  /// The day the citizen was contacted; nil while it waits for an answer.
  public var answered: CivilDate?

  /// A referral of which nothing is known yet.
  public init(id: String) { self.id = id }
}
