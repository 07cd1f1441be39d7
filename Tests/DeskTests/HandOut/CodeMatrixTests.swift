import Terminal
import Testing

@testable import Desk

@Suite("A code to scan")
struct CodeMatrixTests {
  /// A square of 21 modules with a pattern that is the same neither turned nor mirrored.
  private static let ascii = (0..<21).map { row in
    (0..<21).map { (row * 7 + $0 * 3) % 5 < 2 ? "##" : "  " }.joined()
  }.joined(separator: "\n")

  @Test("Is read as it was printed, with the spaces at the ends of lines or without")
  func reads() throws {
    let code = try #require(CodeMatrix(ascii: Self.ascii))
    #expect(code.side == 21)
    let bare = Self.ascii.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
    let read = try #require(CodeMatrix(ascii: bare + "\n"))
    for row in 0..<21 {
      for column in 0..<21 {
        #expect(code[column, row] == ((row * 7 + column * 3) % 5 < 2))
        #expect(read[column, row] == code[column, row])
      }
    }
    #expect(!code[-1, 0] && !code[0, 21])
  }

  @Test(
    "Something else is not taken for one",
    arguments: ["", "##", "error: no such thing", String(repeating: "##\n", count: 20), ascii + "x"])
  func refuses(text: String) { #expect(CodeMatrix(ascii: text) == nil) }

  @Test("Is drawn so that each half cell is a module, dark on light, with light around")
  func draws() throws {
    let code = try #require(CodeMatrix(ascii: Self.ascii))
    let size = CodeView.size(code)
    #expect(size == Size(columns: 25, rows: 13))
    var painter = Painter(canvas: Canvas(size: size), theme: .standard, settings: Settings())
    CodeView.draw(code, &painter, Rect(size: size))
    for row in 0..<26 {
      for column in 0..<25 {
        let cell = try #require(painter.canvas[column, row / 2])
        #expect(cell.style.foreground == .rgb(0, 0, 0) && cell.style.background == .rgb(255, 255, 255))
        let drawn = try #require(cell.character)
        let isDark = (row.isMultiple(of: 2) ? "█▀" : "█▄").contains(drawn)
        #expect(isDark == code[column - 2, row - 2])
      }
    }
  }

  @Test("The largest that fits has a size that codes have, and none fits where there is no room")
  func room() {
    #expect(CodeView.room(Rect(column: 0, row: 0, columns: 80, rows: 13)) == 21)
    #expect(CodeView.room(Rect(column: 0, row: 0, columns: 80, rows: 12)) == 0)
    #expect(CodeView.room(Rect(column: 0, row: 0, columns: 30, rows: 40)) == 25)
    #expect(CodeView.room(Rect(column: 0, row: 0, columns: 48, rows: 21)) == 37)
  }
}
