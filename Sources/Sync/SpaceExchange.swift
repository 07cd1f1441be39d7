import Journal

/// One exchange with one space: list, fetch what is new, work out what is missing there, put it, and tidy up.
///
/// What a pack holds and what this device has are sets of ids throughout, so that it does not matter in which order
/// or how often anything arrives.
struct SpaceExchange {
  let store: any FileStore
  let folder: JournalFolder
  let space: String
  /// A person has said that the store is new on purpose.
  let acceptsNewStore: Bool
  /// What the floors above say, by what is held.
  let orders: ExchangeOrders.Source
  /// Hears of each file that has gone.
  let watch: ExchangeWatch
  private(set) var report = ExchangeReport()
  private var memory = SpaceMemory()
  /// Something is to be done here that waits for another space.
  private var isWaiting = false
  /// Roots that left the space and lie whole where they went, as far as was asked.
  private var settledElsewhere: Set<RootID> = []

  static let fullPack = Compaction.fullPack
  /// A pack that has not arrived whole at so many exchanges is waited for no longer.
  static let patience = 4
  /// So many bytes of packs that came are kept at once: what stops an exchange then costs little.
  static let batch = 8 << 20

  init(
    store: any FileStore, folder: JournalFolder, space: String, acceptsNewStore: Bool,
    orders: @escaping ExchangeOrders.Source, watch: @escaping ExchangeWatch
  ) {
    self.orders = orders
    self.watch = watch
    self.store = store
    self.folder = folder
    self.space = space
    self.acceptsNewStore = acceptsNewStore
  }

  /// Carries it out. What was done before an error stays done and is in `report`.
  mutating func run(
    machine: String, random: inout some RandomNumberGenerator
  ) throws -> Listing {
    guard isSpaceName(space) else { throw ExchangeFailure.badName(space) }
    let listing = Listing(try store.list(space))
    memory = try folder.memory(of: space)
    try meet(listing, &random)
    if listing.packs.union(listing.partial).contains(where: {
      $0.publisher == folder.device && memory.isStrange($0)
    }) {
      // Someone else writes under our name, or wrote under it before this folder was set back.
      try takeNewName(machine, &random)
    }
    try lookForOurs(in: listing)
    if memory.isQuiet, listing.partial.isEmpty, folder.isSettled(space, listed: listing.packs) {
      return listing
    }
    // What ends to be waited for in this exchange is acted on in the next.
    let isQuiet = memory.isQuiet
    let before = folder.ledger
    var view = SpaceView(listing: listing)
    try fetch(&view)
    noteAwaitingDropping()
    var orders = orders(folder.ledger)
    if orders.isGivenUp {
      try takeNewName(machine, &random)
      orders = self.orders(folder.ledger)
    }
    try mend(&view, orders)
    try publish(&view, orders)
    try countUnseen()
    try folder.tidy(space, listed: view.inStore.union(memory.unseen.keys))
    if report.arrived.isEmpty, report.published.isEmpty, view.unread.isEmpty, !isWaiting, isQuiet,
      memory.isQuiet
    {
      folder.noteSettled(space, listed: listing.packs, of: before)
    }
    return listing
  }

  /// Notes which packs of ours are known to have arrived. One that no listing shows is not waited for for ever: it may have
  /// been read, and replaced, by another.
  private mutating func lookForOurs(in listing: Listing) throws {
    if memory.unseen.isEmpty { return }
    memory.unseen = memory.unseen.filter { !listing.packs.contains($0.key) }
    try folder.remember(memory, of: space)
  }

  /// Counts how often each of them was looked for, once all that was to be put there has been put.
  private mutating func countUnseen() throws {
    if memory.unseen.isEmpty { return }
    memory.unseen = memory.unseen.filter { $0.value < RemovalRule.patience }.mapValues { $0 + 1 }
    try folder.remember(memory, of: space)
  }

  private mutating func takeNewName(_ machine: String, _ random: inout some RandomNumberGenerator) throws {
    report.newName = try folder.takeNewName(machine: machine, random: &random)
    memory.startAnew()
  }

  // MARK: The store's identity

