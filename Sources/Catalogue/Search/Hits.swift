/// The answer to a `Query`.
public struct Hits: Equatable, Sendable {
  /// How many communities fit, also beyond the query's limit.
  public var count: Int
  /// The best of them, best first.
  public var hits: [Hit]
  /// No community has all the words: these have the most of them.
  public var isPartial: Bool
  /// How many of `count` have all the words of the query.
  public var fullCount = 0
  /// How many more would fit but do not tell what a filter asks for.
  public var unknownCount = 0

  /// - Parameters:
  ///   - count: how many fit in all.
  ///   - hits: best first.
  ///   - isPartial: whether some words were given up.
  ///   - fullCount: how many have all the words.
  ///   - unknownCount: how many do not tell what a filter asks for.
  public init(
    count: Int = 0, hits: [Hit] = [], isPartial: Bool = false, fullCount: Int = 0, unknownCount: Int = 0
  ) {
    self.count = count
    self.hits = hits
    self.isPartial = isPartial
    self.fullCount = fullCount
    self.unknownCount = unknownCount
  }
}
