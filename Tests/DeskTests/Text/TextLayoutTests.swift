import Support
import Terminal
import Testing

@testable import Desk

@Suite("TextLayout")
struct TextLayoutTests {
  static let parts = [
    "kor", " ", " ", "\n", "et meget langt ord", "sammenhængende", "👩‍👩‍👧", "漢字", "🇩🇰", "e\u{301}", "-", "\n\n",
    "\u{200B}",
    "\r\n", "\t",
  ]

  static func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...14, using: &random)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &random)]
    }.joined()
  }

  @Test("Lines follow each other without a gap and cover the text; each grapheme begins on one of them")
  func cover() throws {
    var random = SeededRandom(seed: 41)
    for _ in 0..<400 {
      let text = Self.text(&random)
      for columns in [1, 2, 5, 9, 30] {
        let layout = TextLayout(text, columns: columns)
        #expect(layout.lines.first?.lowerBound == 0)
        #expect(layout.lines.last?.upperBound == text.utf8.count)
        for (line, next) in zip(layout.lines, layout.lines.dropFirst()) {
          try #require(line.upperBound == next.lowerBound && !line.isEmpty)
        }
        let boundaries = TextModel(text: text).boundaries
        try #require(layout.lines.allSatisfy { boundaries.contains($0.lowerBound) })
        for offset in boundaries {
          let holding = layout.lines.indices.filter { layout.lines[$0].contains(offset) }
          try #require(holding.count == 1 || offset == text.utf8.count)
        }
      }
    }
  }

  @Test("An offset's line and column lead back to it")
  func roundTrip() throws {
    var random = SeededRandom(seed: 42)
    for _ in 0..<400 {
      let text = Self.text(&random).replacing("\u{200B}", with: "").replacing("\r\n", with: "\n")
      for columns in [1, 3, 8, 40] {
        let layout = TextLayout(text, columns: columns)
        for offset in TextModel(text: text).boundaries {
          let (line, column) = layout.position(of: offset)
          let back = layout.offset(line: line, column: column)
          try #require(back == offset, "\(text.debugDescription) in \(columns) at \(offset)")
        }
      }
    }
  }

  @Test("A place on a line, however far to the right, is on that line")
  func staysOnLine() throws {
    var random = SeededRandom(seed: 43)
    for _ in 0..<400 {
      let text = Self.text(&random)
      for columns in [1, 4, 10] {
        let layout = TextLayout(text, columns: columns)
        for line in layout.lines.indices {
          for column in [0, 1, columns / 2, columns - 1, columns, columns + 5] {
            let offset = layout.offset(line: line, column: column)
            try #require(
              layout.position(of: offset).line == line,
              "\(text.debugDescription), \(columns): \(line), \(column)")
          }
        }
      }
    }
  }

  @Test("A line break at the end, and an empty text, leave an empty line to write on")
  func emptyLines() {
    #expect(TextLayout("", columns: 10).lines == [0..<0])
    #expect(TextLayout("a\n", columns: 10).lines == [0..<2, 2..<2])
    #expect(TextLayout("\n\n", columns: 10).lines == [0..<1, 1..<2, 2..<2])
    #expect(TextLayout("a\nb", columns: 10).string(ofLine: 0) == "a")
    #expect(TextLayout("a\nb", columns: 0).lines.count == 2)
  }

  @Test("What is seen of a single line holds the cursor, in any width")
  func visible() throws {
    var random = SeededRandom(seed: 44)
    for _ in 0..<300 {
      let text = Self.text(&random).replacing("\n", with: " ").replacing("\r\n", with: " ")
      var editing = TextEditing(text, limit: 10_000)
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        _ = editing.handle(Key(.left, Bool.random(using: &random) ? .shift : []))
      }
      for columns in [1, 2, 3, 7, 200] {
        let shown = editing.visible(columns: columns)
        try #require((0..<columns).contains(shown.cursor), "\(text.debugDescription) in \(columns)")
        try #require(shown.selection.lowerBound >= 0)
        try #require(text.hasSuffix(shown.text))
      }
    }
  }
}
