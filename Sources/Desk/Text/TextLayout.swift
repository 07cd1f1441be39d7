import Terminal

/// A text wrapped to a width: which part of it stands on which line. Offsets are UTF-8 offsets, as in `TextEditing`.
struct TextLayout {
  /// Each line's offsets, its line break included; never empty.
  let lines: [Range<Int>]
  private let text: String
  private let charset: Charset

  /// - Parameters:
  ///   - text: what to wrap.
  ///   - columns: the width in cells, at least 1.
  ///   - charset: what it is shown in: in ASCII an `å` takes two cells.
  init(_ text: String, columns: Int, charset: Charset = .unicode) {
    self.text = text
    self.charset = charset
    let start = text.startIndex
    var ranges = TextWidth.wrap(text, columns: max(1, columns), in: charset).map {
      text.utf8.distance(from: start, to: $0.lowerBound)..<text.utf8.distance(from: start, to: $0.upperBound)
    }
    // Behind a line break at the end there is one more, empty, line to write on.
    if ranges.isEmpty || text.utf8.last == 0x0A {
      let end = text.utf8.count
      if ranges.last != end..<end { ranges.append(end..<end) }
    }
    lines = ranges
  }

  /// Line and column (in cells) of an offset.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(at: offset)
    return (line, TextWidth.columns(of: string(lines[line].lowerBound..<offset), in: charset))
  }

  /// The offset nearest to a column of a line, and never one that belongs to the next.
  func offset(line: Int, column: Int) -> Int {
    let content = string(contents(of: line))
    let part = TextWidth.prefix(content, columns: column, in: charset)
    return min(lines[line].lowerBound + part.utf8.count, lineEnd(ofLine: line))
  }

  /// The offsets of the line that an offset stands on.
  func line(at offset: Int) -> Range<Int> { lines[lineNumber(at: offset)] }

  /// The offset behind the last letter of the line that an offset stands on.
  func lineEnd(at offset: Int) -> Int { lineEnd(ofLine: lineNumber(at: offset)) }

  private func lineEnd(ofLine number: Int) -> Int {
    let end = contents(of: number).upperBound
    // On a wrapped line the offset behind its last letter belongs to the next line.
    let isWrapped = end == lines[number].upperBound && number + 1 < lines.count
    return isWrapped && end > lines[number].lowerBound
      ? lines[number].lowerBound + string(lines[number].lowerBound..<end).dropLast().utf8.count : end
  }

  /// The text of a line, without its line break.
  func string(ofLine line: Int) -> String { string(contents(of: line)) }

  /// The offsets of a line's text, without its line break.
  func contents(of line: Int) -> Range<Int> {
    let range = lines[line]
    var end = range.upperBound
    if end > range.lowerBound, utf8(at: end - 1) == 0x0A { end -= 1 }
    // CR LF from another system is one line break.
    if end < range.upperBound, end > range.lowerBound, utf8(at: end - 1) == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  private func lineNumber(at offset: Int) -> Int {
    lines.lastIndex { $0.lowerBound <= offset } ?? 0
  }

  private func utf8(at offset: Int) -> UInt8 {
    text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)]
  }

  func string(_ offsets: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: offsets.lowerBound)
    return String(text[start..<text.utf8.index(text.startIndex, offsetBy: offsets.upperBound)])
  }
}

extension TextLayout {
  /// The column (in cells) at which an offset stands on a line.
  func column(of offset: Int, line: Int) -> Int {
    let end = min(max(offset, lines[line].lowerBound), contents(of: line).upperBound)
    return TextWidth.columns(of: string(lines[line].lowerBound..<end), in: charset)
  }
}

extension TextEditing {
  /// The part of a single line that is seen in a field: its text, and cursor and selection in cells from the field's
  /// left end.
  func visible(columns: Int, charset: Charset = .unicode) -> (
    text: String, cursor: Int, selection: Range<Int>
  ) {
    let layout = TextLayout(text, columns: max(1, Int.max / 2), charset: charset)
    let before = layout.column(of: cursor, line: 0)
    let from = layout.column(of: selection.lowerBound, line: 0)
    let to = layout.column(of: selection.upperBound, line: 0)
    guard before >= columns else { return (text, before, from..<to) }
    // Leave out as many graphemes in front as it takes for the cursor to stand in the last cell but one.
    var hidden = 0
    var start = text.startIndex
    while before - hidden > max(0, columns - 2), start < text.endIndex {
      hidden += TextWidth.columns(of: String(text[start]), in: charset)
      start = text.index(after: start)
    }
    return (String(text[start...]), before - hidden, max(0, from - hidden)..<max(0, to - hidden))
  }
}
