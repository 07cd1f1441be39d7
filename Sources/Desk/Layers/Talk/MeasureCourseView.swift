import Domain
import Terminal

/// How a score went over time: a line in braille dots where that can be shown, and always day by day in words.
enum MeasureCourseView {
  static func draw(
    _ course: [Measurement], _ measure: Measure, _ state: AppState, _ painter: inout Painter, _ area: Rect
  ) {
    guard course.count > 1, area.rows >= 2 else { return }
    let shown = Array(course.suffix(8))
    let title =
      measure == .who5
      ? Phrase(da: "Over tid: højere er bedre", en: "Over time: higher is better")
      : Phrase(da: "Over tid: højere er mere ensom", en: "Over time: higher is lonelier")
    painter.put(title, area.line(0), .label)
    let isDrawn = painter.hasBraille && area.rows >= 6
    let (words, graph) = area.inset(top: 1).splitLeft(isDrawn ? 22 : area.columns)
    let rows = shown.suffix(words.rows)
    for (row, filled) in rows.enumerated() {
      let line = words.line(row)
      let day = filled.date.map { state.say(DanishDate.short($0, today: state.date)) } ?? ""
      painter.put(day, line.splitLeft(16).left, .dialog)
      painter.put(String(filled.score ?? 0), line.inset(left: 16).splitLeft(4).left, .dialogTitle)
      if !isDrawn { drawBar(filled, &painter, line.inset(left: 21)) }
    }
    guard isDrawn else { return }
    let size = Size(columns: min(graph.columns, 40), rows: min(graph.rows, 5))
    painter.putDots(dots(shown, measure, size), at: graph.origin.moved(columns: 1), .barFilled)
  }

  private static func drawBar(_ filled: Measurement, _ painter: inout Painter, _ area: Rect) {
    let scores = filled.measure.scores
    let part = Double((filled.score ?? 0) - scores.lowerBound) / Double(scores.count - 1)
    painter.put(String(repeating: "█", count: Int(part * Double(min(30, area.columns)))), area, .barFilled)
  }

  /// Days from left to right, scores upwards; a line below for the lowest score there is.
  private static func dots(_ course: [Measurement], _ measure: Measure, _ size: Size) -> DotCanvas {
    var canvas = DotCanvas(size: size)
    let (right, bottom) = (Double(canvas.width - 3), Double(canvas.height - 2))
    let days = course.map { $0.date?.dayNumber ?? 0 }
    let (first, last) = (days.min() ?? 0, days.max() ?? 0)
    let span = Double(measure.scores.count - 1)
    let points = zip(course, days).map { filled, day in
      let across = last == first ? 0.5 : Double(day - first) / Double(last - first)
      let up = Double((filled.score ?? 0) - measure.scores.lowerBound) / span
      return DotCanvas.Dot(x: 1 + across * (right - 1), y: (bottom - 2) * (1 - up))
    }
    for (from, to) in zip(points, points.dropFirst()) { canvas.line(from: from, to: to) }
    for point in points {
      for (x, y) in [(0, -1), (0, 1), (-1, 0), (1, 0), (0, 0)] {
        canvas.set(Int(point.x.rounded()) + x, Int(point.y.rounded()) + y)
      }
    }
    for x in stride(from: 0, to: canvas.width, by: 2) { canvas.set(x, canvas.height - 1) }
    return canvas
  }
}

extension Painter {
  /// Draws a picture of dots in a role's style.
  mutating func putDots(_ dots: DotCanvas, at point: Point, _ role: Role) {
    dots.draw(into: &canvas, at: point, style: theme[role], keepBlank: true)
  }
}
