import Domain

/// A CSV file of any dialect as rows of named texts, for lists that are no directories, such as referrals. The same
/// reader as for directories stands behind it: the same care for encodings, quotes and control characters.
public struct TableFile: Sendable {
  /// One row.
  public struct Row: Equatable, Sendable {
    /// The line it begins on, from 1.
    public let line: Int
    /// Text by the column's title in lower case; columns beyond the titles are left out.
    public let cells: [String: String]
  }

  /// Titles in lower case, in the file's order.
  public private(set) var titles: [String] = []
  /// Rows in the file's order.
  public private(set) var rows: [Row] = []
  /// Rows that could not be read.
  public private(set) var rejections: [Rejection] = []

  /// - Parameter path: the file.
  /// - Throws: `ImportError` when nothing at all could be read.
  public init(_ path: String) throws(ImportError) {
    let window = try TextWindow(InputFile(path))
    guard window.withBytes({ $0.contains { $0 > 0x20 } }) else { throw .empty(file: path) }
    let isWhole = window.isAtEnd
    let header = window.withBytes { CSVHeader.find(in: $0, isWhole: isWhole, table: ColumnTable(extra: [:])) }
    var reader = CSVReader(window, delimiter: header.delimiter)
    var row = CSVRow()
    var rowsBefore = header.rowsBefore
    while true {
      switch try reader.next(into: &row) {
      case .end: return
      case .rejected(let line, let reason):
        rejections.append(Rejection(file: path, line: line, reason: reason))
      case .row where rowsBefore > 0: rowsBefore -= 1
      case .row where titles.isEmpty: titles = (0..<row.count).map { row.text($0).lowercased() }
      case .row:
        var cells: [String: String] = [:]
        for (index, title) in titles.enumerated() where index < row.count {
          cells[title] = row.text(index, keepsLines: true)
        }
        rows.append(Row(line: row.line, cells: cells))
      }
    }
  }
}
