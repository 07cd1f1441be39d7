import Domain
import Support
import Testing

@testable import Catalogue

@Suite("The coast")
struct OutlineTests {
  private func point(_ place: String) throws -> Coordinate {
    try #require(Gazetteer.lookup(place).first?.coordinate, "\(place)")
  }

  @Test(
    "The way over a fjord or a belt leads over water",
    arguments: [
      ("Roskilde", "Holbæk"), ("Kalundborg", "Aarhus"), ("Nyborg", "Korsør"), ("Fredericia", "Middelfart"),
      ("Svendborg", "Rudkøbing"), ("Esbjerg", "Nordby Fanø"), ("Rønne", "Ystad"), ("Rønne", "København"),
      ("Samsø", "Odder"), ("Thisted", "Nykøbing Mors"), ("Ebeltoft", "Aarhus"), ("Hundested", "Rørvig"),
      ("4592", "Kalundborg"),
    ])
  func water(from: String, to: String) throws {
    // Ystad is no Danish place.
    let end = to == "Ystad" ? try #require(Coordinate(latitude: 55.4295, longitude: 13.82)) : try point(to)
    let start = try point(from)
    #expect(Outline.denmark.crossesWater(from: start, to: end))
    #expect(Outline.denmark.crossesWater(from: end, to: start))
  }

  @Test(
    "The way over land does not",
    arguments: [
      ("Roskilde", "Ringsted"), ("Odense", "Svendborg"), ("Viborg", "Randers"), ("Aarhus", "Silkeborg"),
      ("Herning", "Holstebro"), ("Kolding", "Vejen"), ("Hillerød", "Helsinge"), ("Maribo", "Nakskov"),
      ("Roskilde", "Roskilde"), ("Viby Sj", "Gadstrup"), ("Hjørring", "Brønderslev"), ("Næstved", "Haslev"),
      ("Tønder", "Toftlund"),
    ])
  func land(from: String, to: String) throws {
    #expect(try !Outline.denmark.crossesWater(from: point(from), to: point(to)))
    #expect(try !Outline.denmark.crossesWater(from: point(to), to: point(from)))
  }

  @Test("Over an inlet of a made-up square island the number of shores crossed is even, and it is told")
  func square() throws {
    func at(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
      try #require(Coordinate(latitude: latitude, longitude: longitude))
    }
    // An island like a U, open to the north.
    let ring = try [(0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3), (0, 0)].map {
      try at(10 + Double($0.0) * 0.1, 55 + Double($0.1) * 0.1)
    }
    let outline = Outline(lines: [Outline.Line(kind: .coast, points: ring)], danish: [ring])
    let (left, right) = (try at(10.05, 55.25), try at(10.25, 55.25))
    #expect(outline.crossings(from: left, to: right).count == 2)
    #expect(outline.crossesWater(from: left, to: right))
    #expect(try !outline.crossesWater(from: at(10.05, 55.05), to: at(10.25, 55.05)))
    #expect(try !outline.crossesWater(from: left, to: at(10.05, 55.05)))
    #expect(try outline.isLand(at(10.05, 55.05)) && !outline.isLand(at(10.15, 55.25)))
  }

  @Test("Nearly every town stands on land")
  func towns() {
    let towns = Gazetteer.towns
    let dry = towns.count { Outline.denmark.isLand($0.coordinate) }
    print("On land: \(dry) of \(towns.count) towns.")
    #expect(Double(dry) >= 0.93 * Double(towns.count))
  }

  @Test("The border is one line from the fjord to the Wadden Sea, and no coast")
  func border() throws {
    let borders = Outline.denmark.lines.filter { $0.kind == .border }
    #expect(borders.count == 1)
    let border = try #require(borders.first)
    let (from, to) = (try #require(border.points.first), try #require(border.points.last))
    #expect((45...55).contains(from.kilometres(to: to)))
    let middle = border.points[border.points.count / 2]
    #expect(!Outline.denmark.shores.contains { $0.from == middle || $0.to == middle })
  }

  @Test("It holds the common data's points", .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func complete() throws {
    let url = try #require(SharedData.url("gazetteer/outline.csv"))
    let rows = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let seen = Set(Outline.denmark.lines.flatMap(\.points))
    var missing = 0
    for row in rows {
      let fields = row.split(separator: ",")
      let point = try #require(
        Coordinate(latitude: Double(fields[3]) ?? 0, longitude: Double(fields[2]) ?? 0))
      if !seen.contains(point) { missing += 1 }
    }
    #expect(rows.count > 2000)
    // Germany's drawing of the border has a few corners of its own.
    #expect(missing <= 15)
  }
}
