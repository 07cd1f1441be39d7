import Domain
import Foundation

/// Reads directories as municipalities, associations and programs hand them over: CSV in any dialect, HSDS
/// 3.x JSON, JSON lines.
public struct Importer: Sendable {
  /// Told how far the reading is, 0…1; answers whether to go on.
  public typealias Progress = (Double) -> Bool

  private let table: ColumnTable

  /// - Parameter columns: further column names by field, as in the configuration's `[columns]`: `name =
  ///   aktivitet, titel`. They come before the known ones. The field is named in English or by any column
  ///   name that is known for it.
  public init(columns: [String: [String]] = [:]) { table = ColumnTable(extra: columns) }

  /// Fields of the configuration that there are none of: a slip of the pen to tell the person about.
  public var unknownFields: [String] { table.unknownFields }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - source: the directory's name; nil takes the file's, without folder and ending.
  ///   - progress: told now and then how far it is.
  /// - Throws: `ImportError` when nothing at all could be read; single rows are told in the batch.
  public func read(
    _ path: String, source: String? = nil, progress: Progress? = nil
  ) throws(ImportError) -> Batch {
    let window = try TextWindow(InputFile(path))
    let name = source ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let builder = BatchBuilder(source: CellText.clean(name), file: path)
    let first = window.withBytes { $0.first { $0 > 0x20 } }
    guard let first else { throw .empty(file: path) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try readJSON(window, into: builder, progress: progress)
    }
    return try readCSV(window, into: builder, progress: progress)
  }

  private func readCSV(
    _ window: consuming TextWindow, into builder: BatchBuilder, progress: Progress?
  ) throws(ImportError) -> Batch {
    var builder = builder
    let isWhole = window.isAtEnd
    let header = window.withBytes { CSVHeader.find(in: $0, isWhole: isWhole, table: table) }
    var reader = CSVReader(window, delimiter: header.delimiter)
    var row = CSVRow()
    var headLine = 1
    var rowsToPass = header.rowsBefore + 1
    while rowsToPass > 0 {
      switch try reader.next(into: &row) {
      case .row: headLine = row.line
      case .rejected(let line, let reason): builder.reject(line: line, reason)
      case .end: rowsToPass = 0
      }
      rowsToPass -= 1
    }
    guard header.columns[.name] != nil else {
      throw .noNameColumn(file: builder.batch.file, line: headLine, columns: Array(header.titles.prefix(40)))
    }
    var columns = [Int](repeating: -1, count: ColumnField.allCases.count)
    for (field, column) in header.columns { columns[field.rawValue] = column }
    let source = builder.batch.source
    var rows = [CSVRow](repeating: CSVRow(), count: Self.block)
    var isAtEnd = false
    while !isAtEnd {
      var count = 0
      while count < rows.count, !isAtEnd {
        switch try reader.next(into: &rows[count]) {
        case .row: count += 1
        case .rejected(let line, let reason): builder.reject(line: line, reason)
        case .end: isAtEnd = true
        }
      }
      // Rows become drafts on all cores; they are judged one after the other.
      let parts = Cores.parts(of: 0..<count, least: 64)
      let drafts = Cores.map(parts.count) { [rows, columns] part in
        parts[part].map { index in
          RowMapper.draft(source: source) { field, keepsLines in
            rows[index].text(columns[field.rawValue], keepsLines: keepsLines)
          }
        }
      }
      for (index, draft) in drafts.joined().enumerated() { builder.add(draft, line: rows[index].line) }
      if let progress, !progress(reader.progress) { throw .cancelled }
    }
    return builder.finished()
  }

  /// So many rows are taken together.
  private static let block = 1024

  private func readJSON(
    _ window: consuming TextWindow, into builder: BatchBuilder, progress: Progress?
  ) throws(ImportError) -> Batch {
    var window = window
    while !window.isAtEnd {
      guard window.count < Self.longestJSON else { throw .tooLarge(file: builder.batch.file) }
      try window.extend()
    }
    var reader = JSONReader(builder, table: table, progress: progress)
    window.withBytes { reader.read($0) }
    return try reader.result()
  }

  /// A file of one JSON value is read as a whole.
  private static let longestJSON = 1 << 30
}
