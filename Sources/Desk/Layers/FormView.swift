import Domain
import Terminal

/// How a form looks.
enum FormView {
  static let labelWidth = 13

  /// How wide the fields are: what a text area is wrapped to.
  static func fieldColumns(_ size: Size) -> Int { width(size) - 4 - labelWidth }

  private static func width(_ size: Size) -> Int { min(size.columns, 76) }

  static func draw(_ form: Form, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let heights = form.fields.map { $0.height + ($0.problem == nil ? 0 : 1) }
    let told = form.told.map { state.say($0) } ?? ""
    let toldRows = told.isEmpty ? 0 : painter.wrap(told, columns: width(state.size) - 4).count + 1
    let wanted = heights.reduce(0, +) + 3 + toldRows
    let box = area.centred(Size(columns: width(state.size), rows: min(area.rows, wanted)))
    let inside = painter.frame(box, title: state.say(form.title))
    var (body, last) = inside.splitBottom(1)
    // What is told gives way to the fields where there is little room.
    if toldRows > 0, body.rows >= toldRows + 3 {
      painter.paragraph(told, body, .label)
      body = body.inset(top: toldRows)
    }
    let used = painter.put(savedText(state), last, .muted)
    if let told = sourceTold(form.fields[form.focus], state) ?? proposed(form, state) {
      painter.put(told, last.inset(left: used == 0 ? 0 : used + 2, right: 2), .label)
    }
    // On a low screen the form scrolls so that the field one writes in is in view.
    var first = 0
    while first < form.focus, heights[first...form.focus].reduce(0, +) > body.rows { first += 1 }
    var left = body
    for index in first..<form.fields.count where !left.isEmpty {
      draw(form.fields[index], isFocused: index == form.focus, index, state, &painter, left)
      left = left.inset(top: heights[index])
    }
    if heights[first...].reduce(0, +) > body.rows { painter.putRight("▾", last, .dialog) }
  }

  private static func draw(
    _ field: FormField, isFocused: Bool, _ index: Int, _ state: AppState, _ painter: inout Painter,
    _ area: Rect
  ) {
    let place = area.splitTop(field.height).top
    painter.put(field.label, place.line(0).splitLeft(labelWidth).left, isFocused ? .accent : .label)
    let input = place.inset(left: labelWidth)
    painter.mark(place, .focus(index))
    switch field.input {
    case .text(let editing, let lines) where lines > 1:
      painter.area(editing, input, focused: isFocused, placeholder: state.say(field.hint))
    case .text(let editing, _), .date(let editing), .time(let editing):
      painter.field(editing, input, focused: isFocused, placeholder: state.say(field.hint))
      drawDateTold(field, state, &painter, input, isFocused)
    case .choice(let choices, let selected):
      let text = state.say(choices[selected].phrase)
      painter.put(isFocused ? "‹ \(text) ›" : text, input, isFocused ? .fieldFocused : .text)
      if isFocused { painter.canvas.cursor = input.origin }
    }
    if state.file?.conflicts[field.name] != nil {
      painter.putRight("⚠", place.line(0).splitLeft(labelWidth - 1).left, .conflict)
    }
    if let problem = field.problem {
      painter.put(problem, area.line(field.height).inset(left: labelWidth), .error)
    }
  }

  /// What the source says, where what stands in the field is something else.
  private static func sourceTold(_ field: FormField, _ state: AppState) -> String? {
    guard let source = field.source, field.editing?.text.replacing("\n", with: " ") != state.say(source)
    else {
      return nil
    }
    return state.say(Phrase(da: "I kilden: \(source.danish)", en: "In the source: \(source.english)"))
  }

  /// The next meeting of the community that the form is about, where one writes day or hour.
  private static func proposed(_ form: Form, _ state: AppState) -> String? {
    guard ["date", "time"].contains(form.fields[form.focus].name.field), let next = state.proposal(for: form)
    else { return nil }
    let day = DanishDate.short(next.date, today: state.date)
    let time = next.time.map { " \($0.text)" } ?? ""
    return state.say(
      Phrase(da: "Ctrl-G: mødes \(day.danish)\(time)", en: "Ctrl-G: meets \(day.english)\(time)"))
  }

  /// Which day was understood, behind what was typed.
  private static func drawDateTold(
    _ field: FormField, _ state: AppState, _ painter: inout Painter, _ input: Rect, _ isFocused: Bool
  ) {
    guard case .date(let editing) = field.input, let date = DanishDate.parse(editing.text, today: state.date)
    else { return }
    let told = state.say(DanishDate.long(date))
    let room = input.inset(left: painter.columns(of: editing.text) + 3)
    guard room.columns >= 12 else { return }
    let style = painter.theme[.muted].on(painter.theme[isFocused ? .fieldFocused : .field])
    painter.canvas.put("→ \(told)", at: room.origin, style: style, width: room.columns, ellipsis: true)
  }

  private static func savedText(_ state: AppState) -> String {
    StatusText.saving(state)
  }
}
