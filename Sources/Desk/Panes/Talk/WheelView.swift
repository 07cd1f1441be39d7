import Domain
import Foundation
import Terminal

/// The wheel in braille dots: a rim, a centre, spokes, each segment filled as far as it matters; the lit one stands
/// out. Where braille cannot be shown it is a list in the same order.
enum WheelView {
  /// `●●○`: importance 0–3 told without colour.
  static func dots(_ importance: Int) -> String {
    String(repeating: "●", count: importance) + String(repeating: "○", count: max(0, 3 - importance))
  }

  static func draw(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    if painter.hasBraille { drawRound(state, &painter, area) } else { drawList(state, &painter, area) }
  }

  /// The angle of a segment's middle: the first stands at the top, the others follow clockwise.
  private static func middle(_ index: Int, of count: Int) -> Double {
    2 * Double.pi * Double(index) / Double(count)
  }

  private static func drawRound(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let template = TalkState.template
    let conversation = state.conversation
    let count = template.segments.count
    var lines = DotCanvas(size: area.size)
    var filling = DotCanvas(size: area.size)
    var lit = DotCanvas(size: area.size)
    let centre = lines.centre
    let radius = Double(min(lines.width, lines.height)) / 2 - 1
    let hub = radius * 0.3
    let half = Double.pi / Double(count)
    lines.circle(centre: centre, radius: radius)
    lines.circle(centre: centre, radius: hub)
    for (index, segment) in template.segments.enumerated() {
      let angle = middle(index, of: count)
      lines.line(
        from: centre.at(angle: angle - half, radius: hub), to: centre.at(angle: angle - half, radius: radius))
      let importance = Double(conversation.answer(segment.key).importance)
      if importance > 0 {
        filling.fillSector(
          centre: centre, radius: hub + (radius - hub) * importance / 3, inner: hub + 1,
          from: angle - half * 0.94,
          to: angle + half * 0.94, sparse: true)
      }
      if index == state.talk.segment {
        for inset in [0.0, 1.0] {
          lit.arc(centre: centre, radius: radius - inset, from: angle - half, to: angle + half)
          lit.arc(centre: centre, radius: hub + inset, from: angle - half, to: angle + half)
        }
        for side in [-half, half] {
          lit.line(
            from: centre.at(angle: angle + side, radius: hub),
            to: centre.at(angle: angle + side, radius: radius))
          lit.line(
            from: centre.at(angle: angle + side * 0.97, radius: hub),
            to: centre.at(angle: angle + side * 0.97, radius: radius))
        }
      }
    }
    if state.talk.isCentre {
      for inset in [0.0, 1.0, 2.0] { lit.circle(centre: centre, radius: hub - inset) }
    }
    filling.draw(into: &painter.canvas, at: area.origin, style: painter.theme[.wheelSegment], keepBlank: true)
    lines.overlay(on: filling).draw(
      into: &painter.canvas, at: area.origin, style: painter.theme[.wheelLine], keepBlank: true)
    lit.overlay(on: lines, filling).draw(
      into: &painter.canvas, at: area.origin, style: painter.theme[.accent], keepBlank: true)
    drawLabels(state, &painter, area, radius: radius, hub: hub)
  }

  private static func drawLabels(
    _ state: AppState, _ painter: inout Painter, _ area: Rect, radius: Double, hub: Double
  ) {
    let template = TalkState.template
    let conversation = state.conversation
    for (index, segment) in template.segments.enumerated() {
      let angle = middle(index, of: template.segments.count)
      let distance = hub + (radius - hub) * 0.56
      let dot = Point(
        column: area.column + Int((Double(area.columns) - 1) / 2 + sin(angle) * distance / 2 + 0.5),
        row: area.row + Int((Double(area.rows) - 1) / 2 - cos(angle) * distance / 4 + 0.5))
      let answer = conversation.answer(segment.key)
      let isLit = index == state.talk.segment
      let hasWords = answer.text.isEmpty ? "" : "✓"
      let name = (isLit ? "▸" : "") + segment.shortName + hasWords
      let role: Role = isLit ? .wheelLit : .wheelSegment
      label(name, at: dot, role, index: index, &painter, area)
      if answer.importance > 0 {
        label(dots(answer.importance), at: dot.moved(rows: 1), role, index: index, &painter, area)
      }
    }
    let middle = Point(column: area.column + area.columns / 2, row: area.row + area.rows / 2)
    let isLit = state.talk.isCentre
    let role: Role = isLit ? .wheelLit : .wheelCentre
    let words = state.say(Phrase(da: "Vigtigst|lige nu", en: "Matters|most now")).split(separator: "|").map(
      String.init)
    let mark = conversation.centre.isEmpty ? "" : "✓"
    for (index, word) in words.enumerated() {
      let text = index == words.count - 1 ? word + mark : word
      label(text, at: middle.moved(rows: index - 1), role, index: template.segments.count, &painter, area)
    }
  }

  private static func label(
    _ text: String, at point: Point, _ role: Role, index: Int, _ painter: inout Painter, _ area: Rect
  ) {
    // A blank on either side keeps the letters apart from the dots.
    let text = " \(text) "
    let width = TextWidth.columns(of: text)
    let column = min(max(area.column, point.column - width / 2), area.endColumn - width)
    let place = Rect(column: column, row: point.row, columns: width, rows: 1).intersection(area)
    painter.put(text, place, role)
    painter.mark(place, .row(focus: 0, index: index))
  }

  private static func drawList(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let conversation = state.conversation
    let names = TalkState.template.segments.map(\.name) + [TalkState.template.centre]
    for (index, name) in names.enumerated() where index < area.rows {
      let isLit = index == state.talk.segment
      let line = area.line(index)
      let isCentre = index == TalkState.template.segments.count
      let answer = isCentre ? SegmentAnswer() : conversation.answer(TalkState.template.segments[index].key)
      let hasWords = isCentre ? !conversation.centre.isEmpty : !answer.text.isEmpty
      painter.put(
        (isLit ? "▸ " : "  ") + name + (hasWords ? " ✓" : ""), line.inset(right: 4),
        isLit ? .wheelLit : .wheelSegment)
      if !isCentre { painter.putRight(dots(answer.importance), line, isLit ? .wheelLit : .wheelSegment) }
      painter.mark(line, .row(focus: 0, index: index))
    }
  }
}

extension DotCanvas {
  /// These dots, and in each cell that has one the dots of the others as well: a cell shows one style alone.
  func overlay(on others: DotCanvas...) -> DotCanvas {
    var result = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = (0..<8).map { (column * 2 + $0 % 2, row * 4 + $0 / 2) }
        guard cell.contains(where: { isSet($0.0, $0.1) }) else { continue }
        for (x, y) in cell where others.contains(where: { $0.isSet(x, y) }) { result.set(x, y) }
      }
    }
    return result
  }
}
