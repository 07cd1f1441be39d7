/// Tells which column is which: the known names, and before them those of the configuration.
struct ColumnTable: Sendable {
  /// Field and rank by folded name; the lower rank is the likelier name of its field.
  private var known: [[UInt8]: (field: ColumnField, rank: Int)] = [:]
  /// Configured fields that there are none of.
  private(set) var unknownFields: [String] = []

  /// - Parameter extra: further column names by field, the field in English (`name`) or by any column name
  ///   that is known for it (`navn`).
  init(extra: [String: [String]] = [:]) {
    var rank = 0
    for field in ColumnField.allCases {
      for name in ["\(field)"] + field.names {
        let key = Self.key(name)
        if known[key] == nil { known[key] = (field, rank) }
        rank += 1
      }
    }
    let shipped = known
    var early = -1
    for (name, columns) in extra.sorted(by: { $0.key > $1.key }) {
      guard let field = shipped[Self.key(name)]?.field else {
        unknownFields.append(name)
        continue
      }
      for column in columns.reversed() {
        known[Self.key(column)] = (field, early)
        early -= 1
      }
    }
    unknownFields.sort()
  }

  /// The field that a column of this title tells; nil when it is not known.
  func field(titled title: String) -> ColumnField? { known[Self.key(title)]?.field }

  /// The best column for each field, by position.
  func columns(titled titles: [String]) -> [ColumnField: Int] {
    var best: [ColumnField: (position: Int, rank: Int)] = [:]
    for (position, title) in titles.enumerated() {
      guard let entry = known[Self.key(title)] else { continue }
      if let other = best[entry.field], other.rank <= entry.rank { continue }
      best[entry.field] = (position, entry.rank)
    }
    return best.mapValues(\.position)
  }

  private static func key(_ title: String) -> [UInt8] { Folding.looseKey(title).filter { $0 != 0x20 } }
}
