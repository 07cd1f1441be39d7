import Domain
import Terminal

/// The hidden screen: nothing of anybody, and the way back.
enum HiddenView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    func centred(_ phrase: Phrase, _ row: Int, _ role: Role) {
      let line = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
      painter.put(
        phrase, line.inset(left: max(0, (area.columns - painter.columns(of: state.say(phrase))) / 2)), role)
    }
    let middle = area.rows / 2
    centred(Phrase(da: "Vejviser holder pause", en: "Vejviser is resting"), middle, .title)
    guard !state.settings.screenCode.isEmpty else {
      return centred(Phrase(da: "Enter går videre", en: "Enter goes on"), middle + 1, .muted)
    }
    centred(
      state.hiding.isWrong
        ? Phrase(da: "Det er ikke koden", en: "That is not the code")
        : Phrase(da: "Skriv koden og tryk Enter", en: "Type the code and press Enter"), middle + 1, .muted)
    let width = min(20, area.columns)
    let field = Rect(
      column: area.column + (area.columns - width) / 2, row: middle + 2, columns: width, rows: 1)
    var hidden = state.hiding.typed
    hidden.reload(String(repeating: "•", count: hidden.text.count))
    painter.field(hidden, field, focused: true)
  }
}
