import Domain
import Terminal

/// What came of an import, with every row that was left out, as far as there is room to keep them.
struct ReportLayer: Equatable, Sendable {
  /// The counts.
  let counts: Phrase
  /// What there is to know besides, line by line.
  let told: [Phrase]
  /// So many lines are above the screen.
  var scroll = 0
}

/// How the account of an import looks.
enum ReportView {
  static func draw(_ layer: ReportLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      box(area), title: state.say(Phrase(da: "Det kom der ud af importen", en: "What came of the import")))
    painter.scrolled(inside, by: layer.scroll) { tell(layer, state, &$0, $1) }
    painter.canvas.cursor = inside.origin
  }

  /// How many places it can be scrolled to.
  static func positions(_ layer: ReportLayer, _ state: AppState) -> Int {
    let inside = box(DeskView.body(state.size, state)).inset(left: 2, top: 1, right: 2, bottom: 1)
    return Painter.measuring(state.settings).positions(inside) { tell(layer, state, &$0, $1) }
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 116), rows: area.rows))
  }

  private static func tell(_ layer: ReportLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect)
    -> Int
  {
    var left = area.inset(top: painter.paragraph(state.say(layer.counts), area, .dialogTitle) + 1)
    for phrase in layer.told { left = left.inset(top: painter.paragraph(state.say(phrase), left, .dialog)) }
    return left.row - area.row
  }
}
