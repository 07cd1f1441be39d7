import Domain
import Foundation

/// A window on the map: which part of the earth is seen, and how large. Dots are as far apart across as down.
///
/// The projection is the equirectangular one with the centre's parallel as the true one (Snyder, Map Projections: A
/// Working Manual, USGS 1987, ch. 12): within Denmark distances are right to 3 %, near the centre to far less.
public struct Chart: Equatable, Sendable {
  /// A place in the window; dot (x, y) has its centre there, x to the right and y down from the top left.
  public struct Dot: Equatable, Sendable {
    /// Dots from the left.
    public var x: Double
    /// Dots from the top.
    public var y: Double

    /// - Parameters:
    ///   - x: dots from the left.
    ///   - y: dots from the top.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Degrees north of what stands in the middle.
  public let latitude: Double
  /// Degrees east of what stands in the middle.
  public let longitude: Double
  /// The scale.
  public let kilometresPerDot: Double
  /// Dots across.
  public let width: Int
  /// Dots down.
  public let height: Int

  /// From a few steps a dot to all of the country in a small window; what is asked for beyond them is brought within.
  public static let scales: ClosedRange<Double> = 0.005...100

  /// - Parameters:
  ///   - centre: what stands in the middle.
  ///   - kilometresPerDot: the scale; brought within `scales`.
  ///   - width: dots across.
  ///   - height: dots down.
  public init(centre: Coordinate, kilometresPerDot: Double, width: Int, height: Int) {
    self.init(
      latitude: centre.latitude, longitude: centre.longitude, kilometresPerDot: kilometresPerDot,
      width: width,
      height: height)
  }

  /// Around any two numbers; the middle stays on the earth and off the poles.
  private init(latitude: Double, longitude: Double, kilometresPerDot: Double, width: Int, height: Int) {
    self.latitude = min(max(latitude, -85), 85)
    self.longitude = min(max(longitude, -180), 180)
    self.kilometresPerDot =
      kilometresPerDot.isFinite
      ? min(max(kilometresPerDot, Self.scales.lowerBound), Self.scales.upperBound) : Self.scales.upperBound
    self.width = max(1, width)
    self.height = max(1, height)
  }

  /// The window in which a circle is seen whole, with a little room around it.
  /// - Parameters:
  ///   - centre: the circle's.
  ///   - radius: in kilometres.
  ///   - width: dots across.
  ///   - height: dots down.
  public static func fitting(centre: Coordinate, radius: Double, width: Int, height: Int) -> Chart {
    let room = Double(max(2, min(width, height)) - 1) / 2
    return Chart(centre: centre, kilometresPerDot: radius / (room * 0.94), width: width, height: height)
  }

  /// All of Denmark, Bornholm too.
  public static func denmark(width: Int, height: Int) -> Chart {
    let (south, north, west, east) = (54.55, 57.77, 8.02, 15.2)
    let latitude = (south + north) / 2
    let tall = (north - south) * kilometresPerDegree
    let wide = (east - west) * kilometresPerDegree * cos(latitude * .pi / 180)
    let scale = max(tall / Double(max(1, height - 2)), wide / Double(max(1, width - 2)))
    return Chart(
      latitude: latitude, longitude: (west + east) / 2, kilometresPerDot: scale, width: width, height: height)
  }

  /// Each step is half as close again: two steps double the scale. Negative ones are farther away.
  public func zoomed(steps: Int) -> Chart {
    Chart(
      latitude: latitude, longitude: longitude,
      kilometresPerDot: kilometresPerDot * pow(2, -Double(min(max(steps, -64), 64)) / 2), width: width,
      height: height)
  }

  /// Moves the window by so many dots to the right and down. It stays on the earth.
  public func moved(right: Double, down: Double) -> Chart {
    guard right.isFinite, down.isFinite else { return self }
    return Chart(
      latitude: latitude - down * kilometresPerDot / Self.kilometresPerDegree,
      longitude: longitude + right * kilometresPerDot / kilometresEastPerDegree,
      kilometresPerDot: kilometresPerDot, width: width, height: height)
  }

  /// Where a point stands; it may lie outside the window.
  public func dot(of point: Coordinate) -> Dot {
    let across = (point.longitude - longitude) * kilometresEastPerDegree
    let up = (point.latitude - latitude) * Self.kilometresPerDegree
    return Dot(
      x: Double(width - 1) / 2 + across / kilometresPerDot, y: Double(height - 1) / 2 - up / kilometresPerDot)
  }

  /// The point under a dot; nil off the earth.
  public func coordinate(at dot: Dot) -> Coordinate? {
    let across = (dot.x - Double(width - 1) / 2) * kilometresPerDot
    let up = (Double(height - 1) / 2 - dot.y) * kilometresPerDot
    return Coordinate(
      latitude: latitude + up / Self.kilometresPerDegree,
      longitude: longitude + across / kilometresEastPerDegree)
  }

  /// Whether a dot is in the window.
  public func contains(_ dot: Dot) -> Bool {
    dot.x >= -0.5 && dot.x < Double(width) - 0.5 && dot.y >= -0.5 && dot.y < Double(height) - 0.5
  }

  /// The part of a line that is in the window; nil when none is (Liang and Barsky, A new concept and method for line
  /// clipping, ACM TOG 1984).
  public func clipped(_ start: Dot, _ end: Dot) -> (Dot, Dot)? {
    var enter = 0.0
    var leave = 1.0
    let across = end.x - start.x
    let down = end.y - start.y
    let edges = [
      (-across, start.x + 0.5), (across, Double(width) - 0.5 - start.x), (-down, start.y + 0.5),
      (down, Double(height) - 0.5 - start.y),
    ]
    for (towards, room) in edges {
      if towards == 0 {
        if room < 0 { return nil }
      } else if towards < 0 {
        enter = max(enter, room / towards)
      } else {
        leave = min(leave, room / towards)
      }
    }
    guard enter <= leave else { return nil }
    return (
      Dot(x: start.x + across * enter, y: start.y + down * enter),
      Dot(x: start.x + across * leave, y: start.y + down * leave)
    )
  }

  /// Kilometres from one parallel to the next on the sphere of ``Domain/Coordinate/kilometres(to:)``.
  private static let kilometresPerDegree = 6371.0088 * Double.pi / 180

  private var kilometresEastPerDegree: Double { Self.kilometresPerDegree * cos(latitude * .pi / 180) }
}
