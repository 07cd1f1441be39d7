import Foundation

/// A point on the earth in WGS84 degrees.
public struct Coordinate: Equatable, Hashable, Sendable {
  /// Degrees north, −90…90.
  public let latitude: Double
  /// Degrees east, −180…180.
  public let longitude: Double

  /// Nil when a number is not finite or outside its range, as *latitude 100* in a bad file.
  public init?(latitude: Double, longitude: Double) {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Kilometres along the great circle, by the haversine formula on a sphere of 6371.0088 km (IUGG mean radius);
  /// within 0.5 % of the ellipsoid.
  public func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = (other.latitude - latitude) * radians
    let east = (other.longitude - longitude) * radians
    let a =
      sin(north / 2) * sin(north / 2)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(east / 2) * sin(east / 2)
    return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
  }
}
