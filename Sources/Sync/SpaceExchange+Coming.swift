import Journal

/// What comes from a space: packs that are new here, and what is done about those that cannot be read.
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
  private mutating func noteKeptAlone(_ operations: some Sequence<Operation>) throws {
    let ledger = folder.ledger
    let control = Set(operations.filter(\.isAboutConsent).map(\.root))
    guard !memory.isRefilling,
      control.contains(where: { ledger.sharing(of: $0) == .withdrawn(keeper: ledger.device) })
    else { return }
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

  /// Puts again, byte for byte, what is kept whole here and has not arrived whole there. What there is of a pack
  /// that this very device published, and does not keep whole any more, is to be taken away, when it could not be read
  /// for long: all that was in it and may be held is held here. Packs under a former name may hold what a restored
  /// folder has not got, unless it has read them.
  mutating func mend(_ view: inout SpaceView, _ orders: ExchangeOrders) throws {
    if view.unread.isEmpty && memory.late.isEmpty { return }
    let mirror = try folder.mirror(of: space)
    let ledger = folder.ledger
    var rule = RemovalRule(
      ledger: ledger, space: space, isSettled: isSettled(view, mirror), waited: memory.late)
    let removable = RemovalRule.removable(ledger, space)
    let isToLook =
      removable != memory.lookedFor
      || view.unread.contains { memory.late[$0] ?? 0 <= RemovalRule.patience + 1 }
    let late: Set<PackName> = view.unread.filter { memory.late[$0] ?? 0 > Self.patience }
    let ours: Set<PackName> = rule.isSettled ? late.filter { isOurs($0, mirror) } : []
    // Their publishers will never end them.
    let left = late.filter { orders.takingOver.contains($0.publisher) }
    let partials = made(
      out: (isToLook ? view.unread : ours.union(left)).filter { mirror[$0]?.isWhole != true })
    let moves = MovedRoots(store: store, folder: folder, space: space)
    let kept = view.unread.compactMap { mirror[$0] }.filter(\.isWhole)
    let written = kept.flatMap { $0.roots.filter(\.value.hasData).keys } + partials.values.flatMap(\.written)
    let elsewhere = moves.elsewhere(Set(written))
    settledElsewhere = try moves.settled(elsewhere)
    rule.settledElsewhere = settledElsewhere
    for name in view.unread.sorted() {
      if let kept = mirror[name], kept.isWhole {
        if rule.forbids(name, kept.roots) {
          // What was in it is known, and it is taken away with what else has to go.
          view.readable[name] = kept.roots
        } else if let bytes = try folder.bytesToPutAgain(name, in: space) {
          try store.putNew("\(space)/\(name.text)", bytes)
          view.readable[name] = kept.roots
        } else {
          continue
        }
      } else if let partial = partials[name] {
        if ours.contains(name) {
          // It goes once all that stays of it lies in another. What went to a space of others can be made out there alone.
          view.spoil(name, partial)
          view.readable[name] = mirror[name]?.roots
        } else {
          // Nobody may ever end it, and it must not hold someone's text for ever.
          if left.contains(name) || rule.forbids(name, partial) { try take(partial, of: name, &view) }
          continue
        }
      } else {
        continue
      }
      view.unread.remove(name)
    }
    report.notArrived = view.unread.count
    memory.late = view.unread.reduce(into: [:]) { $0[$1] = min(memory.late[$1] ?? 0, 1 << 20) + 1 }
    if rule.isSettled, isToLook {
      memory.lookedFor = elsewhere.isSubset(of: settledElsewhere) ? removable : nil
    }
    try folder.remember(memory, of: space)
  }

  /// What can be made out in packs that cannot be read whole. One that cannot be got at all is left: it must not keep the rest
  /// from going out.
  private func made(out names: Set<PackName>) -> [PackName: PartialPack] {
    names.reduce(into: [:]) { partials, name in
      let bytes = try? store.get("\(space)/\(name.text)", limit: name.length)
      partials[name] = bytes.map(PartialPack.init)
    }
  }

  /// Keeps here what is sound in a pack that cannot be read whole, before it is taken away.
  private mutating func take(_ partial: PartialPack, of name: PackName, _ view: inout SpaceView) throws {
    try noteKeptAlone(partial.operations)
    let kept = try folder.keep(partial.operations, of: name, in: space)
    report.arrived += kept.arrived
    if let failure = kept.failure { throw failure }
    // What is new here lies nowhere else yet.
    settledElsewhere.subtract(kept.arrived.map(\.root))
    view.spoil(name, partial)
  }

  /// Published by this very device, or under a former name of it and read since.
  private func isOurs(_ name: PackName, _ mirror: [PackName: MirroredPack]) -> Bool {
    name.publisher == folder.device || folder.ledger.names.contains(name.publisher) && mirror[name] != nil
  }

  /// Whether nothing is waited for that may tell of consent: every pack that cannot be read has been kept here once,
  /// or has been late for long.
  func isSettled(_ view: SpaceView, _ mirror: [PackName: MirroredPack]) -> Bool {
    view.unread.allSatisfy { mirror[$0] != nil || memory.late[$0] ?? 0 > Self.patience }
  }
}
