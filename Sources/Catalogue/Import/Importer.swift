import Domain
import Foundation

/// Reads directories as municipalities, associations and programs hand them over: CSV in any dialect, HSDS
/// 1.x–3.x JSON, JSON lines, a folder of HSDS tables or its `datapackage.json`.
public struct Importer: Sendable {
  /// Told how far the reading is; answers whether to go on.
  public typealias Progress = (ImportProgress) -> Bool

  private let table: ColumnTable

  /// - Parameter columns: further column names by field, as in the configuration's `[columns]`: `name =
  ///   aktivitet, titel`. They come before the known ones. The field is named in English or by any column
  ///   name that is known for it.
  public init(columns: [String: [String]] = [:]) { table = ColumnTable(extra: columns) }

  /// Fields of the configuration that there are none of: a slip of the pen to tell the person about.
  public var unknownFields: [String] { table.unknownFields }

  /// Reads one file, or one folder of tables.
  ///
  /// - Parameters:
  ///   - path: the file, or the folder.
  ///   - source: the directory's name; nil takes the file's, without folder and ending, or the folder's.
  ///   - columns: the field of each column title, as a person has chosen; no other column is read then. Nil takes
  ///     the known ones. Files whose form has no columns to choose, as HSDS, are read as they are.
  ///   - progress: told now and then how far it is.
  /// - Throws: `ImportError` when nothing at all could be read; single rows are told in the batch.
  public func read(
    _ path: String, source: String? = nil, columns: [String: ColumnField]? = nil,
    progress: Progress? = nil
  ) throws(ImportError) -> Batch {
    let table = columns.map { ColumnTable(chosen: $0) } ?? table
    if let folder = Self.folder(of: path) {
      let builder = BatchBuilder(source: CellText.clean(source ?? Self.lastName(folder)), file: path)
      var reader = FolderReader(try HSDSFolder(folder), into: builder, progress: progress)
      return try reader.read()
    }
    let window = try TextWindow(InputFile(path))
    let name = source ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let builder = BatchBuilder(source: CellText.clean(name), file: path)
    let first = window.withBytes { $0.first { $0 > 0x20 } }
    guard let first else { throw .empty(file: path) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try readJSON(window, into: builder, table: table, progress: progress)
    }
    return try readCSV(window, into: builder, table: table, progress: progress)
  }

  /// The folder that `path` is, or whose data package it is; nil when it is another file.
  private static func folder(of path: String) -> String? {
    var isFolder: ObjCBool = false
    let isHere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isHere, isFolder.boolValue { return path }
    guard isHere, lastName(path).lowercased() == HSDSFolder.package else { return nil }
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func lastName(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }

  private func readCSV(
    _ window: consuming TextWindow, into builder: BatchBuilder, table: ColumnTable,
    progress: Progress?
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
    var rowsRead = 0
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
      rowsRead += count
      let done = ImportProgress(rows: rowsRead, bytes: reader.bytesRead, totalBytes: reader.length)
      if let progress, !progress(done) { throw .cancelled }
    }
    return builder.finished()
  }

  /// So many rows are taken together.
  private static let block = 1024

  private func readJSON(
    _ window: consuming TextWindow, into builder: BatchBuilder, table: ColumnTable,
    progress: Progress?
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
