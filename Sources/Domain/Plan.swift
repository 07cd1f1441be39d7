/// *Min plan*: the citizen's own plan, one each.
public struct Plan: Equatable, Sendable {
  /// What the citizen wants, in own words.
  public var goal = ""
  /// With whom it was agreed.
  public var agreedWith = ""
  /// When to look at it together again.
  public var reviewDate: CivilDate?
  /// In order of date; those without one last, in the order they were added.
  public var steps: [Step] = []

  /// An empty plan.
  public init() {}

  /// Whether nothing has been written yet.
  public var isEmpty: Bool { self == Plan() }
}

/// A small step of a plan: usually a first visit to a community.
public struct Step: Equatable, Sendable {
  /// Names the step within its citizen.
  public var id: String
  /// What is to be done, in plain words; a community's name when it goes there.
  public var what = ""
  /// The community it goes to; empty for a free step.
  public var communityID = ""
  /// Where and when the community meets, as known when the step was made.
  public var place = ""
  /// The agreed day.
  public var date: CivilDate?
  /// The agreed time.
  public var time: TimeOfDay?
  /// How to get there: on foot, bus 212, a lift with a neighbour.
  public var transport = ""
  /// Who goes along (*følgeven*).
  public var companion = ""
  /// Who receives (*vært*).
  public var host = ""
  /// What was agreed, in plain words.
  public var agreed = ""
  /// How far the signposting has come.
  public var stage = Signposting.ready
  /// How it went; nil until tried.
  public var outcome: Outcome?
  /// What comes next.
  public var next = ""

  /// An empty step.
  public init(id: String) { self.id = id }
}

/// The three stages of signposting (*vejvisning*), from VIVE's evaluation of Fællesskabsby Ringsted (seed 000).
public enum Signposting: String, Sendable, CaseIterable {
  /// Knows of the community and is ready.
  case ready
  /// Was shown the way, perhaps accompanied.
  case shown
  /// Was welcomed in.
  case welcomed

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .ready: Phrase(da: "klar og orienteret", en: "ready and informed")
    case .shown: Phrase(da: "vist vej", en: "shown the way")
    case .welcomed: Phrase(da: "budt velkommen", en: "welcomed in")
    }
  }
}

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
