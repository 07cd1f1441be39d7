import Domain

/// The little that lists need of a citizen, kept ready so that no list folds anybody's operations.
public struct CitizenSummary: Equatable, Sendable {
  /// The citizen's root.
  public var id: String
  /// The name that the citizen wants to be called by.
  public var name: String
  /// Where distances are counted from.
  public var place: String
  /// The goal of the plan.
  public var goal: String
  /// The day of the latest conversation.
  public var lastConversation: CivilDate?
  /// Steps of the plan, and how many of them were tried.
  public var steps: Int
  /// Steps that have an outcome.
  public var stepsTried: Int
  /// Fields with more than one value.
  public var conflicts: Int
  /// Whether colleagues may see this citizen.
  public var isShared: Bool
  /// Wishes without an offer.
  public var wishes: [UnmetWish]
  /// What waits to be done, in order of date.
  public var agenda: [AgendaItem]

  /// The summary of a whole file.
  public init(of file: CitizenFile, isShared: Bool) {
    id = file.citizen.id
    name = file.citizen.name
    place = file.citizen.place
    goal = file.plan.goal
    lastConversation = file.conversations.first?.date
    steps = file.plan.steps.count
    stepsTried = file.plan.steps.count { $0.outcome != nil }
    conflicts = file.conflicts.count
    self.isShared = isShared
    wishes = file.wishes
    agenda = AgendaItem.all(of: file)
  }
}
