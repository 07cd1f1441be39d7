extension Ledger {
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

  /// Whether the snapshot below, sound and with digests, tells all that is held, and of the same files.
  func isInSnapshot(of files: [CoveredFile]) -> Bool {
    guard let base, hasDigests, held.isEmpty, sent.isEmpty, !base.isRebuilt else { return false }
    return base.read(otherwise: false) { (snapshot) throws(DamagedSnapshot) in snapshot.covered == files }
  }
}
