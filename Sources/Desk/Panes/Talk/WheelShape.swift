import Domain
import Foundation
import Terminal

/// The wheel's measures in dots, for any number of segments, and its parts as drawings.
struct WheelShape {
  let centre: DotCanvas.Dot
  let radius: Double
  /// The radius of the centre.
  let hub: Double
  /// Half the angle of a segment.
  let half: Double
  private let count: Int

  init(area: Rect, count: Int) {
    let canvas = DotCanvas(size: area.size)
    centre = canvas.centre
    radius = Double(min(canvas.width, canvas.height)) / 2 - 1
    hub = radius * 0.3
    half = Double.pi / Double(max(1, count))
    self.count = count
  }

  /// The angle of a segment's middle: the first stands at the top, the others follow clockwise.
  func middle(_ index: Int) -> Double { 2 * half * Double(index) }

  /// The distance from the centre of a value 0–1.
  private func distance(_ part: Double) -> Double { hub + (radius - hub) * part }

  func drawSpoke(_ index: Int, on canvas: inout DotCanvas) { spoke(middle(index) - half, on: &canvas) }

  private func spoke(_ angle: Double, on canvas: inout DotCanvas) {
    canvas.line(from: centre.at(angle: angle, radius: hub), to: centre.at(angle: angle, radius: radius))
  }

  func fill(_ index: Int, _ part: Double, on canvas: inout DotCanvas) {
    canvas.fillSector(
      centre: centre, radius: distance(part), inner: hub + 1, from: middle(index) - half * 0.94,
      to: middle(index) + half * 0.94, sparse: true)
  }

  /// A double line across a segment.
  func drawArc(_ index: Int, _ part: Double, on canvas: inout DotCanvas) {
    for inset in [0.0, 1.0] {
      canvas.arc(
        centre: centre, radius: max(hub, distance(part) - inset), from: middle(index) - half * 0.88,
        to: middle(index) + half * 0.88)
    }
  }

  /// The outline of a filling, dotted.
  func drawDotted(_ index: Int, _ part: Double, on canvas: inout DotCanvas) {
    let gap = 3.0
    func dot(_ angle: Double, _ radius: Double) {
      let place = centre.at(angle: angle, radius: radius)
      canvas.set(Int(place.x.rounded()), Int(place.y.rounded()))
    }
    let far = distance(part)
    let side = half * 0.86
    for step in stride(from: -side, through: side, by: gap / max(1, far)) { dot(middle(index) + step, far) }
    for step in stride(from: hub + 2, to: far, by: gap) {
      dot(middle(index) - side, step)
      dot(middle(index) + side, step)
    }
  }

  func drawLit(_ index: Int, on canvas: inout DotCanvas) {
    let angle = middle(index)
    for inset in [0.0, 1.0] {
      canvas.arc(centre: centre, radius: radius - inset, from: angle - half, to: angle + half)
      canvas.arc(centre: centre, radius: hub + inset, from: angle - half, to: angle + half)
    }
    for side in [-half, half] {
      spoke(angle + side, on: &canvas)
      spoke(angle + side * 0.97, on: &canvas)
    }
  }

  func drawLitHub(on canvas: inout DotCanvas) {
    for inset in [0.0, 1.0, 2.0] { canvas.circle(centre: centre, radius: hub - inset) }
  }
}
