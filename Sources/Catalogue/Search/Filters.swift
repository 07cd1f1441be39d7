import Domain

/// What a community must be or have to be found. What it does not tell does not pass; `Hits.unknownCount` says how
/// many were left out for that alone.
public struct Filters: Equatable, Sendable {
  /// Room for newcomers now, be it little, and no pause.
  public var hasRoom = false
  /// Can be reached without steps.
  public var isStepFree = false
  /// Someone can go along the first times.
  public var isAccompanied = false
  /// Costs nothing.
  public var isFree = false
  /// One need not sign up.
  public var needsNoSignUp = false
  /// One need not be able to do anything.
  public var needsNoSkill = false
  /// Led by those who take part.
  public var isPeerLed = false
  /// For men.
  public var forMen = false
  /// For relatives of somebody who is ill.
  public var forRelatives = false
  /// Meets on one of these days; empty means any.
  public var days: Set<Weekday> = []
  /// One can go to it from this minute of the day on.
  public var fromMinute: Int?
  /// It is over by this minute of the day; past 1440 for the night that follows.
  public var toMinute: Int?
  /// Has one of these topics, in any spelling; empty means any.
  public var topics: Set<String> = []
  /// Is for somebody of whom one of these is told; empty means anybody.
  public var audiences: Set<String> = []
  /// Is at one of these kinds of place; empty means any.
  public var arenas: Set<String> = []
  /// One of these languages is spoken; empty means any.
  public var languages: Set<String> = []
  /// Comes back, or is held once; nil means either.
  public var occurrence: Occurrence?

  /// How often a community meets.
  public enum Occurrence: Sendable, CaseIterable {
    case series, oneOff
  }

  /// Asks for nothing.
  public init() {}

  /// Whether nothing is asked for.
  public var isEmpty: Bool { self == Filters() }
}