  private mutating func meet(_ listing: Listing, _ random: inout some RandomNumberGenerator) throws {
    if let known = memory.identity, listing.identities[known] == nil {
      guard acceptsNewStore else { throw ExchangeFailure.otherStore(space) }
      memory.identity = nil
    }
    if let known = memory.identity {
      let file = SpaceIdentity(identity: known, name: space)
      if let length = listing.identities[known], length ?? file.bytes.count < file.bytes.count {
        // It was cut short, and nobody else could join.
        try store.putNew("\(space)/\(file.fileName)", file.bytes)
      }
      return
    }
    if let found = try readable(listing.identities.keys.sorted()) {
      memory.identity = found
    } else {
      // None there, or none that can be read: several do no harm, and each device goes by one that it has seen.
      let identity = SpaceIdentity(identity: DeviceName(random: &random).rawValue, name: space)
      try store.putNew("\(space)/\(identity.fileName)", identity.bytes)
      memory.identity = identity.identity
    }
    try folder.remember(memory, of: space)
  }

  /// The first identity whose file can be read.
  private func readable(_ identities: [String]) throws -> String? {
    for identity in identities {
      let path = "\(space)/\(SpaceIdentity(identity: identity, name: space).fileName)"
      let bytes: [UInt8]
      do {
        bytes = try store.get(path, limit: SpaceIdentity.limit)
      } catch StoreError.missing {
        continue
      }
      guard let format = Value(json: bytes)?[member: "format"].integer else { continue }
      guard format == 1 else { throw ExchangeFailure.newerStore(space) }
      return identity
    }
    return nil
  }

  // MARK: What comes

