/// From operations to state. The result depends on which operations there are, not on their order or number.
enum Fold {
  /// The state that the operations of one root add up to.
  /// - Parameter operations: in the order of their ids, each id once.
  static func state(of root: RootID, _ operations: [Operation]) -> RootState {
    var records: [RecordState] = []
    for record in grouped(operations) {
      var fields: [String: FieldState] = [:]
      for (name, entries) in record.fields {
        let candidates = candidates(entries)
        if !candidates.isEmpty { fields[name] = FieldState(candidates: candidates) }
      }
      if !fields.isEmpty {
        records.append(RecordState(name: record.name, first: record.first, fields: fields))
      }
    }
    return RootState(root: root, records: records)
  }

  /// An operation of a field, of which so far only that is read which decides whether it is live.
  private struct Entry {
    var operation: Operation
    var parts: LineParts
    var replaces: [OperationID]

    var candidate: Candidate {
      operation.withJSON { json in
        var content = OperationContent()
        // The line was checked when it was taken in.
        try? content.readRest(json, parts)
        return Candidate(value: content.value, id: operation.id, who: content.who, at: content.at)
      }
    }
  }

  private struct Record {
    var name: String
    var first: OperationID
    var fields: [String: [Entry]] = [:]
  }

  /// The operations by record and field; the records in the order of their first operations.
  private static func grouped(_ operations: [Operation]) -> [Record] {
    var places: [String: Int] = [:]
    var records: [Record] = []
    for operation in operations where operation.kind != .other {
      operation.withJSON { json in
        guard let parts = try? LineParts(json), let name = try? parts.record?.string(in: json),
          let field = try? parts.field?.string(in: json),
          let replaces = try? OperationContent.replaces(json, parts)
        else { return }
        let place = places[name] ?? records.count
        if place == records.count {
          places[name] = place
          records.append(Record(name: name, first: operation.id))
        }
        records[place].fields[field, default: []]
          .append(Entry(operation: operation, parts: parts, replaces: replaces))
      }
    }
    return records
  }

  /// What no other operation of the field replaces.
  private static func candidates(_ entries: [Entry]) -> [Candidate] {
    var replaced: Set<OperationID> = []
    for entry in entries { replaced.formUnion(entry.replaces) }
    return entries.filter { $0.operation.kind == .value && !replaced.contains($0.operation.id) }.map(
      \.candidate)
  }
}
