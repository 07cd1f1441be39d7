/// One community that fits a `Query`. `Directory.community(_:)` tells the rest of it.
public struct Hit: Equatable, Sendable {
  /// The community's id.
  public var id: String
  /// How well it fits: more is better, 0 when the query has no words. Only good for comparing hits of one
  /// query.
  public var score: Double
  /// How far it is from the query's point, along the earth's surface; nil without a point of either.
  public var kilometres: Double?

  /// - Parameters:
  ///   - id: the community's id.
  ///   - score: more is better.
  ///   - kilometres: distance from the query's point.
  public init(id: String, score: Double, kilometres: Double? = nil) {
    self.id = id
    self.score = score
    self.kilometres = kilometres
  }
}
