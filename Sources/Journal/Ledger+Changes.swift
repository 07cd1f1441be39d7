import Domain

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
    if operation.control != nil, base != nil {
      let consent = Consent(operations(of: root))
      held[root]?.consent = consent
    }
    return true
  }

  func isErased(_ root: RootID) -> Bool {
    if let more = held[root] {
      if more.consent == .erased { return true }
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
    guard isElsewhere(root) else { return }
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
    if isErased(edit.root) || !isControl && isElsewhere(edit.root) { return nil }
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
}
