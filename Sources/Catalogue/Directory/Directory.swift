import Domain

/// All communities that can be found: an immutable value, cheap to copy, safe to search on any thread.
public struct Directory: Equatable, Sendable {
  private final class Content: Sendable {
    let communities: [Community]
    init(_ communities: [Community]) { self.communities = communities }
  }
  private let content: Content
  private let overlay: Content

  /// Two are equal when they are the same one, or a copy: contents are not compared.
  public static func == (left: Directory, right: Directory) -> Bool {
    left.content === right.content && left.overlay === right.overlay
  }

  /// A directory with nothing in it.
  public static let empty = Directory([])

  /// A directory in memory alone, as for the demo.
  public init(_ communities: [Community]) {
    content = Content(communities)
    overlay = Content([])
  }

  private init(content: Content, overlay: Content) {
    self.content = content
    self.overlay = overlay
  }

  /// Opens what `folder` holds through its index in `cache`, which is built anew when it is missing, stale or
  /// damaged. Never fails: what could not be read is told in `Opening.problems`, the rest is there.
  public static func open(_ folder: CatalogueFolder, cache: String) -> Opening {
    Opening(directory: .empty, problems: [], wasRebuilt: false)
  }

  /// This directory with `communities` in place of those of the same id, and the others added: what staff made or
  /// changed. An earlier overlay is dropped, not added to.
  public func overlaying(_ communities: [Community]) -> Directory {
    Directory(content: content, overlay: Content(communities))
  }

  /// How many communities there are, but for those that no longer meet.
  public var count: Int { all.filter { !$0.isRetired }.count }

  /// The community with this id, also when it no longer meets.
  public func community(_ id: String) -> Community? {
    overlay.communities.first { $0.id == id } ?? content.communities.first { $0.id == id }
  }

  /// What fits `query`, best first: with words by how well they fit and how near, without words nearest first, or
  /// by name when the query names no point. The same query always gives the same answer.
  public func search(_ query: Query) -> Hits {
    let words = Folding.words(query.text)
    var hits: [(Hit, String)] = []
    for community in all where query.includesRetired || !community.isRetired {
      let kilometres = query.near.flatMap { near in community.coordinate?.kilometres(to: near) }
      if let limit = query.withinKilometres, query.near != nil, (kilometres ?? .infinity) > limit { continue }
      let name = Folding.words(community.name)
      let others = Folding.words(
        [community.topic, community.organiser, community.city, community.description].joined(separator: " "))
      var score = 0.0
      for word in words {
        if name.contains(where: { $0.starts(with: word) }) {
          score += 4
        } else if others.contains(where: { $0.starts(with: word) }) {
          score += 1
        } else {
          score = -.infinity
        }
      }
      guard score >= 0 else { continue }
      hits.append((Hit(id: community.id, score: score, kilometres: kilometres), community.name))
    }
    hits.sort { left, right in
      if left.0.score != right.0.score { return left.0.score > right.0.score }
      let kilometres = (left.0.kilometres ?? .infinity, right.0.kilometres ?? .infinity)
      if kilometres.0 != kilometres.1 { return kilometres.0 < kilometres.1 }
      return (left.1, left.0.id) < (right.1, right.0.id)
    }
    return Hits(count: hits.count, hits: hits.prefix(query.limit).map(\.0))
  }

  private var all: [Community] {
    let shadowed = Set(overlay.communities.map(\.id))
    return overlay.communities + content.communities.filter { !shadowed.contains($0.id) }
  }
}
