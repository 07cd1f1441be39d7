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
    let labels = labels(of: state, area, radius: radius, hub: hub)
    // A cell's width of blank around each word keeps its letters apart from the dots.
    for label in labels { filling.clear(label.area.inset(left: -1, right: -1), from: area.origin) }
    filling.draw(into: &painter.canvas, at: area.origin, style: painter.theme[.wheelSegment], keepBlank: true)
    lines.overlay(on: filling).draw(
      into: &painter.canvas, at: area.origin, style: painter.theme[.wheelLine], keepBlank: true)
    lit.overlay(on: lines, filling).draw(
      into: &painter.canvas, at: area.origin, style: painter.theme[.accent], keepBlank: true)
    for label in labels {
      painter.put(label.text, label.area, label.role)
      painter.mark(label.area, .row(focus: 0, index: label.segment))
    }
  }

  /// A word on the wheel.
  private struct Label {
    let text: String
    let area: Rect
    let role: Role
    let segment: Int
  }

  /// The words on the wheel: each segment's name, how much it matters, and the centre's.
  private static func labels(of state: AppState, _ area: Rect, radius: Double, hub: Double) -> [Label] {
    let template = TalkState.template
    let conversation = state.conversation
    var labels: [Label] = []
    func add(_ text: String, at point: Point, _ role: Role, _ segment: Int) {
      let width = TextWidth.columns(of: text, in: state.settings.charset)
      let column = min(max(area.column, point.column - width / 2), area.endColumn - width)
      let place = Rect(column: column, row: point.row, columns: width, rows: 1).intersection(area)
      labels.append(Label(text: text, area: place, role: role, segment: segment))
    }
    for (index, segment) in template.segments.enumerated() {
      let angle = middle(index, of: template.segments.count)
      let distance = hub + (radius - hub) * 0.56
      let point = Point(
        column: area.column + Int((Double(area.columns) - 1) / 2 + sin(angle) * distance / 2 + 0.5),
        row: area.row + Int((Double(area.rows) - 1) / 2 - cos(angle) * distance / 4 + 0.5))
      let answer = conversation.answer(segment.key)
      let isLit = index == state.talk.segment
      let role: Role = isLit ? .wheelLit : .wheelSegment
      add(
        (isLit ? "▸" : "") + state.say(segment.shortName) + (answer.text.isEmpty ? "" : "✓"), at: point, role,
        index)
      if answer.importance > 0 { add(dots(answer.importance), at: point.moved(rows: 1), role, index) }
    }
    let centre = Point(column: area.column + area.columns / 2, row: area.row + area.rows / 2)
    let words = state.say(Phrase(da: "Vigtigst|lige nu", en: "Matters|most now")).split(separator: "|")
    let role: Role = state.talk.isCentre ? .wheelLit : .wheelCentre
    for (index, word) in words.enumerated() {
      let mark = index == words.count - 1 && !conversation.centre.isEmpty ? "✓" : ""
      add(word + mark, at: centre.moved(rows: index - 1), role, template.segments.count)
    }
    return labels
  }

  private static func drawList(_ state: AppState, _ painter: inout Painter, _ area: Rect) {
    let conversation = state.conversation
    let names = (TalkState.template.segments.map(\.name) + [TalkState.template.centre]).map(state.say)
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
  /// Takes every dot from an area of the screen, the canvas standing at `origin`.
  mutating func clear(_ area: Rect, from origin: Point) {
    for row in (area.row - origin.row) * 4..<(area.endRow - origin.row) * 4 {
      for column in (area.column - origin.column) * 2..<(area.endColumn - origin.column) * 2 {
        set(column, row, false)
      }
    }
  }

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
