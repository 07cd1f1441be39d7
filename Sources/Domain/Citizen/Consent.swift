/// What a citizen agreed may be told to somebody outside the team (*samtykke*): what, to whom, until when.
public struct Consent: Equatable, Sendable {
  /// Names the consent within its citizen.
  public var id: String
  /// To whom.
  public var audience = Audience.referrer
  /// Their name, or which association.
  public var name = ""
  /// What may be told, in the words that the citizen agreed to.
  public var what = ""
  /// The day it was given.
  public var given: CivilDate?
  /// The last day it holds; nil for until it is taken back.
  public var until: CivilDate?
  /// The day it was taken back.
  public var withdrawn: CivilDate?

  /// A consent of which nothing is known yet.
  public init(id: String) { self.id = id }

  /// Whether it holds on a day: what nobody dated does not.
  public func holds(on date: CivilDate) -> Bool {
    guard let given, given <= date, withdrawn == nil else { return false }
    return until.map { date <= $0 } ?? true
  }

  /// Who may be told.
  public enum Audience: String, Sendable, CaseIterable {
    case referrer, community, relative, other

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .referrer: Phrase(da: "den, der henviste", en: "whoever referred")
      case .community: Phrase(da: "fællesskabet", en: "the community")
      case .relative: Phrase(da: "en pårørende", en: "a relative")
      case .other: Phrase(da: "en anden", en: "somebody else")
      }
    }
  }
}
