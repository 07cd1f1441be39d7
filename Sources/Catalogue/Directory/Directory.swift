import Domain

/// All communities that can be found: an immutable value, cheap to copy, safe to search on any thread.
///
/// A base, as a rule the mapped index of what was imported, and over it what staff made or changed, both
/// indexed in the same way. What lies above hides what has the same id below.
public struct Directory: Equatable, Sendable {
  private let base: Segment?
  private let overlay: Segment?
  private let shadow: Shadow
  /// How many communities there are, but for those that no longer meet.
  public let count: Int

  /// Two are equal when they are the same one, or a copy: contents are not compared.
  public static func == (left: Directory, right: Directory) -> Bool {
    left.base === right.base && left.overlay === right.overlay
  }

  /// A directory with nothing in it.
  public static let empty = Directory(base: nil)

  /// A directory in memory alone, as for the demo. Of two communities with one id the last counts.
  public init(_ communities: [Community]) { self.init(base: Segment(communities)) }

  init(base: Segment?) {
    self.base = base
    overlay = nil
    shadow = Shadow()
    count = base?.liveCount ?? 0
  }

  private init(base: Segment?, overlay: Segment?, shadow: Shadow, count: Int) {
    self.base = base
    self.overlay = overlay
    self.shadow = shadow
    self.count = count
  }

  /// Opens what `folder` holds through its index in `cache`, which is built anew when it is missing, stale or
  /// damaged. Never fails: what could not be read is told in `Opening.problems`, the rest is there.
  ///
  /// - Parameters:
  ///   - folder: the imported directories.
  ///   - cache: the folder of what can be made again; made when it does not exist.
  public static func open(_ folder: CatalogueFolder, cache: String) -> Opening {
    IndexFile(folder: folder, cache: cache).open()
  }

  /// This directory with `communities` in place of those of the same id, and the others added: what staff
  /// made or changed. An earlier overlay is dropped, not added to.
  public func overlaying(_ communities: [Community]) -> Directory {
    guard !communities.isEmpty, let overlay = Segment(communities) else { return Directory(base: base) }
    var shadow = Shadow()
    var hidden = 0
    base?.withView { view in
      for id in Set(communities.map(\.id)) {
        guard let number = view.number(of: id) else { continue }
        shadow.insert(number)
        if view.facts[number] & Facts.retired == 0 { hidden += 1 }
      }
    }
    let count = max(0, (base?.liveCount ?? 0) - hidden) + overlay.liveCount
    return Directory(base: base, overlay: overlay, shadow: shadow, count: count)
  }

  /// The community with this id, also when it no longer meets.
  public func community(_ id: String) -> Community? { overlay?.community(id) ?? base?.community(id) }

  /// What fits `query`, best first: with words by how well they fit and how near, without words nearest
  /// first, or by name when the query names no point. Equal ones stand in order of distance, name and id, so
  /// that the same query always gives the same answer.
  public func search(_ query: Query) -> Hits {
    let layers: [(Segment, Shadow)] = [base.map { ($0, shadow) }, overlay.map { ($0, Shadow()) }].compactMap {
      $0
    }
    return Search(query, layers: layers.map { SearchLayer(segment: $0.0, shadow: $0.1) }).hits()
  }

  /// Whether the stored index is what its checksums say. Reads all of it; for a look after trouble, not for
  /// every day.
  public var isIntact: Bool { base?.isIntact ?? true }
}
