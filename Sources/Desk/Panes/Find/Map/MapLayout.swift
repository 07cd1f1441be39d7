import Catalogue
import Domain
import Terminal

/// Where things stand on the map: for the eye and for the mouse.
struct MapLayout {
  /// A cell with something found in it.
  struct Mark: Equatable {
    /// Where its sign stands.
    let cell: Point
    /// Those that share it, as positions in the input's `hits`; the first is shown.
    let hits: [Int]
  }

  let area: Rect
  let chart: Chart
  /// The place asked for; nil when there is none or it is out of view.
  let place: Point?
  /// In the order of the list, but the lit one last, so that it lies on top.
  let marks: [Mark]

  init(_ input: MapInput, _ area: Rect) {
    let chart = Self.chart(input, area)
    let place = input.centre.flatMap { Self.cell(of: $0.coordinate, chart, area) }
    var order: [Point] = []
    var shared: [Point: [Int]] = [:]
    for (index, hit) in input.hits.enumerated() {
      guard var cell = Self.cell(of: hit.coordinate, chart, area) else { continue }
      // What is at the place itself stands beside its sign.
      if cell == place { cell = cell.moved(columns: cell.column + 1 < area.endColumn ? 1 : -1) }
      if !area.contains(cell) { continue }
      if shared[cell] == nil { order.append(cell) }
      shared[cell, default: []].append(index)
    }
    func isLit(_ cell: Point) -> Bool { input.lit.map { shared[cell]?.contains($0) ?? false } ?? false }
    let cells = order.filter { !isLit($0) } + order.filter(isLit)
    marks = cells.map { cell in
      let hits = shared[cell] ?? []
      // The lit one is the one that is shown of its cell.
      return Mark(cell: cell, hits: hits.filter { $0 == input.lit } + hits.filter { $0 != input.lit })
    }
    self.place = place
    self.chart = chart
    self.area = area
  }

  /// The cell in which a point lies; nil when it is out of view.
  func cell(of point: Coordinate) -> Point? { Self.cell(of: point, chart, area) }

  private static func cell(of point: Coordinate, _ chart: Chart, _ area: Rect) -> Point? {
    let dot = chart.dot(of: point)
    guard chart.contains(dot) else { return nil }
    let cell = Point(column: area.column + Int(dot.x + 0.5) / 2, row: area.row + Int(dot.y + 0.5) / 4)
    return area.contains(cell) ? cell : nil
  }

  /// Which of `hits` a click means: that of the cell, else of a cell beside it. Where several share it, each further
  /// click means the next of them.
  func hit(at point: Point, lit: Int?) -> Int? {
    func distance(_ mark: Mark) -> Int {
      max(abs(mark.cell.column - point.column), abs(mark.cell.row - point.row))
    }
    guard area.contains(point), let mark = marks.min(by: { distance($0) < distance($1) }), distance(mark) <= 1
    else { return nil }
    let inOrder = mark.hits.sorted()
    guard let lit, let position = inOrder.firstIndex(of: lit) else { return inOrder.first }
    return inOrder[(position + 1) % inOrder.count]
  }

  /// The window: all of the circle; without one all that was found; without a place all of the country.
  private static func chart(_ input: MapInput, _ area: Rect) -> Chart {
    let width = area.columns * 2
    let height = area.rows * 4
    let home: Chart
    if let centre = input.centre?.coordinate {
      let farthest = input.hits.map { centre.kilometres(to: $0.coordinate) }.max()
      home = .fitting(
        centre: centre, radius: input.radius ?? max(5, min(farthest ?? 25, 200)), width: width, height: height
      )
    } else {
      home = .denmark(width: width, height: height)
    }
    return home.moved(right: input.state.right * Double(width), down: input.state.down * Double(height))
      .zoomed(steps: input.state.zoom)
  }
}
