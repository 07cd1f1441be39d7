import Terminal

extension DotCanvas {
  /// Takes every dot from an area of the screen, the canvas standing at `origin`.
  mutating func clear(_ area: Rect, from origin: Point) {
    for row in (area.row - origin.row) * 4..<(area.endRow - origin.row) * 4 {
      for column in (area.column - origin.column) * 2..<(area.endColumn - origin.column) * 2 {
        set(column, row, false)
      }
    }
  }

  /// These dots, and in each cell that has one the dots of the others as well: a cell shows one style alone.
  func overlay(on others: DotCanvas...) -> DotCanvas {
    var result = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = (0..<8).map { (column * 2 + $0 % 2, row * 4 + $0 / 2) }
        guard cell.contains(where: { isSet($0.0, $0.1) }) else { continue }
        for (x, y) in cell where others.contains(where: { $0.isSet(x, y) }) { result.set(x, y) }
      }
    }
    return result
  }
}
