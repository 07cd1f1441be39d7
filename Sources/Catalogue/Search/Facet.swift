/// What the hits of a search are counted by: texts that name something between commas.
public enum Facet: Sendable, CaseIterable {
  /// What happens there.
  case topic
  /// Whom it is for.
  case audience

  var kind: TagColumns.Kind {
    switch self {
    case .topic: .topic
    case .audience: .audience
    }
  }
}

/// A topic or an audience of some hits, and how many of them have it.
public struct FacetCount: Equatable, Sendable {
  /// As the directory has it.
  public var text: String
  /// How many hits.
  public var count: Int

  /// - Parameters:
  ///   - text: as the directory has it.
  ///   - count: how many hits.
  public init(text: String, count: Int) {
    self.text = text
    self.count = count
  }
}
