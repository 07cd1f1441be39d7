extension JournalFolder {
  /// What came of taking in a backup.
  public struct Restored: Equatable, Sendable {
    /// Operations that were not held before.
    public var new = 0
    /// Operations that were held, or that an erasure or a withdrawal keeps out.
    public var passedOver = 0
  }

  /// Takes in the operations of a backup, durably, beside all that is held. Nothing that is held is lost; what was erased
  /// since, or left to another device alone, does not come back.
  /// - Parameters:
  ///   - operations: of any device.
  ///   - names: under which the folder that was backed up had written. This folder goes on with what they wrote as its
  ///     own; it never writes under them.
  /// - Throws: `DiskError`, `JournalError`; part of it may be held then, and the same call may be made again.
  public func restore(_ operations: [Operation], writtenUnder names: Set<DeviceName>) throws -> Restored {
    var heard = ledger
    heard.claim(names)
    heard.add(operations.filter { $0.control != nil })
    let new = operations.filter { heard.lets($0) && !ledger.contains($0.id, of: $0.root) }
    try claim(names)
    try append(new.filter { names.contains($0.id.device) })
    let others = new.filter { !names.contains($0.id.device) }
    if !others.isEmpty {
      let pack = Pack(publisher: ledger.device, serial: 1, operations: others)
      if let failure = try keep([pack], in: Self.restoredSpace).failure { throw failure }
    }
    return Restored(new: new.count, passedOver: operations.count - new.count)
  }

  /// Goes by these names from now on, durably: each has a journal, be it that nothing was written under it.
  private func claim(_ names: Set<DeviceName>) throws {
    try state.withLock { state in
      try mayWrite(state)
      for name in names.sorted() where state.lengths[FolderFile.journal(of: name)] == nil {
        try append([], to: FolderFile.journal(of: name), &state)
      }
      state.ledger.claim(names)
    }
  }

  /// Where operations of others lie that came from a backup: as packs of a space that no store has.
  static let restoredSpace = "restored.backup"
}
