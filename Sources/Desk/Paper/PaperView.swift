import Domain
import Terminal

/// How the layer of what leaves the screen looks: the ways, and below them the sheet itself.
enum PaperView {
  static func draw(_ layer: PaperLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let title = Phrase(da: "Tag med hjem", en: "Take home")
    let inside = painter.frame(box(area), title: "\(state.say(title)): \(layer.sheet.title)")
    let (list, preview) = split(inside, layer)
    for (index, choice) in layer.choices.enumerated() where index < list.rows {
      let isLit = choice == layer.choice
      let line = list.line(index)
      painter.fill(line, isLit ? .rowSelected : .dialog)
      painter.put((isLit ? "▸ " : "  ") + state.say(choice.phrase), line, isLit ? .rowSelected : .dialog)
      painter.mark(line, .row(focus: 0, index: index))
      if isLit { painter.canvas.cursor = line.origin }
    }
    if layer.isContested, list.rows > layer.choices.count {
      painter.put(
        Phrase(
          da: "⚠ Noget står i to udgaver. Papiret får skærmens (Ctrl-X vælger).",
          en: "⚠ Something has two versions. The paper gets the screen's (Ctrl-X)."),
        list.line(layer.choices.count), .warning)
    }
    guard !preview.isEmpty else { return }
    painter.rule(preview.line(0), .dialog)
    let below = preview.inset(top: 1)
    let lines = lines(layer, below.columns, painter.canvas.charset)
    let first = max(0, min(layer.scroll, lines.count - below.rows))
    for row in 0..<below.rows where first + row < lines.count {
      painter.put(lines[first + row], below.line(row), .dialog)
    }
    if first > 0 || first + below.rows < lines.count {
      let isEnd = first + below.rows >= lines.count
      painter.putRight(" PgUp PgDn \(isEnd ? "▴" : "▾")", preview.line(0), .dialog)
    }
  }

  /// How many places the preview can be scrolled to.
  static func positions(_ layer: PaperLayer, _ state: AppState) -> Int {
    let inside = box(DeskView.body(state.size, state)).inset(left: 2, top: 1, right: 2, bottom: 1)
    let below = split(inside, layer).preview.inset(top: 1)
    return max(1, lines(layer, below.columns, state.settings.charset).count - below.rows + 1)
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 76), rows: area.rows))
  }

  private static func split(_ inside: Rect, _ layer: PaperLayer) -> (list: Rect, preview: Rect) {
    let (list, preview) = inside.splitTop(layer.choices.count + (layer.isContested ? 1 : 0))
    return (list, preview)
  }

  /// The sheet as it reads, or the days that a calendar gets.
  private static func lines(_ layer: PaperLayer, _ columns: Int, _ charset: Charset) -> [String] {
    guard layer.choice == .calendar else {
      return layer.sheet.text(columns: columns, in: charset)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return layer.dates.flatMap { event in
      let told = event.told(layer.sheet.language)
      return TextWidth.wrap(told, columns: columns, in: charset).map { String(told[$0]).trimmed }
    }
  }
}

/// How the question for a place looks.
enum PaperPlaceView {
  static func draw(_ place: PaperPlace, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    QuestionView.draw(
      title: state.say(place.choice.phrase),
      state.say(
        Phrase(
          da: "Hvor skal filen ligge? Navnet siger ikke, hvem den handler om.",
          en: "Where is the file to lie? Its name does not tell whom it is about.")),
      place.editing, problem: place.problem, &painter, area)
  }
}
