/// A picture of the screen as a value: cells with a character and a style each, and where the cursor stands.
///
/// Drawing outside the canvas, or outside what `clipped` allows, does nothing. A wide character owns two
/// cells; when one of them is drawn over, or clipped off, the other is blank.
public struct Canvas: Sendable {
  /// Width and height.
  public let size: Size
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Point?
  /// ASCII writes every text in letters that any terminal has.
  public let charset: Charset
  private var slots: [Slot]
  private var clip: Rect
  private var clusters = ClusterTable()

  /// An empty canvas.
  /// - Parameters:
  ///   - size: width and height.
  ///   - fill: how the empty cells look.
  ///   - charset: what the terminal can show.
  public init(size: Size, fill: Style = .plain, charset: Charset = .unicode) {
    self.size = size
    self.charset = charset
    slots = Array(repeating: Slot(glyph: Slot.blank, style: fill), count: size.columns * size.rows)
    clip = Rect(size: size)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size: size) }

  /// What stands at a place; nil outside the canvas.
  public subscript(point: Point) -> Cell? {
    guard bounds.contains(point) else { return nil }
    let slot = slots[place(point.column, point.row)]
    return Cell(character: character(of: slot), style: slot.style)
  }

  /// What stands at a place; nil outside the canvas.
  public subscript(column: Int, row: Int) -> Cell? { self[Point(column: column, row: row)] }

  /// Draws one line of text.
  /// - Parameters:
  ///   - text: what is not seen (control characters, escape sequences, line breaks) is drawn as nothing, a
  ///     tab as a space.
  ///   - point: where it begins; may lie outside.
  ///   - style: how it looks.
  ///   - width: columns that it may take, nil for as many as there are.
  ///   - ellipsis: whether a text too long for `width` ends in `…`.
  /// - Returns: columns from `point` to the end of what was drawn; no more than up to the right edge.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, width: Int? = nil, ellipsis: Bool = false
  ) -> Int {
    // Further to the left no text begins that reaches the canvas.
    guard point.column > -1_000_000, point.column < clip.endColumn else { return 0 }
    let reach = size.columns - min(0, point.column)
    var text = text
    if charset == .ascii { text = Transliteration.ascii(TextWidth.prefix(text, columns: 4 * reach)) }
    if let width, ellipsis {
      text = TextWidth.fitted(text, columns: width, ellipsis: charset == .ascii ? "..." : "…")
    }
    let end = min(clip.endColumn, point.column + max(0, min(width ?? reach, reach)))
    let isVisible = point.row >= clip.row && point.row < clip.endRow
    return GlyphReader.read(text) { reader in
      isVisible ? draw(&reader, point, end, style) : Self.measure(&reader, end - point.column)
    }
  }

  /// Draws on a row that exists, from a point up to a column.
  private mutating func draw(_ reader: inout GlyphReader, _ point: Point, _ end: Int, _ style: Style) -> Int {
    let clipStart = clip.column
    let row = place(0, point.row)..<place(0, point.row + 1)
    var clusters = ClusterTable()
    swap(&clusters, &self.clusters)
    defer { swap(&clusters, &self.clusters) }
    return slots.withUnsafeMutableBufferPointer { slots in
      let line = UnsafeMutableBufferPointer(rebasing: slots[row])
      var column = point.column
      var hasBegun = false
      while column < end, let glyph = reader.next() {
        if glyph.columns == 0 { continue }
        let next = column + glyph.columns
        if next > clipStart {
          if !hasBegun { Slot.part(line, at: max(column, clipStart)) }
          hasBegun = true
          if next > end || column < clipStart {
            // Half a wide character is not drawn.
            line[max(column, clipStart)] = Slot(glyph: Slot.blank, style: style)
          } else {
            line[column] = Slot(glyph: Self.number(of: glyph, in: &clusters), style: style)
            if glyph.columns == 2 { line[column + 1] = Slot(glyph: Slot.second, style: style) }
          }
        }
        column = min(next, end)
      }
      if hasBegun { Slot.join(line, at: column) }
      return column - point.column
    }
  }

  private static func measure(_ reader: inout GlyphReader, _ room: Int) -> Int {
    var used = 0
    while used < room, let glyph = reader.next() { used += glyph.columns }
    return min(used, room)
  }

  @inline(__always)
  private static func number(of glyph: Glyph, in clusters: inout ClusterTable) -> UInt32 {
    let wide = glyph.columns == 2 ? Slot.wideBit : 0
    switch glyph.content {
    case .scalar(let value): return value | wide
    case .cluster(let character): return clusters.place(of: character) | Slot.clusterBit | wide
    case .space, .lineBreak, .nothing: return Slot.blank | wide
    }
  }

  /// Fills a block with one character.
  /// - Parameters:
  ///   - rect: what to fill.
  ///   - style: how it looks.
  ///   - character: a character of one column; any other is taken for a space.
  public mutating func fill(_ rect: Rect, _ style: Style, _ character: Character = " ") {
    let block = rect.intersection(clip)
    guard !block.isEmpty else { return }
    var text = String(character)
    if charset == .ascii { text = Transliteration.ascii(text) }
    let glyph = GlyphReader.read(text) { $0.next() }
    let number = glyph.map { $0.columns == 1 ? Self.number(of: $0, in: &clusters) : Slot.blank }
    let slot = Slot(glyph: number ?? Slot.blank, style: style)
    let columns = size.columns
    slots.withUnsafeMutableBufferPointer { slots in
      for row in block.row..<block.endRow {
        let line = UnsafeMutableBufferPointer(rebasing: slots[row * columns..<(row + 1) * columns])
        Slot.part(line, at: block.column)
        line[block.column..<block.endColumn].update(repeating: slot)
        Slot.join(line, at: block.endColumn)
      }
    }
  }

  /// Changes the look of a block and leaves its characters.
  public mutating func restyle(_ rect: Rect, _ style: Style) { restyle(rect) { _ in style } }

  /// Changes the look of a block cell by cell, as `restyle(row) { $0.adding(.bold) }`.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let block = rect.intersection(clip)
    for line in block.row..<block.endRow {
      for place in place(block.column, line)..<place(block.endColumn, line) {
        slots[place].style = change(slots[place].style)
      }
    }
  }

  /// Runs `draw` so that nothing is drawn outside `rect`; coordinates stay those of the whole canvas.
  public mutating func clipped(to rect: Rect, _ draw: (inout Canvas) throws -> Void) rethrows {
    let before = clip
    defer { clip = before }
    clip = clip.intersection(rect)
    try draw(&self)
  }

  /// The characters alone, rows with a line break between, spaces at the end of rows left out.
  public var plainText: String { (0..<size.rows).map(plainText(row:)).joined(separator: "\n") }

  /// The characters of one row, without the spaces at its end; empty outside the canvas.
  public func plainText(row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var text = ""
    var spaces = 0
    for slot in slots[place(0, row)..<place(0, row + 1)] {
      guard let character = character(of: slot) else { continue }
      if character == " " {
        spaces += 1
      } else {
        text += String(repeating: " ", count: spaces)
        spaces = 0
        text.append(character)
      }
    }
    return text
  }

  /// Calls `body` for every cell that looks different from `old`, row by row; for a wide character once, with
  /// its first cell.
  /// - Parameters:
  ///   - old: what is on the screen now; nil when nothing is.
  ///   - body: column, row, character and style.
  func forEachChange(since old: Canvas?, _ body: (Int, Int, Character, Style) -> Void) {
    let old = old?.size == size ? old : nil
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let place = place(column, row)
        let slot = slots[place]
        if let old, looksAlike(slot, old.slots[place], in: old) { continue }
        if let character = character(of: slot) { body(column, row, character, slot.style) }
      }
    }
  }

  private func looksAlike(_ slot: Slot, _ other: Slot, in old: Canvas) -> Bool {
    guard slot.isCluster || other.isCluster else { return slot == other }
    return slot.style == other.style && character(of: slot) == old.character(of: other)
  }

  private func place(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  private func character(of slot: Slot) -> Character? {
    if slot.isSecond { return nil }
    if slot.isCluster { return clusters[slot.value] }
    return Unicode.Scalar(slot.value).map(Character.init) ?? " "
  }
}

extension Canvas: Equatable {
  /// Whether both look the same; how they came about does not count.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    if left.clusters == right.clusters { return left.slots == right.slots }
    return zip(left.slots, right.slots).allSatisfy { left.looksAlike($0, $1, in: right) }
  }
}
