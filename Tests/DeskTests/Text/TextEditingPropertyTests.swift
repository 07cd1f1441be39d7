import Support
import Terminal
import Testing

@testable import Desk

@Suite("TextEditing against a simple model")
struct TextEditingPropertyTests {
  /// What terminals send one by one: letters, marks and joiners that grow together with what stands before.
  static let typed: [Character] = [
    "a", "b", "Z", "æ", "ø", "å", "Å", "é", " ", " ", "-", ".", "1", "_", "👩", "👧", "🏽", "🙂", "漢",
    "\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}", "\u{1F1E9}", "\u{1F1F0}", "\u{1F1F8}", "한", "ᄒ", "ᅡ", "ﷺ",
    "ا", "\u{0E33}",
  ]
  static let pasted = ["to ord", "👩‍👩‍👧‍👦", "🇩🇰🇸🇪", "e\u{301}", "Århus", "", "\u{301}", "x\u{200D}"]

  static func key(_ random: inout SeededRandom) -> Key {
    let modifiers: [Key.Modifiers] = [[], .shift, .control, [.control, .shift]]
    let moves: [Key.Code] = [.left, .right, .home, .end]
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return .character(typed[Int.random(in: 0..<typed.count, using: &random)])
    case 5: return Key(.backspace, Bool.random(using: &random) ? [] : .control)
    case 6: return Key(.delete, Bool.random(using: &random) ? [] : .control)
    default:
      return Key(
        moves[Int.random(in: 0..<moves.count, using: &random)],
        modifiers[Int.random(in: 0..<modifiers.count, using: &random)])
    }
  }

  /// Does a random edit to both and demands that they agree.
  static func edit(_ editing: inout TextEditing, _ model: inout TextModel, _ random: inout SeededRandom)
    throws
  {
    var isHandled: Bool
    let what: String
    if Int.random(in: 0..<12, using: &random) == 0 {
      let text = pasted[Int.random(in: 0..<pasted.count, using: &random)]
      what = "paste \(text.unicodeScalars.map { String($0.value, radix: 16) })"
      editing.insert(text)
      if !text.isEmpty || model.anchor != nil { model.replace(model.selection, text) }
    } else {
      let key = key(&random)
      what = "\(key)"
      isHandled = editing.handle(key)
      #expect(isHandled)
      model.handle(key)
    }
    try #require(Array(editing.text.utf8) == Array(model.text.utf8), "\(what)")
    try #require(editing.cursor == model.cursor, "\(what) in \(model.text.debugDescription)")
    try #require(editing.selection == model.selection, "\(what) in \(model.text.debugDescription)")
    try #require(model.boundaries.contains(editing.cursor), "\(what)")
  }

  @Test(
    "Any run of keys does what it does in the model, with the cursor between graphemes", arguments: 0..<40)
  func keys(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var editing = TextEditing(limit: 100_000)
    var model = TextModel()
    for _ in 0..<120 { try Self.edit(&editing, &model, &random) }
  }

  @Test("Taking everything back leads to the beginning, making it again to the end", arguments: 0..<40)
  func undo(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(1000 + seed))
    let original = "Bodil e\u{301}r 👩‍👩‍👧 her"
    var editing = TextEditing(original, limit: 100_000)
    var model = TextModel(text: original, cursor: original.utf8.count)
    for _ in 0..<80 { try Self.edit(&editing, &model, &random) }
    let final = editing.text
    var texts: [String] = []
    while editing.canUndo {
      texts.append(editing.text)
      editing.undo()
      try requireBoundary(editing)
    }
    #expect(Array(editing.text.utf8) == Array(original.utf8))
    while editing.canRedo {
      editing.redo()
      try requireBoundary(editing)
      #expect(Array(editing.text.utf8) == Array((texts.popLast() ?? "").utf8))
    }
    #expect(Array(editing.text.utf8) == Array(final.utf8))
    #expect(texts.isEmpty)
  }

  @Test(
    "Taking back, making again and typing in any order keeps the cursor between graphemes", arguments: 0..<40)
  func mixed(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(2000 + seed))
    var editing = TextEditing("🇩🇰🇸🇪\n\u{301}", isMultiline: true, limit: 100_000)
    for _ in 0..<200 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: editing.undo()
      case 1: editing.redo()
      case 2: _ = editing.handle(.enter)
      case 3: _ = editing.handle(Bool.random(using: &random) ? .up : .down, columns: 6)
      case 4: _ = editing.handle(Bool.random(using: &random) ? .home : .end, columns: 6)
      default: _ = editing.handle(Self.key(&random), columns: 6)
      }
      try requireBoundary(editing)
    }
  }

  private func requireBoundary(_ editing: TextEditing) throws {
    let model = TextModel(text: editing.text)
    try #require(
      model.boundaries.contains(editing.cursor), "\(editing.text.debugDescription) at \(editing.cursor)")
    try #require(model.boundaries.contains(editing.anchor ?? 0))
  }
}
