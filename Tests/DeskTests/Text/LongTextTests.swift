import Support
import Terminal
import Testing

@testable import Desk

@Suite("Long texts")
struct LongTextTests {
  /// About 100 KB, most of it in paragraphs, some of it without any line break.
  static let text =
    String(repeating: "Det, der betyder mest for mig lige nu, er at synge. ", count: 1000)
    + String(repeating: "Hverdagen er stille.\n", count: 2000)

  @Test("A text of 100 KB is pasted, written in, walked through and taken back")
  func work() {
    var editing = TextEditing(isMultiline: true, limit: TalkState.limit)
    let fits = editing.insert(Self.text)
    #expect(fits)
    for key in "slutningen" { _ = editing.handle(.character(key)) }
    for _ in 0..<20 { _ = editing.handle(.up, columns: 60) }
    _ = editing.handle(Key(.home, .control), columns: 60)
    for key in "begyndelsen " { _ = editing.handle(.character(key)) }
    for _ in 0..<20 { _ = editing.handle(.down, columns: 60) }
    for _ in 0..<5 { _ = editing.handle(Key(.right, .control)) }
    #expect(editing.text.hasPrefix("begyndelsen Det"))
    #expect(editing.text.hasSuffix("stille.\nslutningen"))
    while editing.canUndo { editing.undo() }
    #expect(editing.text == "")
    while editing.canRedo { editing.redo() }
    #expect(editing.text.hasPrefix("begyndelsen Det"))
  }

  @Test("What is longer than its place is cut where it is full, between two graphemes")
  func tooLong() {
    var editing = TextEditing(isMultiline: true, limit: 1000)
    let fits = editing.insert(String(repeating: "👩‍👩‍👧", count: 20_000))
    #expect(!fits)
    #expect(editing.text == String(repeating: "👩‍👩‍👧", count: 1000))
    #expect(editing.cursor == editing.text.utf8.count)
  }
}
