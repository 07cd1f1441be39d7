/// A topic of some hits, and how many of them have it.
public struct TopicCount: Equatable, Sendable {
  /// As the directory has it.
  public var topic: String
  /// How many hits.
  public var count: Int
}
