import Journal

/// What comes from a space: packs that are new here.
extension SpaceExchange {
  mutating func fetch(_ view: inout SpaceView) throws {
    let mirror = try folder.mirror(of: space)
    var wanted: [PackName] = []
    for name in view.listing.packs.sorted() {
      if let kept = mirror[name], kept.isWhole, !memory.unconfirmed.contains(name) {
        view.readable[name] = kept.roots
      } else {
        wanted.append(name)
      }
    }
    var count = FileTally(.receiving, lengths: wanted.map(\.length), watch)
    var fetched: [Pack] = []
    do {
      for name in wanted {
        if let pack = try fetch(name) {
          if mirror[name]?.isWhole != true { fetched.append(pack) }
          view.readable[name] = MirroredPack.contents(pack.operations)
          view.fetched.insert(name)
        } else {
          view.unread.insert(name)
        }
        try count.add(name.length)
        if fetched.reduce(0, { $0 + $1.name.length }) >= Self.batch { try keep(&fetched) }
      }
    } catch {
      // What came before the line was cut has come.
      try keep(&fetched)
      throw error
    }
    try keep(&fetched)
    view.unread.formUnion(view.listing.partial)
    report.notArrived = view.unread.count
  }

  /// Roots that were left to another device alone at an earlier exchange, and are still here: the program may have ended
  /// before anybody could drop them.
  mutating func noteAwaitingDropping() {
    let ledger = folder.ledger
    for root in ledger.roots where !report.withdrawn.contains(root) {
      guard case .withdrawn(let keeper) = ledger.sharing(of: root), keeper != ledger.device,
        ledger.awaitsDropping(root)
      else { continue }
      report.withdrawn.append(root)
      report.unsent[root] = unsent(of: root, ledger)
    }
  }

  private func unsent(of root: RootID, _ ledger: Ledger) -> [Operation] {
    let unsent = ledger.unsent(of: root)
    return ledger.operations(of: root).filter { unsent.contains($0.id) }
  }

  /// Before something new is heard of a root that this device kept alone: should it have gone to a space of others, what is
  /// held of it may lie nowhere, and is to be handed over.
  mutating func noteKeptAlone(_ operations: some Sequence<Operation>) throws {
    let ledger = folder.ledger
    if memory.isRefilling { return }
    let isNews = operations.contains { operation in
      operation.isAboutConsent && !ledger.contains(operation.id, of: operation.root)
        && ledger.sharing(of: operation.root) == .withdrawn(keeper: ledger.device)
    }
    guard isNews else { return }
    memory.isRefilling = true
    try folder.remember(memory, of: space)
  }

  /// Keeps packs that have come, and notes what that means.
  private mutating func keep(_ fetched: inout [Pack]) throws {
    guard !fetched.isEmpty else { return }
    try noteKeptAlone(fetched.lazy.flatMap(\.operations))
    let kept = try folder.keep(fetched, in: space)
    fetched = []
    report.arrived += kept.arrived
    report.withdrawn = Set(report.withdrawn).union(kept.withdrawn).sorted()
    let ledger = folder.ledger
    for root in kept.withdrawn { report.unsent[root] = unsent(of: root, ledger) }
    report.conflicts = Set(report.arrived.map(\.root)).reduce(0) { $0 + ledger.conflicts(of: $1) }
    if let failure = kept.failure { throw failure }
  }

  /// A pack from the store; nil when it has not arrived whole.
  func fetch(_ name: PackName) throws -> Pack? {
    do {
      return try Pack(name: name, bytes: try store.get("\(space)/\(name.text)", limit: name.length))
    } catch StoreError.missing, StoreError.tooLarge, StoreError.tryAgain {
      return nil
    } catch StoreError.unreachable {
      // It may be this file alone that does not come. When the line is gone, this says so.
      _ = try store.list(space)
      return nil
    }
  }
}