  private mutating func fetch(_ view: inout SpaceView) throws {
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
  private mutating func noteAwaitingDropping() {
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
    let skippable = ledger.skippable(of: root)
    return ledger.operations(of: root).filter {
      ledger.names.contains($0.id.device) && !ledger.isSent($0.id, of: root) && !skippable.contains($0.id)
    }
  }

  /// Keeps packs that have come, and notes what that means.
  private mutating func keep(_ fetched: inout [Pack]) throws {
    guard !fetched.isEmpty else { return }
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
  private func fetch(_ name: PackName) throws -> Pack? {
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
  /// for long: all that was in it and may be held is held here. Packs under a former name may hold what a restored folder has not got, unless it has read
  /// them.
  private mutating func mend(_ view: inout SpaceView, _ orders: ExchangeOrders) throws {
    if view.unread.isEmpty && memory.late.isEmpty { return }
    let mirror = try folder.mirror(of: space)
    let ledger = folder.ledger
    var rule = RemovalRule(
      ledger: ledger, space: space, isSettled: isSettled(view, mirror), waited: memory.late)
    if view.unread.contains(where: { memory.late[$0] ?? 0 <= RemovalRule.patience + 1 }) {
      // There may be something in them of roots that went elsewhere.
      let moves = MovedRoots(store: store, folder: folder, space: space)
      settledElsewhere = try moves.settled(moves.gone)
      rule.settledElsewhere = settledElsewhere
    }
    let removed = RemovalRule.removedCount(ledger)
    for name in view.unread.sorted() {
      let path = "\(space)/\(name.text)"
      if let kept = mirror[name], kept.isWhole {
        if rule.forbids(name, kept.roots) {
          // What was in it is known, and it is taken away with what else has to go.
          view.readable[name] = kept.roots
        } else if !RemovalRule(strict: ledger, space: space).holdsForbidden(name, kept.roots),
          let bytes = try folder.bytes(of: name, in: space)
        {
          try store.putNew(path, bytes)
          view.readable[name] = kept.roots
        } else {
          continue
        }
      } else if rule.isSettled, isOurs(name, mirror), memory.late[name] ?? 0 > Self.patience {
        // It goes once all that stays of it lies in another.
        view.spoiled.insert(name)
        view.readable[name] = mirror[name]?.roots
      } else {
        if orders.takingOver.contains(name.publisher), memory.late[name] ?? 0 > Self.patience {
          try takeOver(name, &view)
          continue
        }
        // Nobody may ever end it, and it must not hold someone's text for ever.
        if memory.late[name] ?? 0 <= RemovalRule.patience + 1 || removed != memory.lookedFor {
          try look(into: name, rule, &view)
        }
        continue
      }
      view.unread.remove(name)
    }
    report.notArrived = view.unread.count
    memory.late = view.unread.reduce(into: [:]) { $0[$1] = min(memory.late[$1] ?? 0, 1 << 20) + 1 }
    if rule.isSettled { memory.lookedFor = removed }
    try folder.remember(memory, of: space)
  }

  /// Keeps what is sound in a pack that its publisher will never end, and has it taken away.
  private mutating func takeOver(_ name: PackName, _ view: inout SpaceView) throws {
    // One that cannot be got at all is left: it must not keep the rest from going out.
    guard let bytes = try? store.get("\(space)/\(name.text)", limit: name.length) else { return }
    let partial = PartialPack(bytes)
    let kept = try folder.keep(partial.operations, of: name, in: space)
    report.arrived += kept.arrived
    if let failure = kept.failure { throw failure }
    view.spoil(name, partial, folder.ledger)
  }

  /// Looks into a pack that cannot be read whole, for text that may lie nowhere any more. What is sound in such a one
  /// is kept here before it is taken away.
  private mutating func look(into name: PackName, _ rule: RemovalRule, _ view: inout SpaceView) throws {
    guard let bytes = try? store.get("\(space)/\(name.text)", limit: name.length) else { return }
    let partial = PartialPack(bytes)
    guard rule.forbids(name, partial) else { return }
    let kept = try folder.keep(partial.operations, of: name, in: space)
    report.arrived += kept.arrived
    if let failure = kept.failure { throw failure }
    view.spoil(name, partial, folder.ledger)
  }

  /// Published by this very device, or under a former name of it and read since.
  private func isOurs(_ name: PackName, _ mirror: [PackName: MirroredPack]) -> Bool {
    name.publisher == folder.device || folder.ledger.names.contains(name.publisher) && mirror[name] != nil
  }

  /// Whether nothing is waited for that may tell of consent: every pack that cannot be read has been kept here once,
  /// or has been late for long.
  private func isSettled(_ view: SpaceView, _ mirror: [PackName: MirroredPack]) -> Bool {
    view.unread.allSatisfy { mirror[$0] != nil || memory.late[$0] ?? 0 > Self.patience }
  }

  // MARK: What goes

  private mutating func publish(_ view: inout SpaceView, _ orders: ExchangeOrders) throws {
    let ledger = folder.ledger
    let isSettled = isSettled(view, try folder.mirror(of: space))
    let moves = MovedRoots(store: store, folder: folder, space: space)
    var rule = RemovalRule(ledger: ledger, space: space, isSettled: isSettled, waited: memory.waited)
    let open = moves.open(view)
    rule.settledElsewhere = try moves.settled(open.subtracting(settledElsewhere)).union(settledElsewhere)
    for name in try moves.unseen(memory) { try putAgain(name, moves, &view) }
    for root in try moves.toBeDropped(view, memory) {
      report.withdrawn.append(root)
      report.unsent[root] = []
    }
    isWaiting = !open.isEmpty
    var leaving = view.leaving(rule, takingOver: orders.takingOver)
    try noteWaited(view, leaving)
    var missing = missing(view, leaving, rule, orders)
    if !missing.isEmpty {
      // What goes out anyhow takes small packs with it.
      let new = missing.reduce(0) { $0 + $1.line.count + 1 }
      let together = view.together(with: new, rule).subtracting(leaving)
      if !together.isEmpty {
        leaving.formUnion(together)
        missing = self.missing(view, leaving, rule, orders)
      }
    }
    let moved = SpaceView.ids(in: view.readable.filter { leaving.contains($0.key) }.map(\.value))
    let new = try put(missing, &view)
    try remove(leaving, moved: moved, new: new, &view)
  }

  /// Puts there once more what nobody is known to have seen: the pack itself, or what is left of it here.
  private mutating func putAgain(_ name: PackName, _ moves: MovedRoots, _ view: inout SpaceView) throws {
    let roots = try folder.mirror(of: space)[name]?.roots ?? [:]
    let strict = RemovalRule(strict: folder.ledger, space: space)
    if !strict.holdsForbidden(name, roots), let bytes = try folder.bytes(of: name, in: space) {
      return try store.putNew("\(space)/\(name.text)", bytes)
    }
    let looked = memory.unseen.removeValue(forKey: name)
    for pack in try put(try moves.left(of: name), &view) { memory.unseen[pack.name] = looked }
    try folder.remember(memory, of: space)
  }

  /// The operations that ought to lie there and will not when some packs have been taken away.
  private func missing(
    _ view: SpaceView, _ leaving: Set<PackName>, _ rule: RemovalRule, _ orders: ExchangeOrders
  ) -> [Operation] {
    let ledger = rule.ledger
    let names = ledger.names
    let present = Set(view.readable.values.flatMap(\.keys))
    let desired = Desired.operations(
      in: space, of: ledger, present: present, settledElsewhere: rule.settledElsewhere)
    let staying = view.readable.filter { !leaving.contains($0.key) }
    let held = SpaceView.ids(in: staying.map(\.value))
    let heldByUs = SpaceView.ids(in: staying.filter { names.contains($0.key.publisher) }.map(\.value))
    // Whatever leaves a pack that is taken away goes into one of ours, whoever else may hold it as well.
    let moved = SpaceView.ids(in: view.readable.filter { leaving.contains($0.key) }.map(\.value))
    // What others have put there may only be late; what has been late for long is put there again.
    var missing = view.salvaged.filter {
      held[$0.root]?.contains($0.id) != true
        && ($0.isAboutConsent || !rule.settledElsewhere.contains($0.root))
    }
    for root in Set(desired.keys).union(moved.keys) {
      var ids = (desired[root] ?? []).subtracting(held[root] ?? [])
      if orders.holding.contains(root) { ids = Desired.control(of: root, ids, ledger) }
      ids.formUnion((moved[root] ?? []).subtracting(heldByUs[root] ?? []))
      if ids.isEmpty { continue }
      missing += ledger.operations(of: root).filter { operation in
        ids.contains(operation.id) && ledger.mayLie(operation)
          && (operation.isAboutConsent || !rule.settledElsewhere.contains(root))
          && (rule.isSettled || names.contains(operation.id.device) || operation.isAboutConsent
            || moved[root]?.contains(operation.id) == true)
      }
    }
    return Self.once(missing)
  }

  /// In the order of their ids, each once.
  private static func once(_ operations: [Operation]) -> [Operation] {
    var seen: Set<OperationID> = []
    return operations.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }

  /// Counts for how long packs have been left to the one who keeps a withdrawn root.
  private mutating func noteWaited(_ view: SpaceView, _ leaving: Set<PackName>) throws {
    let strict = RemovalRule(strict: folder.ledger, space: space)
    let left = view.readable.filter { !leaving.contains($0.key) && strict.forbids($0.key, $0.value) }.keys
    if left.isEmpty && memory.waited.isEmpty { return }
    memory.waited = left.reduce(into: [:]) { $0[$1] = min(memory.waited[$1] ?? 0, 1 << 20) + 1 }
    try folder.remember(memory, of: space)
  }

  /// Puts operations there as packs of ours. Each pack is kept here before it goes out, so that it is known when it
  /// is met there again.
  private mutating func put(_ operations: [Operation], _ view: inout SpaceView) throws -> [Pack] {
    let parts = Self.parts(operations)
    let packs = parts.enumerated().map { index, part in
      Pack(publisher: folder.device, serial: memory.serial + 1 + index, operations: part)
    }
    if packs.isEmpty {
      // What has come through after all, or has been put again in another pack, need not be remembered.
      if !memory.unconfirmed.isEmpty { try confirm() }
      return []
    }
    memory.publish(packs.map(\.name))
    report.waiting = operations.count
    try folder.remember(memory, of: space)
    let kept = try folder.keep(packs, in: space)
    report.arrived += kept.arrived
    if let failure = kept.failure { throw failure }
    var count = FileTally(.sending, lengths: packs.map(\.name.length), watch)
    for pack in packs {
      try store.putNew("\(space)/\(pack.name.text)", pack.bytes)
      view.readable[pack.name] = MirroredPack.contents(pack.operations)
      report.published += pack.operations
      report.waiting -= pack.operations.count
      try count.add(pack.name.length)
    }
    try confirm()
    return packs
  }

  private mutating func confirm() throws {
    memory.unconfirmed = []
    try folder.remember(memory, of: space)
  }

  /// Cuts a list into parts that each fill a pack.
  static func parts(_ operations: [Operation]) -> [[Operation]] {
    var parts: [[Operation]] = []
    var size = fullPack
    for operation in operations {
      let length = operation.line.count + 1
      if size + length > fullPack {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(operation)
      size += length
    }
    return parts
  }

  /// Takes packs away, once what stays of them has been read back from packs of ours.
  private mutating func remove(
    _ leaving: Set<PackName>, moved: [RootID: Set<OperationID>], new: [Pack], _ view: inout SpaceView
  ) throws {
    if leaving.isEmpty { return }
    let names = folder.ledger.names
    let needed = view.readable.filter { name, roots in
      !leaving.contains(name) && names.contains(name.publisher)
        && roots.contains { root, contents in moved[root].map { !$0.isDisjoint(with: contents.ids) } ?? false
        }
    }
    for name in Set(needed.keys).union(new.map(\.name)).sorted() {
      guard try fetch(name) != nil else { throw StoreError.tryAgain(name.text) }
    }
    for name in leaving.sorted() {
      try store.remove("\(space)/\(name.text)")
      view.readable[name] = nil
      view.unread.remove(name)
    }
  }
}
