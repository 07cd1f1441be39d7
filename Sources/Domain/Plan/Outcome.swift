/// How a step went. A failed visit is a step on the way, not an ending.
public enum Outcome: String, Sendable, CaseIterable {
  case came, didNotCome, comesAgain, notForMe, pause

  /// On screen, as the citizen would say it.
  public var phrase: Phrase {
    switch self {
    case .came: Phrase(da: "kom", en: "came")
    case .didNotCome: Phrase(da: "kom ikke", en: "did not come")
    case .comesAgain: Phrase(da: "kommer igen", en: "comes again")
    case .notForMe: Phrase(da: "ikke noget for mig", en: "not for me")
    case .pause: Phrase(da: "pause", en: "pause")
    }
  }

  /// The citizen was there.
  public var isComing: Bool { self == .came || self == .comesAgain }

  /// A sign that tells the outcomes apart without colour.
  public var sign: String {
    switch self {
    case .came: "✓"
    case .didNotCome: "○"
    case .comesAgain: "★"
    case .notForMe: "–"
    case .pause: "‖"
    }
  }
}
