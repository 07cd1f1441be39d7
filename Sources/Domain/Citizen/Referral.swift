/// *Social henvisning*: someone asks for help for a citizen.
public struct Referral: Equatable, Sendable {
  /// Names the referral within its citizen.
  public var id: String
  /// The referrer's own number for it, by which a list imported twice is known again.
  public var sourceID = ""
  /// What kind of referrer asked; nil when nobody said.
  public var kind: Referrer?
  /// Who asked: a doctor, nurse, relative, association or the citizen.
  public var referrer = ""
  /// Why.
  public var reason = ""
  /// How the citizen would like to be contacted, as the referrer heard it.
  public var wishes = ""
  /// The day it was made.
  public var date: CivilDate?
  /// The day the citizen was contacted; nil while it waits for an answer.
  public var answered: CivilDate?
  /// The day the referrer was answered; nil until then.
  public var replied: CivilDate?

  /// A referral of which nothing is known yet.
  public init(id: String) { self.id = id }

  /// Kinds of referrer.
  public enum Referrer: String, Sendable, CaseIterable {
    case doctor, nurse, hospital, municipality, association, relative, citizen, other

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .doctor: Phrase(da: "læge", en: "doctor")
      case .nurse: Phrase(da: "sygeplejerske, hjemmepleje", en: "nurse, home care")
      case .hospital: Phrase(da: "sygehus", en: "hospital")
      case .municipality: Phrase(da: "kommunen", en: "municipality")
      case .association: Phrase(da: "forening", en: "association")
      case .relative: Phrase(da: "pårørende", en: "relative")
      case .citizen: Phrase(da: "borgeren selv", en: "the citizen")
      case .other: Phrase(da: "en anden", en: "somebody else")
      }
    }
  }
}
