import Domain
import Support
import Testing

@testable import Catalogue

@Suite("A window on the map")
struct ChartTests {
  private func someChart(_ random: inout SeededRandom) -> Chart? {
    Coordinate(
      latitude: Double.random(in: 54.5...57.8, using: &random),
      longitude: Double.random(in: 8...15.2, using: &random)
    ).map {
      Chart(
        centre: $0, kilometresPerDot: Double.random(in: 0.02...3, using: &random),
        width: Int.random(in: 2...240, using: &random), height: Int.random(in: 4...160, using: &random))
    }
  }

  @Test("A point's dot leads back to the point")
  func roundTrip() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let chart = try #require(someChart(&random))
      let dot = Chart.Dot(
        x: Double.random(in: 0...Double(chart.width), using: &random),
        y: Double.random(in: 0...Double(chart.height), using: &random))
      let point = try #require(chart.coordinate(at: dot))
      let again = chart.dot(of: point)
      #expect(abs(again.x - dot.x) < 1e-6 && abs(again.y - dot.y) < 1e-6)
    }
  }

  @Test("North is up, east is right, and the middle is the middle")
  func directions() throws {
    let centre = try #require(Gazetteer.postcode("4130")?.coordinate)
    let chart = Chart(centre: centre, kilometresPerDot: 0.1, width: 101, height: 81)
    #expect(chart.dot(of: centre) == Chart.Dot(x: 50, y: 40))
    let northEast = try #require(
      Coordinate(latitude: centre.latitude + 0.01, longitude: centre.longitude + 0.01))
    #expect(chart.dot(of: northEast).x > 50 && chart.dot(of: northEast).y < 40)
  }

  @Test("Distances on the map are those on the earth: to 1 % within 50 km, to 4 % across the country")
  func distances() throws {
    let towns = ["1050", "4000", "5000", "6000", "8000", "9000", "9990", "3700", "6700", "4800"].compactMap {
      Gazetteer.postcode($0)?.coordinate
    }
    let country = Chart.denmark(width: 200, height: 160)
    for town in towns {
      let near = Chart.fitting(centre: town, radius: 50, width: 100, height: 100)
      for other in towns where other != town {
        let kilometres = town.kilometres(to: other)
        #expect(abs(Self.length(country, town, other) / kilometres - 1) < 0.04)
        if kilometres < 50 { #expect(abs(Self.length(near, town, other) / kilometres - 1) < 0.01) }
      }
    }
  }

  private static func length(_ chart: Chart, _ from: Coordinate, _ to: Coordinate) -> Double {
    let (from, to) = (chart.dot(of: from), chart.dot(of: to))
    return ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
      * chart.kilometresPerDot
  }

  @Test("A circle fits into its window, and nearly fills it", arguments: [0.5, 1, 10, 50])
  func fitting(radius: Double) throws {
    let centre = try #require(Gazetteer.postcode("8000")?.coordinate)
    for (width, height) in [(80, 48), (40, 96), (240, 144)] {
      let chart = Chart.fitting(centre: centre, radius: radius, width: width, height: height)
      let dots = radius / chart.kilometresPerDot
      #expect(dots < Double(min(width, height)) / 2)
      #expect(dots > Double(min(width, height)) / 2 * 0.85)
    }
  }

  @Test("All of Denmark is in the window that shows it, at every size")
  func country() {
    for (width, height) in [(80, 48), (160, 96), (240, 144), (20, 200)] {
      let chart = Chart.denmark(width: width, height: height)
      for code in ["9990", "3700", "4874", "6792", "6990"] {
        let dot = Gazetteer.postcode(code).map { chart.dot(of: $0.coordinate) }
        #expect(dot.map(chart.contains) == true, "\(code) at \(width)×\(height)")
      }
    }
  }

  @Test("Two steps closer double the scale, and as many back undo it; beyond the limits it stays")
  func zoom() throws {
    let centre = try #require(Gazetteer.postcode("8000")?.coordinate)
    let chart = Chart(centre: centre, kilometresPerDot: 0.4, width: 80, height: 48)
    #expect(abs(chart.zoomed(steps: 2).kilometresPerDot - 0.2) < 1e-12)
    #expect(abs(chart.zoomed(steps: 3).zoomed(steps: -3).kilometresPerDot - 0.4) < 1e-12)
    #expect(chart.zoomed(steps: .max).kilometresPerDot == Chart.scales.lowerBound)
    #expect(chart.zoomed(steps: .min).kilometresPerDot == Chart.scales.upperBound)
  }

  @Test("Moved by some dots, what was there stands in the middle")
  func moved() throws {
    let centre = try #require(Gazetteer.postcode("8000")?.coordinate)
    let chart = Chart(centre: centre, kilometresPerDot: 0.4, width: 81, height: 49)
    let goal = try #require(chart.coordinate(at: Chart.Dot(x: 60, y: 30)))
    let moved = chart.moved(right: 20, down: 6)
    #expect(abs(moved.latitude - goal.latitude) < 1e-9 && abs(moved.longitude - goal.longitude) < 1e-9)
    let far = chart.moved(right: 1e9, down: -1e9)
    #expect(far.latitude == 85 && far.longitude == 180)
    #expect(chart.moved(right: .nan, down: 0) == chart)
  }

  @Test("A clipped line is the part of the line that lies in the window")
  func clipping() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<3000 {
      let chart = try #require(someChart(&random))
      func dot() -> Chart.Dot {
        // Some lines upright, level or of no length.
        let isGrid = Bool.random(using: &random)
        let x = Double.random(in: -100...340, using: &random)
        let y = Double.random(in: -80...240, using: &random)
        return isGrid
          ? Chart.Dot(x: (x / 40).rounded() * 40, y: (y / 40).rounded() * 40) : Chart.Dot(x: x, y: y)
      }
      let (start, end) = (dot(), dot())
      func at(_ part: Double) -> Chart.Dot {
        Chart.Dot(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
      }
      func isInside(_ dot: Chart.Dot, by margin: Double) -> Bool {
        dot.x > margin - 0.5 && dot.x < Double(chart.width) - 0.5 - margin && dot.y > margin - 0.5
          && dot.y < Double(chart.height) - 0.5 - margin
      }
      let inside = (0...400).map { Double($0) / 400 }.filter { isInside(at($0), by: 1e-9) }
      guard let (from, to) = chart.clipped(start, end) else {
        #expect(inside.isEmpty)
        continue
      }
      // Its ends lie in the window and on the line, in the line's direction …
      #expect(isInside(from, by: -1e-6) && isInside(to, by: -1e-6))
      func part(_ dot: Chart.Dot) -> Double {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let square = across * across + down * down
        return square == 0 ? 0 : ((dot.x - start.x) * across + (dot.y - start.y) * down) / square
      }
      for dot in [from, to] {
        #expect(abs(at(part(dot)).x - dot.x) < 1e-6 && abs(at(part(dot)).y - dot.y) < 1e-6)
      }
      // … and all that lies in the window lies between them.
      #expect(part(from) <= part(to) + 1e-9)
      for sample in inside where start != end {
        #expect(sample >= part(from) - 1e-6 && sample <= part(to) + 1e-6)
      }
    }
  }
}
