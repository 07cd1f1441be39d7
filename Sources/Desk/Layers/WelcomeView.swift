import Domain
import Terminal

/// The first start: what one can do with an empty program.
enum WelcomeView {
  static let choices = [
    Phrase(
      da: "Se dig om med opdigtede mennesker og fællesskaber",
      en: "Look around with made-up people and communities"),
    Phrase(da: "Importér en oversigt over fællesskaber", en: "Import a directory of communities"),
    Phrase(da: "Forbind til jeres fælles lager", en: "Connect to your shared store"),
    Phrase(da: "Begynd med en borger", en: "Begin with a citizen"),
  ]

  static func draw(_ selected: Int, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      area.centred(Size(columns: min(area.columns, 64), rows: 12)),
      title: state.say(Phrase(da: "Velkommen til Vejviser", en: "Welcome to Vejviser")))
    let used = painter.paragraph(
      state.say(
        Phrase(
          da: "Vejviser hjælper dig med at følge mennesker ind i fællesskaber. Hvad vil du først?",
          en: "Vejviser helps you bring people into communities. What first?")), inside, .dialog)
    for (index, choice) in choices.enumerated() {
      let line = inside.line(used + 1 + index)
      let role: Role = index == selected ? .rowSelected : .dialog
      painter.fill(line, role)
      painter.put((index == selected ? "▸ " : "  ") + state.say(choice), line, role)
      painter.mark(line, .row(focus: 0, index: index))
      if index == selected { painter.canvas.cursor = line.origin }
    }
    painter.paragraph(
      state.say(
        Phrase(
          da: "Esc lukker. Alt findes også under Ctrl-K.", en: "Esc closes. Everything is under Ctrl-K, too.")
      ),
      inside.inset(top: used + 2 + choices.count), .dialog)
  }
}
