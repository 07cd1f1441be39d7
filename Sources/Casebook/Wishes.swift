import Domain
import Journal

/// Wishes without an offer. One of a citizen's lies in the citizen's root, so that consent and erasure decide over it as
/// over everything else of theirs; a guest's has a root of its own, in the team's space.
extension Casebook {
  static let wishKind = "wish"

  /// Every wish that is held here, the oldest first.
  public var wishes: [UnmetWish] {
    var wishes = ledger.roots(kind: Self.wishKind).flatMap { root in
      Self.wishes(of: nil, FieldReader(state: ledger.state(of: root), own: ledger.names))
    }
    for summary in summaries.values where !summary.wishes.isEmpty { wishes += summary.wishes }
    return wishes.sorted {
      ($0.date ?? .distantPast, $0.id) < ($1.date ?? .distantPast, $1.id)
    }
  }

  /// The root that a wish lies in: its citizen's, or its own.
  public static func root(of wish: UnmetWish) -> String { wish.citizen ?? "\(wishKind):\(wish.id)" }

  /// The edits that note a wish.
  /// - Parameters:
  ///   - wish: with the citizen, when it is one's.
  ///   - space: the team's space of the store, for a guest's.
  public func edits(noting wish: UnmetWish, space: String) -> [Edit] {
    let record = Names.wish(wish.id)
    let root = Self.root(of: wish)
    var edits = [
      Names.Field(record, "topic").edit(root, text: wish.topic),
      Names.Field(record, "words").edit(root, text: wish.words),
      Names.Field(record, "area").edit(root, text: wish.area),
      Names.Field(record, "km").edit(root, wish.kilometres.map(Value.integer) ?? .nothing),
      Names.Field(record, "date").edit(root, text: wish.date?.iso ?? ""),
      Names.Field(record, "known").edit(
        root, wish.known.isEmpty ? .nothing : .list(wish.known.map(Value.text))),
    ]
    if wish.citizen == nil { edits.append(.share(RootID(root), to: space)) }
    return edits
  }

  /// The edit that settles a wish: it was met, or is no longer wished for.
  public func edit(settling wish: UnmetWish, on date: CivilDate?) -> Edit {
    Names.Field(Names.wish(wish.id), "settled").edit(Self.root(of: wish), text: date?.iso ?? "")
  }

  static func wishes(of citizen: String?, _ reader: FieldReader) -> [UnmetWish] {
    reader.recordNames.compactMap { record in
      guard record.hasPrefix("wish:"), !reader.flag(record, Names.removed), reader.hasContent(record) else {
        return nil
      }
      var wish = UnmetWish(id: record.dropPrefix("wish:"), citizen: citizen)
      wish.topic = reader.text(record, "topic")
      wish.words = reader.text(record, "words")
      wish.area = reader.text(record, "area")
      wish.kilometres = reader.integer(record, "km").map { min(max(0, $0), 1000) }
      wish.date = reader.date(record, "date")
      wish.known = reader.value(record, "known")?.list?.compactMap(\.text) ?? []
      wish.settled = reader.date(record, "settled")
      return wish.subject.isEmpty ? nil : wish
    }
  }
}
