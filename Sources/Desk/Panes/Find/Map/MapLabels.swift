import Catalogue
import Domain
import Terminal

/// The words on the map, laid so that none covers another or a sign. The most important are laid first; what finds no
/// room is left out.
struct MapLabels {
  /// One of them.
  struct Label: Equatable {
    let text: String
    let area: Rect
    let role: Role
  }

  private(set) var labels: [Label] = []
  private let area: Rect
  private let charset: Charset
  private let coast: DotCanvas
  private var taken: Set<Point> = []

  /// - Parameters:
  ///   - layout: where the signs stand.
  ///   - input: what the map shows.
  ///   - coast: of two places for a name the one that hides less of it is chosen.
  ///   - charset: what the terminal can show.
  init(_ layout: MapLayout, _ input: MapInput, coast: DotCanvas, charset: Charset) {
    area = layout.area
    self.coast = coast
    self.charset = charset
    if let place = layout.place { taken.insert(place) }
    for mark in layout.marks { taken.insert(mark.cell) }
    for mark in layout.marks where mark.hits.count > 1 {
      lay("+", at: [mark.cell.moved(columns: 1), mark.cell.moved(columns: -1)], .muted, room: 0)
    }
    if let mark = layout.marks.last, let lit = input.lit, mark.hits.contains(lit) {
      lay("▸", at: [mark.cell.moved(columns: -1)], .accent, room: 0)
    }
    layScale(layout.chart)
    if let place = layout.place, let name = input.centre?.name, !name.isEmpty {
      lay(name, at: around(place, name, gap: 2), .title)
    }
    layTowns(layout, input)
  }

  /// `├────┤ 5 km` at the bottom left.
  private mutating func layScale(_ chart: Chart) {
    guard let bar = MapScale(chart, columns: area.columns / 4) else { return }
    lay(bar.text, at: [Point(column: area.column, row: area.endRow - 1)], .muted)
  }

  private mutating func layTowns(_ layout: MapLayout, _ input: MapInput) {
    let chart = layout.chart
    var left = max(3, area.columns * area.rows / 90)
    for town in Gazetteer.towns {
      guard left > 0, town.inhabitants >= Self.smallest(at: chart.kilometresPerDot) else { return }
      guard let cell = layout.cell(of: town.coordinate), !taken.contains(cell), cell != layout.place,
        !isNamed(town, input)
      else {
        continue
      }
      let name = town.name
      let width = TextWidth.columns(of: name, in: charset)
      // In ASCII a dot is the circle's.
      let dot = charset == .ascii ? "*" : "·"
      let choices = [(text: dot + name, at: cell), (text: name + dot, at: cell.moved(columns: -width))]
      let hidden = choices.map { coastCells(under: $0.at, columns: width + 1) }
      for choice in hidden[1] < hidden[0] ? choices.reversed() : choices
      where lay(choice.text, at: [choice.at], .text) {
        left -= 1
        break
      }
    }
  }

  private func coastCells(under point: Point, columns: Int) -> Int {
    (0..<columns).count {
      coast.glyph(column: point.column - area.column + $0, row: point.row - area.row) != " "
    }
  }

  /// The place asked for has its name already.
  private func isNamed(_ town: Place, _ input: MapInput) -> Bool {
    input.centre.map { $0.coordinate.kilometres(to: town.coordinate) < 3 && $0.name.contains(town.name) }
      ?? false
  }

  /// Inhabitants of the smallest towns shown at a scale.
  private static func smallest(at kilometresPerDot: Double) -> Int {
    switch kilometresPerDot {
    case 1.5...: 30_000
    case 0.8...: 12_000
    case 0.4...: 4_000
    case 0.2...: 1_000
    default: 0
    }
  }

  /// To the right, to the left, above and below.
  private func around(_ cell: Point, _ text: String, gap: Int) -> [Point] {
    let width = TextWidth.columns(of: text, in: charset)
    return [
      cell.moved(columns: gap), cell.moved(columns: -gap - width + 1),
      cell.moved(columns: -width / 2, rows: -1),
      cell.moved(columns: -width / 2, rows: 1),
    ]
  }

  /// Lays a text at the first point where it finds room, with so many free cells at its ends.
  @discardableResult
  private mutating func lay(_ text: String, at points: [Point], _ role: Role, room: Int = 1) -> Bool {
    let width = TextWidth.columns(of: text, in: charset)
    for point in points {
      let place = Rect(column: point.column, row: point.row, columns: width, rows: 1)
      guard place.intersection(area) == place else { continue }
      let wide = place.inset(left: -room, right: -room)
      let cells = (wide.column..<wide.endColumn).map { Point(column: $0, row: point.row) }
      guard cells.allSatisfy({ !taken.contains($0) }) else { continue }
      taken.formUnion(cells.dropFirst(room).dropLast(room))
      labels.append(Label(text: text, area: place, role: role))
      return true
    }
    return false
  }
}
