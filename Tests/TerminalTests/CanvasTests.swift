import Support
import Testing

@testable import Terminal

@Suite("Canvas")
struct CanvasTests {
  private let red = Style(foreground: .rgb(255, 0, 0))

  private func canvas(_ columns: Int = 10, _ rows: Int = 3, charset: Charset = .unicode) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), charset: charset)
  }

  @Test("text stands where it was put, in its style, and says how many columns it took")
  func put() {
    var canvas = canvas()
    #expect(canvas.put("Søg", at: Point(column: 2, row: 1), style: red) == 3)
    #expect(canvas.plainText == "\n  Søg\n")
    #expect(canvas[3, 1] == Cell(character: "ø", style: red))
    #expect(canvas[1, 1] == Cell(character: " ", style: .plain))
    #expect(canvas[10, 1] == nil)
  }

  @Test("drawing outside does nothing, at any edge and however far")
  func outside() {
    var canvas = canvas(4, 2)
    #expect(canvas.put("abc", at: Point(column: -2, row: 0), style: .plain) == 3)
    #expect(canvas.put("xyz", at: Point(column: 3, row: 1), style: .plain) == 1)
    canvas.put("n", at: Point(column: 0, row: -1), style: .plain)
    canvas.put("n", at: Point(column: 0, row: 2), style: .plain)
    canvas.put("n", at: Point(column: 4, row: 0), style: .plain)
    canvas.put("n", at: Point(column: .max, row: .max), style: .plain)
    canvas.put("n", at: Point(column: -1_000_000, row: 0), style: .plain)
    canvas.fill(Rect(column: 3, row: -5, columns: 100, rows: 6), red, "|")
    #expect(canvas.plainText == "c  |\n   x")
    canvas.restyle(Rect(column: -9, row: -9, columns: 99, rows: 99), red)
    #expect(canvas[0, 0]?.style == red)
  }

  @Test("an empty canvas takes everything and shows nothing")
  func empty() {
    var canvas = canvas(0, 0)
    canvas.put("a", at: Point(column: 0, row: 0), style: .plain)
    canvas.fill(canvas.bounds, .plain)
    #expect(canvas.plainText == "")
  }

  @Test("a width cuts the text, with an ellipsis when wanted")
  func width() {
    var canvas = canvas()
    #expect(canvas.put("Stolemotion", at: Point(column: 0, row: 0), style: .plain, width: 5) == 5)
    #expect(
      canvas.put("Stolemotion", at: Point(column: 0, row: 1), style: .plain, width: 5, ellipsis: true) == 5)
    #expect(canvas.put("a", at: Point(column: 0, row: 2), style: .plain, width: 0) == 0)
    canvas.put("a", at: Point(column: 0, row: 2), style: .plain, width: -4)
    #expect(canvas.plainText == "Stole\nStol…\n")
  }

  @Test("a wide character owns two cells; drawing over one blanks the other")
  func wide() {
    var canvas = canvas()
    #expect(canvas.put("漢字👩‍🌾", at: Point(column: 0, row: 0), style: .plain) == 6)
    #expect(canvas[0, 0]?.character == "漢")
    #expect(canvas[1, 0] == Cell(character: nil, style: .plain))
    #expect(canvas.plainText(row: 0) == "漢字👩‍🌾")
    canvas.put("x", at: Point(column: 1, row: 0), style: .plain)
    canvas.put("y", at: Point(column: 2, row: 0), style: .plain)
    #expect(canvas.plainText(row: 0) == " xy 👩‍🌾")
    canvas.put("漢", at: Point(column: 3, row: 0), style: .plain)
    #expect(canvas.plainText(row: 0) == " xy漢")
    canvas.put("漢漢", at: Point(column: 0, row: 1), style: .plain)
    canvas.fill(Rect(column: 1, row: 1, columns: 2, rows: 1), .plain, "-")
    #expect(canvas.plainText(row: 1) == " --")
  }

  @Test("half a wide character is not drawn at an edge")
  func wideAtEdge() {
    var canvas = canvas(3, 2)
    #expect(canvas.put("a漢漢", at: Point(column: 0, row: 0), style: .plain) == 3)
    #expect(canvas.plainText(row: 0) == "a漢")
    canvas.put("漢b", at: Point(column: -1, row: 1), style: .plain)
    #expect(canvas.plainText(row: 1) == " b")
    var narrow = self.canvas(2, 1)
    #expect(narrow.put("a漢", at: Point(column: 0, row: 0), style: .plain) == 2)
    #expect(narrow.plainText == "a")
    narrow.put("漢", at: Point(column: 0, row: 0), style: .plain, width: 1)
    #expect(narrow.plainText == "")
  }

  @Test("marks stay with their letter, and piling them up ends somewhere")
  func marks() {
    var canvas = canvas()
    #expect(canvas.put("e\u{301}a\u{30A}\u{1DC4}", at: Point(column: 0, row: 0), style: .plain) == 2)
    #expect(canvas[0, 0]?.character == "e\u{301}")
    let tower = "o" + String(repeating: "\u{308}", count: 5000) + "k"
    #expect(canvas.put(tower, at: Point(column: 0, row: 1), style: .plain) == 2)
    #expect((canvas[0, 1]?.character?.utf8.count ?? 0) <= 64)
    #expect(canvas[1, 1]?.character == "k")
  }

  @Test(
    "controls, sequences and what turns text about are drawn as nothing",
    arguments: [
      "a\u{1B}[31mb", "a\u{1B}]0;x\u{7}b", "a\u{7}b", "a\u{202E}b", "a\u{2066}b", "a\u{200B}b", "a\u{FEFF}b",
      "a\nb", "a\r\nb",
      "a\u{9B}1mb", "a\u{1B}Pzz\u{1B}\\b", "a\u{7F}b", "a\u{AD}b", "a\u{0}b", "\u{301}ab",
    ])
  func nothing(text: String) {
    var canvas = canvas()
    #expect(canvas.put(text, at: Point(column: 0, row: 0), style: .plain) == 2)
    #expect(canvas.plainText(row: 0) == "ab")
  }

  @Test("clipping limits drawing, nests, and ends with its closure")
  func clipped() {
    var canvas = canvas(6, 2)
    canvas.clipped(to: Rect(column: 1, row: 0, columns: 4, rows: 1)) { inner in
      inner.put("abcdef", at: Point(column: 0, row: 0), style: .plain)
      inner.put("abcdef", at: Point(column: 0, row: 1), style: .plain)
      inner.clipped(to: Rect(column: 3, row: 0, columns: 9, rows: 9)) { $0.fill($0.bounds, .plain, "#") }
    }
    #expect(canvas.plainText == " bc##\n")
    canvas.put("z", at: Point(column: 5, row: 1), style: .plain)
    #expect(canvas.plainText(row: 1) == "     z")
  }

  @Test("clipping through a wide character blanks it")
  func clippedWide() {
    var canvas = canvas(6, 1)
    canvas.put("漢漢漢", at: Point(column: 0, row: 0), style: .plain)
    canvas.clipped(to: Rect(column: 1, row: 0, columns: 4, rows: 1)) {
      $0.put("漢漢漢", at: Point(column: 0, row: 0), style: .plain)
    }
    #expect(canvas.plainText == "  漢")
  }

  @Test("two canvases are equal when they look the same")
  func equal() {
    var one = canvas()
    var other = canvas()
    one.put("👩‍🌾🇩🇰", at: Point(column: 0, row: 0), style: .plain)
    other.put("🇩🇰", at: Point(column: 2, row: 0), style: .plain)
    #expect(one != other)
    other.put("👩‍🌾", at: Point(column: 0, row: 0), style: .plain)
    #expect(one == other)
    other.cursor = Point(column: 0, row: 0)
    #expect(one != other)
  }

  @Test("in ASCII text keeps its place and later text its column")
  func ascii() {
    var canvas = canvas(14, 2, charset: .ascii)
    let used = canvas.put("Søg", at: Point(column: 0, row: 0), style: .plain)
    canvas.put("│Ærø…", at: Point(column: used, row: 0), style: .plain, width: 6, ellipsis: true)
    canvas.fill(Rect(column: 0, row: 1, columns: 3, rows: 1), .plain, "─")
    #expect(canvas.plainText == "Soeg|Ae...\n---")
  }

  @Test("changes since another canvas are exactly the cells that differ", arguments: 0..<100)
  func changes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = ["a", "漢", "👩‍🌾", "e\u{301}", " ", "xyz", "🇩🇰"]
    func scribble(_ canvas: inout Canvas) {
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let point = Point(
          column: .random(in: -2...12, using: &random), row: .random(in: 0...2, using: &random))
        canvas.put(
          texts.randomElement(using: &random) ?? "", at: point,
          style: Bool.random(using: &random) ? red : .plain)
      }
    }
    var old = canvas()
    scribble(&old)
    var new = Bool.random(using: &random) ? old : canvas()
    scribble(&new)
    var replayed = old
    new.forEachChange(since: old) { column, row, character, style in
      #expect(old[column, row] != new[column, row] || old[column + 1, row] != new[column + 1, row])
      replayed.put(String(character), at: Point(column: column, row: row), style: style)
    }
    #expect(replayed == new)
    // Every wide character has both its cells, and no second cell is alone.
    for row in 0..<3 {
      for column in 0..<10 where new[column, row]?.character == nil {
        #expect(new[column - 1, row]?.character.map(TextWidth.columns(of:)) == 2)
      }
    }
  }
}
