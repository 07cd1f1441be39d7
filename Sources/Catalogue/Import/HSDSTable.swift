import Domain

/// One table of tabular HSDS: its rows, whatever files they came in.
struct HSDSTable {
  /// One row.
  struct Row {
    /// Which of the table's files it is in.
    var file: Int
    /// The line it begins on, from 1; with `part` when it is an entry of a JSON list.
    var line: Int
    var part = ""
    /// In the order of the file's titles.
    var cells: [String]
  }

  let name: HSDSTableName
  /// The paths of its files.
  private(set) var files: [String] = []
  private(set) var rows: [Row] = []
  /// By file: the position of each column, in the standard's names.
  private var columns: [[String: Int]] = []

  init(_ name: HSDSTableName) { self.name = name }

  /// Begins a file with these titles.
  mutating func begin(file: String, titles: [String]) {
    var columns: [String: Int] = [:]
    let names = titles.map { name.column(titled: $0) }
    for (index, name) in names.enumerated() where columns[name] == nil { columns[name] = index }
    // A title that is the standard's own wins over one that is only taken for it.
    for (index, title) in titles.enumerated() {
      let name = HSDSTableName.canonical(title)
      if names[index] == name { columns[name] = index }
    }
    files.append(file)
    self.columns.append(columns)
  }

  /// Whether the file begun last has a column.
  func hasColumn(_ name: String) -> Bool { columns.last?[name] != nil }

  /// Adds a row of the file begun last.
  mutating func add(_ cells: [String], line: Int, part: String = "") {
    rows.append(Row(file: files.count - 1, line: line, part: part, cells: cells))
  }

  /// A cell; empty when the row has none of that column.
  func text(_ row: Int, _ column: String) -> String {
    guard let index = columns[rows[row].file][column], index < rows[row].cells.count else { return "" }
    return rows[row].cells[index]
  }

  /// All cells of a row that are not empty, as the members of an object.
  func members(_ row: Int) -> [String: Any] {
    var members: [String: Any] = [:]
    for (column, index) in columns[rows[row].file] where index < rows[row].cells.count {
      if !rows[row].cells[index].isEmpty { members[column] = rows[row].cells[index] }
    }
    return members
  }

  /// The rows by the text of a column; rows without one are left out.
  func rows(by column: String) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for row in rows.indices {
      let key = text(row, column)
      if !key.isEmpty { found[key, default: []].append(row) }
    }
    return found
  }

  /// The first row of each id.
  var byID: [String: Int] { rows(by: "id").compactMapValues(\.first) }
}
