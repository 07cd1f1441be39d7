import Journal

/// What is known of a space in the course of one exchange.
struct SpaceView {
  let listing: Listing
  /// Packs that can be read there, and what is in them.
  var readable: [PackName: [RootID: MirroredPack.Contents]] = [:]
  /// Those of them that were read there just now.
  var fetched: Set<PackName> = []
  /// Packs that cannot.
  var unread: Set<PackName> = []
  /// Packs that could not be read and are taken away: with something that may lie nowhere any more, or cut short and our own.
  var spoiled: Set<PackName> = []
  /// What was made out in packs that are taken away and may not be held here, or not yet: as far as it may lie there, it goes
  /// on lying there.
  var salvaged: [Operation] = []

  init(listing: Listing) { self.listing = listing }

  /// Every pack that is there, whole or not.
  var inStore: Set<PackName> { Set(readable.keys).union(unread) }

  /// The packs that are to be taken away: those with something that may lie nowhere any more, and those of devices that
  /// will not come back.
  func leaving(_ rule: RemovalRule, takingOver: Set<DeviceName>) -> Set<PackName> {
    let strict = RemovalRule(strict: rule.ledger, space: rule.space)
    let forbidden = readable.filter { rule.forbids($0.key, $0.value) }.keys
    let given = readable.filter {
      takingOver.contains($0.key.publisher) && !strict.forbids($0.key, $0.value)
    }
    return spoiled.union(forbidden).union(given.keys)
  }

  /// The packs of this device that are to be written together with so many bytes that are new.
  func together(with new: Int, _ rule: RemovalRule) -> Set<PackName> {
    let strict = RemovalRule(strict: rule.ledger, space: rule.space)
    let own = readable.filter { name, roots in
      rule.ledger.names.contains(name.publisher) && !Compaction.isFull(name.length)
        && !strict.forbids(name, roots)
        && rule.notOurs(roots).isEmpty && (!fetched.contains(name) || rule.notHeld(roots).isEmpty)
    }
    return Compaction.together(own.keys, with: new)
  }

  /// Notes a pack that cannot be read whole, in which text was made out that may lie nowhere any more.
  mutating func spoil(_ name: PackName, _ partial: PartialPack) {
    spoiled.insert(name)
    salvaged += partial.operations
  }

  /// All ids in some packs, by root.
  static func ids(in packs: [[RootID: MirroredPack.Contents]]) -> [RootID: Set<OperationID>] {
    var ids: [RootID: Set<OperationID>] = [:]
    for pack in packs { for (root, contents) in pack { ids[root, default: []].formUnion(contents.ids) } }
    return ids
  }
}
