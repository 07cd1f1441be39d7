extension JournalFolder {
  private func memoryPath(_ space: String) -> String { "\(path)/packs/\(space)/space.json" }

  /// What this folder remembers of a space.
  /// - Throws: `DiskError`, `JournalError.newerFormat`.
  public func memory(of space: String) throws -> SpaceMemory {
    do {
      return try SpaceMemory(disk.read(memoryPath(space)), path: memoryPath(space))
    } catch DiskError.missing {
      return SpaceMemory()
    }
  }

  /// Remembers it, durably.
  /// - Throws: `DiskError`, `JournalError.readOnly`.
  public func remember(_ memory: SpaceMemory, of space: String) throws {
    try state.withLock { try mayWrite($0) }
    try disk.makeFolder("\(path)/packs/\(space)")
    try disk.replace(memoryPath(space), with: memory.bytes)
  }

  /// Whether nothing has come or gone since an exchange with a space left nothing to do.
  /// - Parameter listed: the packs that the store has now.
  public func isSettled(_ space: String, listed: Set<PackName>) -> Bool {
    state.withLock { $0.settled[space] == Settled(held: $0.ledger.fingerprint, listed: listed) }
  }

  /// Notes, for as long as the folder is open, that an exchange with a space left nothing to do.
  /// - Parameters:
  ///   - listed: the packs that the store has.
  ///   - ledger: what was held when the exchange began; what was appended since has not been looked at.
  public func noteSettled(_ space: String, listed: Set<PackName>, of ledger: Ledger) {
    state.withLock { $0.settled[space] = Settled(held: ledger.fingerprint, listed: listed) }
  }

  /// The packs of a space that are kept here, whole or in part.
  /// - Throws: `DiskError`, `JournalError.newerFormat`.
  public func mirror(of space: String) throws -> [PackName: MirroredPack] {
    try state.withLock { try mirror(of: space, &$0) }
  }

  private func mirror(of space: String, _ state: inout State) throws -> [PackName: MirroredPack] {
    if let known = state.mirrors[space] { return known }
    let reader = FolderReader(disk: disk, root: path)
    var mirror: [PackName: MirroredPack] = [:]
    for read in try reader.read(try reader.files().filter { $0.space == space }) {
      guard let name = read.file.pack, read.file.isRest == false || mirror[name] == nil else { continue }
      let isWhole = !read.file.isRest && name.fits(read.lines.bytes)
      mirror[name] = MirroredPack(name: name, isWhole: isWhole, operations: read.lines.operations)
    }
    state.mirrors[space] = mirror
    return mirror
  }

  /// The bytes of a pack that is kept whole; nil when it is not.
  /// - Throws: `DiskError`.
  public func bytes(of name: PackName, in space: String) throws -> [UInt8]? {
    do {
      let bytes = try disk.read("\(path)/\(FolderFile(pack: name, space: space, isRest: false).path)")
      return name.fits(bytes) ? bytes : nil
    } catch DiskError.missing {
      return nil
    }
  }

  /// Keeps packs of a space, durably, before what they hold counts as held.
  ///
  /// What they say of consent is heard first. Operations of an erased root, and of one that another device alone
  /// keeps, are not let in. Text that an erasure among them forbids is taken from every file.
  /// - Throws: `JournalError.readOnly`.
  public func keep(_ packs: [Pack], in space: String) throws -> KeptPacks {
    try keep(packs.map { (pack: $0, name: $0.name, operations: $0.operations) }, in: space)
  }

  /// Keeps what could be made out in a pack that is not whole, as `keep(_:in:)` does.
  /// - Throws: `JournalError.readOnly`.
  public func keep(_ operations: [Operation], of name: PackName, in space: String) throws -> KeptPacks {
    try keep([(pack: nil, name: name, operations: operations)], in: space)
  }

  private func keep(
    _ packs: [(pack: Pack?, name: PackName, operations: [Operation])], in space: String
  ) throws -> KeptPacks {
    try state.withLock { state in
      try mayWrite(state)
      var kept = KeptPacks()
      var heard = state.ledger
      for pack in packs { heard.add(pack.operations.filter { $0.control != nil }) }
      do {
        try disk.makeFolder("\(path)/packs/\(space)")
        _ = try mirror(of: space, &state)
        for (pack, name, operations) in packs {
          let allowed = operations.filter { heard.lets($0) }
          let isWhole = pack != nil && allowed.count == operations.count
          let left = isWhole ? allowed : allowed + before(name, in: space, but: allowed, state)
          try write(isWhole ? pack?.bytes : nil, name, left, in: space, &state)
          state.mirrors[space]?[name] = MirroredPack(name: name, isWhole: isWhole, operations: left)
          kept.arrived += state.ledger.add(allowed, areSent: true)
        }
      } catch let error as DiskError {
        kept.failure = error
      }
      if kept.arrived.contains(where: { $0.control == .erase }) {
        state.owesErasing = true
        try? removeErased(&state)
      }
      let withdrawn = Set(kept.arrived.filter { $0.control == .share }.map(\.root))
      // What went to a space of others is dropped once what was written here has gone the same way.
      kept.withdrawn = withdrawn.filter { root in
        if case .moved = state.ledger.sharing(of: root) { false } else { state.ledger.awaitsDropping(root) }
      }
      .sorted()
      if !withdrawn.isEmpty { try? finishQuarantine(state) }
      return kept
    }
  }

  /// Drops some roots from what is kept of a pack in part. Their operations have been kept in another before.
  /// - Throws: `DiskError`, `JournalError`.
  public func letGo(_ roots: Set<RootID>, of name: PackName, in space: String) throws {
    try state.withLock { state in
      try mayWrite(state)
      guard let pack = try mirror(of: space, &state)[name], !pack.isWhole else { return }
      let left = before(name, in: space, but: [], state).filter { !roots.contains($0.root) }
      try write(nil, name, left, in: space, &state)
      state.mirrors[space]?[name] = MirroredPack(name: name, isWhole: false, operations: left)
    }
  }

  /// What is kept of a pack already, beside `operations`: what can be made out in it now may be less than it was.
  private func before(
    _ name: PackName, in space: String, but operations: [Operation], _ state: State
  ) -> [Operation] {
    let new = Set(operations.map(\.id))
    return (state.mirrors[space]?[name]?.roots ?? [:]).flatMap { root, contents in
      state.ledger.operations(of: root).filter { contents.ids.contains($0.id) && !new.contains($0.id) }
    }
  }

  /// Writes a pack byte for byte, or, without its bytes, what is left of it.
  private func write(
    _ bytes: [UInt8]?, _ name: PackName, _ left: [Operation], in space: String, _ state: inout State
  ) throws(DiskError) {
    let whole = FolderFile(pack: name, space: space, isRest: false).path
    let rest = FolderFile(pack: name, space: space, isRest: true)
    if state.lengths[whole] != nil || state.lengths[rest.path] != nil { state.ledger.base?.readAll() }
    if let bytes {
      try disk.replace("\(path)/\(whole)", with: bytes)
      try disk.removeDurably("\(path)/\(rest.path)")
      state.lengths[whole] = bytes.count
      state.lengths[rest.path] = nil
    } else {
      state.lengths[rest.path] = try Rewriting(disk: disk, root: path).write(rest, left).length
      try disk.removeDurably("\(path)/\(whole)")
      state.lengths[whole] = nil
    }
  }

  /// Removes what is kept of packs that the store no longer has, as far as every operation in them lies in another
  /// file here.
  /// - Parameter listed: the packs that the store has.
  /// - Throws: `DiskError`, `JournalError`.
  public func tidy(_ space: String, listed: Set<PackName>) throws {
    try state.withLock { state in
      try mayWrite(state)
      let mirror = try mirror(of: space, &state)
      let gone = mirror.values.filter { !listed.contains($0.name) }.sorted { $0.name < $1.name }
      guard !gone.isEmpty else { return }
      state.ledger.base?.readAll()
      var elsewhere = Elsewhere()
      for pack in mirror.values where listed.contains(pack.name) && pack.isWhole { elsewhere.add(pack) }
      if !gone.allSatisfy({ elsewhere.holds($0, state.ledger) }) {
        let reader = FolderReader(disk: disk, root: path)
        for read in try reader.read(try reader.files().filter { $0.pack == nil }) {
          for operation in read.lines.operations { elsewhere.add(operation) }
        }
      }
      for pack in gone {
        guard elsewhere.holds(pack, state.ledger) else {
          elsewhere.add(pack)
          continue
        }
        for isRest in [false, true] {
          let file = FolderFile(pack: pack.name, space: space, isRest: isRest).path
          try disk.removeDurably("\(path)/\(file)")
          state.lengths[file] = nil
        }
        state.mirrors[space]?[pack.name] = nil
      }
    }
  }

  /// The operations that lie in files which stay.
  private struct Elsewhere {
    private var full: Set<OperationID> = []
    private var voids: Set<OperationID> = []

    mutating func add(_ pack: MirroredPack) {
      for contents in pack.roots.values { full.formUnion(contents.ids) }
      full.subtract(pack.voids)
      voids.formUnion(pack.voids)
    }

    mutating func add(_ operation: Operation) {
      if operation.kind == .void { voids.insert(operation.id) } else { full.insert(operation.id) }
    }

    /// Whether all of the pack that the ledger holds is here; a void line only when it is here as void.
    func holds(_ pack: MirroredPack, _ ledger: Ledger) -> Bool {
      pack.roots.allSatisfy { root, contents in
        contents.ids.allSatisfy { id in
          voids.contains(id) || full.contains(id) && !pack.voids.contains(id)
            || !ledger.contains(id, of: root)
        }
      }
    }
  }
}

extension Ledger {
  /// Whether this device may hold an operation: nothing of an erased root but the erasure, nothing of one that
  /// another device alone keeps but what consent says,
  /// and nothing more of one that went to a space of others.
  func lets(_ operation: Operation) -> Bool {
    switch sharing(of: operation.root) {
    case .erased: operation.control == .erase
    case .withdrawn(let keeper): keeper == device || operation.control != nil
    case .moved: operation.control != nil || contains(operation.id, of: operation.root)
    case .here, .shared: true
    }
  }
}
