import Domain
import Foundation

/// Reads directories as municipalities, associations and programs hand them over: CSV in any dialect, HSDS
/// 1.x–3.x JSON, JSON lines, a folder of HSDS tables or its `datapackage.json`.
public struct Importer: Sendable {
  /// Told how far the reading is; answers whether to go on.
  public typealias Progress = (ImportProgress) -> Bool

  let table: ColumnTable
  /// What the configuration adds to the known names.
  let configured: [String: [String]]

  /// - Parameter columns: further column names by field, as in the configuration's `[columns]`: `name =
  ///   aktivitet, titel`. They come before the known ones. The field is named in English or by any column
  ///   name that is known for it.
  public init(columns: [String: [String]] = [:]) {
    configured = columns
    table = ColumnTable(extra: columns)
  }

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
    let reading = Reading(source: source, table: table, progress: progress)
    let look = try look(path, reading)
    if let reason = look.refusal { throw reason }
    return look.preview.batch
  }

  /// Looks at the beginning of a file, and judges it as `read` does. A file whose columns are not understood is no
  /// error here: a person may know them.
  ///
  /// - Parameters:
  ///   - path: the file, or the folder; of a folder everything is read, for its tables belong together.
  ///   - source: as for `read`.
  ///   - columns: as for `read`.
  ///   - rows: look at so many rows or objects.
  /// - Throws: `ImportError` when nothing at all could be read.
  public func preview(
    _ path: String, source: String? = nil, columns: [String: ColumnField]? = nil, rows: Int = 200
  ) throws(ImportError) -> ImportPreview {
    let table = columns.map { ColumnTable(chosen: $0) } ?? table
    let reading = Reading(source: source, table: table, limit: rows, collectsColumns: true)
    let look = try look(path, reading)
    if let reason = look.refusal, look.preview.columns.isEmpty { throw reason }
    return look.preview
  }

  /// How a file is to be read.
  struct Reading {
    var source: String?
    var table: ColumnTable
    var progress: Progress?
    /// Stop after so many rows or objects.
    var limit = Int.max
    /// Whether titles and samples are wanted.
    var collectsColumns = false
  }

  /// What reading a file gives.
  struct Look {
    var preview: ImportPreview
    /// Why nothing of it can be taken as it is.
    var refusal: ImportError?
  }

  private func look(_ path: String, _ reading: Reading) throws(ImportError) -> Look {
    if let folder = Self.folder(of: path) {
      let name = reading.source ?? Self.lastName(folder)
      let builder = BatchBuilder(source: CellText.clean(name), file: path)
      var reader = FolderReader(try HSDSFolder(folder), into: builder, progress: reading.progress)
      return Look(preview: try reader.read())
    }
    let window = try TextWindow(InputFile(path))
    let name = reading.source ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let builder = BatchBuilder(source: CellText.clean(name), file: path)
    let first = window.withBytes { $0.first { $0 > 0x20 } }
    guard let first else { throw .empty(file: path) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try readJSON(window, into: builder, reading)
    }
    var reader = TableReader(builder, reading)
    return try reader.read(window)
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

  /// Whether a file is neither a folder of tables nor JSON.
  static func isTable(_ path: String) throws(ImportError) -> Bool {
    if folder(of: path) != nil { return false }
    let first = try TextWindow(InputFile(path)).withBytes { $0.first { $0 > 0x20 } }
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
  }

  private static func lastName(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }

  private func readJSON(
    _ window: consuming TextWindow, into builder: BatchBuilder, _ reading: Reading
  ) throws(ImportError) -> Look {
    var window = window
    while !window.isAtEnd {
      guard window.count < Self.longestJSON else { throw .tooLarge(file: builder.batch.file) }
      try window.extend()
    }
    var reader = JSONReader(builder, reading)
    window.withBytes { reader.read($0) }
    return try reader.look()
  }

  /// A file of one JSON value is read as a whole.
  private static let longestJSON = 1 << 30
}
