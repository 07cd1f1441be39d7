import Journal

/// What goes to a space: packs of what is missing there, and what is taken away because of it.
extension SpaceExchange {
  mutating func publish(_ view: inout SpaceView, _ orders: ExchangeOrders) throws {
    let ledger = folder.ledger
    let isSettled = isSettled(view, try folder.mirror(of: space))
    let moves = MovedRoots(store: store, folder: folder, space: space)
    var rule = RemovalRule(ledger: ledger, space: space, isSettled: isSettled, waited: memory.waited)
    let open = moves.open(view)
    // What was made out in a pack may have said that a root belongs here after all.
    settledElsewhere = moves.elsewhere(settledElsewhere)
    settledElsewhere.formUnion(try moves.settled(open.subtracting(settledElsewhere)))
    rule.settledElsewhere = settledElsewhere
    for name in Set(try moves.unseen(memory) + moves.broken(view, memory)).sorted() {
      try putAgain(name, moves, &view)
    }
    let dropped = try moves.toBeDropped(view, memory)
    for root in dropped {
      report.withdrawn.append(root)
      report.unsent[root] = []
    }
    var leaving = view.leaving(rule, takingOver: orders.takingOver)
    var going = try carryOver(leaving, rule, &view)
    // Another space may not be ready yet to give it up.
    isWaiting = !open.isEmpty || going != leaving || !dropped.isEmpty
    try noteWaited(view, leaving)
    var missing = missing(view, leaving, rule, orders)
    if !missing.isEmpty {
      // What goes out anyhow takes small packs with it.
      let new = missing.reduce(0) { $0 + $1.line.count + 1 }
      let together = view.together(with: new, rule).subtracting(leaving)
      if !together.isEmpty {
        leaving.formUnion(together)
        going.formUnion(together)
        missing = self.missing(view, leaving, rule, orders)
      }
    }
    var moved = SpaceView.ids(in: view.readable.filter { going.contains($0.key) }.map(\.value))
    for operation in view.salvaged { moved[operation.root, default: []].insert(operation.id) }
    let new = try prepare(missing)
    try send(new, &view)
    try confirm()
    try endRefilling(orders, rule)
    try remove(going, moved: moved, new: new, &view)
  }

  /// Of what had gone out, that which is there need not be remembered any more; nor what has just been put again in another
  /// pack.
  private mutating func confirm() throws {
    if memory.unconfirmed.isEmpty { return }
    memory.unconfirmed = []
    try folder.remember(memory, of: space)
  }

  /// What is held of roots that went elsewhere has been put there again, unless some of it was held back.
  private mutating func endRefilling(_ orders: ExchangeOrders, _ rule: RemovalRule) throws {
    guard memory.isRefilling, rule.isSettled else { return }
    let isHeldBack = orders.holding.contains {
      if case .moved = rule.ledger.sharing(of: $0) { true } else { false }
    }
    if isHeldBack { return }
    memory.isRefilling = false
    try folder.remember(memory, of: space)
  }

  /// What lies in packs that are to go of roots that went to a space of others is carried over as it lies there: it may wait
  /// for them, and this device does not hold it any more. Nobody could put it again, so that such a pack goes only once what
  /// was carried over is listed there, at the next exchange. A pack with something that may be held now, and was not let in
  /// when it was read, waits for the next exchange too.
  /// - Returns: the packs that can go now.
  private func carryOver(
    _ leaving: Set<PackName>, _ rule: RemovalRule, _ view: inout SpaceView
  ) throws -> Set<PackName> {
    let names = rule.ledger.names
    let listed = view.readable.filter { names.contains($0.key.publisher) && !leaving.contains($0.key) }
    let carried = SpaceView.ids(in: Array(listed.values))
    var going = leaving
    for name in leaving.subtracting(view.spoiled).sorted() {
      let contents = view.readable[name] ?? [:]
      let roots = rule.notOurs(contents)
      if view.fetched.contains(name), !rule.notHeld(contents).isEmpty { going.remove(name) }
      if roots.allSatisfy({ contents[$0]?.ids.isSubset(of: carried[$0] ?? []) ?? true }) { continue }
      going.remove(name)
      let kept = try folder.bytes(of: name, in: space).flatMap { try Pack(name: name, bytes: $0) }
      let pack = try kept ?? fetch(name)
      view.salvaged += pack?.operations.filter { roots.contains($0.root) } ?? []
    }
    return going
  }

  /// Puts there once more what nobody else may have: the pack itself, or in another what is left of it here. Until that is kept,
  /// the old one is remembered.
  private mutating func putAgain(_ name: PackName, _ moves: MovedRoots, _ view: inout SpaceView) throws {
    if let bytes = try folder.bytesToPutAgain(name, in: space) {
      return try store.putNew("\(space)/\(name.text)", bytes)
    }
    let (roots, operations) = try moves.kept(of: name)
    let packs = try prepare(operations)
    try folder.letGo(roots, of: name, in: space)
    if let looked = memory.unseen.removeValue(forKey: name) {
      for pack in packs { memory.unseen[pack.name] = looked }
      try folder.remember(memory, of: space)
    }
    try send(packs, &view)
  }

