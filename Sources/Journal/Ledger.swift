import Domain

/// All operations that a device holds, and what they add up to. A value: cheap to copy, safe to hand around.
///
/// Which operations it holds never depends on the order in which they came. Two ledgers are equal when they hold
/// the same operations. Most of it may lie in a snapshot, whose roots are read when they are first asked for.
public struct Ledger: Sendable {
  /// The device that new operations are written by.
  public private(set) var device: DeviceName
  /// Every name that this device's folder has had: a withdrawal that names any of them lets it keep the root.
  public private(set) var names: Set<DeviceName>
  /// How many operations it holds.
  public private(set) var count = 0

  private let base: LedgerBase?
  /// Whether the snapshot's digests are of the version that the floor above reads.
  private let hasDigests: Bool
  private let cache = StateCache()
  private var held: [RootID: HeldRoot] = [:]
  /// Known to be in a pack, beyond what the snapshot says.
  private var sent: Set<OperationID> = []
  private(set) var highest: UInt64 = 0
  private(set) var fingerprint = Fingerprint()

  /// A ledger that holds nothing.
  /// - Parameter former: names that the device has had before.
  public init(device: DeviceName, former: some Sequence<DeviceName> = []) {
    self.device = device
    names = Set(former).union([device])
    base = nil
    hasDigests = false
  }

  /// A ledger that holds what some files hold.
  init(device: DeviceName, former: some Sequence<DeviceName>, gathering: Gathering) {
    self.init(device: device, former: former)
    held = gathering.roots
    highest = gathering.highest
    for root in held.values {
      count += root.operations.count
      fingerprint += root.fingerprint
    }
  }

  /// A ledger that holds what a snapshot holds.
  init(
    device: DeviceName, former: some Sequence<DeviceName>, snapshot: Snapshot, digestVersion: UInt32,
    rebuild: @escaping @Sendable () -> Snapshot?
  ) {
    self.device = device
    names = Set(former).union([device])
    base = LedgerBase(snapshot, rebuild: rebuild)
    hasDigests = snapshot.digestVersion == digestVersion
    count = snapshot.count
    highest = snapshot.highest
    fingerprint = snapshot.fingerprint
  }

  /// Goes on under another name; what was written under the old one stays as it is.
  public mutating func rename(to device: DeviceName) {
    self.device = device
    names.insert(device)
  }
}

// MARK: What is held

extension Ledger {
  /// Whether an operation of that root with that id is held, full or void.
  public func contains(_ id: OperationID, of root: RootID) -> Bool { entry(id, root) != nil }

