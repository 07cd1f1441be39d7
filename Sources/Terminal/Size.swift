/// How large a screen or a pane is, in character cells.
public struct Size: Equatable, Hashable, Sendable {
  /// Cells across; never negative.
  public var columns: Int
  /// Cells down; never negative.
  public var rows: Int

  /// A negative number counts as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
