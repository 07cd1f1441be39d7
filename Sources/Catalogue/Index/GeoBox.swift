import Domain
import Foundation

/// The cells of the grid that a circle on the earth can touch.
struct GeoBox {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// The circle of `kilometres` around `centre`. Near the poles and across the date line it is all columns.
  init(around centre: Coordinate, kilometres: Double) {
    let degrees = kilometres / 111.19
    let (south, north) = (centre.latitude - degrees, centre.latitude + degrees)
    rows = Grid.row(max(south, -90))...Grid.row(min(north, 90))
    // The widest parallel of the circle is the one nearest a pole.
    let widest = max(abs(south), abs(north))
    let half = widest < 89 ? degrees / cos(widest * .pi / 180) : 360
    let (west, east) = (centre.longitude - half, centre.longitude + half)
    columns =
      west < -180 || east > 180 ? 0...(Grid.columns - 1) : Grid.column(west)...Grid.column(east)
  }
}
