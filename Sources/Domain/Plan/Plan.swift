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
  /// The plan rests; nil when it does not.
  public var pause: Pause?
  /// The day on which it was agreed that the citizen goes on without help; nil until then.
  public var ended: CivilDate?

  /// An empty plan.
  public init() {}

  /// Whether nothing has been written yet.
  public var isEmpty: Bool { self == Plan() }
}
