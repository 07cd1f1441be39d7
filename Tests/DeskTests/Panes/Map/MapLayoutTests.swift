import Catalogue
import Domain
import Support
import Terminal
import Testing

@testable import Desk

@Suite("Where things stand on the map")
struct MapLayoutTests {
  static let area = Rect(column: 5, row: 3, columns: 80, rows: 24)

  /// Roskilde, 10 km, and what lies so many degrees north and east of it.
  func input(_ away: [(Double, Double)], lit: Int? = nil) throws -> MapInput {
    let centre = try #require(Gazetteer.lookup("Roskilde").first?.coordinate)
    return MapInput(
      centre: MapInput.Spot(coordinate: centre, name: "Roskilde"), radius: 10,
      hits: try away.enumerated().map { index, away in
        MapInput.Found(
          coordinate: try #require(
            Coordinate(latitude: centre.latitude + away.0, longitude: centre.longitude + away.1)),
          number: index + 1)
      }, lit: lit)
  }

  private func drawn(_ input: MapInput, _ settings: Settings = Settings(), _ area: Rect = area) -> Painter {
    var painter = Painter(
      canvas: Canvas(size: Size(columns: 90, rows: 30), charset: settings.charset), theme: .standard,
      settings: settings)
    MapView.draw(input, &painter, area)
    return painter
  }

  @Test("A click on a sign, or beside it, means what it stands for; a click elsewhere nothing")
  func clicks() throws {
    let input = try input([(0.05, 0.05), (-0.05, 0.1), (0.03, -0.1)])
    let canvas = drawn(input).canvas
    let layout = MapLayout(input, Self.area)
    #expect(layout.marks.count == 3)
    for (index, hit) in input.hits.enumerated() {
      let cell = try #require(layout.cell(of: hit.coordinate))
      #expect(canvas[cell]?.character == Character(String(hit.number)))
      #expect(MapView.hit(at: cell, input, Self.area) == index)
      #expect(MapView.hit(at: cell.moved(columns: 1, rows: -1), input, Self.area) == index)
    }
    #expect(MapView.hit(at: Point(column: 5, row: 3), input, Self.area) == nil)
    #expect(MapView.hit(at: Point(column: 0, row: 0), input, Self.area) == nil)
    #expect(
      MapView.hit(at: Point(column: 5, row: 3), input, Rect(column: 5, row: 3, columns: 0, rows: 0)) == nil)
  }

  @Test("Where several share a cell the first is shown with a plus, and clicks go through them in turn")
  func shared() throws {
    var input = try input([(0.05, 0.05), (0.05, 0.05), (0.0501, 0.0501)])
    let layout = MapLayout(input, Self.area)
    #expect(layout.marks.map(\.hits) == [[0, 1, 2]])
    let cell = try #require(layout.marks.first).cell
    let canvas = drawn(input).canvas
    #expect(canvas[cell]?.character == "1")
    #expect(canvas[cell.moved(columns: 1)]?.character == "+")
    var seen: [Int] = []
    for _ in 0..<4 {
      input.lit = MapView.hit(at: cell, input, Self.area)
      seen.append(input.lit ?? -1)
      #expect(drawn(input).canvas[cell]?.character == Character(String((input.lit ?? 0) + 1)))
    }
    #expect(seen == [0, 1, 2, 0])
  }

  @Test("The lit one is pointed out by a sign, not by colour alone")
  func lit() throws {
    let input = try input([(0.05, 0.05), (-0.05, 0.1)], lit: 1)
    let canvas = drawn(input).canvas
    let cell = try #require(MapLayout(input, Self.area).cell(of: input.hits[1].coordinate))
    #expect(canvas[cell.moved(columns: -1)]?.character == "▸")
    #expect(canvas.plainText.filter { $0 == "▸" }.count == 1)
  }

  @Test("What is at the place itself stands beside its sign, and both are seen")
  func atThePlace() throws {
    let input = try input([(0, 0)])
    let canvas = drawn(input).canvas
    let place = try #require(MapLayout(input, Self.area).place)
    #expect(canvas[place]?.character == "◎")
    #expect(canvas[place.moved(columns: 1)]?.character == "1")
    #expect(MapView.hit(at: place, input, Self.area) == 0)
  }

  @Test("What is out of view is not drawn, and not clicked; moving there shows it")
  func outside() throws {
    var input = try input([(0.3, 0)])
    #expect(MapLayout(input, Self.area).marks.isEmpty)
    input.state = input.state.zoomed(by: -4)
    #expect(MapLayout(input, Self.area).marks.count == 1)
    input.state = input.state.reset.panned(dx: 0, dy: -1.5)
    #expect(MapLayout(input, Self.area).marks.count == 1)
    #expect(MapLayout(input, Self.area).place == nil)
  }

  @Test("Signs are the list's numbers, then letters, then a bullet")
  func signs() {
    #expect([1, 9, 10, 35, 36, 0, -1, 1000].map(MapView.sign) == ["1", "9", "a", "z", "•", "•", "•", "•"])
  }

  @Test("Nothing is drawn outside the area, at any size, place, closeness and character set")
  func everySize() throws {
    var random = SeededRandom(seed: 3)
    for round in 0..<150 {
      var input = try input(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          (Double.random(in: -0.3...0.3, using: &random), Double.random(in: -0.3...0.3, using: &random))
        }, lit: Bool.random(using: &random) ? 0 : nil)
      if input.hits.isEmpty { input.lit = nil }
      if Bool.random(using: &random) { input.centre = nil }
      input.radius = [0.1, 1, 10, 50, nil].randomElement(using: &random) ?? nil
      input.state = input.state.zoomed(by: Int.random(in: -12...12, using: &random)).panned(
        dx: Double.random(in: -2...2, using: &random), dy: Double.random(in: -2...2, using: &random))
      let area = Rect(
        column: Int.random(in: 0...20, using: &random), row: Int.random(in: 0...10, using: &random),
        columns: Int.random(in: 0...70, using: &random), rows: Int.random(in: 0...20, using: &random))
      var settings = Settings()
      settings.hasBraille = round % 3 != 0
      settings.charset = round % 2 == 0 ? .unicode : .ascii
      if settings.charset == .ascii { settings.hasBraille = false }
      let canvas = drawn(input, settings, area).canvas
      for row in 0..<30 {
        for column in 0..<90 where !area.contains(Point(column: column, row: row)) {
          #expect(canvas[column, row]?.character == " ")
        }
      }
      for mark in MapLayout(input, area).marks { #expect(area.contains(mark.cell)) }
    }
  }

  @Test("No name covers a sign or another name")
  func labels() throws {
    let away = (0..<9).map { number -> (Double, Double) in
      (Double(number) * 0.015 - 0.06, Double(number * 7 % 9) * 0.03 - 0.12)
    }
    let input = try input(away, lit: 4)
    let layout = MapLayout(input, Self.area)
    let coast = MapShores(layout, input).coast
    let labels = MapLabels(layout, input, coast: coast, charset: .unicode).labels
    #expect(labels.count > 5)
    var cells = layout.marks.map(\.cell) + [layout.place].compactMap { $0 }
    for label in labels {
      cells += (label.area.column..<label.area.endColumn).map { Point(column: $0, row: label.area.row) }
    }
    #expect(Set(cells).count == cells.count)
  }

  @Test("The scale bar is as long as it says")
  func scale() throws {
    for radius in [0.5, 2, 10, 50, 300] {
      var input = try input([])
      input.radius = radius
      let chart = MapLayout(input, Self.area).chart
      let bar = try #require(MapScale(chart, columns: 20))
      let kilometres = Double(bar.columns) * 2 * chart.kilometresPerDot
      #expect(abs(kilometres - Double(bar.metres) / 1000) <= chart.kilometresPerDot * 1.01)
      #expect((3...20).contains(bar.columns))
    }
  }
}
