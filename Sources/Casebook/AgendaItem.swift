import Domain

/// Something to do for a citizen on a day: what *I dag* is made of.
public struct AgendaItem: Equatable, Sendable {
  /// What kind of thing.
  public enum Kind: UInt8, Sendable {
    case step, call, visit, review, referral, wish, note

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .step: Phrase(da: "trin", en: "step")
      case .call: FollowUp.Kind.call.phrase
      case .visit: FollowUp.Kind.visit.phrase
      case .review: Phrase(da: "se på planen", en: "review the plan")
      case .referral: Phrase(da: "henvisning", en: "referral")
      case .note: Phrase(da: "besked", en: "note")
      case .wish: Phrase(da: "ønske kan opfyldes", en: "wish can be met")
      }
    }
  }

  /// What kind of thing.
  public let kind: Kind
  /// The record within the citizen.
  public let record: String
  /// The day it is due.
  public let date: CivilDate
  /// The time, when agreed.
  public let time: TimeOfDay?
  /// What it is about.
  public let text: String

  /// - Parameters:
  ///   - kind: what kind of thing.
  ///   - record: the record within the citizen.
  ///   - date: the day it is due.
  ///   - time: when agreed.
  ///   - text: what it is about.
  public init(kind: Kind, record: String, date: CivilDate, time: TimeOfDay?, text: String) {
    self.kind = kind
    self.record = record
    self.date = date
    self.time = time
    self.text = text
  }

  /// A referral is to be answered within so many days.
  public static let daysToAnswer = 3

  /// What waits to be done for a citizen, in order of date.
  public static func all(of file: CitizenFile) -> [AgendaItem] {
    var items: [AgendaItem] = []
    for step in file.plan.steps where step.outcome == nil {
      guard let date = step.date else { continue }
      items.append(
        AgendaItem(kind: .step, record: Names.step(step.id), date: date, time: step.time, text: step.what))
    }
    for followUp in file.followUps where followUp.done == nil {
      guard let due = followUp.due else { continue }
      items.append(
        AgendaItem(
          kind: followUp.kind == .call ? .call : .visit, record: Names.followUp(followUp.id), date: due,
          time: nil, text: followUp.note))
    }
    if let review = file.plan.reviewDate {
      items.append(
        AgendaItem(kind: .review, record: Names.plan, date: review, time: nil, text: file.plan.goal))
    }
    for referral in file.referrals where referral.answered == nil {
      guard let date = referral.date else { continue }
      items.append(
        AgendaItem(
          kind: .referral, record: Names.referral(referral.id), date: date.adding(days: daysToAnswer),
          time: nil,
          text: referral.referrer))
    }
    return items.sorted {
      ($0.date, $0.time ?? .midnight, $0.record) < ($1.date, $1.time ?? .midnight, $1.record)
    }
  }
}
