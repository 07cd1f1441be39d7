/// The answer to a `Query`.
public struct Hits: Equatable, Sendable {
  /// How many communities fit, also beyond the query's limit.
  public var count: Int
  /// The best of them, best first.
  public var hits: [Hit]
  /// No community has all the words: these have the most of them.
  public var isPartial: Bool

  /// - Parameters:
  ///   - count: how many fit in all.
  ///   - hits: best first.
  ///   - isPartial: whether some words were given up.
  public init(count: Int = 0, hits: [Hit] = [], isPartial: Bool = false) {
    self.count = count
    self.hits = hits
    self.isPartial = isPartial
  }
}
