import Casebook
import Catalogue

/// Everyone's name and place as they are looked up by, in the order of Danish names: worked out once a change, so that a
/// key in a search compares bytes and nothing else.
struct CitizenNames: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    let id: String
    let name: [UInt8]
    let place: [UInt8]
  }

  /// The change of the casebook that they were worked out after.
  let changes: Int
  private let entries: [Entry]

  init(_ casebook: Casebook) {
    changes = casebook.changes
    entries = casebook.summaries.values.map { summary in
      Entry(id: summary.id, name: Collation.key(of: summary.name), place: Collation.key(of: summary.place))
    }.sorted { $0.name == $1.name ? $0.id < $1.id : $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Those of whose name or place a word begins with what is typed; nobody when nothing is typed. Case does not count, nor
  /// whether å is written aa.
  func ids(matching text: String) -> [String] {
    let typed = Collation.key(of: text)
    guard !typed.isEmpty else { return [] }
    return entries.filter {
      Self.hasWord(beginningWith: typed, $0.name) || Self.hasWord(beginningWith: typed, $0.place)
    }
    .map(\.id)
  }

  private static func hasWord(beginningWith typed: [UInt8], _ key: [UInt8]) -> Bool {
    guard typed.count <= key.count else { return false }
    for start in 0...(key.count - typed.count) where start == 0 || key[start - 1] == 0x20 {
      if key[start..<(start + typed.count)].elementsEqual(typed) { return true }
    }
    return false
  }
}
