import Domain

/// Reads a folder of HSDS tables into a batch.
struct FolderReader {
  private let folder: HSDSFolder
  private var builder: BatchBuilder
  private let progress: Importer.Progress?
  private var tables = HSDSTables()
  private var rows = 0
  private var bytesBefore = 0
  private var totalBytes = 0

  init(_ folder: HSDSFolder, into builder: BatchBuilder, progress: Importer.Progress?) {
    self.folder = folder
    self.builder = builder
    self.progress = progress
  }

  mutating func read() throws(ImportError) -> ImportPreview {
    for note in folder.notes { builder.note(note) }
    for (_, path) in folder.files { totalBytes += (try? InputFile(path))?.length ?? 0 }
    for (table, path) in folder.files {
      do throws(ImportError) {
        try read(path, as: table)
      } catch  where error != .cancelled && table != .services {
        // Without its phones a directory is still one.
        builder.note(error.phrase)
      }
    }
    let (progress, total, rows) = (progress, totalBytes, rows)
    guard
      tables.add(
        to: &builder,
        isToGoOn: { _ in
          progress?(ImportProgress(rows: rows, bytes: total, totalBytes: total)) ?? true
        })
    else { throw .cancelled }
    return ImportPreview(
      form: Phrase(da: "HSDS-tabeller i en mappe", en: "HSDS tables in a folder"), columns: [],
      rows: tables[.services].rows.count, isWhole: true, batch: builder.finished())
  }

  private mutating func read(_ path: String, as name: HSDSTableName) throws(ImportError) {
    let window = try TextWindow(InputFile(path))
    let isWhole = window.isAtEnd
    let delimiter = window.withBytes { Self.delimiter(of: $0, isWhole: isWhole) }
    var table = tables[name]
    tables[name] = HSDSTable(name)
    defer { tables[name] = table }
    var reader = CSVReader(window, delimiter: delimiter)
    var row = CSVRow()
    var hasTitles = false
    var length = 0
    while true {
      switch try reader.next(into: &row) {
      case .end:
        guard hasTitles else { throw .empty(file: path) }
        bytesBefore += length
        return
      case .rejected(let line, let reason): builder.reject(file: path, line: line, reason)
      case .row:
        let cells = (0..<row.count).map { row.text($0, keepsLines: true) }
        if hasTitles {
          table.add(cells, line: row.line)
        } else if !cells[0].hasPrefix("sep=") {
          hasTitles = true
          table.begin(file: path, titles: cells)
          if name == .services, !table.hasColumn("name") {
            throw .noNameColumn(file: path, line: row.line, columns: Array(cells.prefix(40)))
          }
        }
      }
      rows += 1
      length = reader.length
      if rows & 1023 == 0 { try tell(reader.bytesRead) }
    }
  }

  private func tell(_ bytes: Int) throws(ImportError) {
    guard let progress else { return }
    let done = ImportProgress(rows: rows, bytes: bytesBefore + bytes, totalBytes: totalBytes)
    if !progress(done) { throw .cancelled }
  }

  /// What parts the first row into most cells: a table's titles have no marks in them.
  private static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> UInt8 {
    var best: (delimiter: UInt8, count: Int) = (0x2C, 1)
    for delimiter in ",;\t|".utf8 {
      var row = CSVRow()
      guard case .row = CSVScan.scan(bytes, delimiter: delimiter, isLast: isWhole, into: &row) else {
        continue
      }
      if row.text(0).hasPrefix("sep="), row.text(0).utf8.count == 5 { return row.text(0).utf8.last ?? 0x2C }
      if row.count > best.count { best = (delimiter, row.count) }
    }
    return best.delimiter
  }
}
