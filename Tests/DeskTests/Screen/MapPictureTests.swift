import Catalogue
import Domain
import Support
import Terminal
import Testing

@testable import Desk

/// The map by itself, as text. A person has looked at the pictures: what differs is looked at again.
@Suite("Maps as they were looked at")
struct MapPictureTests {
  static let sizes = [(80, 24), (120, 36), (40, 12)]

  /// What is on the map, in words.
  static let inputs: [(name: String, input: MapInput)] = [
    ("country", MapInput()),
    ("viby", near("4130", 10, [(0.01, 0.02), (0.05, -0.06), (-0.03, 0.01), (-0.03, 0.011), (0, 0)], lit: 1)),
    ("roskilde", near("Roskilde", 20, [(0.1, 0.05), (0.02, -0.2), (-0.1, 0.1), (-0.12, -0.12)], lit: 0)),
    ("aabenraa", near("Aabenraa", 50, [(0.2, 0.3), (-0.1, -0.2)], lit: nil)),
    ("samsoe", near("Samsø", nil, [(0.5, 0.4), (-0.3, 0.4)], lit: nil)),
  ]

  static func near(_ place: String, _ radius: Double?, _ away: [(Double, Double)], lit: Int?) -> MapInput {
    guard let place = Gazetteer.lookup(place).first else { return MapInput() }
    let hits = away.enumerated().compactMap { index, away in
      Coordinate(
        latitude: place.coordinate.latitude + away.0, longitude: place.coordinate.longitude + away.1
      ).map { MapInput.Found(coordinate: $0, number: index + 1) }
    }
    return MapInput(
      centre: MapInput.Spot(coordinate: place.coordinate, name: place.name), radius: radius, hits: hits,
      lit: lit)
  }

  private func picture(_ input: MapInput, columns: Int, rows: Int, _ settings: Settings) -> String {
    let size = Size(columns: columns, rows: rows)
    var painter = Painter(
      canvas: Canvas(size: size, charset: settings.charset), theme: .standard, settings: settings)
    MapView.draw(input, &painter, Rect(size: size))
    return painter.canvas.plainText
  }

  private func pictures(_ input: MapInput, _ name: String, _ settings: Settings) -> String {
    Self.sizes.map { columns, rows in
      "── map \(name), \(columns)×\(rows)\n\(picture(input, columns: columns, rows: rows, settings))"
    }.joined(separator: "\n\n")
  }

  @Test("In braille", arguments: inputs.map(\.name))
  func braille(name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name }).input
    try Golden.check(pictures(input, name, Settings()), "map-\(name)")
  }

  @Test("Where neither braille nor Danish letters can be shown", arguments: ["country", "roskilde"])
  func ascii(name: String) throws {
    let input = try #require(Self.inputs.first { $0.name == name }).input
    var settings = Settings()
    settings.charset = .ascii
    settings.hasBraille = false
    let text = pictures(input, name, settings)
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("── ") || $0.allSatisfy(\.isASCII) })
    try Golden.check(text, "map-\(name)-ascii")
  }

  @Test("Zoomed and moved")
  func moved() throws {
    var input = try #require(Self.inputs.first { $0.name == "roskilde" }).input
    input.state = input.state.zoomed(by: 3).panned(dx: -0.5, dy: 0.25)
    try Golden.check(pictures(input, "roskilde zoomed and moved", Settings()), "map-roskilde-zoomed")
  }
}
