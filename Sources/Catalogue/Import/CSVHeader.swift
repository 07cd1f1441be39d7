/// How a CSV file is laid out, found out from its first rows.
struct CSVHeader {
  /// What parts cells: `,` `;` tab or `|`.
  var delimiter: UInt8
  /// How many rows stand before the titles: `sep=;`, a headline, a date.
  var rowsBefore: Int
  /// The titles as they stand.
  var titles: [String]
  /// The column of each field.
  var columns: [ColumnField: Int]

  /// The delimiter and row under which most titles are known; when none is, the first row and the delimiter
  /// that parts it most.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, table: ColumnTable) -> CSVHeader {
    var best = CSVHeader(delimiter: 0x2C, rowsBefore: 0, titles: [], columns: [:])
    for delimiter in ",;\t|".utf8 {
      var rest = bytes
      var row = CSVRow()
      var number = 0
      while number < 10, !rest.isEmpty,
        case .row(let end, _) = CSVScan.scan(rest, delimiter: delimiter, isLast: isWhole, into: &row)
      {
        rest = UnsafeBufferPointer(rebasing: rest[end...])
        if row.isBlank { continue }
        let titles = (0..<row.count).map { row.text($0) }
        let columns = table.columns(titled: titles)
        let candidate = CSVHeader(delimiter: delimiter, rowsBefore: number, titles: titles, columns: columns)
        if candidate.isBetter(than: best) { best = candidate }
        number += 1
      }
    }
    return best
  }

  private func isBetter(than other: CSVHeader) -> Bool {
    let names = (columns[.name] != nil, other.columns[.name] != nil)
    if names.0 != names.1 { return names.0 }
    if columns.count != other.columns.count { return columns.count > other.columns.count }
    // Without a known title the first row is the header, and more cells mean the likelier delimiter.
    return columns.isEmpty && rowsBefore == 0 && titles.count > other.titles.count
  }
}
