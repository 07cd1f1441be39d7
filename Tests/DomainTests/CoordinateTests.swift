import Support
import Testing

@testable import Domain

@Suite("Coordinate")
struct CoordinateTests {
  func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test(
    "What is no place on the earth",
    arguments: [
      (100.0, 12.0), (-90.001, 0), (90.001, 0), (55, 181), (55, -180.1), (.nan, 12), (55, .nan),
      (.infinity, 12), (55, -.infinity), (1e308, 0),
    ])
  func nowhere(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  @Test(
    "The poles and the date line are places", arguments: [(90.0, 180.0), (-90, -180), (0, 0), (-0.0, 180)])
  func edges(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) != nil)
  }

  @Test(
    "Known distances",
    arguments: [
      // Copenhagen–Aarhus, Copenhagen–Rønne, Skagen–Gedser, Viby Sj–Roskilde.
      (55.6761, 12.5683, 56.1629, 10.2039, 157.0), (55.6761, 12.5683, 55.1037, 14.7065, 149.0),
      (57.7209, 10.5839, 54.5736, 11.9276, 360.0), (55.5497, 12.0239, 55.6415, 12.0803, 10.8),
      (90, 0, -90, 0, 20015.1), (0, 0, 0, 180, 20015.1), (0, 179.5, 0, -179.5, 111.2),
    ])
  func known(_ lat1: Double, _ lon1: Double, _ lat2: Double, _ lon2: Double, kilometres: Double) throws {
    let distance = try point(lat1, lon1).kilometres(to: point(lat2, lon2))
    #expect(abs(distance - kilometres) <= kilometres * 0.005 + 0.05, "\(distance)")
  }

  @Test("Both ways are as far, nothing is farther than half round the earth, a place is at itself")
  func properties() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      let a = try point(.random(in: -90...90, using: &random), .random(in: -180...180, using: &random))
      let b = try point(.random(in: -90...90, using: &random), .random(in: -180...180, using: &random))
      let there = a.kilometres(to: b)
      #expect(there.isFinite && there >= 0 && there <= 20015.2)
      #expect(abs(there - b.kilometres(to: a)) < 1e-6)
      #expect(a.kilometres(to: a) == 0)
    }
  }
}
