import Support
import Testing

@testable import Terminal

@Suite("Rectangles")
struct RectTests {
  let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)

  @Test("a negative size counts as none")
  func negative() {
    #expect(Rect(column: 0, row: 0, columns: -1, rows: 5).isEmpty)
    #expect(Size(columns: -3, rows: -1) == Size(columns: 0, rows: 0))
  }

  @Test("a rectangle holds its first cells and not the first ones after it")
  func contains() {
    #expect(rect.contains(Point(column: 2, row: 3)))
    #expect(rect.contains(Point(column: 11, row: 6)))
    #expect(!rect.contains(Point(column: 12, row: 6)))
    #expect(!rect.contains(Point(column: 11, row: 7)))
    #expect(!rect.contains(Point(column: 1, row: 3)))
  }

  @Test("what two rectangles share")
  func intersection() {
    #expect(
      rect.intersection(Rect(column: 0, row: 0, columns: 5, rows: 5))
        == Rect(column: 2, row: 3, columns: 3, rows: 2))
    #expect(rect.intersection(Rect(column: 20, row: 0, columns: 5, rows: 5)).isEmpty)
  }

  @Test("cuts divide every rectangle without gap or overlap, whatever is asked for", arguments: 0..<50)
  func splits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rect = Rect(
      column: .random(in: -5...5, using: &random), row: .random(in: -5...5, using: &random),
      columns: .random(in: 0...20, using: &random), rows: .random(in: 0...20, using: &random))
    let count = Int.random(in: -3...25, using: &random)
    let down = rect.splitTop(count)
    #expect(down.top.rows + down.rest.rows == rect.rows && down.top.endRow == down.rest.row)
    let up = rect.splitBottom(count)
    #expect(
      up.bottom.rows == down.top.rows && up.rest.endRow == up.bottom.row && up.bottom.endRow == rect.endRow)
    let left = rect.splitLeft(count)
    #expect(left.left.columns + left.rest.columns == rect.columns && left.left.endColumn == left.rest.column)
    let right = rect.splitRight(count)
    #expect(right.right.columns == left.left.columns && right.right.endColumn == rect.endColumn)
  }

  @Test("a dialog stands in the middle and never sticks out")
  func centred() {
    #expect(rect.centred(Size(columns: 4, rows: 2)) == Rect(column: 5, row: 4, columns: 4, rows: 2))
    #expect(rect.centred(Size(columns: 40, rows: 20)) == rect)
  }

  @Test("lines are counted from a rectangle's own top")
  func lines() {
    #expect(rect.line(1) == Rect(column: 2, row: 4, columns: 10, rows: 1))
    #expect(rect.line(4).isEmpty)
    #expect(rect.inset(by: 1) == Rect(column: 3, row: 4, columns: 8, rows: 2))
    #expect(rect.inset(by: 9).isEmpty)
  }
}
