import Domain
import Terminal

/// A citizen's consent was withdrawn elsewhere: what was written here and never went out. It goes by a key of its own
/// and for good, so that all of it must be within reach, on the smallest screen as well.
enum WithdrawalView {
  static func draw(
    _ texts: [String], _ scroll: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    let title = Phrase(da: "Samtykket er trukket tilbage", en: "The consent was withdrawn")
    let inside = painter.frame(box(texts, state, area), title: state.say(title))
    painter.scrolled(inside, by: scroll) { painter, area in tell(texts, state, &painter, area) }
  }

  /// How many places it can be scrolled to.
  static func positions(_ texts: [String], _ state: AppState) -> Int {
    let inside = box(texts, state, DeskView.body(state.size, state)).inset(
      left: 2, top: 1, right: 2, bottom: 1)
    return Painter.measuring(state.settings).positions(inside) { painter, area in
      tell(texts, state, &painter, area)
    }
  }

  private static func box(_ texts: [String], _ state: AppState, _ area: Rect) -> Rect {
    let columns = min(area.columns, 76)
    let free = Rect(column: 0, row: 0, columns: columns - 4, rows: 0)
    // Without a line of room there are as many places to scroll to as there are lines, and one.
    let lines = Painter.measuring(state.settings).positions(free) { tell(texts, state, &$0, $1) } - 1
    return area.centred(Size(columns: columns, rows: min(area.rows, lines + 2)))
  }

  private static func tell(_ texts: [String], _ state: AppState, _ painter: inout Painter, _ area: Rect)
    -> Int
  {
    var left = area
    left = left.inset(
      top: painter.paragraph(
        state.say(
          Phrase(
            da:
              "En borger har sagt nej til at dele. Det her nåede du at skrive, og ingen anden har det. Skriv af, hvad I er enige om at beholde. Ctrl-D fjerner det fra maskinen; Esc venter, til programmet startes igen.",
            en:
              "A citizen has said no to sharing. This you wrote, and nobody else has it. Copy what you agree to keep. Ctrl-D takes it off this machine; Esc waits until the program is started again."
          )),
        left, .dialog) + 1)
    for text in texts { left = left.inset(top: painter.paragraph("· \(text)", left, .dialog)) }
    return left.row - area.row
  }
}
