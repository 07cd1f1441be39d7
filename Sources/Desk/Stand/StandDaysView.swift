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
      let guests = Phrase(da: day.guests == 1 ? "gæst" : "gæster", en: day.guests == 1 ? "guest" : "guests")
      let sheets = Phrase(da: "tog med hjem", en: "taken home")
      let wishes = Phrase(da: day.wishes == 1 ? "ønske" : "ønsker", en: day.wishes == 1 ? "wish" : "wishes")
      let counts = [(day.guests, guests), (day.handOuts, sheets), (day.wishes, wishes)]
      left = left.inset(top: 1)
      painter.put(
        counts.map { "\($0.0) \(state.say($0.1))" }.joined(separator: " · "), left.line(0), .dialog)
      left = left.inset(top: 1)
      bars(Phrase(da: "Emner", en: "Topics"), day.topics, &painter, &left)
      bars(Phrase(da: "Kommuner", en: "Municipalities"), day.areas, &painter, &left)
      left = left.inset(top: 1)
    }
    return left.row - area.row
  }

  private static func bars(
    _ title: Phrase, _ counts: [String: Int], _ painter: inout Painter, _ left: inout Rect
  ) {
    let ranked = StandDay.ranked(counts)
    guard let most = ranked.first?.count, most > 0 else { return }
    painter.put(title, left.line(0), .label)
    left = left.inset(top: 1)
    let name = min(24, left.columns / 2)
    for (label, count) in ranked {
      let line = left.line(0)
      painter.put(label, line.splitLeft(name).left.inset(right: 1), .dialog)
      let room = max(1, line.columns - name - 6)
      let length = max(1, count * room / most)
      painter.put(String(repeating: "█", count: length), line.inset(left: name), .dialog)
      painter.put(" \(count)", line.inset(left: name + length), .dialog)
      left = left.inset(top: 1)
    }
  }
}
