import Domain
import Foundation

/// Where in one segment the records are that a query may find.
struct Scope {
  /// Stretches of records that may be near enough, in order.
  let ranges: [Range<Int>]
  /// Blocks of 64 records that hold all of `ranges`.
  let blocks: Range<Int>
  private let view: IndexView
  private let near: Coordinate?
  private let firstUnplaced: Int
  private let centre: Haversine?
  private let limit: Double
  private let limitKilometres: Double
  private let includesRetired: Bool

  init(_ query: Query, view: IndexView) {
    self.view = view
    near = query.near
    firstUnplaced = view.firstUnplaced
    includesRetired = query.includesRetired
    centre = query.near.map { Haversine(from: $0) }
    if let near = query.near, let asked = query.withinKilometres, asked.isFinite {
      limitKilometres = max(0, asked)
      limit = Haversine.measure(kilometres: limitKilometres)
      // One cell's width more than needed costs little and leaves no doubt at the edge.
      ranges = view.records(in: GeoBox(around: near, kilometres: limitKilometres + 0.01))
    } else {
      (limit, limitKilometres) = (.infinity, .infinity)
      ranges = [0..<view.recordCount]
    }
    blocks = (ranges.first?.lowerBound ?? 0) / 64..<((ranges.last?.upperBound ?? 0) + 63) / 64
  }

  /// By block the records of `ranges`, but for those in the shadow.
  func near(_ shadow: Shadow) -> [UInt64] {
    var near = [UInt64](repeating: 0, count: blocks.count)
    for range in ranges where !range.isEmpty {
      for block in (range.lowerBound / 64)...((range.upperBound - 1) / 64) {
        let first = max(range.lowerBound - block * 64, 0)
        let end = min(range.upperBound - block * 64, 64)
        let upTo: UInt64 = end == 64 ? ~0 : (1 << UInt64(end)) - 1
        near[block - blocks.lowerBound] |= upTo & (~0 << UInt64(first)) & ~shadow.word(block)
      }
    }
    return near
  }

  /// Which records of a block may be found, leaving distance aside.
  func open(block: Int) -> UInt64 {
    let count = view.recordCount - block * 64
    guard count > 0 else { return 0 }
    let open: UInt64 = count >= 64 ? ~0 : (1 << UInt64(count)) - 1
    return includesRetired ? open : open & ~view.retired[block]
  }

  /// How far the nearest and the farthest record of a block are at least and at most, in kilometres; both 0 when the
  /// query names no point.
  func reach(block: Int) -> (least: Double, most: Double) {
    guard let near else { return (0, 0) }
    let box = block * 4
    let (south, north) = (view.boxes[box], view.boxes[box + 1])
    let (west, east) = (view.boxes[box + 2], view.boxes[box + 3])
    guard south <= north, west <= east else { return (0, .infinity) }
    let (x, y) = (near.longitude * 1e7, near.latitude * 1e7)
    let up = max(Double(south) - y, y - Double(north), 0)
    let across = max(Double(west) - x, x - Double(east), 0)
    let farUp = max(y - Double(south), Double(north) - y)
    let farAcross = max(x - Double(west), Double(east) - x)
    // On the flat: too little by the parallel nearest a pole, too much by the one nearest the equator, and a
    // percent for the earth's roundness, which holds for a few hundred kilometres.
    guard farUp < 5e7, farAcross < 1e8, abs(near.latitude) < 75 else { return (0, .infinity) }
    let high = max(abs(Double(south)), abs(Double(north)), abs(y)) * 1e-7 * .pi / 180
    let low = min(abs(Double(south)), abs(Double(north)), abs(y)) * 1e-7 * .pi / 180
    let unit = 111.195e-7
    let (a, b) = (up * unit, across * unit * Self.cosine(high))
    let (c, d) = (farUp * unit, farAcross * unit * Self.cosine(low))
    let least = (a * a + b * b).squareRoot() * 0.98
    // Those without a point lie last, and count as if they were not all that far away.
    if block * 64 + 64 > firstUnplaced { return (min(least, Ranking.distanceWhenUnknown), .infinity) }
    return (least, (c * c + d * d).squareRoot() * 1.02 + 0.01)
  }

  /// Of the records of a block with that reach, those near enough.
  func within(block: Int, _ records: UInt64, _ reach: (least: Double, most: Double)) -> UInt64 {
    if limit == .infinity || reach.most <= limitKilometres { return records }
    if reach.least > limitKilometres { return 0 }
    var within: UInt64 = 0
    var left = records
    while left != 0 {
      let offset = left.trailingZeroBitCount
      if measure(block * 64 + offset) <= limit { within |= 1 << UInt64(offset) }
      left &= left &- 1
    }
    return within
  }

  /// A record's distance measure; infinite when it is not known.
  func measure(_ number: Int) -> Double {
    guard let centre else { return .infinity }
    let latitude = view.points[number * 2]
    return latitude == .min ? .infinity : centre.measure(latitude, view.points[number * 2 + 1])
  }

  /// The cosine by its series; below 80° its error is under 10⁻⁴, which the margins above cover.
  private static func cosine(_ angle: Double) -> Double {
    let s = angle * angle
    return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56 * (1 - s / 90))))
  }
}
