extension Ledger {
  /// What is known of a root; without records when nothing is.
  ///
  /// Of a root that another device alone keeps, only the consent is told: the rest is about to be dropped.
  public func state(of root: RootID) -> RootState {
    cache.state(of: root, fingerprint(of: root)) { Fold.state(of: root, visible(of: root)) }
  }

  private func visible(of root: RootID) -> [Operation] {
    let operations = operations(of: root)
    guard isElsewhere(root) else { return operations }
    return operations.filter { $0.control != nil }
  }

  func isElsewhere(_ root: RootID) -> Bool {
    switch sharing(of: root) {
    case .withdrawn(let keeper): keeper != device
    case .moved: true
    case .here, .shared, .erased: false
    }
  }

  func fingerprint(of root: RootID) -> Fingerprint {
    var sum = inBase(root, otherwise: Fingerprint()) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.fingerprint(at: place)
    }
    sum += held[root]?.fingerprint ?? Fingerprint()
    return sum
  }

  /// Where a root may be, by the consent that is recorded.
  public func sharing(of root: RootID) -> Sharing {
    consent(of: root).sharing(for: names, now: device, in: spaces)
  }

  /// The operations that say where a root may be, and the spaces that they have to be told in by name.
  public func control(of root: RootID) -> (operations: [Operation], spaces: Set<String>) {
    let control = operations(of: root).filter { $0.control != nil }
    return (control, Set(control.flatMap { Control.spaces($0.content.value) }))
  }

  func consent(of root: RootID) -> Consent {
    if let more = held[root], more.isWhole || !more.control.isEmpty { return more.consent }
    return inBase(root, otherwise: .unrecorded) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.consent(at: place)
    }
  }

  /// How many fields of a root have values that differ.
  public func conflicts(of root: RootID) -> Int {
    if held[root] == nil {
      let counted = inBase(root, otherwise: nil) { (snapshot, place) throws(DamagedSnapshot) in
        try snapshot.conflicts(at: place)
      }
      if let counted { return counted }
    }
    return state(of: root).conflicts
  }

  /// How many fields of all roots have values that differ.
  public var conflicts: Int { roots.reduce(0) { $0 + conflicts(of: $1) } }

  /// What the floor above gave the snapshot to keep of a root; nil when it has changed since, or none was given.
  public func digest(of root: RootID) -> [UInt8]? {
    guard held[root] == nil, hasDigests else { return nil }
    return inBase(root, otherwise: nil) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.digest(at: place)
    }
  }

  /// At most so many roots are of one kind: how much room to make for them.
  public func limit(ofKind kind: String) -> Int {
    let written = base?.read(otherwise: 0) { (snapshot) throws(DamagedSnapshot) in
      try snapshot.places(ofKind: kind).count
    }
    return (written ?? 0) + held.count
  }

  /// Shows `body` the roots of one kind, in no order, each with the bytes of its digest: as `digest(of:)` for each of
  /// them, but quickly for all. The bytes lie there for that call alone. When the snapshot proves damaged on the way, all
  /// are shown once more, and what is shown last counts.
  public func eachDigest(kind: String, _ body: (RootID, UnsafeRawBufferPointer?) -> Void) {
    guard let base, hasDigests else {
      for root in roots(kind: kind) { body(root, nil) }
      return
    }
    let more = held.filter { $0.key.kind == kind }
    base.read(otherwise: ()) { (snapshot) throws(DamagedSnapshot) in
      try snapshot.eachDigest(at: try snapshot.places(ofKind: kind)) { root, digest in
        if more.isEmpty || more[root] == nil { body(root, digest) }
      }
    }
    for (root, more) in more where !more.operations.isEmpty { body(root, nil) }
  }

  /// Whether operations of a root are held that another device alone may keep, as `JournalFolder.drop` ends it.
  public func awaitsDropping(_ root: RootID) -> Bool {
    isElsewhere(root) && operations(of: root).contains { $0.control == nil }
  }
}
