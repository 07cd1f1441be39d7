import Domain

/// All communities that can be found: an immutable value, cheap to copy, safe to search on any thread.
///
/// It lies in layers, each indexed in the same way: as a rule the mapped index of what was imported, over it
/// what staff made or changed, and over that what they changed just now. What lies above hides what has the
/// same id below.
public struct Directory: Equatable, Sendable {
  /// From the ground up.
  private let layers: [SearchLayer]
  /// Nil stands for the shipped one, which is made at the first word that is looked for.
  private let lexicon: Lexicon?

  /// Two are equal when they are the same one, or a copy: contents are not compared.
  public static func == (left: Directory, right: Directory) -> Bool {
    left.layers.elementsEqual(right.layers) { $0.segment === $1.segment } && left.lexicon === right.lexicon
  }

  /// A directory with nothing in it.
  public static let empty = Directory(layers: [])

  /// A directory in memory alone, as for the demo. Of two communities with one id the last counts.
  public init(_ communities: [Community]) { self.init(base: Segment(communities)) }

  init(base: Segment?) { self.init(layers: base.map { [SearchLayer($0)] } ?? []) }

  private init(layers: [SearchLayer], lexicon: Lexicon? = nil) {
    self.layers = layers
    self.lexicon = lexicon
  }

  /// The same communities, found by other synonyms than those that come with the program.
  public func speaking(_ synonyms: Synonyms) -> Directory {
    Directory(layers: layers, lexicon: Lexicon(synonyms))
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

  /// This directory's ground with `communities` in place of those of the same id, and the others added: all
  /// that staff made or changed. What was laid over it before is dropped. Takes some 15 µs a community.
  public func overlaying(_ communities: [Community]) -> Directory {
    let ground = layers.first.map { [SearchLayer($0.segment)] } ?? [SearchLayer]()
    return Directory(layers: ground, lexicon: lexicon).covered(by: communities)
  }

  /// This directory with a few communities in place of those of the same id, or added: what staff changed
  /// just now. Cheap also when staff have changed thousands before.
  public func adding(_ communities: [Community]) -> Directory {
    guard layers.count > 1, let top = layers.last else { return covered(by: communities) }
    // Changes gather in a small layer of their own; when it has grown, it goes down into the one below.
    let isSmall = layers.count > 2 && top.recordCount < Self.smallLayer
    if layers.count == 2 && top.recordCount >= Self.smallLayer { return covered(by: communities) }
    let merged = isSmall || layers.count == 2 ? 1 : 2
    let above = layers.suffix(merged).flatMap(\.communities)
    return Directory(layers: Array(layers.dropLast(merged)), lexicon: lexicon).covered(
      by: above + communities)
  }

  private static let smallLayer = 200

  private func covered(by communities: [Community]) -> Directory {
    guard !communities.isEmpty, let segment = Segment(communities) else { return self }
    let ids = Set(communities.map(\.id))
    var layers = layers
    for index in layers.indices { layers[index].hide(ids) }
    return Directory(layers: layers + [SearchLayer(segment)], lexicon: lexicon)
  }

  /// How many communities there are, but for those that no longer meet.
  public var count: Int { layers.reduce(0) { $0 + max(0, $1.count) } }

  /// The community with this id, also when it no longer meets.
  public func community(_ id: String) -> Community? {
    layers.reversed().lazy.compactMap { $0.segment.community(id) }.first
  }

  /// What fits `query`, best first: with words by how well they fit and how near, without words nearest
  /// first, or by name when the query names no point. Equal ones stand in order of distance, name and id, so
  /// that the same query always gives the same answer.
  public func search(_ query: Query) -> Hits { Search(query, layers: layers, lexicon: lexicon).hits() }

  /// The words of `query` made ready to be lit: for all hits of one list.
  public func light(for query: Query) -> QueryLight {
    let search = Search(query, layers: layers, lexicon: lexicon)
    return search.withViews { views, shadows in
      QueryLight(query, matches: search.matches(views, shadows, keepsWords: true) ?? [])
    }
  }

  /// What is to be lit in `community` when `query` has found it. For a list of hits `light(for:)` is cheaper.
  public func highlights(for query: Query, in community: Community) -> Highlights {
    light(for: query).highlights(in: community)
  }

  /// Why `hit` stands where it does among what `query` found: data, each with a short phrase. Empty when the hit
  /// is not of this directory.
  public func explain(_ hit: Hit, for query: Query) -> [Reason] {
    guard let community = community(hit.id) else { return [] }
    return light(for: query).reasons(for: community, kilometres: hit.kilometres)
  }

  /// Calls `body` with the day of confirmation of every community that still meets; days since 1970.
  func forEachConfirmed(_ body: (Int?) -> Void) {
    for layer in layers {
      layer.segment.withView { view in
        for number in 0..<view.recordCount
        where view.facts[number] & Facts.retired == 0 && !layer.shadow.contains(number) {
          body(DayNumber.day(view.days[number * 3]))
        }
      }
    }
  }

  /// Which topics, or audiences, the hits of `query` have, the most frequent first, counted over all of them.
  ///
  /// - Parameters:
  ///   - facet: what to count by.
  ///   - most: how many at most.
  public func facets(_ query: Query, of facet: Facet = .topic, most: Int = 20) -> [FacetCount] {
    Search(query, layers: layers, lexicon: lexicon).facets(facet, most)
  }

  /// Whether the stored index is what its checksums say. Reads all of it; for a look after trouble, not for
  /// every day.
  public var isIntact: Bool { layers.allSatisfy(\.segment.isIntact) }
}

extension Directory {
  /// Every community, those that no longer meet among them: each id once, as it lies on top. Takes some 5 µs each.
  public var communities: [Community] { layers.flatMap(\.communities) }
}
