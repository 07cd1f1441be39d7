import Domain

/// What a map shows.
struct MapInput: Equatable, Sendable {
  /// A named point.
  struct Spot: Equatable, Sendable {
    var coordinate: Coordinate
    /// As it is written beside it; may be empty.
    var name: String
  }

  /// Something found, with the number it has in the list.
  struct Found: Equatable, Sendable {
    var coordinate: Coordinate
    /// From 1.
    var number: Int
  }

  /// The place that was asked for; without one all of the country is shown.
  var centre: Spot?
  /// Kilometres around it; nil when there is no limit.
  var radius: Double?
  /// In the order of the list.
  var hits: [Found] = []
  /// Which of `hits` is lit.
  var lit: Int?
  var state = MapState()
}
