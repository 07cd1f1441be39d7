/// Something that is counted, and never told of anybody: what *Overblik* is made of.
public struct Milestone: Equatable, Sendable {
  /// What happened.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case referral, contact, conversation, shown, welcomed, firstVisit, visit, accompaniedVisit, cameThreeTimes

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .referral: Phrase(da: "henvisninger", en: "referrals")
      case .contact: Phrase(da: "opkald og besøg", en: "calls and visits")
      case .conversation: Phrase(da: "samtaler", en: "talks")
      case .shown: Phrase(da: "vist vej", en: "shown the way")
      case .welcomed: Phrase(da: "budt velkommen", en: "welcomed in")
      case .firstVisit: Phrase(da: "første besøg", en: "first visits")
      case .visit: Phrase(da: "besøg i alt", en: "visits in all")
      case .accompaniedVisit: Phrase(da: "besøg med følge", en: "visits with company")
      case .cameThreeTimes: Phrase(da: "kom tre gange", en: "came three times")
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// The day.
  public let date: CivilDate

  /// - Parameters:
  ///   - kind: what happened.
  ///   - date: the day.
  public init(_ kind: Kind, _ date: CivilDate) {
    self.kind = kind
    self.date = date
  }

  /// What a plan counts for, in the order of its steps: a step answered before visits were kept counts as one visit on
  /// its day.
  public static func all(of plan: Plan) -> [Milestone] {
    plan.steps.flatMap { step -> [Milestone] in
      var came = step.visits.filter(\.outcome.isComing)
      if step.visits.isEmpty, step.outcome?.isComing == true, let date = step.date {
        var visit = Visit(id: step.id)
        visit.date = date
        visit.companion = step.companion
        came = [visit]
      }
      var found = came.compactMap { visit in visit.date.map { Milestone(.visit, $0) } }
      found += came.filter { !$0.companion.isEmpty }.compactMap(\.date).map {
        Milestone(.accompaniedVisit, $0)
      }
      if let first = came.first?.date { found.append(Milestone(.firstVisit, first)) }
      if came.count >= Visit.timesToHold, let third = came[Visit.timesToHold - 1].date {
        found.append(Milestone(.cameThreeTimes, third))
      }
      guard step.stage != .ready, let date = came.first?.date ?? step.date else { return found }
      found.append(Milestone(.shown, date))
      if step.stage == .welcomed { found.append(Milestone(.welcomed, came.last?.date ?? date)) }
      return found
    }
  }
}
