import Domain

/// Reads a CSV file into a batch, a block of rows at a time.
struct TableReader {
  /// So many rows are taken together.
  private static let block = 1024

  private var builder: BatchBuilder
  private let reading: Importer.Reading
  private var samples: ColumnSamples

  init(_ builder: BatchBuilder, _ reading: Importer.Reading) {
    self.builder = builder
    self.reading = reading
    samples = ColumnSamples()
  }

  mutating func read(_ window: consuming TextWindow) throws(ImportError) -> Importer.Look {
    let isWhole = window.isAtEnd
    let header = window.withBytes { CSVHeader.find(in: $0, isWhole: isWhole, table: reading.table) }
    var reader = CSVReader(window, delimiter: header.delimiter)
    let headLine = try passHeader(of: header, &reader)
    let hasName = header.columns[.name] != nil
    let refusal = ImportError.noNameColumn(
      file: builder.batch.file, line: headLine, columns: Array(header.titles.prefix(40)))
    if !hasName, !reading.collectsColumns { throw refusal }
    if reading.collectsColumns { samples.begin(header.titles) }
    var columns = [Int](repeating: -1, count: ColumnField.allCases.count)
    for (field, column) in header.columns { columns[field.rawValue] = column }
    let source = builder.batch.source
    let hasWords = header.columns.keys.contains { RowMapper.words.contains($0) }
    var rows = [CSVRow](repeating: CSVRow(), count: Self.block)
    var isAtEnd = false
    var rowsRead = 0
    while !isAtEnd, rowsRead < reading.limit {
      var count = 0
      while count < min(rows.count, reading.limit - rowsRead), !isAtEnd {
        switch try reader.next(into: &rows[count]) {
        case .row: count += 1
        case .rejected(let line, let reason): builder.reject(line: line, reason)
        case .end: isAtEnd = true
        }
      }
      if reading.collectsColumns { for row in rows[..<count] { samples.add(row) } }
      // Rows become drafts on all cores; they are judged one after the other.
      let parts = Cores.parts(of: 0..<(hasName ? count : 0), least: 64)
      let drafts = Cores.map(parts.count) { [rows, columns] part in
        parts[part].map { index in
          RowMapper.draft(source: source, hasWords: hasWords) { field, keepsLines in
            rows[index].text(columns[field.rawValue], keepsLines: keepsLines)
          }
        }
      }
      for (index, draft) in drafts.joined().enumerated() { builder.add(draft, line: rows[index].line) }
      rowsRead += count
      let done = ImportProgress(rows: rowsRead, bytes: reader.bytesRead, totalBytes: reader.length)
      if let progress = reading.progress, !progress(done) { throw .cancelled }
    }
    let mark = header.delimiter == 0x09 ? "TAB" : String(UnicodeScalar(header.delimiter))
    let preview = ImportPreview(
      form: Phrase(da: "CSV med \(mark) mellem felterne", en: "CSV with \(mark) between the fields"),
      columns: samples.columns(header.columns), rows: rowsRead, isWhole: isAtEnd, batch: builder.finished())
    return Importer.Look(preview: preview, refusal: hasName ? nil : refusal)
  }

  /// Reads up to the first row behind the titles; answers the titles' line.
  private mutating func passHeader(
    of header: CSVHeader, _ reader: inout CSVReader
  ) throws(ImportError) -> Int {
    var line = 1
    var row = CSVRow()
    for _ in 0...header.rowsBefore {
      switch try reader.next(into: &row) {
      case .row: line = row.line
      case .rejected(let line, let reason): builder.reject(line: line, reason)
      case .end: return line
      }
    }
    return line
  }
}
