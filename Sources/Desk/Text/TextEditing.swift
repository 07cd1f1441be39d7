import Terminal

/// A text being edited: what it says, where the cursor stands, what is selected, and the way back.
///
/// Positions are UTF-8 offsets that always lie between two grapheme clusters, so that a family emoji or a letter
/// with a combining accent is one thing to every key.
public struct TextEditing: Equatable, Sendable {
  /// The text as it stands.
  public private(set) var text: String
  /// Where the next letter goes: a UTF-8 offset.
  public private(set) var cursor: Int
  /// The other end of the selection, when there is one.
  public private(set) var anchor: Int?
  /// Whether Enter makes a new line.
  public let isMultiline: Bool
  /// The most graphemes that fit; what goes beyond is not taken in.
  public let limit: Int
  /// Counts changes of the text, so that others can tell that there was one.
  public private(set) var revision = 0

  private var past: [Change] = []
  private var future: [Change] = []
  /// The column that Up and Down keep to on their way over shorter lines.
  private var goal: Int?

  /// - Parameters:
  ///   - text: what stands there at first, with the cursor at its end.
  ///   - isMultiline: whether Enter makes a new line.
  ///   - limit: the most graphemes that fit.
  public init(_ text: String = "", isMultiline: Bool = false, limit: Int = 300) {
    self.text = text
    self.isMultiline = isMultiline
    self.limit = limit
    cursor = text.utf8.count
  }

  /// The selected text's UTF-8 offsets; empty at the cursor when nothing is selected.
  public var selection: Range<Int> {
    guard let anchor else { return cursor..<cursor }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// The selected text.
  public var selectedText: String { String(text[range(selection)]) }

  /// Whether there is a change to take back, and one to make again.
  public var canUndo: Bool { !past.isEmpty }
  /// Whether there is a change to make again.
  public var canRedo: Bool { !future.isEmpty }

  // MARK: Changing

  /// Puts `typed` in the place of the selection, or at the cursor. In a single line, line breaks become spaces.
  /// - Returns: whether all of it found room.
  @discardableResult
  public mutating func insert(_ typed: String) -> Bool {
    var clean = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    clean.unicodeScalars.removeAll {
      $0 != "\n" && $0 != "\t" && $0.properties.generalCategory == .control
    }
    clean = clean.replacing("\t", with: " ")
    if !isMultiline { clean = clean.replacing("\n", with: " ") }
    let room = limit - (text.utf8.count <= limit ? text.utf8.count : text.count) + selectedText.count
    let fits = clean.utf8.count <= max(0, room) || clean.count <= limit - text.count + selectedText.count
    if !fits { clean = String(clean.prefix(max(0, limit - text.count + selectedText.count))) }
    replace(selection, with: clean, joins: typed.count == 1 && anchor == nil)
    return fits
  }

  /// Replaces the whole text, as one change that can be taken back.
  public mutating func set(_ new: String) {
    if new != text { replace(0..<text.utf8.count, with: new, joins: false) }
  }

  /// Takes the text from elsewhere when it changed there: without a way back, the cursor at the end if it stood there,
  /// else where it was if it can be.
  public mutating func reload(_ new: String) {
    guard new != text else { return }
    let wasAtEnd = cursor == text.utf8.count
    text = new
    past = []
    future = []
    anchor = nil
    cursor = boundary(atOrBefore: wasAtEnd ? new.utf8.count : min(cursor, new.utf8.count))
  }

  /// Takes the last change back.
  public mutating func undo() {
    guard let change = past.popLast() else { return }
    splice(change.start..<change.start + change.new.utf8.count, change.old)
    cursor = boundary(atOrAfter: change.start + change.old.utf8.count)
    anchor = nil
    future.append(change)
  }

  /// Makes the change again that was taken back last.
  public mutating func redo() {
    guard let change = future.popLast() else { return }
    splice(change.start..<change.start + change.old.utf8.count, change.new)
    cursor = boundary(atOrAfter: change.start + change.new.utf8.count)
    anchor = nil
    past.append(change)
  }

  // MARK: Keys

  /// Does what a key means in a text.
  /// - Parameters:
  ///   - key: the key.
  ///   - columns: the width that a text area is wrapped to; nil for a single line.
  ///   - charset: what the text is shown in.
  /// - Returns: false when the key means nothing here and is the pane's to use.
  public mutating func handle(_ key: Key, columns: Int? = nil, charset: Charset = .unicode) -> Bool {
    let extending = key.modifiers.contains(.shift)
    let byWord = key.modifiers.contains(.control)
    switch key.code {
    case .character(let character) where key.modifiers.isEmpty || key.modifiers == .shift:
      insert(String(character))
    case .enter where isMultiline && key.modifiers.isEmpty:
      insert("\n")
    case .backspace:
      delete(backwards: true, byWord: byWord || key.modifiers.contains(.alt))
    case .delete:
      delete(backwards: false, byWord: byWord)
    case .left:
      if anchor != nil, !extending, !byWord {
        move(to: selection.lowerBound, extending: false)
      } else {
        move(to: byWord ? wordStart(before: cursor) : previous(cursor), extending: extending)
      }
    case .right:
      if anchor != nil, !extending, !byWord {
        move(to: selection.upperBound, extending: false)
      } else {
        move(to: byWord ? wordEnd(after: cursor) : next(cursor), extending: extending)
      }
    case .home:
      let line = columns.flatMap {
        byWord ? nil : TextLayout(text, columns: $0, charset: charset).line(at: cursor)
      }
      move(to: line?.lowerBound ?? 0, extending: extending)
    case .end:
      let line = columns.flatMap {
        byWord ? nil : TextLayout(text, columns: $0, charset: charset).lineEnd(at: cursor)
      }
      move(to: line ?? text.utf8.count, extending: extending)
    case .up, .down:
      guard let columns, !byWord, !key.modifiers.contains(.alt) else { return false }
      return moveVertically(
        by: key.code == .up ? -1 : 1, columns: columns, charset: charset, extending: extending)
    case .pageUp, .pageDown:
      guard let columns else { return false }
      return moveVertically(
        by: key.code == .pageUp ? -10 : 10, columns: columns, charset: charset, extending: extending)
    default:
      return false
    }
    return true
  }

  /// Selects everything.
  public mutating func selectAll() {
    anchor = 0
    cursor = text.utf8.count
  }

  /// Puts the cursor at a UTF-8 offset, at the grapheme that it lies in.
  public mutating func move(to offset: Int, extending: Bool) {
    if extending { anchor = anchor ?? cursor } else { anchor = nil }
    cursor = boundary(atOrBefore: min(max(0, offset), text.utf8.count))
    if anchor == cursor { anchor = nil }
    goal = nil
    // The next letter begins a change of its own.
    if let last = past.indices.last { past[last].isOpen = false }
  }

  // MARK: Within

  private struct Change: Equatable {
    var start: Int
    var old: String
    var new: String
    /// More typing right behind joins this change.
    var isOpen: Bool
  }

  private mutating func delete(backwards: Bool, byWord: Bool) {
    if anchor == nil {
      let other =
        backwards
        ? (byWord ? wordStart(before: cursor) : previous(cursor))
        : (byWord ? wordEnd(after: cursor) : next(cursor))
      replace(min(other, cursor)..<max(other, cursor), with: "", joins: false)
    } else {
      replace(selection, with: "", joins: false)
    }
  }

  private mutating func replace(_ offsets: Range<Int>, with new: String, joins: Bool) {
    let old = String(text[range(offsets)])
    if old.isEmpty && new.isEmpty { return }
    splice(offsets, new)
    future = []
    if joins, old.isEmpty, var last = past.last, last.isOpen,
      last.start + last.new.utf8.count == offsets.lowerBound,
      !(last.new.last?.isWhitespace == true && new.first?.isWhitespace == false)
    {
      last.new += new
      past[past.count - 1] = last
    } else {
      past.append(Change(start: offsets.lowerBound, old: old, new: new, isOpen: joins))
      if past.count > 500 { past.removeFirst() }
    }
    anchor = nil
    goal = nil
    // What was put in may have grown together with the letter behind it.
    cursor = boundary(atOrAfter: offsets.lowerBound + new.utf8.count)
  }

  private mutating func splice(_ offsets: Range<Int>, _ new: String) {
    text.replaceSubrange(range(offsets), with: new)
    revision += 1
  }

  private mutating func moveVertically(by lines: Int, columns: Int, charset: Charset, extending: Bool) -> Bool
  {
    let layout = TextLayout(text, columns: columns, charset: charset)
    let (line, column) = layout.position(of: cursor)
    let wanted = goal ?? column
    let target = line + lines
    guard layout.lines.indices.contains(target) || abs(lines) > 1 else { return false }
    let reached = min(max(0, target), layout.lines.count - 1)
    move(to: layout.offset(line: reached, column: wanted), extending: extending)
    goal = wanted
    return true
  }

  private func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }

