import Support
import Testing

@testable import Terminal

@Suite("Pictures of dots")
struct DotCanvasTests {
  private func canvas(_ columns: Int = 4, _ rows: Int = 2) -> DotCanvas {
    DotCanvas(size: Size(columns: columns, rows: rows))
  }

  @Test(
    "each dot is the bit that braille gives it",
    arguments: [
      (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"), (0, 3, "⡀"), (1, 3, "⢀"),
    ])
  func bits(x: Int, y: Int, glyph: Character) {
    var dots = canvas()
    dots.set(x, y)
    #expect(dots.glyph(column: 0, row: 0) == glyph)
    #expect(dots.isSet(x, y))
    dots.set(x, y, false)
    #expect(dots.glyph(column: 0, row: 0) == " ")
  }

  @Test("lines have no gaps and both their ends", arguments: 0..<100)
  func lines(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var dots = canvas(10, 5)
    let x = (0...1).map { _ in Int.random(in: 0..<20, using: &random) }
    let y = (0...1).map { _ in Int.random(in: 0..<20, using: &random) }
    dots.line(from: .init(x: Double(x[0]), y: Double(y[0])), to: .init(x: Double(x[1]), y: Double(y[1])))
    #expect(dots.isSet(x[0], y[0]) && dots.isSet(x[1], y[1]))
    let steps = max(abs(x[0] - x[1]), abs(y[0] - y[1]))
    var count = 0
    for row in 0..<20 { for column in 0..<20 where dots.isSet(column, row) { count += 1 } }
    #expect(count == steps + 1)
  }

  @Test("a circle is round: all its dots lie within half a dot's diagonal of the radius")
  func circle() {
    var dots = canvas(20, 10)
    dots.circle(centre: dots.centre, radius: 18)
    var count = 0
    for y in 0..<40 {
      for x in 0..<40 where dots.isSet(x, y) {
        count += 1
        let across = Double(x) - dots.centre.x
        let down = Double(y) - dots.centre.y
        #expect(abs((across * across + down * down).squareRoot() - 18) <= 0.71)
      }
    }
    #expect(count > 90)
  }

  @Test("angles begin at the top and run clockwise")
  func angles() {
    var dots = canvas(10, 5)
    dots.fillSector(centre: dots.centre, radius: 9, from: 0, to: .pi / 2)
    #expect(dots.isSet(14, 5))
    #expect(!dots.isSet(14, 14) && !dots.isSet(5, 14) && !dots.isSet(5, 5))
    dots = canvas(10, 5)
    // Over the top, from a quarter to twelve.
    dots.fillSector(centre: dots.centre, radius: 9, inner: 4, from: -.pi / 2, to: 0)
    #expect(dots.isSet(5, 5) && !dots.isSet(9, 9) && !dots.isSet(14, 5))
    let right = DotCanvas.Dot(x: 0, y: 0).at(angle: .pi / 2, radius: 2)
    #expect(abs(right.x - 2) < 1e-9 && abs(right.y) < 1e-9)
  }

  @Test(
    "what lies outside, is huge, or is no number, draws nothing there and ends at once",
    arguments: [1e300, -1e300, .infinity, -.infinity, .nan, 1e9])
  func wild(number: Double) {
    var dots = canvas()
    let wild = DotCanvas.Dot(x: number, y: number)
    dots.line(from: dots.centre, to: wild)
    dots.line(from: wild, to: wild)
    dots.circle(centre: wild, radius: 3)
    dots.circle(centre: dots.centre, radius: number)
    dots.arc(centre: dots.centre, radius: 2, from: 0, to: number)
    dots.fillSector(centre: wild, radius: 3, from: 0, to: 1)
    dots.fillSector(centre: dots.centre, radius: number, from: number, to: 1)
    dots.set(.max, .min)
    #expect(dots.glyph(column: -1, row: 99) == " ")
  }

  @Test("blank cells leave what stood there, or not, as wanted")
  func draw() {
    var dots = canvas(2, 1)
    dots.set(0, 0)
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.put("abc", at: Point(column: 0, row: 0), style: .plain)
    dots.draw(into: &canvas, at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.plainText == "⠁bc")
    dots.draw(into: &canvas, at: Point(column: 0, row: 0), style: .plain, keepBlank: false)
    #expect(canvas.plainText == "⠁ c")
  }
}
