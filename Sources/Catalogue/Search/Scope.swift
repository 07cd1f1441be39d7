import Domain

/// Which records of one segment a query may find: where they are, and whether they still count.
struct Scope {
  /// Stretches of records that may be near enough, in order.
  let ranges: [Range<Int>]
  private let view: IndexView
  private let centre: Haversine?
  private let limit: Double
  private let includesRetired: Bool
  private let shadow: Shadow

  init(_ query: Query, view: IndexView, shadow: Shadow) {
    self.view = view
    self.shadow = shadow
    includesRetired = query.includesRetired
    centre = query.near.map { Haversine(from: $0) }
    if let near = query.near, let asked = query.withinKilometres, asked.isFinite {
      let kilometres = max(0, asked)
      limit = Haversine.measure(kilometres: kilometres)
      // One cell's width more than needed costs little and leaves no doubt at the edge.
      ranges = view.records(in: GeoBox(around: near, kilometres: kilometres + 0.01))
    } else {
      limit = .infinity
      ranges = [0..<view.recordCount]
    }
  }

  /// Everything between the first and the last record that may be near enough.
  var span: Range<Int> { (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0) }

  /// How many records in `ranges` pass a test, but for those in the shadow: the same number however a
  /// directory's communities lie in layers.
  func count(where test: (Int) -> Bool) -> Int {
    ranges.reduce(0) { count, range in
      shadow.isEmpty
        ? count + range.count(where: test) : count + range.count { test($0) && !shadow.contains($0) }
    }
  }

  /// How many records there are in `ranges`, but for those in the shadow.
  var count: Int { ranges.reduce(0) { $0 + $1.count - shadow.count(in: $1) } }

  /// Distance decides whether a record may be found.
  var isLimited: Bool { limit < .infinity }

  /// Whether a record may be found, leaving its distance aside.
  func mayFind(_ number: Int) -> Bool {
    (includesRetired || view.facts[number] & Facts.retired == 0) && !shadow.contains(number)
  }

  /// The distance measure of a record in `ranges` that may be found (infinite when not known); nil for
  /// others.
  func measure(_ number: Int) -> Double? {
    guard mayFind(number) else { return nil }
    let measure = distance(number)
    return measure <= limit ? measure : nil
  }

  /// A distance that a record's own is not below; nil when that is not known.
  func leastKilometres(_ number: Int) -> Double? {
    let latitude = view.points[number * 2]
    return latitude == .min ? nil : centre?.leastKilometres(latitude)
  }

  private func distance(_ number: Int) -> Double {
    guard let centre else { return .infinity }
    let latitude = view.points[number * 2]
    return latitude == .min ? .infinity : centre.measure(latitude, view.points[number * 2 + 1])
  }
}