  private func range(_ offsets: Range<Int>) -> Range<String.Index> {
    index(offsets.lowerBound)..<index(offsets.upperBound)
  }

  private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

  /// The standard library finds grapheme boundaries on a walk from one of them; a line's start always is one.
  private func boundary(atOrBefore offset: Int) -> Int {
    let target = index(offset)
    var position = text.startIndex
    if let newline = text.utf8[..<target].lastIndex(of: 0x0A) { position = text.utf8.index(after: newline) }
    while position < target {
      let following = text.index(after: position)
      if following > target { break }
      position = following
    }
    return self.offset(position)
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    let start = boundary(atOrBefore: offset)
    return start == offset ? offset : next(start)
  }

  private func previous(_ offset: Int) -> Int {
    offset == 0 ? 0 : self.offset(text.index(before: index(offset)))
  }

  private func next(_ offset: Int) -> Int {
    offset == text.utf8.count ? offset : self.offset(text.index(after: index(offset)))
  }

  private func wordStart(before offset: Int) -> Int {
    var position = index(offset)
    while position > text.startIndex, !text[text.index(before: position)].isWordPart {
      position = text.index(before: position)
    }
    while position > text.startIndex, text[text.index(before: position)].isWordPart {
      position = text.index(before: position)
    }
    return self.offset(position)
  }

  private func wordEnd(after offset: Int) -> Int {
    var position = index(offset)
    while position < text.endIndex, !text[position].isWordPart { position = text.index(after: position) }
    while position < text.endIndex, text[position].isWordPart { position = text.index(after: position) }
    return self.offset(position)
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
