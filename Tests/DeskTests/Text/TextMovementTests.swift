import Support
import Terminal
import Testing

@testable import Desk

@Suite("Moving through wrapped lines")
struct TextMovementTests {
  /// The line and column of the cursor.
  func place(_ editing: TextEditing, _ columns: Int) -> [Int] {
    let (line, column) = TextLayout(editing.text, columns: columns).position(of: editing.cursor)
    return [line, column]
  }

  func area(_ text: String, _ cursor: Int) -> TextEditing {
    var editing = TextEditing(text, isMultiline: true, limit: 1_000_000)
    editing.move(to: cursor, extending: false)
    return editing
  }

  @Test("Up and Down keep the column on their way over shorter lines")
  func keepsColumn() {
    var isHandled: Bool
    // Four lines: «langt ordspil», «a», «», «meget lange ord».
    var editing = area("langt ordspil\na\n\nmeget lange ord", 9)
    var seen: [[Int]] = []
    for key in [Key.down, .down, .down, .up, .up, .up] {
      isHandled = editing.handle(key, columns: 40)
      #expect(isHandled)
      seen.append(place(editing, 40))
    }
    #expect(seen == [[1, 1], [2, 0], [3, 9], [2, 0], [1, 1], [0, 9]])
  }

  @Test("A key in between forgets the column")
  func forgetsColumn() {
    var editing = area("langt ordspil\na\nmeget lange ord", 9)
    _ = editing.handle(.down, columns: 40)
    _ = editing.handle(.left, columns: 40)
    _ = editing.handle(.down, columns: 40)
    #expect(place(editing, 40) == [2, 0])
  }

  @Test("Up and Down go one line at a time, also over wrapped lines that are shorter than the column")
  func wrapped() throws {
    var isHandled: Bool
    // Wrapped to 10: «en to tre », «a », «sammenhæng», «ende ord».
    let text = "en to tre a sammenhængende ord"
    let columns = 10
    let count = TextLayout(text, columns: columns).lines.count
    #expect(count == 4)
    for start in TextModel(text: text).boundaries {
      var editing = area(text, start)
      let line = place(editing, columns)[0]
      for step in 1..<count + 1 where line + step < count {
        isHandled = editing.handle(.down, columns: columns)
        try #require(isHandled)
        try #require(place(editing, columns)[0] == line + step, "from \(start), \(step) down")
      }
      editing = area(text, start)
      for step in 1..<count + 1 where line - step >= 0 {
        isHandled = editing.handle(.up, columns: columns)
        try #require(isHandled)
        try #require(place(editing, columns)[0] == line - step, "from \(start), \(step) up")
      }
    }
  }

  @Test("Any text is walked through line by line, down and up", arguments: 0..<30)
  func anyText(seed: Int) throws {
    var isHandled: Bool
    var random = SeededRandom(seed: UInt64(seed))
    let text = TextLayoutTests.text(&random) + TextLayoutTests.text(&random)
    for columns in [3, 8, 15] {
      let lines = TextLayout(text, columns: columns).lines.count
      var editing = area(text, TextModel(text: text).boundaries.randomElement(using: &random) ?? 0)
      var line = place(editing, columns)[0]
      while line < lines - 1 {
        isHandled = editing.handle(.down, columns: columns)
        try #require(isHandled)
        line += 1
        try #require(place(editing, columns)[0] == line, "\(text.debugDescription), \(columns)")
      }
      // Below the last line the key is the pane's.
      isHandled = editing.handle(.down, columns: columns)
      #expect(!isHandled)
      while line > 0 {
        isHandled = editing.handle(.up, columns: columns)
        try #require(isHandled)
        line -= 1
        try #require(place(editing, columns)[0] == line, "\(text.debugDescription), \(columns)")
      }
      isHandled = editing.handle(.up, columns: columns)
      #expect(!isHandled)
    }
  }

  @Test("Home and End stay on the line that is seen, and reach its ends", arguments: 0..<20)
  func homeEnd(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(500 + seed))
    let text = TextLayoutTests.text(&random)
    for columns in [3, 8, 15] {
      let layout = TextLayout(text, columns: columns)
      for start in TextModel(text: text).boundaries {
        var editing = area(text, start)
        let line = place(editing, columns)[0]
        _ = editing.handle(.home, columns: columns)
        try #require(editing.cursor == layout.lines[line].lowerBound)
        _ = editing.handle(.end, columns: columns)
        try #require(place(editing, columns)[0] == line)
        let before = editing
        _ = editing.handle(.end, columns: columns)
        #expect(editing == before)
      }
    }
  }

  @Test("Ctrl-Home and Ctrl-End reach the ends of the text")
  func ends() {
    var editing = area("a\nb\nc", 2)
    _ = editing.handle(Key(.home, .control), columns: 10)
    #expect(editing.cursor == 0)
    _ = editing.handle(Key(.end, .control), columns: 10)
    #expect(editing.cursor == 5)
  }

  @Test("Shift-Down selects to the same column of the next line")
  func selecting() {
    var editing = area("kaffe\nog te", 2)
    _ = editing.handle(Key(.down, .shift), columns: 20)
    #expect(editing.selectedText == "ffe\nog")
    _ = editing.handle(Key(.up, .shift), columns: 20)
    #expect(editing.selection == 2..<2)
  }

  @Test("PgUp and PgDn go ten lines, or as far as there are")
  func pages() {
    var isHandled: Bool
    var editing = area(Array(repeating: "linje", count: 25).joined(separator: "\n"), 0)
    for (key, line) in [
      (Key.pageDown, 10), (.pageDown, 20), (.pageDown, 24), (.pageDown, 24), (.pageUp, 14), (.pageUp, 4),
    ] {
      isHandled = editing.handle(key, columns: 20)
      #expect(isHandled)
      #expect(place(editing, 20)[0] == line)
    }
  }
}
