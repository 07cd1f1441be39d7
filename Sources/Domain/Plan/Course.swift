/// What is done for a step for a time and then ends: somebody goes along (*følgeskab*), or the place itself is a sheltered
/// one to practise in (*øvebane*). Both have an end from the start, and something that follows.
public struct Course: Equatable, Sendable {
  /// What is done.
  public var kind = Kind.none
  /// So many visits; 0 when nobody said.
  public var visits = 0
  /// The last day.
  public var until: CivilDate?
  /// What follows.
  public var then = ""
  /// It has come to its end, and what follows was agreed.
  public var isSettled = false

  /// Nothing beyond the step itself.
  public init() {}

  /// More visits than anybody agrees on.
  public static let mostVisits = 99

  /// What is done for a time.
  public enum Kind: String, Sendable, CaseIterable {
    case none, accompaniment, practice

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .none: Phrase(da: "intet særligt", en: "nothing special")
      case .accompaniment: Phrase(da: "følgeskab", en: "somebody goes along")
      case .practice: Phrase(da: "øvebane", en: "practice arena")
      }
    }
  }
}
