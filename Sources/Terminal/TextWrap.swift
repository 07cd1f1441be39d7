extension TextWidth {
  /// Breaks a text into lines of at most so many columns, for reading and for editing.
  ///
  /// The ranges follow each other without a gap and cover the whole text, so that every index lies on one
  /// line. A line ends after a line break (which belongs to it), after spaces (which stay on it even where
  /// they stick out), after a hyphen inside a word, or beside a wide character; a word longer than a line is
  /// cut. A text that ends with a line break has an empty last line, and an empty text one empty line.
  /// - Parameters:
  ///   - text: what to break.
  ///   - columns: the width; less than 1 counts as 1. A wide character stands alone on a line of width 1.
  ///   - charset: the canvas's.
  public static func wrap(_ text: String, columns: Int, in charset: Charset = .unicode) -> [Range<
    String.Index
  >] {
    let ends = GlyphReader.read(text, in: charset) { reader in
      var wrapper = Wrapper(width: max(1, columns))
      while let glyph = reader.next() { wrapper.add(glyph) }
      return wrapper.ends
    }
    var lines: [Range<String.Index>] = []
    lines.reserveCapacity(ends.count + 1)
    var start = text.startIndex
    var place = 0
    for end in ends {
      let index = text.utf8.index(start, offsetBy: end - place)
      lines.append(start..<index)
      start = index
      place = end
    }
    lines.append(start..<text.endIndex)
    return lines
  }
}

/// Finds where lines end, taking one glyph at a time.
private struct Wrapper {
  let width: Int
  /// Where each line but the last one ends, in bytes.
  var ends: [Int] = []
  private var start = 0
  private var used = 0
  /// The last place on this line where it may be broken, and the columns up to there.
  private var chance: (end: Int, used: Int)?
  /// The glyph before was part of a word, so that a hyphen now joins two parts.
  private var insideWord = false

  init(width: Int) { self.width = width }

  mutating func add(_ glyph: Glyph) {
    switch glyph.content {
    case .lineBreak: end(at: glyph.bytes.upperBound)
    case .space:
      used += glyph.columns
      offer(glyph.bytes.upperBound)
      insideWord = false
    case .nothing: break
    case .scalar, .cluster: addVisible(glyph)
    }
  }

  private mutating func addVisible(_ glyph: Glyph) {
    let place = glyph.bytes.lowerBound
    if glyph.columns > 1, insideWord { offer(place) }
    if used + glyph.columns > width, let best = chance {
      let rest = used - best.used
      end(at: best.end)
      used = rest
    }
    if used + glyph.columns > width, used > 0 { end(at: place) }
    used += glyph.columns
    if glyph.columns > 1 {
      offer(glyph.bytes.upperBound)
      insideWord = false
    } else if case .scalar(let scalar) = glyph.content, scalar == 0x2D || scalar == 0x2010 {
      if insideWord { offer(glyph.bytes.upperBound) }
      insideWord = false
    } else {
      insideWord = true
    }
  }

  private mutating func offer(_ end: Int) {
    if used > 0 { chance = (end, used) }
  }

  private mutating func end(at place: Int) {
    ends.append(place)
    start = place
    used = 0
    chance = nil
    insideWord = false
  }
}
