import Casebook
import Domain
import Journal
import Terminal

/// A line of a list about a citizen or a colleague, and what choosing it does.
struct ChooserOption: Equatable {
  enum Action: Equatable {
    case offer(citizen: String, to: String)
    case sit(staff: String)
    case sitNew(name: String)
    case join(citizen: String, to: String)
    case move(citizen: String, item: AgendaItem, to: CivilDate)
    case next(step: String, NextStep)
    case consent(citizen: String, Consent?)
    case moveTeam(citizen: String, to: String)
  }

  let label: String
  var detail = ""
  let action: Action

  var item: ChooserItem { ChooserItem(label: label, detail: detail) }
}

extension AppState {
  /// What there is to choose from, narrowed by what was typed; nil for lists of another kind.
  func options(of chooser: Chooser) -> [ChooserOption]? {
    let typed = chooser.query.text.trimmed
    switch chooser.purpose {
    case .colleague(let citizen): return colleagueOptions(for: citizen, matching: typed)
    case .staff: return seatOptions(matching: typed)
    case .samePerson(let citizen): return samePersonOptions(citizen, matching: typed)
    case .day(let citizen, let item): return dayOptions(citizen, item, typed)
    case .next(let step, let outcome): return nextOptions(step, after: outcome, typed: typed)
    case .consents(let citizen): return consentOptions(citizen)
    case .team(let citizen): return teamOptions(for: citizen, matching: typed)
    case .command, .citizen, .citizenForPlan, .conversation, .comparison: return nil
    }
  }

  /// Enter on a line.
  mutating func choose(_ action: ChooserOption.Action) -> [Effect] {
    switch action {
    case .offer(let citizen, let colleague): return offer(citizen, to: colleague)
    case .sit(let staff): return sit(staff)
    case .sitNew(let name): return sitNew(name)
    case .join(let citizen, let other): return join(citizen, to: other)
    case .move(let citizen, let item, let day): return move(item, of: citizen, to: day)
    case .next(let step, let next): return goOn(with: next, after: step)
    case .consent(let citizen, let consent): return openConsent(consent, of: citizen)
    case .moveTeam(let citizen, let space): return moveTeam(citizen, to: space)
    }
  }

  static func matches(_ typed: String, _ texts: String...) -> Bool {
    let typed = typed.lowercased()
    return typed.isEmpty || texts.contains { $0.lowercased().contains(typed) }
  }
}