  private func entry(_ id: OperationID, _ root: RootID) -> SnapshotRoot.Entry? {
    if let more = held[root], let index = more.index(of: id) {
      return SnapshotRoot.Entry(
        id: id, isVoid: more.operations[index].kind == .void, isSent: more.isSent[index] || sent.contains(id))
    }
    return inBase(root, otherwise: nil) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.entry(of: id, at: place)
    }
  }

  /// What the snapshot says of a root; `otherwise` when it has nothing of it, or nothing that counts any more.
  private func inBase<Result>(
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

// MARK: What it adds up to

extension Ledger {
  /// What is known of a root; without records when nothing is.
  ///
  /// Of a root that another device alone keeps, only the consent is told: the rest is about to be dropped.
  public func state(of root: RootID) -> RootState {
    cache.state(of: root, fingerprint(of: root)) { Fold.state(of: root, visible(of: root)) }
  }

  private func visible(of root: RootID) -> [Operation] {
    let operations = operations(of: root)
    guard isWithdrawnElsewhere(root) else { return operations }
    return operations.filter { $0.control != nil }
  }

  private func isWithdrawnElsewhere(_ root: RootID) -> Bool {
    if case .withdrawn(let keeper) = sharing(of: root) { keeper != device } else { false }
  }

  func fingerprint(of root: RootID) -> Fingerprint {
    var sum = inBase(root, otherwise: Fingerprint()) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.fingerprint(at: place)
    }
    sum += held[root]?.fingerprint ?? Fingerprint()
    return sum
  }

  /// Where a root may be, by the consent that is recorded.
  public func sharing(of root: RootID) -> Sharing { consent(of: root).sharing(for: names, now: device) }

  /// The operations that say where a root may be, and the spaces that they have to be told in by name.
  public func control(of root: RootID) -> (operations: [Operation], spaces: Set<String>) {
    let control = operations(of: root).filter { $0.control != nil }
    return (control, Set(control.flatMap { Control.spaces($0.content.value) }))
  }

  func consent(of root: RootID) -> Consent {
    if let more = held[root], more.isWhole || more.hasControl { return Consent(operations(of: root)) }
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

  /// The roots of one kind, in the order of their texts, each with its digest: as `digest(of:)` for each of them,
  /// but quickly for all.
  public func digests(kind: String) -> [(root: RootID, digest: [UInt8]?)] {
    guard let base, hasDigests else { return roots(kind: kind).map { ($0, nil) } }
    var written: [(root: RootID, digest: [UInt8]?)] = base.read(otherwise: []) {
      (snapshot) throws(DamagedSnapshot) in
      var found: [(root: RootID, digest: [UInt8]?)] = []
      for place in try snapshot.places(ofKind: kind) {
        found.append((try snapshot.root(at: place), try snapshot.digest(at: place)))
      }
      return found
    }
    let more = held.filter { $0.key.kind == kind }
    if more.isEmpty { return written }
    written.removeAll { more[$0.root] != nil }
    written += more.filter { !$0.value.operations.isEmpty }.keys.map { ($0, nil) }
    return written.sorted { $0.root < $1.root }
  }

  /// Whether operations of a root are held that another device alone may keep, as `JournalFolder.drop` ends it.
  public func awaitsDropping(_ root: RootID) -> Bool {
    isWithdrawnElsewhere(root) && operations(of: root).contains { $0.control == nil }
  }
}

// MARK: Changing it

extension Ledger {
  /// Takes in operations of any device, in any order, however often.
  ///
  /// An erasure drops every other operation of its root, those that come later as well.
  /// - Parameter areSent: they were read from a pack or put in one, so that other devices may know them.
  /// - Returns: those that were not held before; a void line counts as new when the full operation was held.
  @discardableResult
  public mutating func add(_ operations: some Sequence<Operation>, areSent: Bool = false) -> [Operation] {
    operations.filter { add($0, isSent: areSent) }
  }

  private mutating func add(_ operation: Operation, isSent: Bool) -> Bool {
    let root = operation.root
    highest = max(highest, operation.id.number)
    let isErased = isErased(root)
    if operation.control != .erase, isErased { return false }
    let known = entry(operation.id, root)
    if let known, known.isVoid || operation.kind != .void {
      if isSent, !known.isSent { sent.insert(operation.id) }
      return false
    }
    if operation.control == .erase, !isErased { forget(root) }
    var change = Fingerprint.of(operation)
    if known == nil { count += 1 } else { change -= Fingerprint.of(operation.id, isVoid: false) }
    fingerprint += change
    held[root, default: HeldRoot()].hold(operation, isSent: isSent || known?.isSent == true)
    held[root, default: HeldRoot()].fingerprint += change
    return true
  }

  private func isErased(_ root: RootID) -> Bool {
    if let more = held[root] {
      if more.isErased { return true }
      if more.isWhole { return false }
    }
    return inBase(root, otherwise: false) { (snapshot, place) throws(DamagedSnapshot) in
      try snapshot.consent(at: place) == .erased
    }
  }

  private mutating func forget(_ root: RootID) {
    count -= ids(of: root).count
    fingerprint -= fingerprint(of: root)
    held[root] = HeldRoot(isWhole: true)
  }

  /// Drops a root that another device alone keeps, but for the operations that say so.
  mutating func drop(_ root: RootID) {
    guard isWithdrawnElsewhere(root) else { return }
    let control = operations(of: root).filter { $0.control != nil }
    forget(root)
    add(control)
  }

  /// Makes an operation of each edit that changes something, and holds it.
  ///
  /// It replaces the values that are live in its field now. An edit that says what the field holds already makes
  /// none; nor does one of a root that is erased or that another device alone keeps.
  /// - Parameters:
  ///   - who: the record of the member of staff who did it.
  ///   - at: the clock's time, to be shown.
  /// - Returns: the operations, which are saved only when the journal folder has appended them.
  public mutating func record(_ edits: [Edit], by who: String, at: WallTime) -> [Operation] {
    edits.compactMap { record($0, who, at) }
  }

  private mutating func record(_ edit: Edit, _ who: String, _ at: WallTime) -> Operation? {
    let isControl = OperationLine.control(record: edit.record, field: edit.field) != nil
    if isErased(edit.root) || !isControl && isWithdrawnElsewhere(edit.root) { return nil }
    let value = edit.value.storable
    let known = state(of: edit.root)[edit.record]
    let candidates = known?.fields[edit.field]?.candidates ?? []
    let seen = edit.replacing.map { ids in candidates.filter { ids.contains($0.id) } } ?? candidates
    if seen.allSatisfy({ $0.value == value }), !seen.isEmpty || value == .nothing { return nil }
    let operation = Operation(
      device: device, number: min(highest + 1, OperationID.largestNumber), root: edit.root,
      content: OperationContent(
        record: edit.record, field: edit.field, value: value,
        replaces: replaced(by: seen, of: edit.root, first: known?.first), who: who, at: at))
    return add(operation, isSent: false) ? operation : nil
  }

  /// What an operation that saw `candidates` replaces: them, and of what those of them replaced that have not gone
  /// out, all that goes out itself, so that they need not (see `Coalescing`).
  private func replaced(by candidates: [Candidate], of root: RootID, first: OperationID?) -> [OperationID] {
    var replaces = Set(candidates.map(\.id))
    let unsent = Set(candidates.map(\.id).filter { isUnsent($0, of: root) })
    if !unsent.isEmpty {
      for operation in operations(of: root) where unsent.contains(operation.id) {
        replaces.formUnion(operation.content.replaces.filter { $0 == first || !isUnsent($0, of: root) })
      }
    }
    return replaces.sorted()
  }

  /// Whether this device wrote it and has put it in no pack.
  public func isUnsent(_ id: OperationID, of root: RootID) -> Bool {
    guard id.device == device, !sent.contains(id), let entry = entry(id, root) else { return false }
    return !entry.isSent
  }

  /// A snapshot of this ledger's root. Taken over unread from the snapshot below when nothing has changed.
  /// - Parameter digest: what the floor above wants at hand.
  func snapshotRoot(of root: RootID, digest: (RootID, RootState) -> [UInt8]) -> SnapshotRoot {
    if held[root] == nil, hasDigests {
      let same: SnapshotRoot? = inBase(root, otherwise: nil) { (snapshot, place) throws(DamagedSnapshot) in
        guard let conflicts = try snapshot.conflicts(at: place), let digest = try snapshot.digest(at: place)
        else { return nil }
        return SnapshotRoot(
          root: root, entries: entries(of: root), lines: try snapshot.lines(at: place),
          consent: try snapshot.consent(at: place), conflicts: conflicts, digest: digest,
          fingerprint: try snapshot.fingerprint(at: place))
      }
      if let same { return same }
    }
    let operations = operations(of: root)
    var result = SnapshotRoot(root: root, operations: operations, isSent: entries(of: root).map(\.isSent))
    let state = state(of: root)
    result.conflicts = state.conflicts
    result.digest = digest(root, state)
    return result
  }
}

extension Ledger: Equatable {
  /// They hold the same operations, for the same device.
  public static func == (left: Ledger, right: Ledger) -> Bool {
    left.device == right.device && left.count == right.count && left.fingerprint == right.fingerprint
  }
}

// MARK: Going out

extension Ledger {
  /// Whether an operation was read from a pack or put in one.
  public func isSent(_ id: OperationID, of root: RootID) -> Bool {
    sent.contains(id) || entry(id, root)?.isSent == true
  }

  /// Whether an operation may lie where others can read it, as far as withdrawals and erasures go: of an erased root
  /// the erasure alone, of a withdrawn one what says so.
  public func mayLie(_ operation: Operation) -> Bool {
    switch consent(of: operation.root) {
    case .erased: operation.control == .erase
    case .keepers: operation.control != nil
    case .unrecorded, .space: true
    }
  }
}
