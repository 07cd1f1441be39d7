import Journal

/// What is done about packs that cannot be read whole in a space.
extension SpaceExchange {
  /// What is known of them before anything is done.
  private struct Unread {
    /// What can be made out in those that are looked into: they are kept whole nowhere here.
    var partials: [PackName: PartialPack] = [:]
    /// The roots of which a person wrote something that lies in them, as far as can be told.
    var written: Set<RootID> = []
    /// Those of this device that are waited for no longer.
    var ours: Set<PackName> = []
    /// Those that their publishers will never end.
    var left: Set<PackName> = []
    /// One of them did not come this time.
    var isMissed = false
  }

  /// Puts again, byte for byte, what is kept whole here and has not arrived whole there. What there is of a pack
  /// that this very device published, and does not keep whole any more, is to be taken away, when it could not be read
  /// for long: all that was in it and may be held is held here. Packs under a former name may hold what a restored
  /// folder has not got, unless it has read them. Of others, those go in which text is made out that may not stay, and
  /// those of machines that were given up.
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
    let unread = look(into: view, mirror, orders, isSettled: rule.isSettled, all: isToLook)
    let moves = MovedRoots(store: store, folder: folder, space: space)
    let elsewhere = moves.elsewhere(unread.written)
    settledElsewhere = try moves.settled(elsewhere)
    rule.settledElsewhere = settledElsewhere
    for name in view.unread.sorted() {
      if let kept = mirror[name], kept.isWhole {
        if try mend(name, kept, rule) {
          view.readable[name] = kept.roots
          view.unread.remove(name)
        }
      } else if let partial = unread.partials[name] {
        if unread.ours.contains(name) {
          // It goes once all that stays of it lies in another. What went to a space of others can be made out there alone.
          let unheld = partial.operations.filter { !ledger.contains($0.id, of: $0.root) }
          settledElsewhere.subtract(unheld.map(\.root))
          view.spoil(name, partial)
          view.readable[name] = mirror[name]?.roots
          view.unread.remove(name)
        } else if unread.left.contains(name) || rule.forbids(name, partial) {
          // Nobody may ever end it, and it must not hold someone's text for ever.
          try take(partial, of: name, &view)
        }
      }
    }
    report.notArrived = view.unread.count
    memory.late = view.unread.reduce(into: [:]) { $0[$1] = min(memory.late[$1] ?? 0, 1 << 20) + 1 }
    if rule.isSettled, isToLook {
      memory.lookedFor = !unread.isMissed && elsewhere.isSubset(of: settledElsewhere) ? removable : nil
    }
    try folder.remember(memory, of: space)
  }

  /// One that cannot be got at all is left: it must not keep the rest from going out.
  /// - Parameter all: those as well that are neither ours nor given up.
  private func look(
    into view: SpaceView, _ mirror: [PackName: MirroredPack], _ orders: ExchangeOrders, isSettled: Bool,
    all: Bool
  ) -> Unread {
    var unread = Unread()
    for name in view.unread.sorted() {
      if let kept = mirror[name], kept.isWhole {
        unread.written.formUnion(kept.roots.filter(\.value.hasData).keys)
        continue
      }
      if memory.isLate(name) {
        if isSettled, isOurs(name, mirror) { unread.ours.insert(name) }
        if orders.takingOver.contains(name.publisher) { unread.left.insert(name) }
      }
      guard all || unread.ours.contains(name) || unread.left.contains(name) else { continue }
      do {
        let partial = PartialPack(try store.get("\(space)/\(name.text)", limit: name.length))
        unread.partials[name] = partial
        unread.written.formUnion(partial.written)
      } catch StoreError.missing, StoreError.tooLarge {
        continue
      } catch {
        unread.isMissed = true
      }
    }
    return unread
  }

  /// Puts a pack again that is kept whole here.
  /// - Returns: whether it counts as read from now on; one that may not stay is taken away with what else has to go, for what
  ///   was in it is known. One that may not go there again, and not yet be taken away, waits.
  private func mend(_ name: PackName, _ kept: MirroredPack, _ rule: RemovalRule) throws -> Bool {
    if rule.forbids(name, kept.roots) { return true }
    guard let bytes = try folder.bytesToPutAgain(name, in: space) else { return false }
    try store.putNew("\(space)/\(name.text)", bytes)
    return true
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
    // More may be kept of it than can be made out now.
    view.readable[name] = try folder.mirror(of: space)[name]?.roots
  }

  /// Published by this very device, or under a former name of it and read since.
  private func isOurs(_ name: PackName, _ mirror: [PackName: MirroredPack]) -> Bool {
    name.publisher == folder.device || folder.ledger.names.contains(name.publisher) && mirror[name] != nil
  }

  /// Whether nothing is waited for that may tell of consent: every pack that cannot be read has been kept here once,
  /// or has been late for long.
  func isSettled(_ view: SpaceView, _ mirror: [PackName: MirroredPack]) -> Bool {
    view.unread.allSatisfy { mirror[$0] != nil || memory.isLate($0) }
  }
}

extension SpaceMemory {
  /// Whether a pack that has not arrived whole is waited for no longer.
  func isLate(_ name: PackName) -> Bool { late[name] ?? 0 > SpaceExchange.patience }
}
