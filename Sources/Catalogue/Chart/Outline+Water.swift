import Domain

extension Outline {
  /// Whether the straight way between two places leads over water, so that the way there is longer: a fjord, a belt, or
  /// from an island too small to be on the map.
  ///
  /// Where the line meets the coast it is cut into pieces; the pieces are land when their middle lies on Danish ground.
  /// The outline is true to some hundred metres alone: what is shorter is passed over, and so is a harbour's quay that
  /// stands in the sea.
  public func crossesWater(from start: Coordinate, to end: Coordinate) -> Bool {
    let length = start.kilometres(to: end)
    guard length > Self.shortestWater else { return false }
    let cuts = [0] + crossings(from: start, to: end).sorted() + [1]
    for (index, (from, to)) in zip(cuts, cuts.dropFirst()).enumerated() {
      let isEnd = index == 0 || index == cuts.count - 2
      guard (to - from) * length > (isEnd ? Self.quay : Self.shortestWater),
        let middle = Self.point(between: start, end, (from + to) / 2)
      else { continue }
      if !isLand(middle) { return true }
    }
    return false
  }

  /// Kilometres of water that are passed over.
  private static let shortestWater = 0.3
  /// Kilometres that an end of the way may stand in the sea and still be on land.
  private static let quay = 1.5

  /// Whether a point lies on Danish ground: an odd number of shores lie to the east of it (even–odd rule).
  public func isLand(_ point: Coordinate) -> Bool {
    danish.contains { ring in
      var isInside = false
      for (from, to) in zip(ring, ring.dropFirst())
      where (from.latitude > point.latitude) != (to.latitude > point.latitude) {
        let part = (point.latitude - from.latitude) / (to.latitude - from.latitude)
        if from.longitude + part * (to.longitude - from.longitude) > point.longitude { isInside.toggle() }
      }
      return isInside
    }
  }

  /// Where the line meets the coast, as parts of its length. At these distances degrees may be taken for a plane.
  func crossings(from start: Coordinate, to end: Coordinate) -> [Double] {
    let east = end.longitude - start.longitude
    let north = end.latitude - start.latitude
    var crossings: [Double] = []
    for shore in shores {
      let shoreEast = shore.to.longitude - shore.from.longitude
      let shoreNorth = shore.to.latitude - shore.from.latitude
      let turn = east * shoreNorth - north * shoreEast
      guard turn != 0 else { continue }
      let awayEast = shore.from.longitude - start.longitude
      let awayNorth = shore.from.latitude - start.latitude
      let part = (awayEast * shoreNorth - awayNorth * shoreEast) / turn
      let shorePart = (awayEast * north - awayNorth * east) / turn
      // A shore's first point is its own, its last the next one's: no corner counts twice.
      if part >= 0, part <= 1, shorePart >= 0, shorePart < 1 { crossings.append(part) }
    }
    return crossings
  }

  private static func point(between start: Coordinate, _ end: Coordinate, _ part: Double) -> Coordinate? {
    Coordinate(
      latitude: start.latitude + (end.latitude - start.latitude) * part,
      longitude: start.longitude + (end.longitude - start.longitude) * part)
  }
}
