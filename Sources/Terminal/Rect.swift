/// A block of cells. Layout is done by cutting one rectangle into several; a cut that asks for more than
/// there is gets what there is, so that a layout made for a large screen cannot fail on a small one.
public struct Rect: Equatable, Hashable, Sendable {
  /// First column.
  public var column: Int
  /// First row.
  public var row: Int
  /// Cells across; never negative.
  public var columns: Int
  /// Cells down; never negative.
  public var rows: Int

  /// A negative width or height counts as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// A whole screen of that size.
  public init(size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The top left cell.
  public var origin: Point { Point(column: column, row: row) }

  /// Width and height.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// The first column to the right of it.
  public var endColumn: Int { column + columns }

  /// The first row below it.
  public var endRow: Int { row + rows }

  /// Holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that lie in both; empty when there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// Smaller by so many cells at each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top, columns: columns - left - right, rows: rows - top - bottom)
  }

  /// Smaller by the same number of cells at every side.
  public func inset(by cells: Int) -> Rect { inset(left: cells, top: cells, right: cells, bottom: cells) }

  /// The first `count` rows and the rest below them.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(column: column, row: row + taken, columns: columns, rows: rows - taken)
    )
  }

  /// The last `count` rows and the rest above them.
  public func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, count), rows)
    let (rest, bottom) = splitTop(rows - taken)
    return (rest, bottom)
  }

  /// The first `count` columns and the rest to the right of them.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: taken, rows: rows),
      Rect(column: column + taken, row: row, columns: columns - taken, rows: rows)
    )
  }

  /// The last `count` columns and the rest to the left of them.
  public func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let taken = min(max(0, count), columns)
    let (rest, right) = splitLeft(columns - taken)
    return (rest, right)
  }

  /// A block of at most that size in the middle of this one, as for a dialog.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.columns, columns)
    let height = min(size.rows, rows)
    return Rect(
      column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width, rows: height)
  }

  /// One row of it, counted from its own top; empty when it has no such row.
  public func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, columns: columns, rows: (0..<rows).contains(index) ? 1 : 0)
  }
}
