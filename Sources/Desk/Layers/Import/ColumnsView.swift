import Catalogue
import Domain
import Terminal

/// How the columns of a file are confirmed: a line a field, with the column and a value of the file.
enum ColumnsView {
  static func draw(_ layer: ColumnsLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let box = area.centred(Size(columns: min(area.columns, 116), rows: area.rows))
    let name = layer.question.path.split(separator: "/").last.map(String.init) ?? layer.question.path
    var inside = painter.frame(box, title: name)
    let form = layer.question.form
    let asked = Phrase(
      da: "\(form.danish). Står hvert felt i den rigtige kolonne? ← → vælger en anden.",
      en: "\(form.english). Is each field in the right column? ← → choose another.")
    // On a low screen the lines are for the fields.
    if inside.rows > 10 {
      inside = inside.inset(top: painter.paragraph(state.say(asked), inside, .dialog) + 1)
    }
    let isWide = inside.columns >= 60
    let foot = isWide ? 1 : 2
    let (list, below) = inside.splitBottom(min(foot, inside.rows - 1))
    if !isWide { drawExample(layer, state, &painter, below.line(0)) }
    drawUnread(layer, state, &painter, below.line(foot - 1))
    let first = ListWindow.first(selected: layer.selected, count: layer.fields.count, visible: list.rows)
    for row in 0..<list.rows where first + row < layer.fields.count {
      let index = first + row
      draw(layer, index, isWide, state, &painter, list.line(row))
      painter.mark(list.line(row), .row(focus: 0, index: index))
    }
    if first + list.rows < layer.fields.count { painter.putRight("▾", list.line(list.rows - 1), .dialog) }
  }

  private static func draw(
    _ layer: ColumnsLayer, _ index: Int, _ isWide: Bool, _ state: AppState, _ painter: inout Painter,
    _ line: Rect
  ) {
    let field = layer.fields[index]
    let isLit = index == layer.selected
    let role: Role = isLit ? .rowSelected : .dialog
    painter.fill(line, role)
    let labelWidth = isWide ? 22 : 14
    painter.put((isLit ? "▸" : " ") + state.say(field.label), line.splitLeft(labelWidth - 1).left, role)
    let column = layer.column(of: field)
    let title = column?.title ?? state.say(Phrase(da: "ingen kolonne", en: "no column"))
    let rest = line.inset(left: labelWidth, right: 2)
    let place = isWide ? rest.splitLeft(28).left : rest
    painter.put(isLit ? "‹ \(title) ›" : title, place, isLit ? role : column == nil ? .disabled : .dialog)
    if isWide, let sample = column?.samples.first {
      painter.put(example(sample, state), rest.inset(left: 29), isLit ? role : .muted)
    }
    if isLit { painter.canvas.cursor = line.origin }
  }

  /// On a narrow screen the lit field's value stands below the list.
  private static func drawExample(
    _ layer: ColumnsLayer, _ state: AppState, _ painter: inout Painter, _ line: Rect
  ) {
    guard let sample = layer.column(of: layer.fields[layer.selected])?.samples.first else { return }
    painter.put(example(sample, state), line, .dialog)
  }

  private static func example(_ sample: String, _ state: AppState) -> String {
    state.say(Phrase(da: "fx ", en: "e.g. ")) + sample.replacing("\n", with: " ")
  }

  private static func drawUnread(
    _ layer: ColumnsLayer, _ state: AppState, _ painter: inout Painter, _ line: Rect
  ) {
    let titles = layer.unread.map(\.title).joined(separator: ", ")
    let all = Phrase(da: "Alle kolonner læses.", en: "All columns are read.")
    painter.put(
      titles.isEmpty ? state.say(all) : state.say(Phrase(da: "Læses ikke: ", en: "Not read: ")) + titles,
      line,
      .label)
  }
}
