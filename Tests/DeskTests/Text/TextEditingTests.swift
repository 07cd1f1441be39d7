import Support
import Terminal
import Testing

@testable import Desk

@Suite("TextEditing")
struct TextEditingTests {
  /// A text after keys.
  func typed(_ keys: [Key], in text: String = "", multiline: Bool = false, columns: Int? = nil) -> TextEditing
  {
    var editing = TextEditing(text, isMultiline: multiline)
    for key in keys { _ = editing.handle(key, columns: columns) }
    return editing
  }

  func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test("A mark typed after its letter is one thing with it to every key")
  func combining() {
    var editing = typed([.character("a"), .character("\u{30A}"), .character("b")])
    #expect(editing.text == "åb")
    _ = editing.handle(.left)
    #expect(editing.cursor == "a\u{30A}".utf8.count)
    _ = editing.handle(.backspace)
    #expect(editing.text == "b")
    editing.undo()
    #expect(editing.text == "åb")
  }

  @Test("A family is taken away by one key")
  func family() {
    let editing = typed([.backspace], in: "x👩‍👩‍👧‍👦")
    #expect(editing.text == "x")
    #expect(typed([.home, .right, .right, .delete], in: "🇩🇰🇸🇪🇳🇴").text == "🇩🇰🇸🇪")
  }

  @Test("Typing replaces what is selected, and one undo brings it back")
  func selection() {
    var editing = typed([Key(.left, .shift), Key(.left, .shift)], in: "kaffe")
    #expect(editing.selectedText == "fe")
    _ = editing.handle(.character("t"))
    #expect(editing.text == "kaft")
    editing.undo()
    #expect(editing.text == "kaffe")
    editing.selectAll()
    _ = editing.handle(.backspace)
    #expect(editing.text == "")
    editing.undo()
    #expect(editing.text == "kaffe")
  }

  @Test("A plain arrow lets go of the selection at the side that it points to")
  func letGo() {
    var editing = typed([Key(.home, .shift)], in: "kaffe")
    #expect(editing.selection == 0..<5)
    _ = editing.handle(.right)
    #expect(editing.selection == 5..<5)
    _ = editing.handle(Key(.home, .shift))
    _ = editing.handle(.left)
    #expect(editing.selection == 0..<0)
  }

  @Test(
    "Words, with Danish letters, digits and marks in them",
    arguments: [
      ("en ø i åen", [0, 2, 5, 7, 12]), ("  to  ord  ", [0, 4, 9, 11]), ("WHO-5: 60%", [0, 3, 5, 9, 10]),
      ("", [0]),
      ("👩‍👩‍👧 ja", [0, "👩‍👩‍👧 ja".utf8.count]), ("e\u{301}t", [0, 4]),
    ])
  func words(text: String, ends: [Int]) {
    var editing = TextEditing(text)
    _ = editing.handle(.home)
    var seen = [editing.cursor]
    for _ in 0..<10 {
      _ = editing.handle(Key(.right, .control))
      if seen.last != editing.cursor { seen.append(editing.cursor) }
    }
    #expect(seen == ends)
  }

  @Test("Deleting by word, backwards also with Alt as in a shell")
  func deleteWords() {
    #expect(typed([Key(.backspace, .control)], in: "kor i kirken").text == "kor i ")
    #expect(typed([Key(.backspace, .alt)], in: "kor i kirken  ").text == "kor i ")
    #expect(typed([.home, Key(.delete, .control)], in: "kor i kirken").text == " i kirken")
    #expect(typed([Key(.delete, .control)], in: "kor").text == "kor")
  }

  @Test("A word typed is taken back in one, the words before in their turn")
  func undoByWord() {
    var editing = typed(keys("kor i kirken"))
    var seen: [String] = []
    while editing.canUndo {
      editing.undo()
      seen.append(editing.text)
    }
    #expect(seen == ["kor i ", "kor ", ""])
  }

