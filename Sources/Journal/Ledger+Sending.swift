extension Ledger {
  /// Takes in what came from a store, and notes what went there. What went there may have been carried on for others, or have
  /// come in the same exchange: of that it holds what it may.
  /// - Returns: those operations that were not held before.
  @discardableResult
  public mutating func take(
    _ arrived: some Sequence<Operation>, published: some Sequence<Operation>
  ) -> [Operation] {
    add(arrived, areSent: true) + add(published.filter(lets), areSent: true)
  }

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
    case .unrecorded, .space, .moved: true
    }
  }

  /// What of a root was written here, under any name, lies in no pack, and is not said as well by something later.
  public func unsent(of root: RootID) -> Set<OperationID> {
    let unsent = entries(of: root).filter { names.contains($0.id.device) && !$0.isSent }
    return unsent.isEmpty ? [] : Set(unsent.map(\.id)).subtracting(skippable(of: root))
  }

  /// Whether this device wrote it and has put it in no pack.
  public func isUnsent(_ id: OperationID, of root: RootID) -> Bool {
    guard id.device == device, !sent.contains(id), let entry = entry(id, root) else { return false }
    return !entry.isSent
  }
}
