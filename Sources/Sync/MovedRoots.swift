import Journal

/// Roots that belong to another space: what may be taken away of them here, and when those who stay behind drop them.
struct MovedRoots {
  let store: any FileStore
  let folder: JournalFolder
  /// The space that they left, or never came to.
  let space: String

  /// Those of some roots that belong to another space now, in which this device takes part: it can tell whether they lie there.
  func elsewhere(_ roots: Set<RootID>) -> Set<RootID> {
    let ledger = folder.ledger
    return roots.filter { ledger.isSharedElsewhere(than: space, $0) }
  }

  /// Those of which something is still to be done in the space: their text lies there, or, be it that the store has lost
  /// it, not all that says where they went.
  func open(_ view: SpaceView) -> Set<RootID> {
    let ledger = folder.ledger
    let held = SpaceView.ids(in: Array(view.readable.values))
    let lying = view.readable.values.flatMap { $0.filter(\.value.hasData).keys }
    let gone = ledger.roots.filter { root in
      ledger.hasLeft(space, root)
        && !ledger.control(of: root).operations.allSatisfy { held[root]?.contains($0.id) == true }
    }
    return elsewhere(Set(lying + gone))
  }

  /// Those that lie whole in the space that they belong to, listed there just now and read back.
  func settled(_ open: Set<RootID>) throws -> Set<RootID> {
    let ledger = folder.ledger
    var settled: Set<RootID> = []
    let spaces = Dictionary(grouping: open) { ledger.sharing(of: $0).space ?? "" }
    for (other, roots) in spaces.sorted(by: { $0.key < $1.key }) {
      do {
        settled.formUnion(try lyingWhole(in: other, Set(roots), ledger))
      } catch StoreError.stopped {
        throw StoreError.stopped
      } catch {
        // What cannot be looked at there waits; what is to be done here does not.
      }
    }
    return settled
  }

  private func lyingWhole(in other: String, _ roots: Set<RootID>, _ ledger: Ledger) throws -> Set<RootID> {
    guard isSpaceName(other) else { return [] }
    let listing = Listing(try store.list(other))
    let listed = listing.packs
    let isKnown = try folder.memory(of: other).identity.map { listing.identities[$0] != nil } ?? false
    let packs = try folder.mirror(of: other).values.filter {
      listed.contains($0.name) && $0.isWhole && !roots.isDisjoint(with: $0.roots.keys)
    }
    var there: [RootID: Set<OperationID>] = [:]
    for name in packs.map(\.name).sorted() {
      let path = "\(other)/\(name.text)"
      if let pack = try Pack(name: name, bytes: try store.get(path, limit: name.length)) {
        for operation in pack.operations { there[operation.root, default: []].insert(operation.id) }
      } else if isKnown, let bytes = try folder.bytesToPutAgain(name, in: other) {
        // Damaged since it was put there, and there may be nobody yet who would tell.
        try store.putNew(path, bytes)
      }
    }
    return roots.filter { root in
      Set(ledger.ids(of: root)).subtracting(ledger.skippable(of: root)).isSubset(of: there[root] ?? [])
    }
  }

  /// Those that this device takes no part in any more, and that have been carried over whole by those who do: of what was
  /// written here nothing waits to go out, or to be seen in the store, and nothing of them lies there any more. Where nobody
  /// takes part in both spaces they are not carried over, and stay here, unseen on the screen.
  func toBeDropped(_ view: SpaceView, _ memory: SpaceMemory) throws -> [RootID] {
    if memory.isRefilling { return [] }
    let ledger = folder.ledger
    let moved = ledger.roots.filter { root in
      guard ledger.hasLeft(space, root), case .moved = ledger.sharing(of: root) else { return false }
      return ledger.awaitsDropping(root) && ledger.unsent(of: root).isEmpty
    }
    if moved.isEmpty { return [] }
    let mirror = try folder.mirror(of: space)
    let unread = view.unread.union(memory.unseen.keys).compactMap { mirror[$0]?.roots }
    let lying = Array(view.readable.values) + unread
    return moved.filter { root in !lying.contains { $0[root]?.hasData == true } }
  }

  /// Packs of ours with something of a root that this device gives up, which nobody is known to have seen: they are put there
  /// again, for nobody else has what is in them.
  func unseen(_ memory: SpaceMemory) throws -> [PackName] {
    if memory.unseen.isEmpty { return [] }
    let mirror = try folder.mirror(of: space)
    return memory.unseen.keys.filter { name in mirror[name].map { !givenUp(in: $0).isEmpty } ?? false }
      .sorted()
  }

  /// Packs that cannot be read there and are kept here in part, with something of a root that this device gives up, once
  /// they are waited for no longer: what is kept of them goes there in another.
  func broken(_ view: SpaceView, _ memory: SpaceMemory) throws -> [PackName] {
    if view.unread.isEmpty { return [] }
    let mirror = try folder.mirror(of: space)
    return view.unread.subtracting(view.spoiled).filter { name in
      guard memory.isLate(name), let kept = mirror[name], !kept.isWhole else { return false }
      return !givenUp(in: kept).isEmpty
    }
    .sorted()
  }

  /// The roots that this device gives up of which something is kept of a pack, and what that is.
  func kept(of name: PackName) throws -> (roots: Set<RootID>, operations: [Operation]) {
    guard let pack = try folder.mirror(of: space)[name] else { return ([], []) }
    let roots = givenUp(in: pack)
    let operations = roots.flatMap { root in
      folder.ledger.operations(of: root).filter { pack.roots[root]?.ids.contains($0.id) == true }
    }
    return (roots, operations.sorted { $0.id < $1.id })
  }

  private func givenUp(in pack: MirroredPack) -> Set<RootID> {
    RemovalRule(strict: folder.ledger, space: space).notOurs(pack.roots)
  }
}
