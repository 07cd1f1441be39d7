/// A plan that rests: illness, grief, a stay in hospital. Nothing of it is asked for until the day it ends.
public struct Pause: Equatable, Sendable {
  /// The first day.
  public var since: CivilDate?
  /// The day to ask how things are; nil when nobody knows.
  public var until: CivilDate?
  /// Why.
  public var reason = Reason.other
  /// What there is to say of it.
  public var note = ""

  /// A pause of which nothing is known yet.
  public init() {}

  /// Why a plan rests.
  public enum Reason: String, Sendable, CaseIterable {
    case illness, grief, hospital, travel, other

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .illness: Phrase(da: "sygdom", en: "illness")
      case .grief: Phrase(da: "sorg", en: "grief")
      case .hospital: Phrase(da: "indlæggelse", en: "hospital")
      case .travel: Phrase(da: "rejse", en: "travel")
      case .other: Phrase(da: "andet", en: "something else")
      }
    }
  }
}
