import Domain
import Foundation
import Terminal

/// The wheel as a drawing (SVG 1.1): rings for how much an area matters, names outside, so that nothing is written on
/// grey. It is read without colour: a full sector has three rings, and the name has as many dots.
struct WheelDrawing {
  private let picture: WheelPicture
  private let radius: Double
  /// The letters' size.
  private let size: Double
  private let labels: [[String]]
  /// From the rim to the names.
  private static let gap = 10.0

  /// - Parameters:
  ///   - picture: what it shows.
  ///   - radius: the rim's, in points.
  ///   - size: the letters', in points.
  init(_ picture: WheelPicture, radius: Double, size: Double) {
    self.picture = picture
    self.radius = radius
    self.size = size
    // So many letters have room beside the wheel; above and below it there are more.
    let beside = max(8, Int((PageStyle.width / 2 - radius - 12) / (size * 0.55)))
    let count = Double(max(1, picture.segments.count))
    // Between many there is only the room that the two beside leave.
    let between = Int(2 * sin(2 * Double.pi / count) * (radius + Self.gap) / (size * 0.55))
    let middle = count > 8 ? max(8, between) : 26
    labels = picture.segments.enumerated().map { index, segment in
      let columns = Self.isMiddle(2 * Double.pi * Double(index) / count) ? middle : beside
      let name = Self.lines(segment.name, columns)
      let fits = name.count <= 3 && name.allSatisfy { TextWidth.columns(of: $0) <= columns }
      let shown = fits ? name : Array(Self.lines(segment.shortName, columns).prefix(3))
      let empty = String(repeating: "○", count: 3 - segment.importance)
      return shown + [String(repeating: "●", count: segment.importance) + empty]
    }
  }

  /// Whether a label stands above or below the wheel, and not beside it.
  private static func isMiddle(_ angle: Double) -> Bool { abs(sin(angle)) < 0.2 }

  private static func lines(_ text: String, _ columns: Int) -> [String] {
    let text = PaperText.clean(text)
    return TextWidth.wrap(text, columns: columns, in: .unicode).map { String(text[$0]).trimmed }
      .filter { !$0.isEmpty }
  }

  private var line: Double { size * 1.15 }
  private var hub: Double { radius * 0.2 }
  private var count: Int { max(1, picture.segments.count) }
  private func angle(_ index: Double) -> Double { 2 * Double.pi * index / Double(count) }

  /// Where a label begins, and how it is set.
  private struct Place {
    var x: Double
    var top: Double
    var anchor: String
  }

  private func firstPlace(_ index: Int) -> Place {
    let angle = angle(Double(index))
    let far = radius + Self.gap
    let (x, y) = (sin(angle) * far, -cos(angle) * far)
    let high = Double(labels[index].count) * line
    if Self.isMiddle(angle) { return Place(x: x, top: y < 0 ? y - high : y, anchor: "middle") }
    return Place(x: x, top: y - high / 2 + y / far * high / 2, anchor: x > 0 ? "start" : "end")
  }

  /// Where the labels stand: beside their segments, and moved away from the middle as far as it takes for none to
  /// stand on another.
  private var places: [Place] {
    var places = labels.indices.map(firstPlace)
    for anchor in ["start", "end"] {
      let side = places.indices.filter { places[$0].anchor == anchor }.sorted {
        places[$0].top < places[$1].top
      }
      func high(_ index: Int) -> Double { Double(labels[index].count) * line }
      let split = side.firstIndex { places[$0].top + high($0) / 2 >= -1 } ?? side.endIndex
      for (above, below) in zip(side[..<split].dropLast(), side[..<split].dropFirst()).reversed() {
        places[above].top = min(places[above].top, places[below].top - high(above))
      }
      for (above, below) in zip(side.dropLast(), side.dropFirst()).dropFirst(max(0, split - 1)) {
        places[below].top = max(places[below].top, places[above].top + high(above))
      }
    }
    return places
  }

  /// How far each label reaches, its letters judged generously.
  var boxes: [(left: Double, right: Double, top: Double, bottom: Double)] {
    let places = places
    return labels.indices.map { index in
      let place = places[index]
      let width = Double(labels[index].map { TextWidth.columns(of: $0) }.max() ?? 0) * size * 0.55
      let left = place.anchor == "start" ? place.x : place.x - (place.anchor == "end" ? width : width / 2)
      return (left, left + width, place.top, place.top + line * Double(labels[index].count))
    }
  }

  private var top: Double {
    min(-radius, boxes.map(\.top).min() ?? 0) - 3
  }
  private var bottom: Double {
    max(radius, boxes.map(\.bottom).max() ?? 0) + 5
      + (hasScores ? line * 1.4 : 0)
  }

