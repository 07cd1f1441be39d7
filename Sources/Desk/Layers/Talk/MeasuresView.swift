import Casebook
import Domain
import Terminal

/// How WHO-5 and T-ILS look. A score is never shown without what it may mean.
enum MeasuresView {
  static func draw(_ layer: MeasuresLayer, _ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let title = Phrase(da: "Trivsel og ensomhed", en: "Well-being and loneliness")
    let box = area.centred(Size(columns: min(area.columns, 76), rows: min(area.rows, 26)))
    let inside = painter.frame(box, title: state.say(title))
    let filled = state.measurement(layer.measure)
    drawTabs(layer.measure, state, &painter, inside.line(0))
    if inside.rows < 15 {
      drawItem(layer, filled, state, &painter, inside.inset(top: 1))
    } else {
      drawAll(layer, filled, state, &painter, inside.inset(top: 1))
    }
  }

  private static func drawTabs(_ measure: Measure, _ state: AppState, _ painter: inout Painter, _ line: Rect)
  {
    var left = line
    for each in Measure.allCases {
      let name = state.say(each.phrase)
      let used = painter.put(
        each == measure ? "[\(name)]" : " \(name) ", left, each == measure ? .dialogTitle : .dialog)
      left = left.inset(left: used + 1)
    }
  }

  /// All items, the score, and how it went before.
  private static func drawAll(
    _ layer: MeasuresLayer, _ filled: Measurement, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    let measure = layer.measure
    var left = area
    left = left.inset(top: painter.paragraph(lead(measure, state), left, .label))
    for item in 0..<measure.itemCount {
      let isLit = item == layer.item
      let role: Role = isLit ? .rowSelected : .dialog
      let answer = told(filled, item, state)
      let width = 24
      let lines = painter.wrap(text(item, measure, state), columns: left.columns - width - 2).count
      let rows = left.splitTop(max(1, lines)).top
      painter.fill(rows, role)
      painter.put(isLit ? "▸" : " ", rows, role)
      painter.paragraph(text(item, measure, state), rows.inset(left: 1, right: width + 1), role)
      painter.put(answer, rows.splitRight(width).right, role)
      painter.mark(rows, .row(focus: 0, index: item))
      if isLit { painter.canvas.cursor = rows.origin }
      left = left.inset(top: rows.rows)
    }
    left = left.inset(top: 1)
    for line in score(filled, state) { left = left.inset(top: painter.paragraph(line.text, left, line.role)) }
    left = left.inset(top: 1)
    MeasureCourseView.draw(state.course(of: measure), measure, state, &painter, left)
  }

  /// Where there is little room: the lit item alone, and the score.
  private static func drawItem(
    _ layer: MeasuresLayer, _ filled: Measurement, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    let measure = layer.measure
    var left = area
    let place = "\(layer.item + 1)/\(measure.itemCount) "
    left = left.inset(top: painter.paragraph(place + text(layer.item, measure, state), left, .rowSelected))
    left = left.inset(
      top: painter.paragraph("→ " + told(filled, layer.item, state), left, .dialog))
    painter.canvas.cursor = area.origin
    for line in score(filled, state) { left = left.inset(top: painter.paragraph(line.text, left, line.role)) }
  }

  private static func lead(_ measure: Measure, _ state: AppState) -> String {
    let range = measure.answers
    let ends = [range.lowerBound, range.upperBound].map { "\($0) \(state.say(measure.meaning($0)))" }
    return "\(state.say(measure.lead)): \(ends.joined(separator: " … "))"
  }

  /// The item in the validated translation, or its neutral label.
  private static func text(_ item: Int, _ measure: Measure, _ state: AppState) -> String {
    state.settings.wheel.items[measure]?[item] ?? state.say(measure.labels[item])
  }

  private static func told(_ filled: Measurement, _ item: Int, _ state: AppState) -> String {
    let measure = filled.measure
    let other = state.otherNumber(Names.Field(Names.measure(measure, filled.id), String(item + 1)))
    guard let answer = filled.items[item] else {
      return "– (\(measure.answers.lowerBound)–\(measure.answers.upperBound))" + other
    }
    return "\(answer) \(state.say(measure.meaning(answer)))" + other
  }

  private static func score(_ filled: Measurement, _ state: AppState) -> [(text: String, role: Role)] {
    let measure = filled.measure
    var lines: [(text: String, role: Role)] = []
    if let score = filled.score {
      let scale = "\(measure.scores.lowerBound)–\(measure.scores.upperBound)"
      lines.append(("\(score) (\(scale)). \(state.say(measure.guidance(score)))", .dialogTitle))
      lines.append((state.say(Measure.caveat), .label))
      if let change = change(to: filled, score, state) { lines.append((state.say(change), .dialog)) }
    } else if filled.isEmpty {
      lines.append(
        (state.say(Phrase(da: "Kun hvis borgeren har lyst.", en: "Only if the citizen likes.")), .label))
    } else {
      let count = filled.missing
      lines.append(
        (
          state.say(
            Phrase(
              da: "\(count) svar mangler: der regnes intet tal ud.",
              en: "\(count) \(count == 1 ? "answer is" : "answers are") missing: there is no score.")), .label
        ))
    }
    if state.settings.wheel.items[measure] == nil {
      lines.append(
        (
          state.say(
            Phrase(
              da: "Ordene her er mærkater. Brug den validerede oversættelses spørgsmål.",
              en: "These words are labels. Use the questions of the validated translation.")), .muted
        ))
    }
    return lines
  }

  private static func change(to filled: Measurement, _ score: Int, _ state: AppState) -> Phrase? {
    let course = state.course(of: filled.measure)
    guard let place = course.firstIndex(where: { $0.id == filled.id }), place > 0,
      let earlier = course[place - 1].score
    else { return nil }
    return filled.measure.change(from: earlier, to: score)
  }
}
