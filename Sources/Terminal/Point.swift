/// A cell's place: column and row from 0 at the top left. It may lie outside any screen.
public struct Point: Equatable, Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// - Parameters:
  ///   - column: cells from the left edge.
  ///   - row: cells from the top edge.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The point so many cells further right and down.
  public func moved(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + columns, row: row + rows)
  }
}
