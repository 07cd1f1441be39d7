import Domain

/// The little that lists need of a citizen, kept ready so that no list folds anybody's operations.
public struct CitizenSummary: Equatable, Sendable {
  /// The citizen's root.
  public var id: String
  /// The name that the citizen wants to be called by.
  public var name: String
  /// As written.
  public var phone: String
  /// Where distances are counted from.
  public var place: String
  /// Local area, as written.
  public var area: String
  /// The record that this one was joined to; empty for one that stands on its own.
  public var joinedTo = ""
  /// Who goes along with the citizen, and who is asked to.
  public var care: Care
  /// The citizen has died.
  public var hasDied: Bool
  /// What is counted of them.
  public var milestones: [Milestone]
  /// Who asked for help for them, and whether they were answered in time.
  public var referrals: [CountedReferral]
  /// How they have been, where they wanted it measured: WHO-5, in order of date.
  public var wellbeing: [CountedScore] = []

  /// A referral as it is counted.
  public struct CountedReferral: Equatable, Sendable {
    /// What kind of referrer; nil when nobody said.
    public let kind: Referral.Referrer?
    /// The day it was made.
    public let date: CivilDate
    /// The citizen was contacted within the time that is set.
    public let isAnsweredInTime: Bool
  }

  /// A score as it is counted.
  public struct CountedScore: Equatable, Sendable {
    /// The day.
    public let date: CivilDate
    /// 0–100.
    public let score: Int

    /// - Parameters:
    ///   - date: the day.
    ///   - score: 0–100.
    public init(date: CivilDate, score: Int) {
      self.date = date
      self.score = score
    }
  }
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
    phone = file.citizen.phone
    place = file.citizen.place
    area = file.citizen.area
    care = file.care
    hasDied = file.citizen.died != nil
    milestones = Milestone.all(of: file)
    wellbeing = file.measurements.compactMap { measurement in
      guard measurement.measure == .who5, let date = measurement.date, let score = measurement.score else {
        return nil
      }
      return CountedScore(date: date, score: score)
    }
    referrals = file.referrals.compactMap { referral in
      guard let date = referral.date else { return nil }
      let limit = date.adding(days: AgendaItem.daysToAnswer)
      return CountedReferral(
        kind: referral.kind, date: date, isAnsweredInTime: referral.answered.map { $0 <= limit } ?? false)
    }
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

extension Milestone {
  /// What is counted of a citizen.
  static func all(of file: CitizenFile) -> [Milestone] {
    file.referrals.compactMap(\.date).map { Milestone(.referral, $0) }
      + file.followUps.compactMap(\.done).map { Milestone(.contact, $0) }
      + file.conversations.compactMap(\.date).map { Milestone(.conversation, $0) }
      + Milestone.all(of: file.plan)
  }
}
