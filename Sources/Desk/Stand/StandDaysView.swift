import Domain
import Terminal

/// What days at stands came to: guests, hand-outs, wishes, topics and areas.
enum StandDaysView {
  static func draw(_ scroll: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 64), rows: area.rows)),
      title: state.say(Phrase(da: "Messens tal", en: "The stand in numbers")))
    painter.scrolled(inside, by: scroll) { tell(state, &$0, $1) }
    painter.canvas.cursor = inside.origin
  }

  /// How many places it can be scrolled to.
  static func positions(_ state: AppState) -> Int {
    let area = DeskView.body(state.size, state)
    let inside = area.centred(Size(columns: min(area.columns, 64), rows: area.rows))
      .inset(left: 2, top: 1, right: 2, bottom: 1)
    return Painter.measuring(state.settings).positions(inside) { tell(state, &$0, $1) }
  }

  /// `31 gæster · 12 tog med hjem · 4 ønsker`.
  static func counts(_ day: StandDay, _ language: Language) -> String {
    let guests = Phrase(da: day.guests == 1 ? "gæst" : "gæster", en: day.guests == 1 ? "guest" : "guests")
    let sheets = Phrase(da: "tog med hjem", en: "taken home")
    let wishes = Phrase(da: day.wishes == 1 ? "ønske" : "ønsker", en: day.wishes == 1 ? "wish" : "wishes")
    return [(day.guests, guests), (day.handOuts, sheets), (day.wishes, wishes)]
      .map { "\($0.0) \($0.1(language))" }.joined(separator: " · ")
  }

  private static func tell(_ state: AppState, _ painter: inout Painter, _ area: Rect) -> Int {
    var left = area
    let days = state.casebook.standDays
    guard !days.isEmpty else {
      return painter.paragraph(
        state.say(
          Phrase(
            da: "Her er ingen tal endnu. F9 åbner messen: gæster søger selv, og her står, hvad de søgte.",
            en: "No numbers yet. F9 opens the stand: guests search themselves, and here is what for.")), left,
        .dialog)
    }
    for day in days {
      let date = day.date.map { state.say(DanishDate.long($0)) } ?? "?"
      painter.put(date, left.line(0), .dialogTitle)
      left = left.inset(top: 1)
      painter.put(counts(day, painter.language), left.line(0), .dialog)
      left = left.inset(top: 1)
      BarsView.draw(Phrase(da: "Emner", en: "Topics"), Tally(day.topics), &painter, &left)
      BarsView.draw(Phrase(da: "Kommuner", en: "Municipalities"), Tally(day.areas), &painter, &left)
      left = left.inset(top: 1)
    }
    return left.row - area.row
  }
}
