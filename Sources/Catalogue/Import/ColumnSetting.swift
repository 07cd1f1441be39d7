import Domain

/// A line of the configuration's `[columns]`: `name = aktivitet, titel`.
public struct ColumnSetting: Equatable, Sendable {
  /// The field, as the configuration names it, or `none` for columns that are passed over.
  public var key: String
  /// The columns' titles with `, ` between; empty when the field has none of its own any more.
  public var value: String

  /// As it stands in the configuration.
  public var line: String { "\(key) = \(value)" }
}

extension Importer {
  /// What to write into the configuration's `[columns]` so that files with these titles are read in the same way
  /// the next time. Lines that need no change are left out.
  ///
  /// - Parameters:
  ///   - choice: the field of each title that is read, as a person has chosen.
  ///   - titles: all titles of the file.
  public func settings(for choice: [String: ColumnField], among titles: [String]) -> [ColumnSetting] {
    settings(for: choice, among: titles, passingOver: false)
  }

  /// - Parameter passingOver: whether to note titles that are not read and not known either.
  func settings(
    for choice: [String: ColumnField], among titles: [String], passingOver: Bool
  ) -> [ColumnSetting] {
    var configured = configured
    var changed: Set<String> = []
    func isSettled(_ title: String) -> Bool {
      guard ColumnTable(extra: configured).field(titled: title) == choice[title] else { return false }
      return choice[title] != nil || !passingOver
        || ColumnTable.passesOver(ColumnTable.key(title), in: configured)
    }
    for title in titles where !isSettled(title) {
      // A comma parts titles; marks do not matter in them.
      let plain = title.split { $0 == "," || $0.isNewline }.map { String($0).trimmed }.joined(separator: " ")
      let key = ColumnTable.key(plain)
      guard !key.isEmpty else { continue }
      for (name, columns) in configured {
        let others = columns.filter { ColumnTable.key($0) != key }
        if others.count < columns.count {
          configured[name] = others
          changed.insert(name)
        }
      }
      if isSettled(title) { continue }
      let name = choice[title].map { self.name(of: $0) } ?? "none"
      configured[name, default: []].insert(plain, at: 0)
      changed.insert(name)
    }
    return changed.sorted().map {
      ColumnSetting(key: $0, value: (configured[$0] ?? []).joined(separator: ", "))
    }
  }

  /// The name under which the configuration has a field already, or its English one.
  private func name(of field: ColumnField) -> String {
    let names = configured.keys.sorted()
    return names.first { ColumnTable(extra: [:]).field(titled: $0) == field } ?? "\(field)"
  }
}
