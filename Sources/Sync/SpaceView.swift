import Journal

/// What is known of a space in the course of one exchange.
struct SpaceView {
  let listing: Listing
  /// Packs that can be read there, and what is in them.
  var readable: [PackName: [RootID: MirroredPack.Contents]] = [:]
  /// Packs that cannot.
  var unread: Set<PackName> = []
  /// Those of them in which something was made out that may lie nowhere any more.
  var spoiled: Set<PackName> = []
  /// What else was made out in these.
  var salvaged: [Operation] = []

  init(listing: Listing) { self.listing = listing }

  /// Every pack that is there, whole or not.
  var inStore: Set<PackName> { Set(readable.keys).union(unread) }

  /// The packs that are to be taken away: those with something that may lie nowhere any more, those of devices that will
  /// not come back, and, when they are many, the small ones of this device, which are written together.
  func leaving(_ rule: RemovalRule, takingOver: Set<DeviceName>) -> Set<PackName> {
    let strict = RemovalRule(strict: rule.ledger)
    var leaving = spoiled.union(readable.filter { rule.forbids($0.key, $0.value) }.keys)
    leaving.formUnion(
      readable.filter { takingOver.contains($0.key.publisher) && !strict.forbids($0.key, $0.value) }.keys)
    let small = readable.filter { name, roots in
      rule.ledger.names.contains(name.publisher) && name.length < SpaceExchange.fullPack / 2
        && !leaving.contains(name) && !strict.forbids(name, roots)
    }
    if small.count > SpaceExchange.manyPacks { leaving.formUnion(small.keys) }
    return leaving
  }

  /// Notes a pack that cannot be read whole, in which text was made out that may lie nowhere any more.
  mutating func spoil(_ name: PackName, _ partial: PartialPack, _ ledger: Ledger) {
    spoiled.insert(name)
    salvaged += partial.operations.filter(ledger.mayLie)
  }

  /// All ids in some packs, by root.
  static func ids(in packs: [[RootID: MirroredPack.Contents]]) -> [RootID: Set<OperationID>] {
    var ids: [RootID: Set<OperationID>] = [:]
    for pack in packs { for (root, contents) in pack { ids[root, default: []].formUnion(contents.ids) } }
    return ids
  }
}
