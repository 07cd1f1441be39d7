import Terminal

/// A text being edited, as simply as it can be told: an array of graphemes made anew for every key.
struct TextModel {
  var text = ""
  /// UTF-8 offsets, always between two graphemes.
  var cursor = 0
  var anchor: Int?

  /// Every offset between two graphemes.
  var boundaries: [Int] {
    var offset = 0
    return [0]
      + text.map {
        offset += String($0).utf8.count
        return offset
      }
  }

  var selection: Range<Int> { min(anchor ?? cursor, cursor)..<max(anchor ?? cursor, cursor) }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  mutating func replace(_ range: Range<Int>, _ new: String) {
    text = string(0..<range.lowerBound) + new + string(range.upperBound..<text.utf8.count)
    let end = range.lowerBound + new.utf8.count
    cursor = boundaries.first { $0 >= end } ?? end
    anchor = nil
  }

  mutating func move(to target: Int, extending: Bool) {
    if extending { anchor = anchor ?? cursor } else { anchor = nil }
    cursor = target
    if anchor == cursor { anchor = nil }
  }

  private func step(_ direction: Int) -> Int {
    let all = boundaries
    let place = all.firstIndex(of: cursor) ?? 0
    return all[min(max(0, place + direction), all.count - 1)]
  }

  private func word(_ direction: Int) -> Int {
    let graphemes = Array(text)
    let all = boundaries
    var place = all.firstIndex(of: cursor) ?? 0
    func isPart(_ index: Int) -> Bool {
      graphemes[index].isLetter || graphemes[index].isNumber || graphemes[index] == "_"
    }
    if direction < 0 {
      while place > 0, !isPart(place - 1) { place -= 1 }
      while place > 0, isPart(place - 1) { place -= 1 }
    } else {
      while place < graphemes.count, !isPart(place) { place += 1 }
      while place < graphemes.count, isPart(place) { place += 1 }
    }
    return all[place]
  }

  /// Does a key of one line of text.
  mutating func handle(_ key: Key) {
    let extending = key.modifiers.contains(.shift)
    let byWord = key.modifiers.contains(.control)
    switch key.code {
    case .character(let character): replace(selection, String(character))
    case .backspace, .delete:
      let direction = key.code == .backspace ? -1 : 1
      if anchor == nil {
        let other = byWord ? word(direction) : step(direction)
        if other != cursor { replace(min(other, cursor)..<max(other, cursor), "") }
      } else {
        replace(selection, "")
      }
    case .left, .right:
      let direction = key.code == .left ? -1 : 1
      if anchor != nil, !extending, !byWord {
        move(to: direction < 0 ? selection.lowerBound : selection.upperBound, extending: false)
      } else {
        move(to: byWord ? word(direction) : step(direction), extending: extending)
      }
    case .home: move(to: 0, extending: extending)
    case .end: move(to: text.utf8.count, extending: extending)
    default: break
    }
  }
}
