import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Distances to many points")
struct HaversineTests {
  private func point(_ random: inout SeededRandom, inDenmark: Bool) -> Coordinate? {
    inDenmark
      ? Coordinate(
        latitude: .random(in: 54.5...57.8, using: &random), longitude: .random(in: 8...15.2, using: &random))
      : Coordinate(
        latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random))
  }

  @Test("are those of one point to another", arguments: [true, false])
  func same(inDenmark: Bool) throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<2000 {
      let from = try #require(point(&random, inDenmark: inDenmark))
      let to = try #require(point(&random, inDenmark: inDenmark))
      let measure = Haversine(from: from).measure(
        FixedDegrees.fixed(to.latitude), FixedDegrees.fixed(to.longitude))
      // A ten-millionth of a degree is a centimetre.
      #expect(abs(Haversine.kilometres(measure) - from.kilometres(to: to)) < 2e-5)
    }
  }

  @Test("and their measures belong together")
  func measures() {
    for kilometres in [0, 0.001, 1, 10, 500, 20_000] {
      #expect(abs(Haversine.kilometres(Haversine.measure(kilometres: kilometres)) - kilometres) < 1e-3)
    }
  }

  @Test("lie within the box of their circle")
  func box() throws {
    var random = SeededRandom(seed: 14)
    for round in 0..<3000 {
      let centre = try #require(point(&random, inDenmark: round % 2 == 0))
      let distances: [Double] = [0, 0.5, 10, 60, 3000]
      let kilometres = distances[round % distances.count]
      let box = GeoBox(around: centre, kilometres: kilometres)
      let bearing = Double.random(in: 0...(2 * Double.pi), using: &random)
      let angle = kilometres * Double.random(in: 0...0.9999, using: &random) / 6371.0088
      let radians = Double.pi / 180
      let latitude = centre.latitude * radians
      // The point so far away in that direction, by the spherical law of sines.
      let sine = sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(bearing)
      let north = asin(sine)
      let turn = atan2(sin(bearing) * sin(angle) * cos(latitude), cos(angle) - sin(latitude) * sine)
      let degrees = (centre.longitude + turn / radians + 540).truncatingRemainder(dividingBy: 360) - 180
      #expect(box.rows.contains(Grid.row(north / radians)))
      #expect(box.columns.contains(Grid.column(degrees)))
    }
  }
}
