import Domain
import Foundation
import Terminal

/// The wheel in braille dots: a rim, a centre, spokes, each segment filled as far as it matters or as it is now; the lit
/// one stands out. Where braille cannot be shown, or its words have no room, it is a list in the same order.
enum WheelView {
  /// `●●○`: importance 0–3 told without colour.
  static func dots(_ importance: Int) -> String {
    String(repeating: "●", count: importance) + String(repeating: "○", count: max(0, 3 - importance))
  }

  static func draw(
    _ conversation: Conversation, over comparison: Comparison?, _ state: AppState, _ painter: inout Painter,
    _ area: Rect
  ) {
    let earlier = state.talk.earlier == .over ? comparison : nil
    let shape = WheelShape(area: area, count: state.talk.wheel.segments.count)
    let labels = WheelLabels(conversation, state, area, shape)
    guard painter.hasBraille, labels.isReadable else {
      return drawList(conversation, earlier, state, &painter, area)
    }
    drawRound(conversation, earlier, state, &painter, area, shape, labels.labels)
  }

  private static func drawRound(
    _ conversation: Conversation, _ earlier: Comparison?, _ state: AppState, _ painter: inout Painter,
    _ area: Rect, _ shape: WheelShape, _ labels: [WheelLabels.Label]
  ) {
    var lines = DotCanvas(size: area.size)
    var filling = DotCanvas(size: area.size)
    var outline = DotCanvas(size: area.size)
    var lit = DotCanvas(size: area.size)
    lines.circle(centre: shape.centre, radius: shape.radius)
    lines.circle(centre: shape.centre, radius: shape.hub)
    for (index, segment) in state.talk.wheel.segments.enumerated() {
      shape.drawSpoke(index, on: &lines)
      let answer = conversation.answer(segment.key)
      if let part = filled(answer, state) { shape.fill(index, part, on: &filling) }
      if state.talk.showsScores, let wanted = answer.wanted {
        shape.drawArc(index, Double(wanted) / 10, on: &lines)
      }
      if let part = earlier.flatMap({ filled($0.answer(segment), state) }) {
        shape.drawDotted(index, part, on: &outline)
      }
      if index == state.talk.segment { shape.drawLit(index, on: &lit) }
    }
    if state.talk.isCentre { shape.drawLitHub(on: &lit) }
    // A cell's width of blank around each word keeps its letters apart from the dots.
    for label in labels {
      let place = label.area.inset(left: -1, right: -1)
      filling.clear(place, from: area.origin)
      outline.clear(place, from: area.origin)
    }
    let origin = area.origin
    filling.draw(into: &painter.canvas, at: origin, style: painter.theme[.wheelSegment], keepBlank: true)
    outline.overlay(on: filling).draw(
      into: &painter.canvas, at: origin, style: painter.theme[.wheelCentre], keepBlank: true)
    lines.overlay(on: filling, outline).draw(
      into: &painter.canvas, at: origin, style: painter.theme[.wheelLine], keepBlank: true)
    lit.overlay(on: lines, filling, outline).draw(
      into: &painter.canvas, at: origin, style: painter.theme[.accent], keepBlank: true)
    for label in labels {
      painter.put(label.text, label.area, label.role)
      painter.mark(label.area, .row(focus: 0, index: label.segment))
    }
  }

  /// How far a segment is filled, 0–1: as it is now when that is asked for, else as it matters. Nil for not at all.
  private static func filled(_ answer: SegmentAnswer, _ state: AppState) -> Double? {
    if state.talk.showsScores { return answer.now.map { Double($0) / 10 } }
    return answer.importance > 0 ? Double(answer.importance) / 3 : nil
  }

  private static func drawList(
    _ conversation: Conversation, _ earlier: Comparison?, _ state: AppState, _ painter: inout Painter,
    _ area: Rect
  ) {
    let segments = state.talk.wheel.segments
    let names = (segments.map(\.name) + [state.talk.wheel.centre]).map(state.say)
    let first = ListWindow.first(selected: state.talk.segment, count: names.count, visible: area.rows)
    for row in 0..<area.rows where first + row < names.count {
      let index = first + row
      let line = area.line(row)
      let segment = segments.indices.contains(index) ? segments[index] : nil
      let answer = segment.map { conversation.answer($0.key) }
      let role: Role = index == state.talk.segment ? .wheelLit : .wheelSegment
      let hasWords = !(answer?.text ?? conversation.centre).isEmpty
      var told = answer.map { text($0, state) } ?? ""
      if let segment, let earlier { told += " (\(text(earlier.answer(segment), state)))" }
      painter.put(
        (index == state.talk.segment ? "▸ " : "  ") + names[index] + (hasWords ? " ✓" : ""),
        line.inset(right: painter.columns(of: told) + 1), role)
      painter.putRight(told, line, role)
      painter.mark(line, .row(focus: 0, index: index))
    }
  }

  /// What the picture of a segment says, in signs.
  private static func text(_ answer: SegmentAnswer, _ state: AppState) -> String {
    guard state.talk.showsScores, answer.now != nil || answer.wanted != nil else {
      return dots(answer.importance)
    }
    func number(_ score: Int?) -> String { score.map(String.init) ?? "–" }
    return "\(number(answer.now))→\(number(answer.wanted)) \(dots(answer.importance))"
  }
}
