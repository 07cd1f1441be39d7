import Domain

/// What a person is asked before a table is imported whose titles do not say for sure what stands where: which column
/// each field is taken from.
public struct ColumnQuestion: Equatable, Sendable {
  /// The file.
  public var path: String
  /// What kind of file it is, as `CSV med ; mellem felterne`.
  public var form: Phrase
  /// Its columns, each with the field that is proposed for it; those without a title are left out.
  public var columns: [ImportPreview.Column]

  /// - Parameters:
  ///   - path: the file.
  ///   - form: what kind of file it is.
  ///   - columns: its columns with what is proposed.
  public init(path: String, form: Phrase, columns: [ImportPreview.Column]) {
    self.path = path
    self.form = form
    self.columns = columns.filter { !ColumnTable.key($0.title).isEmpty }
  }
}

extension Importer {
  /// What to ask a person before `read` takes a file; nil when it can be taken as it is, because its titles are known, a
  /// person has answered before, or its form has no columns to choose, as HSDS and JSON.
  ///
  /// A table's titles are known when they tell name and place, each field by one column.
  /// - Throws: `ImportError` when nothing at all could be read.
  public func question(_ path: String) throws(ImportError) -> ColumnQuestion? {
    guard try Self.isTable(path) else { return nil }
    let preview = try preview(path)
    let question = ColumnQuestion(path: path, form: preview.form, columns: preview.columns)
    return isAnswered(question) ? nil : question
  }

  /// What to write into the configuration's `[columns]` so that files with these titles are read as the person chose, and
  /// without asking. Lines that need no change are left out.
  ///
  /// - Parameter choice: the field of each title that is read; the others are passed over.
  public func settings(for choice: [String: ColumnField], in question: ColumnQuestion) -> [ColumnSetting] {
    settings(for: choice, among: question.columns.map(\.title), passingOver: true)
  }

  private func isAnswered(_ question: ColumnQuestion) -> Bool {
    let told = Set(question.columns.compactMap(\.field))
    let titles = Set(question.columns.filter { $0.field != nil }.map { ColumnTable.key($0.title) })
    let unread = question.columns.filter { $0.field == nil && !titles.contains(ColumnTable.key($0.title)) }
    // Another column could have told the same: which one does was a guess.
    if unread.contains(where: { table.field(titled: $0.title) != nil }) { return false }
    let tellsPlace =
      !told.isDisjoint(with: [.address, .postcode, .city, .point])
      || told.isSuperset(of: [.latitude, .longitude])
    return told.contains(.name) && (tellsPlace || unread.allSatisfy { isPassedOver($0.title) })
  }

  private func isPassedOver(_ title: String) -> Bool {
    ColumnTable.passesOver(ColumnTable.key(title), in: configured)
  }
}
