/// One row of a CSV file, its cells one after the other without quotes.
struct CSVRow {
  /// The line it begins on, from 1.
  var line = 0
  private(set) var cells: [UInt8] = []
  private var ends: [Int] = []
  /// A cell or the number of cells passes the limits; what is here is then only the beginning.
  private(set) var isTooLong = false

  /// How many cells there are.
  var count: Int { ends.count }

  /// Nothing but empty cells.
  var isBlank: Bool { cells.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The bytes of one cell, good inside the call; nil when the row is too short.
  func withCell<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard ends.indices ~= index else { return nil }
    return cells.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
    }
  }

  /// The text of one cell, fit to be kept; empty when the row is too short.
  func text(_ index: Int, keepsLines: Bool = false) -> String {
    withCell(index) { CellText.clean($0, keepsLines: keepsLines) } ?? ""
  }

  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
    if isTooLong { return }
    if cells.count + bytes.count - (ends.last ?? 0) > CSVReader.longestCell {
      isTooLong = true
    } else {
      cells.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
    }
  }

  mutating func endCell() {
    if ends.count < CSVReader.mostCells { ends.append(cells.count) } else { isTooLong = true }
  }
}
