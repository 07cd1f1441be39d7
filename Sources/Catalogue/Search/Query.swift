import Domain

/// What someone looks for in the directory.
public struct Query: Equatable, Sendable {
  /// Words in any spelling, each at least begun; empty means everything.
  public var text: String
  /// Near which point; distance then counts, and every hit with a point tells its own.
  public var near: Coordinate?
  /// Leave out what is farther from `near` than so many kilometres, or has no point; nil means no limit, and
  /// without `near` it says nothing.
  public var withinKilometres: Double?
  /// At most so many hits; those beyond are only counted.
  public var limit: Int
  /// Also those that no longer meet.
  public var includesRetired: Bool

  /// - Parameters:
  ///   - text: words to look for; empty means everything.
  ///   - near: where from.
  ///   - withinKilometres: how far at most.
  ///   - limit: how many hits at most.
  ///   - includesRetired: also those that no longer meet.
  public init(
    text: String = "", near: Coordinate? = nil, withinKilometres: Double? = nil, limit: Int = 50,
    includesRetired: Bool = false
  ) {
    self.text = text
    self.near = near
    self.withinKilometres = withinKilometres
    self.limit = limit
    self.includesRetired = includesRetired
  }
}
