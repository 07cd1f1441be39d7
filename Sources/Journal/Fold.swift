/// From operations to state. The result depends on which operations there are, not on their order or number.
enum Fold {
  /// The state that the operations of one root add up to. Of two with one id, void beats full.
  static func state(of root: RootID, _ operations: [Operation]) -> RootState {
    var held: [OperationID: Operation] = [:]
    held.reserveCapacity(operations.count)
    for operation in operations where operation.kind == .void || held[operation.id] == nil {
      held[operation.id] = operation
    }
    var fields: [Place: [Entry]] = [:]
    var firsts: [String: OperationID] = [:]
    for operation in held.values where operation.kind != .other {
      let content = operation.content
      fields[Place(record: content.record, field: content.field), default: []]
        .append(Entry(id: operation.id, isVoid: operation.kind == .void, content: content))
      firsts[content.record] = min(firsts[content.record] ?? operation.id, operation.id)
    }
    var records: [String: [String: FieldState]] = [:]
    for (place, entries) in fields {
      let candidates = candidates(entries)
      guard !candidates.isEmpty else { continue }
      records[place.record, default: [:]][place.field] = FieldState(candidates: candidates)
    }
    let states = records.compactMap { name, fields in
      firsts[name].map { RecordState(name: name, first: $0, fields: fields) }
    }
    // Two records may have one first operation only if they were one record.
    return RootState(root: root, records: states.sorted { $0.first < $1.first })
  }

  private struct Place: Hashable {
    var record: String
    var field: String
  }

  private struct Entry {
    var id: OperationID
    var isVoid: Bool
    var content: OperationContent
  }

  /// What no other operation of the field replaces.
  private static func candidates(_ entries: [Entry]) -> [Candidate] {
    var replaced: Set<OperationID> = []
    if entries.count > 1 { for entry in entries { replaced.formUnion(entry.content.replaces) } }
    return entries.filter { !$0.isVoid && !replaced.contains($0.id) }
      .map { Candidate(value: $0.content.value, id: $0.id, who: $0.content.who, at: $0.content.at) }
      .sorted { $0.id < $1.id }
  }
}
