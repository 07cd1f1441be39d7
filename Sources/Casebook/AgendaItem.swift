import Domain

/// Something to do for a citizen on a day: what *I dag* is made of.
public struct AgendaItem: Equatable, Sendable {
  /// What kind of thing.
  public enum Kind: UInt8, Sendable {
    case step, call, visit, review, referral, wish, note
    /// Somebody is asked to take over, and has not answered.
    case handOver
    /// A plan's pause ends, or company does, or a practice arena.
    case pause, course
    /// Nothing has happened with a plan for a while.
    case quiet
    /// The citizen's consent runs out.
    case consent
    /// Two colleagues have accepted without knowing of each other.
    case doubled
    /// A colleague who was asked to take over has said no.
    case declined

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
      case .handOver: Phrase(da: "overdragelse", en: "hand-over")
      case .pause: Phrase(da: "pausen slutter", en: "the pause ends")
      case .course: Phrase(da: "forløb slutter", en: "course ends")
      case .quiet: Phrase(da: "stille længe", en: "quiet for long")
      case .consent: Phrase(da: "samtykke udløber", en: "consent runs out")
      case .declined: Phrase(da: "overdragelse", en: "hand-over")
      case .doubled: Phrase(da: "to har taget imod", en: "two have accepted")
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
  /// The staff member who does it; empty for whoever goes along with the citizen.
  public let staff: String

  /// - Parameters:
  ///   - kind: what kind of thing.
  ///   - record: the record within the citizen.
  ///   - date: the day it is due.
  ///   - time: when agreed.
  ///   - text: what it is about.
  ///   - staff: who does it; empty for whoever goes along with the citizen.
  public init(
    kind: Kind, record: String, date: CivilDate, time: TimeOfDay? = nil, text: String = "", staff: String = ""
  ) {
    self.kind = kind
    self.record = record
    self.date = date
    self.time = time
    self.text = text
    self.staff = staff
  }

  /// A referral is to be answered within so many days.
  public static let daysToAnswer = 3
  /// After so many days without a word about a plan somebody looks at it.
  public static let daysQuiet = 21
  /// The citizen is asked again so many days before consent runs out.
  public static let daysOfNotice = 14

  private static let responsible = Names.Field(Names.care, "responsible")

  /// What waits to be done for a citizen, in order of date. Nothing waits for one who has died.
  public static func all(of file: CitizenFile) -> [AgendaItem] {
    guard file.citizen.died == nil else { return [] }
    var items = followUps(file) + referrals(file) + ofPlan(file)
    if file.conflicts[responsible] != nil {
      items.append(AgendaItem(kind: .doubled, record: Names.care, date: file.lastTouched ?? .distantPast))
    }
    if file.care.isOffered {
      let date = file.care.offeredOn ?? file.lastTouched ?? .distantPast
      items.append(AgendaItem(kind: .handOver, record: Names.care, date: date))
    }
    let isReferred = file.referrals.contains { $0.answered == nil }
    if !file.care.isOffered, !file.care.declinedBy.isEmpty, !isReferred, let touched = file.lastTouched {
      items.append(AgendaItem(kind: .declined, record: Names.care, date: touched))
    }
    if items.isEmpty, !file.plan.isEmpty, file.plan.ended == nil, let touched = file.lastTouched {
      items.append(AgendaItem(kind: .quiet, record: Names.plan, date: touched.adding(days: daysQuiet)))
    }
    if file.citizen.consent == true, let until = file.citizen.consentUntil {
      items.append(
        AgendaItem(kind: .consent, record: Names.citizen, date: until.adding(days: -daysOfNotice)))
    }
    return items.sorted {
      ($0.date, $0.time ?? .midnight, $0.record) < ($1.date, $1.time ?? .midnight, $1.record)
    }
  }

  /// What is agreed for a day after the end is agreed all the same.
  private static func isOpen(_ step: Step, _ plan: Plan) -> Bool {
    guard let ended = plan.ended else { return true }
    return step.date.map { $0 > ended } ?? false
  }

  private static func followUps(_ file: CitizenFile) -> [AgendaItem] {
    file.followUps.filter { $0.done == nil }.compactMap { followUp in
      // One that was begun and got no day yet stands there until it has one.
      guard let due = followUp.due ?? file.lastTouched else { return nil }
      return AgendaItem(
        kind: followUp.kind == .call ? .call : .visit, record: Names.followUp(followUp.id), date: due,
        text: followUp.note, staff: followUp.who)
    }
  }

  private static func referrals(_ file: CitizenFile) -> [AgendaItem] {
    file.referrals.filter { $0.answered == nil }.compactMap { referral in
      guard let date = referral.date ?? file.lastTouched else { return nil }
      return AgendaItem(
        kind: .referral, record: Names.referral(referral.id), date: date.adding(days: daysToAnswer),
        text: referral.referrer)
    }
  }

  /// A plan that rests asks for nothing but whether it still does; one that has ended for nothing.
  private static func ofPlan(_ file: CitizenFile) -> [AgendaItem] {
    let plan = file.plan
    if let pause = plan.pause {
      return [
        AgendaItem(
          kind: .pause, record: Names.plan,
          date: pause.until ?? (pause.since ?? .distantPast).adding(days: daysQuiet),
          text: pause.note)
      ]
    }
    var items: [AgendaItem] = []
    for step in plan.steps where isOpen(step, plan) {
      if step.outcome == nil, let date = step.date {
        items.append(
          AgendaItem(
            kind: .step, record: Names.step(step.id), date: date, time: step.time, text: step.what))
      }
      if step.course.kind != .none, !step.course.isSettled, let until = step.course.until {
        items.append(
          AgendaItem(kind: .course, record: Names.step(step.id), date: until, text: step.what))
      }
    }
    if plan.ended == nil, let review = plan.reviewDate {
      items.append(AgendaItem(kind: .review, record: Names.plan, date: review, text: plan.goal))
    }
    return items
  }
}
