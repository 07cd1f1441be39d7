import Domain

/// Reads a CSV file row by row, whatever is in it, with bounded memory.
///
/// After a broken quote it goes on with the line after the one that the quote opened on, so that one bad row
/// costs one row. Blank rows are passed over.
struct CSVReader: ~Copyable {
  /// A longer cell is no description of anything.
  static let longestCell = 64 << 10
  /// More columns than any directory has.
  static let mostCells = 4096
  /// A quote that is not closed within so many bytes is taken as broken.
  private let longestRow: Int
  /// Once so many bytes have been read twice because of broken quotes, a quote must close within a cell's
  /// length: a file that is made to be slow is not.
  private static let patience = 256 << 20

  private var window: TextWindow
  private let delimiter: UInt8
  private var line = 1
  private var readTwice = 0

  /// What came next.
  enum Outcome {
    /// The row that was handed in has it.
    case row
    /// Something that is no row, with the line it is on.
    case rejected(line: Int, reason: Phrase)
    case end
  }

  init(_ window: consuming TextWindow, delimiter: UInt8, longestRow: Int = 32 << 20) {
    self.window = window
    self.longestRow = longestRow
    self.delimiter = delimiter
  }

  /// How much of the file has been taken in.
  var bytesRead: Int { window.bytesRead }
  /// All of the file.
  var length: Int { window.length }

  /// Reads the next row into `row`.
  mutating func next(into row: inout CSVRow) throws(ImportError) -> Outcome {
    while true {
      if window.count == 0 {
        if window.isAtEnd { return .end }
        try window.extend()
        continue
      }
      let isLast = window.isAtEnd
      let outcome = window.withBytes { CSVScan.scan($0, delimiter: delimiter, isLast: isLast, into: &row) }
      switch outcome {
      case .row(let end, let breaks):
        window.drop(end)
        row.line = line
        line += breaks
        if row.isTooLong { return .rejected(line: row.line, reason: Self.tooLong) }
        if row.isBlank { continue }
        return .row
      case .broken(let end, let breaks):
        return reject(quoteAfter: breaks, resumingAt: end)
      case .needsMore(let quote):
        let limit = readTwice > Self.patience ? Self.longestCell * 2 : longestRow
        if window.count < limit {
          let target = window.count * 2
          repeat { try window.extend() } while window.count < target && !window.isAtEnd
        } else if let quote,
          let end = window.withBytes({ CSVScan.endOfLine($0, from: quote.offset) })
        {
          return reject(quoteAfter: quote.breaks, resumingAt: end)
        } else {
          return try skipLine()
        }
      }
    }
  }

  private mutating func reject(quoteAfter breaks: Int, resumingAt end: Int) -> Outcome {
    readTwice += window.count
    window.drop(end)
    defer { line += breaks + 1 }
    return .rejected(line: line + breaks, reason: Self.brokenQuote)
  }

  /// Passes over a line without an end in sight.
  private mutating func skipLine() throws(ImportError) -> Outcome {
    let first = line
    while true {
      if let end = window.withBytes({ CSVScan.endOfLine($0, from: 0) }) {
        window.drop(end)
        line += 1
        break
      }
      window.drop(window.count)
      if window.isAtEnd { break }
      try window.extend()
    }
    return .rejected(line: first, reason: Self.tooLong)
  }

  static let brokenQuote = Phrase(
    da: "anførselstegnet her bliver ikke afsluttet", en: "the quotation mark here is not closed")
  static let tooLong = Phrase(
    da: "et felt er længere end \(longestCell / 1024) kB",
    en: "a field is longer than \(longestCell / 1024) kB")
}
