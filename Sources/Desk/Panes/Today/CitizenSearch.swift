import Casebook
import Catalogue
import Domain

/// Looking a citizen up. Nobody is shown until something is typed: whoever sits beside may see the screen.
extension AppState {
  /// Citizens whose name or place begins with what is typed, in the order of Danish names; nobody when nothing is typed.
  /// Case does not count, nor whether å is written aa.
  func citizens(matching text: String) -> [CitizenSummary] {
    let typed = Collation.key(of: text.trimmed)
    guard !typed.isEmpty else { return [] }
    var found: [(key: [UInt8], summary: CitizenSummary)] = []
    for summary in casebook.summaries.values {
      let key = Collation.key(of: summary.name)
      if Self.hasWord(beginningWith: typed, key)
        || Self.hasWord(beginningWith: typed, Collation.key(of: summary.place))
      {
        found.append((key, summary))
      }
    }
    return found.sorted {
      $0.key == $1.key ? $0.summary.id < $1.summary.id : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.summary)
  }

  /// Somebody is looked for: until then the agenda has the room.
  var showsCitizens: Bool {
    today.focus != .agenda || !today.search.text.trimmed.isEmpty || casebook.summaries.isEmpty
  }

  /// The citizens in the list of I dag.
  var listedCitizens: [CitizenSummary] { today.found }

  /// Looks again for what is typed in I dag.
  mutating func refreshFoundCitizens() {
    let text = today.search.text
    guard pane == .today, today.foundFrom != TodayState.FoundFrom(text: text, changes: casebook.changes)
    else { return }
    today.foundFrom = TodayState.FoundFrom(text: text, changes: casebook.changes)
    today.found = citizens(matching: text)
  }

  private static func hasWord(beginningWith typed: [UInt8], _ key: [UInt8]) -> Bool {
    guard typed.count <= key.count else { return false }
    for start in 0...(key.count - typed.count) where start == 0 || key[start - 1] == 0x20 {
      if key[start..<(start + typed.count)].elementsEqual(typed) { return true }
    }
    return false
  }
}
