import Catalogue
import Domain
import Foundation
import Terminal

/// The lines of the map as dots: coast, border and the circle that was searched.
struct MapShores {
  /// Whole lines.
  var coast: DotCanvas
  /// Dotted.
  var border: DotCanvas
  /// Dashed.
  var circle: DotCanvas

  init(_ layout: MapLayout, _ input: MapInput) {
    coast = DotCanvas(size: layout.area.size)
    border = coast
    circle = coast
    let chart = layout.chart
    for line in Outline.denmark.lines {
      var before: Chart.Dot?
      var way = 0.0
      for point in line.points {
        let dot = chart.dot(of: point)
        defer { before = dot }
        guard let start = before else { continue }
        let length = hypot(dot.x - start.x, dot.y - start.y)
        defer { way += length }
        guard let (from, to) = chart.clipped(start, dot) else { continue }
        switch line.kind {
        case .coast: coast.line(from: DotCanvas.Dot(from), to: DotCanvas.Dot(to))
        case .border: Self.dotted(from, to, way + hypot(from.x - start.x, from.y - start.y), &border)
        }
      }
    }
    if let centre = input.centre, let radius = input.radius {
      Self.dashed(DotCanvas.Dot(chart.dot(of: centre.coordinate)), radius / chart.kilometresPerDot, &circle)
    }
  }

  /// A dot at every third of the way from the line's beginning.
  private static func dotted(_ from: Chart.Dot, _ to: Chart.Dot, _ way: Double, _ canvas: inout DotCanvas) {
    let length = hypot(to.x - from.x, to.y - from.y)
    guard length > 0 else { return }
    for step in stride(from: (way / 3).rounded(.up) * 3, through: way + length, by: 3) {
      let part = (step - way) / length
      canvas.set(
        Int((from.x + (to.x - from.x) * part).rounded()), Int((from.y + (to.y - from.y) * part).rounded()))
    }
  }

  /// A circle's line of dashes, short enough beside their gaps that no one takes it for a shore.
  private static func dashed(_ centre: DotCanvas.Dot, _ radius: Double, _ canvas: inout DotCanvas) {
    guard radius.isFinite, radius > 0, radius < 20_000 else { return }
    let dashes = max(8, Int(2 * Double.pi * radius / 6))
    let turn = 2 * Double.pi / Double(dashes)
    for dash in 0..<dashes {
      canvas.arc(centre: centre, radius: radius, from: turn * Double(dash), to: turn * (Double(dash) + 0.3))
    }
  }
}

extension DotCanvas.Dot {
  /// The same place: both count from the top left.
  init(_ dot: Chart.Dot) { self.init(x: dot.x, y: dot.y) }
}
