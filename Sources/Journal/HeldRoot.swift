/// What a ledger holds of one root beyond its snapshot, or in place of it.
struct HeldRoot: Sendable {
  /// In the order of their ids, each id once.
  private(set) var operations: [Operation] = []
  /// For each of them, whether it was read from a pack or put in one.
  private(set) var isSent: [Bool] = []
  /// The snapshot's operations of this root no longer count: all that is held is here.
  var isWhole = false
  /// What is to be added to the snapshot's fingerprint of the root; the whole one when `isWhole`.
  var fingerprint = Fingerprint()
  /// Those of them that have a say in where the root may be.
  private(set) var control: [Operation] = []
  /// What they say, together with those of the snapshot.
  var consent = Consent.unrecorded

  init(isWhole: Bool = false) { self.isWhole = isWhole }

  /// Takes over operations that are in order, each id once.
  init(sorted operations: [Operation], isSent: [Bool]) {
    self.operations = operations
    self.isSent = isSent
    for operation in operations {
      fingerprint += Fingerprint.of(operation)
      note(operation)
    }
  }

  /// Where an operation stands, or nil.
  func index(of id: OperationID) -> Int? {
    let place = place(of: id)
    return place < operations.count && operations[place].id == id ? place : nil
  }

  /// How many are smaller. New ones are the largest as a rule.
  private func place(of id: OperationID) -> Int {
    guard let last = operations.last, !(last.id < id) else { return operations.count }
    var low = 0
    var high = operations.count - 1
    while low < high {
      let middle = (low + high) / 2
      if operations[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Puts it in its place, or in that of one with its id.
  mutating func hold(_ operation: Operation, isSent sent: Bool) {
    let place = place(of: operation.id)
    if place < operations.count, operations[place].id == operation.id {
      operations[place] = operation
      isSent[place] = isSent[place] || sent
    } else {
      note(operation)
      operations.insert(operation, at: place)
      isSent.insert(sent, at: place)
    }
  }

  private mutating func note(_ operation: Operation) {
    guard operation.control != nil else { return }
    control.append(operation)
    control.sort { $0.id < $1.id }
    consent = Consent(control)
  }
}