  @Test("Nothing to take back or make again changes nothing")
  func nothingToUndo() {
    var editing = TextEditing("kor")
    editing.undo()
    editing.redo()
    #expect(editing == TextEditing("kor"))
    _ = editing.handle(.character("t"))
    editing.undo()
    _ = editing.handle(.character("x"))
    #expect(!editing.canRedo)
  }

  @Test(
    "What is pasted loses control characters, and line breaks in a single line",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"), ("a\tb", "a b", "a b"),
      ("\u{1B}[31mrød\u{7}", "[31mrød", "[31mrød"),
      ("\u{0}\u{8}\u{7F}\u{9B}x", "x", "x"), ("\r\n", "\n", " "), ("a\u{2028}b", "a\u{2028}b", "a\u{2028}b"),
    ])
  func paste(text: String, area: String, line: String) {
    var fits: Bool
    var editing = TextEditing(isMultiline: true)
    fits = editing.insert(text)
    #expect(fits)
    #expect(editing.text == area)
    editing = TextEditing()
    fits = editing.insert(text)
    #expect(fits)
    #expect(editing.text == line)
    #expect(editing.cursor == line.utf8.count)
    editing.undo()
    #expect(editing.text == "")
  }

  @Test("What goes beyond the limit is not taken in, and that is told")
  func limit() {
    var fits: Bool
    var editing = TextEditing("æøå", limit: 5)
    fits = editing.insert("👩‍👩‍👧bc")
    #expect(!fits)
    #expect(editing.text == "æøå👩‍👩‍👧b")
    fits = editing.insert("x")
    #expect(!fits)
    #expect(editing.text.count == 5)
    editing.selectAll()
    fits = editing.insert("12345")
    #expect(fits)
    #expect(editing.text == "12345")
    editing = TextEditing("for lang allerede", limit: 3)
    fits = editing.insert("x")
    #expect(!fits)
    #expect(editing.text == "for lang allerede")
    _ = editing.handle(.backspace)
    #expect(editing.text == "for lang allered")
  }

  @Test("Enter makes a line in an area alone; keys that mean nothing are the pane's")
  func enter() {
    var isHandled: Bool
    var line = TextEditing("a")
    let others: [Key] = [
      .enter, .up, .down, .escape, .function(2), .control("k"), .alt("1"), .pageUp, .pageDown, .tab,
    ]
    for key in others {
      isHandled = line.handle(key)
      #expect(!isHandled)
    }
    #expect(line == TextEditing("a"))
    var area = TextEditing("a", isMultiline: true)
    isHandled = area.handle(.enter)
    #expect(isHandled)
    #expect(area.text == "a\n")
    isHandled = area.handle(Key(.enter, .alt))
    #expect(!isHandled)
  }

  @Test("What changed elsewhere is taken over without a way back, the cursor between graphemes")
  func reload() {
    var editing = typed(keys("kaffe"))
    editing.reload("k👩‍👩‍👧")
    #expect(editing.text == "k👩‍👩‍👧")
    #expect(!editing.canUndo && !editing.canRedo)
    #expect(editing.cursor == "k👩‍👩‍👧".utf8.count)
    editing.move(to: 1, extending: false)
    editing.reload("👩‍👩‍👧k")
    #expect(editing.cursor == 0)
    editing.reload("k👩‍👩‍👧")
    let revision = editing.revision
    editing.reload("k👩‍👩‍👧")
    #expect(editing.revision == revision)
    editing.set("te")
    editing.undo()
    #expect(editing.text == "k👩‍👩‍👧")
  }

  @Test("The revision tells every change, and no movement")
  func revision() {
    var editing = TextEditing("kaffe")
    let before = editing.revision
    for key in [Key.left, .home, .end, Key(.left, .shift), Key(.right, .control)] { _ = editing.handle(key) }
    #expect(editing.revision == before)
    _ = editing.handle(.character("x"))
    #expect(editing.revision > before)
  }
}
