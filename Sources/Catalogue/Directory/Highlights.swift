/// What is to be lit in a community that a query found.
public struct Highlights: Equatable, Sendable {
  /// Ranges of the community's name, in order.
  public var name: [Range<String.Index>] = []
  /// Ranges of its organiser.
  public var organiser: [Range<String.Index>] = []
  /// Ranges of its topic.
  public var topic: [Range<String.Index>] = []
  /// The stretch of its description, on one line, that has most of the words, with … where something was left out; the first
  /// words when none is there.
  public var snippet = ""
  /// Ranges of `snippet`.
  public var snippetRanges: [Range<String.Index>] = []

  /// Nothing is lit.
  public init() {}
}