  /// In points, with the names above and below.
  var height: Double { bottom - top }

  /// The drawing, with a title and a description for who hears it.
  var svg: String {
    let n = HTMLText.number
    let width = PageStyle.width
    let title = picture.language == .danish ? "Samtalehjulet" : "The wheel"
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"wheel-title wheel-desc\" "
        + "width=\"\(n(width))pt\" height=\"\(n(height))pt\" "
        + "viewBox=\"\(n(-width / 2)) \(n(top)) \(n(width)) \(n(height))\" "
        + "font-family=\"Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\" font-size=\"\(n(size))\">",
      "<title id=\"wheel-title\">\(HTMLText.escaped(title))</title>",
      "<desc id=\"wheel-desc\">\(HTMLText.escaped(picture.told))</desc>",
    ]
    for (index, segment) in picture.segments.enumerated() where segment.importance > 0 {
      let outer = hub + (radius - hub) * Double(segment.importance) / 3
      parts.append("<path d=\"\(sector(index, outer))\" fill=\"#777\" stroke=\"#000\"/>")
    }
    for ring in 0...3 {
      let isEdge = ring == 0 || ring == 3
      parts.append(
        "<circle r=\"\(n(hub + (radius - hub) * Double(ring) / 3))\" fill=\"\(ring == 0 ? "#fff" : "none")\" "
          + "stroke=\"#000\" stroke-width=\"\(isEdge ? "1.5" : "0.6")\"/>")
    }
    for index in 0..<count {
      let (x, y) = (sin(angle(Double(index) - 0.5)), -cos(angle(Double(index) - 0.5)))
      parts.append(
        "<line x1=\"\(n(x * hub))\" y1=\"\(n(y * hub))\" x2=\"\(n(x * radius))\" y2=\"\(n(y * radius))\" "
          + "stroke=\"#000\"/>")
    }
    for ((index, segment), place) in zip(picture.segments.enumerated(), places) {
      parts += marks(index, segment)
      for (row, text) in labels[index].enumerated() {
        parts.append(
          "<text x=\"\(n(place.x))\" y=\"\(n(place.top + line * Double(row + 1) - size * 0.25))\" "
            + "text-anchor=\"\(place.anchor)\">\(HTMLText.escaped(text))</text>"
        )
      }
    }
    parts.append(legend)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n</svg>\n"
  }

  /// *Nu* is a full mark and *ønsket* an open one, on the middle of the segment; further out is higher.
  private func marks(_ index: Int, _ segment: WheelPicture.Segment) -> [String] {
    func mark(_ value: Int, _ fill: String) -> String {
      let far = hub + (radius - hub) * Double(value) / 10
      let angle = angle(Double(index))
      return Self.diamond(sin(angle) * far, -cos(angle) * far, fill)
    }
    let wished = segment.score?.wished.map { mark($0, "#fff") }
    let now = segment.score?.now.map { mark($0, "#000") }
    return [wished, now].compactMap(\.self)
  }

  /// A mark with a white edge, so that it is seen on grey as well.
  private static func diamond(_ x: Double, _ y: Double, _ fill: String) -> String {
    func path(_ half: Double) -> String {
      let n = HTMLText.number
      return
        "M \(n(x)) \(n(y - half)) L \(n(x + half)) \(n(y)) L \(n(x)) \(n(y + half)) L \(n(x - half)) \(n(y)) Z"
    }
    return "<path d=\"\(path(10))\" fill=\"#fff\"/>"
      + "<path d=\"\(path(6))\" fill=\"\(fill)\" stroke=\"#000\" stroke-width=\"2\"/>"
  }

  /// What the marks mean, where there are any.
  private var legend: String {
    if !hasScores { return "" }
    let text = picture.language == .danish ? "◆ nu   ◇ ønsket" : "◆ now   ◇ wished"
    return "<text x=\"0\" y=\"\(HTMLText.number(bottom - size * 0.4))\" text-anchor=\"middle\">\(text)</text>"
  }

  private var hasScores: Bool {
    picture.segments.contains { $0.score?.now != nil || $0.score?.wished != nil }
  }

  private func sector(_ index: Int, _ outer: Double) -> String {
    let n = HTMLText.number
    let (from, to) = (angle(Double(index) - 0.5), angle(Double(index) + 0.5))
    func point(_ angle: Double, _ far: Double) -> String { "\(n(sin(angle) * far)) \(n(-cos(angle) * far))" }
    return "M \(point(from, hub)) L \(point(from, outer)) "
      + "A \(n(outer)) \(n(outer)) 0 0 1 \(point(to, outer)) L \(point(to, hub)) Z"
  }
}
