import Casebook
import Domain

/// Looking a citizen up. Nobody is shown until something is typed: whoever sits beside may see the screen.
extension AppState {
  /// Citizens of whose name or place a word begins with what is typed, in the order of Danish names; nobody when nothing is
  /// typed.
  func citizens(matching text: String) -> [CitizenSummary] {
    let text = text.trimmed
    if text.isEmpty { return [] }
    let names = names.flatMap { $0.changes == casebook.changes ? $0 : nil } ?? CitizenNames(casebook)
    return names.ids(matching: text).compactMap { casebook.summaries[$0] }
  }

  /// Somebody is looked for: until then the agenda has the room.
  var showsCitizens: Bool {
    today.focus != .agenda || !today.search.text.trimmed.isEmpty || casebook.summaries.isEmpty
  }

  /// The citizens in the list of I dag.
  var listedCitizens: [CitizenSummary] { today.found }

  /// Looks again for what is typed, in I dag or in a list of citizens.
  mutating func refreshFoundCitizens() {
    let text = today.search.text
    if layers.last?.isCitizenSearch == true || pane == .today && !text.isEmpty,
      names?.changes != casebook.changes
    {
      names = CitizenNames(casebook)
    }
    guard pane == .today, today.foundFrom != TodayState.FoundFrom(text: text, changes: casebook.changes)
    else { return }
    today.foundFrom = TodayState.FoundFrom(text: text, changes: casebook.changes)
    today.found = citizens(matching: text)
  }
}

extension Layer {
  /// A list of citizens to choose from.
  fileprivate var isCitizenSearch: Bool {
    guard case .chooser(let chooser) = self else { return false }
    switch chooser.purpose {
    case .citizen, .citizenForPlan, .samePerson: return true
    default: return false
    }
  }
}
