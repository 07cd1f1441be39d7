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
  /// Somebody goes along, or the place is sheltered, for so long and no longer.
  public var course = Course()
  /// Every time it was tried, in order of date: what went wrong stays on record beside what went well.
  public var visits: [Visit] = []

  /// An empty step.
  public init(id: String) { self.id = id }

  /// How often the citizen has come. A step answered before visits were kept counts once.
  public var timesCame: Int {
    visits.isEmpty ? (outcome?.isComing == true ? 1 : 0) : visits.count { $0.outcome.isComing }
  }
}