  /// The operations that ought to lie there and will not when some packs have been taken away.
  private func missing(
    _ view: SpaceView, _ leaving: Set<PackName>, _ rule: RemovalRule, _ orders: ExchangeOrders
  ) -> [Operation] {
    let ledger = rule.ledger
    let names = ledger.names
    let present = Set(view.readable.values.flatMap(\.keys))
    let desired = Desired.operations(
      in: space, of: ledger, present: present, settledElsewhere: rule.settledElsewhere,
      isRefilling: memory.isRefilling)
    let staying = view.readable.filter { !leaving.contains($0.key) }
    let held = SpaceView.ids(in: staying.map(\.value))
    let heldByUs = SpaceView.ids(in: staying.filter { names.contains($0.key.publisher) }.map(\.value))
    // Whatever leaves a pack that is taken away goes into one of ours, whoever else may hold it as well.
    let moved = SpaceView.ids(in: view.readable.filter { leaving.contains($0.key) }.map(\.value))
    // What others have put there may only be late; what has been late for long is put there again.
    var missing = view.salvaged.filter {
      ledger.mayLie($0) && heldByUs[$0.root]?.contains($0.id) != true
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

  /// Each once, in the order of their ids; first what says of consent, so that no text arrives without it.
  private static func once(_ operations: [Operation]) -> [Operation] {
    var seen: Set<OperationID> = []
    return operations.filter { seen.insert($0.id).inserted }.sorted {
      $0.isAboutConsent == $1.isAboutConsent ? $0.id < $1.id : $0.isAboutConsent
    }
  }

  /// Counts for how long packs have been left to the one who keeps a withdrawn root.
  private mutating func noteWaited(_ view: SpaceView, _ leaving: Set<PackName>) throws {
    let strict = RemovalRule(strict: folder.ledger, space: space)
    // What is to go may stay once more; then it goes the next time.
    let left = view.readable.filter { name, roots in
      (!leaving.contains(name) || memory.waited[name] != nil) && strict.forbids(name, roots)
    }.keys
    if left.isEmpty && memory.waited.isEmpty { return }
    memory.waited = left.reduce(into: [:]) { $0[$1] = min(memory.waited[$1] ?? 0, 1 << 20) + 1 }
    try folder.remember(memory, of: space)
  }

  /// Makes packs of ours of operations. They are kept here before they go out, so that each is known when it is met there again,
  /// and goes as it is when it was not taken the first time.
  private mutating func prepare(_ operations: [Operation]) throws -> [Pack] {
    let parts = Self.parts(operations)
    let packs = parts.enumerated().map { index, part in
      Pack(publisher: folder.device, serial: memory.serial + 1 + index, operations: part)
    }
    if packs.isEmpty { return [] }
    memory.publish(packs.map(\.name))
    report.waiting = operations.count
    try folder.remember(memory, of: space)
    let kept = try folder.keep(packs, in: space)
    report.arrived += kept.arrived
    if let failure = kept.failure { throw failure }
    return packs
  }

  /// Puts them there.
  private mutating func send(_ packs: [Pack], _ view: inout SpaceView) throws {
    if packs.isEmpty { return }
    var count = FileTally(.sending, lengths: packs.map(\.name.length), watch)
    for pack in packs {
      try store.putNew("\(space)/\(pack.name.text)", pack.bytes)
      view.readable[pack.name] = MirroredPack.contents(pack.operations)
      report.published += pack.operations
      report.waiting -= pack.operations.count
      try count.add(pack.name.length)
    }
    memory.unconfirmed.subtract(packs.map(\.name))
    try folder.remember(memory, of: space)
  }

  /// Cuts a list into parts that each fill a pack.
  static func parts(_ operations: [Operation]) -> [[Operation]] {
    var parts: [[Operation]] = []
    var size = Compaction.fullPack
    for operation in operations {
      let length = operation.line.count + 1
      if size + length > Compaction.fullPack {
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
      if try fetch(name) != nil { continue }
      // What is damaged there would keep the others from going for ever.
      guard let bytes = try folder.bytesToPutAgain(name, in: space) else {
        // What stays of it goes into another the next time.
        memory.unconfirmed.insert(name)
        isWaiting = true
        return try folder.remember(memory, of: space)
      }
      try store.putNew("\(space)/\(name.text)", bytes)
      if try fetch(name) == nil { throw StoreError.tryAgain(name.text) }
    }
    for name in leaving.sorted() {
      try store.remove("\(space)/\(name.text)")
      view.readable[name] = nil
      view.unread.remove(name)
    }
  }
}
