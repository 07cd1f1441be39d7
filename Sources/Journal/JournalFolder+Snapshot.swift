import Foundation

extension JournalFolder {
  static func snapshotPath(_ cache: String) -> String { "\(cache)/journal.snapshot" }

  /// Writes down the fold of what is on the disk, so that the next opening need not read it all.
  ///
  /// It may take a second for a large folder, and others may append meanwhile: what they do is read after the
  /// snapshot. Nothing is written when something was erased in that time, nor when the snapshot
  /// at hand already tells it all.
  /// - Parameter digest: what the floor above wants at hand of a root without reading its lines, as a line in a
  ///   list; given out by `Ledger.digest(of:)` until the root changes. It may be large only where it must.
  /// - Throws: `DiskError`, `JournalError.readOnly`; the journal is not touched by it.
  public func saveSnapshot(digest: (RootID, RootState) -> [UInt8]) throws {
    let (ledger, lengths, removals) = try state.withLock { state in
      try mayWrite(state)
      return (state.ledger, state.lengths, state.removals)
    }
    guard let cache else { return }
    var covered: [CoveredFile] = []
    for (file, length) in lengths.sorted(by: { $0.key < $1.key }) {
      let tail = min(length, CoveredFile.longestTail)
      let bytes = try disk.read("\(path)/\(file)", from: length - tail, count: tail)
      covered.append(CoveredFile(path: file, length: length, checksum: CRC32C.of(bytes)))
    }
    if ledger.isInSnapshot(of: covered) { return }
    let roots = ledger.roots
    var devices: Set<DeviceName> = []
    for root in roots { devices.formUnion(ledger.ids(of: root).map(\.device)) }
    var writer = SnapshotWriter(devices: devices, expectedCount: ledger.count)
    for root in roots { writer.add(ledger.snapshotRoot(of: root, digest: digest)) }
    let bytes = writer.bytes(covered: covered, highest: ledger.highest, digestVersion: digestVersion)
    try disk.makeFolder(cache)
    try state.withLock { state in
      try mayWrite(state)
      guard state.removals == removals, !state.owesErasing else { return }
      try disk.replace(Self.snapshotPath(cache), with: bytes)
    }
  }
}
