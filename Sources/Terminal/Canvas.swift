/// A picture of the screen as a value: cells with a character and a style each, and where the cursor stands.
///
/// Drawing outside the canvas, or outside what `clipped` allows, does nothing. A wide character owns two cells; when
/// one of them is drawn over, or clipped off, the other is blank.
public struct Canvas: Sendable {
  /// Width and height.
  public let size: Size
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Point?
  /// ASCII writes every text in letters that any terminal has.
  public let charset: Charset
  private var slots: [Slot]
  private var clip: Rect
  /// Characters of more than one scalar; a slot names them by place.
  private var clusters: [Character] = []
  private var clusterPlaces: [Character: UInt32] = [:]

  /// A cell as it is kept: small and trivial, so that a frame is filled in microseconds.
  private struct Slot: Equatable {
    /// A scalar, or `clusterBit` and the place in `clusters`, or `second`.
    var glyph: UInt32
    var style: Style

    static let clusterBit: UInt32 = 0x8000_0000
    static let second: UInt32 = 0x7FFF_FFFF
    static let blank: UInt32 = 0x20
  }

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
  ///   - text: what is not seen (control characters, escape sequences, line breaks) is drawn as nothing, a tab as a space.
  ///   - point: where it begins; may lie outside.
  ///   - style: how it looks.
  ///   - width: columns that it may take, nil for as many as there are.
  ///   - ellipsis: whether a text too long for `width` ends in `…`.
  /// - Returns: columns from `point` to the end of what was drawn; no more than up to the right edge.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, width: Int? = nil, ellipsis: Bool = false
  ) -> Int {
    var text = text
    if charset == .ascii { text = Transliteration.ascii(TextWidth.prefix(text, columns: 4 * size.columns)) }
    if let width, ellipsis {
      text = TextWidth.fitted(text, columns: width, ellipsis: charset == .ascii ? "..." : "…")
    }
    let room = width.map { max(0, min($0, size.columns + max(0, -point.column))) }
    let end = min(clip.endColumn, room.map { point.column + $0 } ?? clip.endColumn)
    guard point.column < end else { return 0 }
    let visible = point.row >= clip.row && point.row < clip.endRow
    return GlyphReader.read(text) { reader in
      draw(&reader, from: point, to: end, style: style, visible: visible)
    }
  }

  private mutating func draw(
    _ reader: inout GlyphReader, from point: Point, to end: Int, style: Style, visible: Bool
  ) -> Int {
    let row = visible ? point.row * size.columns : 0
    var column = point.column
    if visible { parted(at: max(column, clip.column), row: row) }
    while column < end, let glyph = reader.next() {
      if glyph.columns == 0 { continue }
      let next = column + glyph.columns
      if visible, next > clip.column {
        if next > end {
          // Half a wide character does not fit.
          slots[row + column] = Slot(glyph: Slot.blank, style: style)
        } else if column < clip.column {
          slots[row + clip.column] = Slot(glyph: Slot.blank, style: style)
        } else {
          slots[row + column] = Slot(glyph: self.glyph(for: glyph), style: style)
          if glyph.columns == 2 { slots[row + column + 1] = Slot(glyph: Slot.second, style: style) }
        }
      }
      column = min(next, end)
    }
    if visible { joined(at: column, row: row) }
    return column - point.column
  }

  private mutating func glyph(for glyph: Glyph) -> UInt32 {
    switch glyph.content {
    case .scalar(let value): return value
    case .cluster(let character):
      if let known = clusterPlaces[character] { return known }
      let place = UInt32(clusters.count) | Slot.clusterBit
      clusters.append(character)
      clusterPlaces[character] = place
      return place
    // The second cell of an ideographic space is blank like its first.
    case .space, .lineBreak, .nothing: return Slot.blank
    }
  }

  /// Before something is drawn from `column` on: a wide character that would lose its second half is blanked.
  private mutating func parted(at column: Int, row: Int) {
    guard column > 0, column < size.columns, slots[row + column].glyph == Slot.second else { return }
    slots[row + column - 1].glyph = Slot.blank
    slots[row + column].glyph = Slot.blank
  }

  /// After something was drawn up to `column`: a wide character that lost its first half is blanked.
  private mutating func joined(at column: Int, row: Int) {
    guard column >= 0, column < size.columns, slots[row + column].glyph == Slot.second,
      column == 0 || !isWide(slots[row + column - 1])
    else { return }
    slots[row + column].glyph = Slot.blank
  }

  private func isWide(_ slot: Slot) -> Bool {
    guard slot.glyph != Slot.second, let character = character(of: slot) else { return false }
    return TextWidth.columns(of: character) == 2
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
    let slot = Slot(
      glyph: glyph.map { $0.columns == 1 ? self.glyph(for: $0) : Slot.blank } ?? Slot.blank, style: style)
    for line in block.row..<block.endRow {
      let row = line * size.columns
      parted(at: block.column, row: row)
      for column in block.column..<block.endColumn { slots[row + column] = slot }
      joined(at: block.endColumn, row: row)
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

  /// Calls `body` for every cell that looks different from `old`, row by row; for a wide character once, with its first cell.
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
    guard (slot.glyph | other.glyph) & Slot.clusterBit != 0 else { return slot == other }
    return slot.style == other.style && character(of: slot) == old.character(of: other)
  }

  private func place(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  private func character(of slot: Slot) -> Character? {
    if slot.glyph == Slot.second { return nil }
    if slot.glyph & Slot.clusterBit != 0 { return clusters[Int(slot.glyph & ~Slot.clusterBit)] }
    return Unicode.Scalar(slot.glyph).map(Character.init) ?? " "
  }
}

extension Canvas: Equatable {
  /// Whether both look the same; how they came about does not count.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    if left.clusters == right.clusters { return left.slots == right.slots }
    return zip(left.slots, right.slots).allSatisfy { one, other in
      one.style == other.style && left.character(of: one) == right.character(of: other)
    }
  }
}
