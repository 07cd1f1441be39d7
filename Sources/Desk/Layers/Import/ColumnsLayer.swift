import Catalogue
import Domain
import Terminal

/// Before a table with unknown titles is imported: the column that each field is taken from.
struct ColumnsLayer: Equatable, Sendable {
  /// The file and its columns, with what is proposed.
  let question: ColumnQuestion
  /// The fields in the order of the list, those that most directories tell first.
  let fields: [ColumnField]
  /// The column of each field, by its place in the file.
  private(set) var chosen: [ColumnField: Int]
  /// The lit field.
  var selected = 0

  private static let usual: [ColumnField] = [
    .name, .organiser, .topic, .description, .address, .postcode, .city, .schedule, .price, .host, .phone,
    .email, .web,
  ]

  init(_ question: ColumnQuestion) {
    self.question = question
    var chosen: [ColumnField: Int] = [:]
    for (index, column) in question.columns.enumerated() {
      if let field = column.field, chosen[field] == nil { chosen[field] = index }
    }
    self.chosen = chosen
    let others = ColumnField.allCases.filter { !Self.usual.contains($0) }
    fields = Self.usual + others.filter { chosen[$0] != nil } + others.filter { chosen[$0] == nil }
  }

  /// The column that a field is taken from; nil when from none.
  func column(of field: ColumnField) -> ImportPreview.Column? { chosen[field].map { question.columns[$0] } }

  /// Columns that no field is taken from.
  var unread: [ImportPreview.Column] {
    let read = Set(chosen.values)
    return question.columns.indices.filter { !read.contains($0) }.map { question.columns[$0] }
  }

  /// What was chosen, as the import takes it.
  var choice: [String: ColumnField] {
    chosen.reduce(into: [:]) { $0[question.columns[$1.value].title] = $1.key }
  }

  /// Takes the lit field from the next column that no other field is taken from, or the one before; between the last and the
  /// first there is none.
  mutating func step(by step: Int) {
    let field = fields[selected]
    let taken = Set(chosen.filter { $0.key != field }.values)
    let free = [nil] + question.columns.indices.filter { !taken.contains($0) }.map(Optional.some)
    let place = free.firstIndex(of: chosen[field]) ?? 0
    chosen[field] = free[(place + step + free.count) % free.count]
  }
}

extension AppState {
  /// Asks which column is which.
  mutating func ask(_ question: ColumnQuestion) {
    endProgress()
    layers.append(.columns(ColumnsLayer(question)))
  }

  /// A key that is no command.
  mutating func updateColumns(_ layer: ColumnsLayer, _ key: Key) {
    var layer = layer
    switch key {
    case .right, .character(" "), .character("+"): layer.step(by: 1)
    case .left, .character("-"): layer.step(by: -1)
    default: layer.selected = moved(layer.selected, key, count: layer.fields.count)
    }
    layers[layers.count - 1] = .columns(layer)
  }

  /// Enter: imports with the columns as they stand.
  mutating func importColumns() -> [Effect] {
    guard case .columns(var layer)? = layers.last else { return [] }
    guard layer.column(of: .name) != nil else {
      layer.selected = layer.fields.firstIndex(of: .name) ?? 0
      layers[layers.count - 1] = .columns(layer)
      notice = Notice(
        Phrase(
          da: "Vælg med → hvilken kolonne navnet står i. Uden navn kan intet hentes.",
          en: "Choose with → which column the name is in. Without a name nothing can be imported."),
        isError: true)
      return []
    }
    layers.removeLast()
    show(.reading(ImportProgress(rows: 0, bytes: 0, totalBytes: 0)))
    return [.importDirectory(path: layer.question.path, columns: layer.choice)]
  }
}
