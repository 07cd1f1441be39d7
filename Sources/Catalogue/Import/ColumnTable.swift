/// Tells which column is which: the known names, and before them those of the configuration.
struct ColumnTable: Sendable {
  /// Field and rank by folded name; the lower rank is the likelier name of its field.
  private var known: [[UInt8]: (field: ColumnField, rank: Int)] = [:]
  /// The keys of `[columns]` whose columns are passed over, folded.
  private static let ignored: Set = ["none", "ingen"]
  /// Configured fields that there are none of.
  private(set) var unknownFields: [String] = []

  /// - Parameter extra: further column names by field, the field in English (`name`) or by any column name
  ///   that is known for it (`navn`); columns under `none` or `ingen` are passed over.
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
      if Self.ignored.contains(name.lowercased()) { continue }
      guard let field = shipped[Self.key(name)]?.field else {
        unknownFields.append(name)
        continue
      }
      for column in columns.reversed() {
        known[Self.key(column)] = (field, early)
        early -= 1
      }
    }
    for (name, columns) in extra where Self.ignored.contains(name.lowercased()) {
      for column in columns { known[Self.key(column)] = nil }
    }
    unknownFields.sort()
  }

  /// Just these columns and no others, as a person has chosen them.
  init(chosen: [String: ColumnField]) {
    for (rank, title) in chosen.keys.sorted().enumerated() {
      if let field = chosen[title] { known[Self.key(title)] = (field, rank) }
    }
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

  /// Whether a configuration says that a column, by its key, is not read.
  static func passesOver(_ key: [UInt8], in configured: [String: [String]]) -> Bool {
    configured.contains { name, columns in
      ignored.contains(name.lowercased()) && columns.contains { Self.key($0) == key }
    }
  }

  /// What two titles share that mean the same column.
  static func key(_ title: String) -> [UInt8] { Folding.looseKey(title).filter { $0 != 0x20 } }
}
