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
  /// What a community must be or have besides.
  public var filters = Filters()
  /// What comes first.
  public var sort = Sort.match
  /// The day that pauses, freshness and the age of what is told of room are judged by; nil leaves them out of it.
  public var today: CivilDate?

  /// The order of hits.
  public enum Sort: Sendable, CaseIterable {
    /// The best match, nearness being part of it; without words the nearest.
    case match
    /// The nearest.
    case near
    /// Most room, and of those with equal room the best match.
    case room
  }

  /// - Parameters:
  ///   - text: words to look for; empty means everything.
  ///   - near: where from.
  ///   - withinKilometres: how far at most.
  ///   - limit: how many hits at most.
  ///   - includesRetired: also those that no longer meet.
  ///   - filters: what must be so besides.
  ///   - sort: what comes first.
  ///   - today: the day that times are judged by.
  public init(
    text: String = "", near: Coordinate? = nil, withinKilometres: Double? = nil, limit: Int = 50,
    includesRetired: Bool = false, filters: Filters = Filters(), sort: Sort = .match, today: CivilDate? = nil
  ) {
    self.text = text
    self.near = near
    self.withinKilometres = withinKilometres
    self.limit = limit
    self.includesRetired = includesRetired
    self.filters = filters
    self.sort = sort
    self.today = today
  }
}
