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

  /// The packs that are to be taken away: those with something that may lie nowhere any more, and, when they are
  /// many, the small ones of this device, which are written together.
  func leaving(_ ledger: Ledger, own names: Set<DeviceName>) -> Set<PackName> {
    var leaving = spoiled.union(readable.filter { Self.isForbidden($0.value, ledger) }.keys)
    let small = readable.keys.filter {
      names.contains($0.publisher) && $0.length < SpaceExchange.fullPack / 2 && !leaving.contains($0)
    }
    if small.count > SpaceExchange.manyPacks { leaving.formUnion(small) }
    return leaving
  }

  /// Whether something of an erased root, or more than the consent of a withdrawn one, is among it.
  static func isForbidden(_ roots: [RootID: MirroredPack.Contents], _ ledger: Ledger) -> Bool {
    roots.contains { root, contents in
      switch ledger.sharing(of: root) {
      case .erased: contents.hasData || contents.hasConsent
      case .withdrawn: contents.hasData
      case .here, .shared: false
      }
    }
  }

  /// Looks into a pack that cannot be read whole, for text that may lie nowhere any more.
  mutating func look(into name: PackName, _ bytes: [UInt8], _ ledger: Ledger) {
    let partial = PartialPack(bytes)
    let isSpoiled =
      partial.operations.contains { !ledger.mayLie($0) }
      || partial.broken.contains { Self.isRemoved($0, ledger) }
    guard isSpoiled else { return }
    spoiled.insert(name)
    salvaged += partial.operations.filter(ledger.mayLie)
  }

  /// Whether a root was erased or withdrawn.
  static func isRemoved(_ root: RootID, _ ledger: Ledger) -> Bool {
    switch ledger.sharing(of: root) {
    case .erased, .withdrawn: true
    case .here, .shared: false
    }
  }

  /// All ids in some packs, by root.
  static func ids(in packs: [[RootID: MirroredPack.Contents]]) -> [RootID: Set<OperationID>] {
    var ids: [RootID: Set<OperationID>] = [:]
    for pack in packs { for (root, contents) in pack { ids[root, default: []].formUnion(contents.ids) } }
    return ids
  }
}
