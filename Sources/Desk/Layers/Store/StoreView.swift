import Domain
import Terminal

/// How the set-up of the shared store looks: the fields, and below them what a look showed.
enum StoreView {
  static func draw(_ layer: StoreLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let inside = painter.frame(
      box(area), title: state.say(Phrase(da: "Forbind til et lager", en: "Connect to a store")))
    let (top, below) = inside.splitTop(layer.fields.count + 1)
    for (row, field) in layer.fields.enumerated() where row < top.rows {
      let line = top.line(row)
      let isFocused = field == layer.focus
      let label = state.say(field.label)
      painter.put(label, line.splitLeft(FormView.labelWidth).left, isFocused ? .accent : .label)
      let editing = layer[field]
      let shown =
        field == .password ? TextEditing(String(repeating: "•", count: editing.text.count)) : editing
      painter.field(
        shown, line.inset(left: FormView.labelWidth), focused: isFocused,
        placeholder: state.say(hint(field, layer)))
      painter.mark(line, .row(focus: 0, index: row))
    }
    if top.rows > layer.fields.count { painter.rule(top.line(layer.fields.count), .dialog) }
    painter.scrolled(below, by: layer.scroll) { painter, area in told(layer, state, &painter, area) }
  }

  /// How many places what was found can be scrolled to.
  static func positions(_ layer: StoreLayer, _ state: AppState) -> Int {
    let inside = box(DeskView.body(state.size, state)).inset(left: 2, top: 1, right: 2, bottom: 1)
    let below = inside.splitTop(layer.fields.count + 1).rest
    return Painter.measuring(state.settings).positions(below) { painter, area in
      told(layer, state, &painter, area)
    }
  }

  private static func box(_ area: Rect) -> Rect {
    area.centred(Size(columns: min(area.columns, 76), rows: min(area.rows, 14)))
  }

  private static func hint(_ field: StoreLayer.Field, _ layer: StoreLayer) -> Phrase {
    switch field {
    case .address:
      Phrase(
        da: "https://… fra den, der styrer lageret, eller /mnt/faelles",
        en: "https://… from whoever runs the store, or /mnt/shared")
    case .user: Phrase(da: "som serveren kender jer", en: "as the server knows you")
    case .password:
      layer.keepsPassword
        ? Phrase(da: "uændret", en: "unchanged")
        : Phrase(da: "helst et kodeord lavet til programmer", en: "best one made for programs")
    case .team: Phrase(da: "rummet til holdets borgere, fx hold", en: "the space of the team, e.g. hold")
    }
  }

  /// What is told below the fields; the rows that it takes.
  private static func told(
    _ layer: StoreLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) -> Int {
    if layer.isTrying {
      return painter.paragraph(
        state.say(Phrase(da: "Prøver forbindelsen …", en: "Trying the connection …")), area, .label)
    }
    if layer.steps.isEmpty {
      let used = exchanged(state, &painter, area)
      let next = Phrase(
        da: "Enter prøver forbindelsen. Kun det, en borger har sagt ja til, deles.",
        en: "Enter tries the connection. Only what a citizen has agreed to is shared.")
      return used + painter.paragraph(state.say(next), area.inset(top: used), .label)
    }
    var used = 0
    // What went wrong is read first, where there is little room.
    for step in layer.steps.filter({ !$0.isGood }) + layer.steps.filter(\.isGood) {
      used += painter.paragraph(
        (step.isGood ? "✓ " : "⚠ ") + state.say(step.phrase), area.inset(top: used),
        step.isGood ? .statusOK : .warning)
    }
    if layer.isProven {
      let next = Phrase(da: "Enter forbinder.", en: "Enter connects.")
      used += painter.paragraph(state.say(next), area.inset(top: used), .label)
    }
    return used
  }

  /// How it went the last time, where a store is connected; the rows that it takes.
  private static func exchanged(_ state: AppState, _ painter: inout Painter, _ area: Rect) -> Int {
    guard state.settings.hasStore else { return 0 }
    var used = 0
    if let problem = state.sync.problem {
      used += painter.paragraph("⚠ " + state.say(problem), area, .warning)
    }
    let waits = state.sync.waiting
    let waiting =
      waits > 0 ? Phrase(da: " \(waits) ændringer venter.", en: " \(waits) changes wait.") : Phrase(same: "")
    if let last = state.sync.lastDone {
      let time = last.inDenmark.time.text
      let told = Phrase(da: "Senest udvekslet kl. \(time).", en: "Last exchanged at \(time).")
      used += painter.paragraph(state.say(told) + state.say(waiting), area.inset(top: used), .label)
    } else if waits > 0 {
      used += painter.paragraph(state.say(waiting).trimmed, area.inset(top: used), .label)
    }
    return used
  }
}
