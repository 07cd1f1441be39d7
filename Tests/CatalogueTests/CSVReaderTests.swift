import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("CSV")
struct CSVReaderTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  private func read(_ text: String, delimiter: Character = ",") throws -> (rows: [Row], rejected: [Int]) {
    let path = folder.path("fil.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var reader = CSVReader(
      try TextWindow(InputFile(path)), delimiter: delimiter.asciiValue ?? 0, longestRow: 3 << 20)
    var rows: [Row] = []
    var rejected: [Int] = []
    var row = CSVRow()
    while true {
      switch try reader.next(into: &row) {
      case .end: return (rows, rejected)
      case .rejected(let line, _): rejected.append(line)
      case .row:
        let cells = (0..<row.count).map { row.withCell($0) { String(decoding: $0, as: UTF8.self) } ?? "" }
        rows.append(Row(line: row.line, cells: cells))
      }
    }
  }

  @Test("has quotes, line breaks inside them and any line end", arguments: ["\n", "\r\n", "\r"])
  func quotes(lineEnd: String) throws {
    let text = ["a,\"b\"\"c\",\"d\(lineEnd)e\"", "", "\"\",x,\" y \"", "last,,"].joined(separator: lineEnd)
    let read = try read(text)
    #expect(read.rejected.isEmpty)
    #expect(
      read.rows == [
        Row(line: 1, cells: ["a", "b\"c", "d\(lineEnd)e"]), Row(line: 4, cells: ["", "x", " y "]),
        Row(line: 5, cells: ["last", "", ""]),
      ])
  }

  @Test("takes text behind a closing quote on the same line, and a quote in the middle of a cell")
  func sloppy() throws {
    #expect(
      try read("\"Café\" i parken,5\" rør\n").rows == [Row(line: 1, cells: ["Café i parken", "5\" rør"])])
  }

  @Test("goes on with the next line after a quote that is never closed")
  func unclosed() throws {
    let read = try read("a,b\nc,\"d\ne,f\ng,h\n")
    #expect(read.rejected == [2])
    #expect(read.rows.map(\.line) == [1, 3, 4])
    #expect(read.rows.last?.cells == ["g", "h"])
  }

  @Test("sees that a quote has swallowed the rows up to the next one")
  func swallowing() throws {
    let lines = (1...400).map { $0 == 300 ? "\($0),\"broken" : "\($0),\"with, a comma\"" }
    let read = try read(lines.joined(separator: "\n"))
    #expect(read.rejected == [300])
    #expect(read.rows.map(\.line) == Array(1...299) + Array(301...400))
  }

  @Test("leaves out a cell that is too long, and only that row")
  func longCell() throws {
    let long = String(repeating: "x", count: 1 << 20)
    for cell in [long, "\"\(long)\"", "\"\(long)\nx\""] {
      let read = try read("a,b\n1,\(cell)\n2,c\n")
      #expect(read.rejected == [2])
      #expect(read.rows.map(\.cells.first) == ["a", "2"])
    }
    #expect(try read("a,\(String(repeating: "x", count: CSVReader.longestCell))").rejected.isEmpty)
  }

  @Test("leaves out a line without an end in sight")
  func endlessLine() throws {
    let read = try read("a\n" + String(repeating: "x", count: 4 << 20) + "\nb\n")
    #expect(read.rejected == [2])
    #expect(read.rows == [Row(line: 1, cells: ["a"]), Row(line: 3, cells: ["b"])])
  }

  @Test("gives back what was written, in every dialect", arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let delimiter: Character = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let pieces = ["a", "æ", " ", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "xyz", "🎵", "''", "\"\""]
    let width = Int.random(in: 2...6, using: &random)
    var line = 1
    var expected: [Row] = []
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      // A row must not be blank: those are passed over.
      let cells =
        ["1"]
        + (1..<width).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
        }
      expected.append(Row(line: line, cells: cells))
      let written =
        cells.map { cell in
          let mustQuote =
            cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) } || cell.contains(delimiter)
          return mustQuote || Bool.random(using: &random)
            ? "\"\(cell.replacingOccurrences(of: "\"", with: "\"\""))\"" : cell
        }.joined(separator: String(delimiter)) + lineEnd
      text += written
      let plain = written.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(
        of: "\r", with: "\n")
      line += plain.filter { $0 == "\n" }.count
    }
    let read = try read(text, delimiter: delimiter)
    #expect(read.rejected.isEmpty)
    let differing = zip(read.rows, expected).first { $0 != $1 }
    #expect(differing == nil && read.rows.count == expected.count, "\(String(describing: differing))")
  }
}
