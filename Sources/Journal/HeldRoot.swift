/// What a ledger holds of one root beyond its snapshot, or in place of it.
struct HeldRoot: Sendable {
  private(set) var operations: [OperationID: Operation] = [:]
  /// The snapshot's operations of this root no longer count: all that is held is here.
  var isWhole = false
  /// What is to be added to the snapshot's fingerprint of the root; the whole one when `isWhole`.
  var fingerprint = Fingerprint()
  /// Whether one of these has a say in where the root may be.
  private(set) var hasControl = false
  private(set) var isErased = false

  mutating func hold(_ operation: Operation) {
    operations[operation.id] = operation
    hasControl = hasControl || operation.control != nil
    isErased = isErased || operation.control == .erase
  }
}
