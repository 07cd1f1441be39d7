import Casebook
import Domain
import Terminal

/// How two entries that look alike are laid beside each other, or on a narrow screen one under the other.
enum DuplicatesView {
  private static let labelWidth = 11
  /// From so many columns inside the frame the two stand side by side.
  private static let wide = 70

  static func draw(_ layer: DuplicatesLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(box(area), title: title(layer, state))
    guard let pair = layer.pair else {
      let text =
        layer.pairs.isEmpty
        ? Phrase(da: "Ingen to fællesskaber ligner hinanden.", en: "No two communities look alike.")
        : Phrase(
          da: "Ingen to fællesskaber ligner hinanden mere. Alle er afgjort.",
          en: "No two communities look alike any more. All are decided.")
      painter.paragraph(state.say(text), inside, .dialog)
      painter.canvas.cursor = inside.origin
      return
    }
    painter.scrolled(inside, by: layer.scroll) { tell(pair, layer, state, &$0, $1) }
    // A screen reader follows the cursor: to the entry that stays, or else to the text that is in view.
    if painter.canvas.cursor.map(inside.contains) != true { painter.canvas.cursor = inside.origin }
  }

  /// How many places it can be scrolled to.
  static func positions(_ layer: DuplicatesLayer, _ state: AppState) -> Int {
    guard let pair = layer.pair else { return 1 }
    let inside = inside(state)
    return Painter.measuring(state.settings).positions(inside) { tell(pair, layer, state, &$0, $1) }
  }

  /// How far to scroll so that the entry that stays begins in view, where the two stand one under the other.
  static func scroll(toKeptOf layer: DuplicatesLayer, _ state: AppState) -> Int {
    let inside = inside(state)
    guard let pair = layer.pair, layer.keepsSecond, inside.columns < wide else { return 0 }
    var painter = Painter.measuring(state.settings)
    let area = Rect(column: 0, row: 0, columns: inside.columns, rows: 1000)
    _ = tell(pair, layer, state, &painter, area)
    return min(painter.canvas.cursor?.row ?? 0, positions(layer, state) - 1)
  }

  private static func inside(_ state: AppState) -> Rect {
    box(DeskView.body(state.size, state)).inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 116), rows: area.rows))
  }

  private static func title(_ layer: DuplicatesLayer, _ state: AppState) -> String {
    guard !layer.open.isEmpty else { return state.say(Phrase(da: "Dubletter", en: "Duplicates")) }
    let (number, count) = (layer.selected + 1, layer.open.count)
    return state.say(
      Phrase(
        da: "Ét fællesskab eller to? \(number) af \(count)", en: "One community or two? \(number) of \(count)"
      ))
  }

  /// - Returns: how many lines it takes.
  private static func tell(
    _ pair: DuplicatesLayer.Pair, _ layer: DuplicatesLayer, _ state: AppState, _ painter: inout Painter,
    _ area: Rect
  ) -> Int {
    guard let first = state.directory.community(pair.first),
      let second = state.directory.community(pair.second)
    else { return 0 }
    let sure =
      pair.isLikely
      ? Phrase(da: "Det er nok det samme", en: "Likely the same")
      : Phrase(da: "Måske det samme", en: "Perhaps the same")
    let why = Phrase(da: "\(sure.danish): \(pair.why.danish).", en: "\(sure.english): \(pair.why.english).")
    var left = area.inset(top: painter.paragraph(state.say(why), area, .accent) + 1)
    let rows = DuplicateRow.all(first, second, pair.reasons, state)
    if area.columns >= wide {
      let column = (area.columns - labelWidth - 2) / 2
      func cell(_ area: Rect, _ isSecond: Bool) -> Rect {
        let cells = area.inset(left: labelWidth)
        return isSecond ? cells.inset(left: column + 2) : cells.splitLeft(column).left
      }
      heading(isSecond: false, layer, state, &painter, cell(left, false))
      heading(isSecond: true, layer, state, &painter, cell(left, true))
      left = left.inset(top: 1)
      for row in rows {
        label(row, state, &painter, left)
        let one = painter.paragraph(row.first, cell(left, false), .dialog)
        let other = painter.paragraph(row.second, cell(left, true), .dialog)
        left = left.inset(top: max(1, one, other))
      }
    } else {
      for isSecond in [false, true] {
        heading(isSecond: isSecond, layer, state, &painter, left)
        left = left.inset(top: 1)
        for row in rows {
          label(row, state, &painter, left)
          let text = isSecond ? row.second : row.first
          left = left.inset(top: max(1, painter.paragraph(text, left.inset(left: labelWidth), .dialog)))
        }
        if !isSecond { left = left.inset(top: 1) }
      }
    }
    if rows.contains(where: \.differs) {
      let sign = Phrase(da: "≠ her siger de hver sit", en: "≠ here they differ")
      left = left.inset(top: painter.paragraph(state.say(sign), left.inset(top: 1), .muted) + 1)
    }
    return left.row - area.row
  }

  /// Which of the two stays.
  private static func heading(
    isSecond: Bool, _ layer: DuplicatesLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    let stays = layer.keepsSecond == isSecond
    let text =
      stays
      ? Phrase(da: "(•) denne bliver", en: "(•) this one stays")
      : Phrase(da: "( ) går ind i den anden", en: "( ) goes into the other")
    let line = area.line(0)
    painter.fill(line, stays ? .rowSelected : .dialog)
    painter.put(text, line, stays ? .rowSelected : .dialog)
    painter.mark(line, .row(focus: 0, index: isSecond ? 1 : 0))
    if stays { painter.canvas.cursor = line.origin }
  }

  private static func label(_ row: DuplicateRow, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let line = area.line(0).splitLeft(labelWidth).left
    if row.differs { painter.put("≠", line, .accent) }
    painter.put(row.label, line.inset(left: 1), .label)
  }
}
