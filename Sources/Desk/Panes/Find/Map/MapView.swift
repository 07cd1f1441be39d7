import Terminal

/// The map: the coast in braille dots, the circle that was searched, towns by name, what was found as numbers, and the
/// place that was asked for. Where braille cannot be shown the coast is drawn in signs.
enum MapView {
  /// Draws the map.
  /// - Returns: where the hits stand, for whoever gives clicks a meaning.
  @discardableResult
  static func draw(_ input: MapInput, _ painter: inout Painter, _ area: Rect) -> [MapLayout.Mark] {
    guard !area.isEmpty else { return [] }
    painter.fill(area, .screen)
    let layout = MapLayout(input, area)
    let shores = MapShores(layout, input)
    if painter.hasBraille { drawDots(shores, &painter, area) } else { drawSigns(shores, &painter, area) }
    for label in MapLabels(layout, input, coast: shores.coast, charset: painter.canvas.charset).labels {
      painter.put(label.text, label.area, label.role)
    }
    if let place = layout.place {
      painter.put(painter.canvas.charset == .ascii ? "@" : "◎", cell(place), .title)
    }
    for mark in layout.marks {
      guard let first = mark.hits.first else { continue }
      let style = painter.theme[first == input.lit ? .rowSelected : .accent].adding(.bold)
      painter.canvas.put(sign(input.hits[first].number), at: mark.cell, style: style)
    }
    return layout.marks
  }

  /// Which of the input's `hits` a click at a point means; nil when none.
  static func hit(at point: Point, _ input: MapInput, _ area: Rect) -> Int? {
    area.isEmpty ? nil : MapLayout(input, area).hit(at: point, lit: input.lit)
  }

  /// What a hit is marked with, in the list and on the map: `1`–`9`, then `a`–`z`, then a bullet.
  static func sign(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    switch number {
    case 1...9: return String(number)
    case 10..<10 + letters.count: return String(letters[number - 10])
    default: return "•"
    }
  }

  private static func cell(_ point: Point) -> Rect {
    Rect(column: point.column, row: point.row, columns: 1, rows: 1)
  }

  private static func drawDots(_ shores: MapShores, _ painter: inout Painter, _ area: Rect) {
    let circle = shores.circle.overlay(on: shores.border)
    shores.border.draw(into: &painter.canvas, at: area.origin, style: painter.theme[.muted])
    circle.draw(into: &painter.canvas, at: area.origin, style: painter.theme[.accent])
    shores.coast.overlay(on: circle, shores.border).draw(
      into: &painter.canvas, at: area.origin, style: painter.theme[.wheelLine])
  }

  /// `#` where the coast runs, `.` for the circle and `:` for the border.
  private static func drawSigns(_ shores: MapShores, _ painter: inout Painter, _ area: Rect) {
    for (canvas, sign, role) in [
      (shores.border, ":", Role.muted), (shores.circle, ".", Role.accent),
      (shores.coast, "#", Role.wheelLine),
    ] {
      for row in 0..<area.rows {
        for column in 0..<area.columns where canvas.glyph(column: column, row: row) != " " {
          painter.canvas.put(
            sign, at: area.origin.moved(columns: column, rows: row), style: painter.theme[role])
        }
      }
    }
  }
}
