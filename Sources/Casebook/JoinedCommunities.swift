import Domain
import Journal

/// Which entries staff have found to be one community, as one map that is kept up to date: the entries that went, and
/// where they went to.
struct JoinedCommunities: Equatable, Sendable {
  /// Where each entry that was joined went, as it was written.
  private(set) var targets: [String: String] = [:]
  /// Where each of them came to in the end.
  private(set) var survivors: [String: String] = [:]
  /// The entries that came to each, in order.
  private(set) var members: [String: [String]] = [:]

  private var isSettled = true

  /// Notes where one entry went; empty when it stands on its own. It counts after `settle()`.
  mutating func set(_ target: String, of id: String) {
    let target = target == id || target.isEmpty ? nil : target
    guard targets[id] != target else { return }
    targets[id] = target
    isSettled = false
  }

  /// Works out who stays, after any number of changes.
  mutating func settle() {
    if isSettled { return }
    isSettled = true
    survivors = [:]
    for id in targets.keys {
      let end = end(of: id)
      if end != id { survivors[id] = end }
    }
    members = Dictionary(grouping: survivors.keys.sorted()) { survivors[$0] ?? $0 }
  }

  /// Follows an entry to the one that stays. Two devices that joined two entries either way round make a ring: its least
  /// id stays, which is the same on all of them.
  private func end(of id: String) -> String {
    var way = [id]
    var places = [id: 0]
    while let last = way.last, let next = targets[last] {
      if let start = places[next] { return way[start...].min() ?? next }
      places[next] = way.count
      way.append(next)
    }
    return way.last ?? id
  }
}

/// Two entries of one community: staff join one to the other, which can be taken back, or say that they are two.
extension Casebook {
  /// The entry that is shown instead of this one: itself, unless staff have joined it to another, perhaps over several.
  public func survivor(of id: String) -> String { joined.survivors[id] ?? id }

  /// The entries that staff have joined to this one, in order of id.
  public func joined(to id: String) -> [String] { joined.members[id] ?? [] }

  /// Whether staff have said that two entries are two communities.
  public func areApart(_ one: String, _ other: String) -> Bool {
    let (root, field) = Self.apart(one, other)
    let state = ledger.state(of: RootID(root))[field.record]?.fields[field.field]
    return state?.candidates.contains { $0.value == .flag(true) } ?? false
  }

  /// The edit that joins one entry to another, which stays.
  public func edit(joining id: String, to other: String) -> Edit { Self.sameAs.edit(id, text: other) }

  /// The edits by which every entry that was joined to this one stands on its own again, whoever joined it.
  public func edits(splitting id: String) -> [Edit] {
    ([id] + joined(to: id)).filter { joined.targets[$0] != nil }.map { choosing(.nothing, $0, Self.sameAs) }
  }

  /// The edit by which staff say that two entries are two communities: one field a pair, on whichever device.
  public func edit(keepingApart one: String, _ other: String) -> Edit {
    let (root, field) = Self.apart(one, other)
    return field.edit(root, .flag(true))
  }

  static let sameAs = Names.Field(Names.community, "same-as")

  private static func apart(_ one: String, _ other: String) -> (root: String, field: Names.Field) {
    (min(one, other), Names.Field(Names.notSame, max(one, other)))
  }

  /// Where an entry was joined to; empty when it was not. Of two that devices wrote without knowing of each other
  /// the lesser counts, so that no device shows another one.
  static func target(_ state: RootState) -> String {
    let values = state[sameAs.record]?.fields[sameAs.field]?.candidates.compactMap(\.value.text) ?? []
    return values.filter { !$0.isEmpty }.min() ?? ""
  }
}
