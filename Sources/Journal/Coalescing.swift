/// Which of a device's own operations need not go out, because a later one of its own says all that is to be said.
///
/// While someone types, every pause is saved as an operation of its own. Of a run that no other device has seen,
/// the last one alone goes out: it replaces what the first of them replaced.
enum Coalescing {
  /// - Parameters:
  ///   - operations: all of one root, in the order of their ids, each id once.
  ///   - isUnsent: whether this device wrote it and has put it in no pack.
  /// - Returns: those that may be left out. An operation X is, when it is unsent and another unsent or own one
  ///   replaces it together with everything that X replaced and that others may know. The first operation of a
  ///   record stays, for it decides the record's place in lists; and those about consent and erasure stay.
  static func skipped(_ operations: [Operation], isUnsent: (OperationID) -> Bool, by device: DeviceName)
    -> Set<
      OperationID
    >
  {
    var firsts: Set<String> = []
    var skipped: Set<OperationID> = []
    var ownReplacers: [Place: [Set<OperationID>]] = [:]
    var candidates: [(id: OperationID, place: Place, replaces: [OperationID])] = []
    for operation in operations where operation.kind != .other {
      let content = operation.content
      let place = Place(record: content.record, field: content.field)
      let isFirst = firsts.insert(content.record).inserted
      guard operation.id.device == device else { continue }
      ownReplacers[place, default: []].append(Set(content.replaces))
      if !isFirst, operation.control == nil, isUnsent(operation.id) {
        candidates.append((operation.id, place, content.replaces))
      }
    }
    // What an operation replaces is smaller, so it has been decided on before.
    for candidate in candidates {
      let known = candidate.replaces.filter { !skipped.contains($0) }
      let isCovered = (ownReplacers[candidate.place] ?? []).contains { replaced in
        replaced.contains(candidate.id) && known.allSatisfy(replaced.contains)
      }
      if isCovered { skipped.insert(candidate.id) }
    }
    return skipped
  }

  private struct Place: Hashable {
    var record: String
    var field: String
  }
}

extension Ledger {
  /// The operations of a root that need not go out: see `Coalescing`. None once they have gone out; none of a root that was
  /// ever withdrawn or went to another space, for its packs were taken away, and what others have seen of them may not be
  /// known here any more.
  public func skippable(of root: RootID) -> Set<OperationID> {
    let unsent = Set(entries(of: root).lazy.filter { !$0.isSent && $0.id.device == device }.map(\.id))
    if unsent.isEmpty { return [] }
    let operations = operations(of: root)
    let values = operations.lazy.filter { $0.control == .share }.map(\.content.value)
    if values.contains(where: { Control.keeper($0) != nil || !Control.left($0).isEmpty }) { return [] }
    return Coalescing.skipped(operations, isUnsent: unsent.contains, by: device)
  }
}
