/// What a snapshot holds of one root.
struct SnapshotRoot: Sendable {
  /// One operation in the table of ids.
  struct Entry: Hashable, Sendable {
    var id: OperationID
    var isVoid: Bool
    /// Read from a pack or put in one.
    var isSent: Bool
  }

  var root: RootID
  /// In the order of their ids.
  var entries: [Entry]
  /// The operations' lines, each with its line feed, in the order of `entries`.
  var lines: [UInt8]
  var consent: Consent
  /// Fields with values that differ; nil when nobody has counted.
  var conflicts: Int?
  /// What the floor above wants at hand without reading the lines; nil when it has not said.
  var digest: [UInt8]?
  var fingerprint: Fingerprint

  /// - Parameters:
  ///   - operations: all of one root, in the order of their ids, each id once.
  ///   - isSent: for each of them, whether it was read from a pack or put in one.
  init(root: RootID, operations: [Operation], isSent: [Bool]) {
    self.root = root
    entries = []
    lines = []
    entries.reserveCapacity(operations.count)
    lines.reserveCapacity(operations.reduce(0) { $0 + $1.line.count + 1 })
    fingerprint = Fingerprint()
    var hasControl = false
    for (operation, isSent) in zip(operations, isSent) {
      let isVoid = operation.kind == .void
      entries.append(Entry(id: operation.id, isVoid: isVoid, isSent: isSent))
      lines.append(contentsOf: operation.line)
      lines.append(LineFile.lineFeed)
      fingerprint += Fingerprint.of(operation.id, isVoid: isVoid)
      hasControl = hasControl || operation.control != nil
    }
    consent = hasControl ? Consent(operations) : .unrecorded
  }

  init(
    root: RootID, entries: [Entry], lines: [UInt8], consent: Consent, conflicts: Int?, digest: [UInt8]?,
    fingerprint: Fingerprint
  ) {
    self.root = root
    self.entries = entries
    self.lines = lines
    self.consent = consent
    self.conflicts = conflicts
    self.digest = digest
    self.fingerprint = fingerprint
  }
}
