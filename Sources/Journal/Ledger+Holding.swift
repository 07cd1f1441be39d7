extension Ledger {
  /// Whether an operation of that root with that id is held, full or void.
  public func contains(_ id: OperationID, of root: RootID) -> Bool { entry(id, root) != nil }

  func entry(_ id: OperationID, _ root: RootID) -> SnapshotRoot.Entry? {
    if let more = held[root], let index = more.index(of: id) {
      return SnapshotRoot.Entry(
        id: id, isVoid: more.operations[index].kind == .void, isSent: more.isSent[index] || sent.contains(id))
    }
    return inBase(root, otherwise: nil) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.entry(of: id, at: place)
    }
  }

  /// What the snapshot says of a root; `otherwise` when it has nothing of it, or nothing that counts any more.
  func inBase<Result>(
    _ root: RootID, otherwise: Result, _ body: (Snapshot, Int) throws(DamagedSnapshot) -> Result
  ) -> Result {
    guard let base, held[root]?.isWhole != true else { return otherwise }
    return base.read(otherwise: otherwise) { (snapshot) throws(DamagedSnapshot) in
      guard let place = try snapshot.place(of: root) else { return otherwise }
      return try body(snapshot, place)
    }
  }

  /// The operations held of a root, in the order of their ids.
  public func operations(of root: RootID) -> [Operation] {
    let written = inBase(root, otherwise: []) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.operations(at: place)
    }
    guard let more = held[root], !more.operations.isEmpty else { return written }
    if written.isEmpty { return more.operations }
    return (written.filter { more.index(of: $0.id) == nil } + more.operations).sorted { $0.id < $1.id }
  }

  /// The ids of the operations held of a root, in their order, without reading them.
  public func ids(of root: RootID) -> [OperationID] { entries(of: root).map(\.id) }

  func entries(of root: RootID) -> [SnapshotRoot.Entry] {
    let written = inBase(root, otherwise: []) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.entries(at: place)
    }
    var entries = written
    if let more = held[root] {
      if !written.isEmpty { entries.removeAll { more.index(of: $0.id) != nil } }
      entries += zip(more.operations, more.isSent).map {
        SnapshotRoot.Entry(id: $0.id, isVoid: $0.kind == .void, isSent: $1)
      }
      if !written.isEmpty { entries.sort { $0.id < $1.id } }
    }
    if !sent.isEmpty {
      for index in entries.indices where sent.contains(entries[index].id) { entries[index].isSent = true }
    }
    return entries
  }

  /// Every root of which something is held, in the order of their texts.
  public var roots: [RootID] {
    roots(written: { (snapshot) throws(DamagedSnapshot) in 0..<snapshot.rootCount }, isAmong: { _ in true })
  }

  /// The roots of one kind, as `citizen`, in the order of their texts.
  public func roots(kind: String) -> [RootID] {
    roots(
      written: { (snapshot) throws(DamagedSnapshot) in try snapshot.places(ofKind: kind) },
      isAmong: { $0.kind == kind })
  }

  private func roots(
    written places: (Snapshot) throws(DamagedSnapshot) -> Range<Int>, isAmong: (RootID) -> Bool
  ) -> [RootID] {
    var written: [RootID] = []
    if let base {
      written = base.read(otherwise: []) { (snapshot) throws(DamagedSnapshot) in
        var roots: [RootID] = []
        for place in try places(snapshot) { roots.append(try snapshot.root(at: place)) }
        return roots
      }
    }
    let more = held.filter { isAmong($0.key) }
    if more.isEmpty { return written }
    return (written.filter { more[$0] == nil } + more.filter { !$0.value.operations.isEmpty }.keys).sorted()
  }
}
