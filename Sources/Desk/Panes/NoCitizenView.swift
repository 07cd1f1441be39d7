import Domain
import Terminal

/// Samtale and Plan before a citizen is chosen.
enum NoCitizenView {
  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let place = area.inset(left: 3, top: 2, right: 3)
    painter.put(Phrase(da: "Hvem sidder I sammen om?", en: "Whom is this about?"), place.line(0), .title)
    let lines = [
      Phrase(da: "Ctrl-N  opret en ny borger", en: "Ctrl-N  add a new citizen"),
      Phrase(da: "Ctrl-O  vælg blandt mine borgere", en: "Ctrl-O  choose among my citizens"),
    ]
    for (index, line) in lines.enumerated() { painter.put(line, place.line(index + 2)) }
    painter.paragraph(
      state.say(
        Phrase(
          da: "Intet deles med nogen, før borgeren har sagt ja. Det, I skriver, bliver på denne maskine.",
          en:
            "Nothing is shared with anybody until the citizen has agreed. What you write stays on this machine."
        )),
      place.inset(top: 5), .muted)
    painter.canvas.cursor = place.origin
  }
}
