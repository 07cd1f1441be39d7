/// From operations to state. The result depends on which operations there are, not on their order or number.
enum Fold {
  /// The state that the operations of one root add up to.
  /// - Parameter operations: in the order of their ids, each id once.
  static func state(of root: RootID, _ operations: [Operation]) -> RootState {
    var grouping = Grouping(operations.count)
    for (index, operation) in operations.enumerated() where operation.kind != .other {
      operation.withJSON { grouping.add(index, operation, $0) }
    }
    var records: [RecordState] = []
    for record in grouping.records {
      var fields: [String: FieldState] = [:]
      for (name, field) in record.fields {
        let candidates = grouping.live(field).map { candidate(operations[$0.operation], $0) }
        if !candidates.isEmpty { fields[name] = FieldState(candidates: candidates) }
      }
      if !fields.isEmpty {
        records.append(RecordState(name: record.name, first: record.first, fields: fields))
      }
    }
    return RootState(root: root, records: records)
  }

  /// Reads of an operation what only a live one is asked for.
  private static func candidate(_ operation: Operation, _ entry: Grouping.Entry) -> Candidate {
    operation.withJSON { json in
      var content = OperationContent()
      // The line was checked when it was taken in.
      try? content.readRest(json, entry.rest)
      return Candidate(value: content.value, id: operation.id, who: content.who, at: content.at)
    }
  }
}

/// Operations by record and field. Those of a field are chained through one array, since most fields have but one or
/// two, and an array for each would cost more than all the rest.
private struct Grouping {
  /// An operation, of which so far only that is read which decides whether it is live.
  struct Entry {
    /// Where it stands among the root's operations.
    var operation: Int
    var id: OperationID
    var isVoid: Bool
    var replaces: [OperationID]
    var rest: LineParts.Rest
    /// The next one of the same field.
    var next: Int?
  }

  struct Field {
    var first: Int
    var last: Int
  }

  struct Record {
    var name: String
    var first: OperationID
    var fields: [String: Field] = [:]
  }

  /// In the order of their first operations.
  private(set) var records: [Record] = []
  private var places: [String: Int] = [:]
  private var entries: [Entry] = []

  init(_ count: Int) { entries.reserveCapacity(count) }

  mutating func add(_ index: Int, _ operation: Operation, _ json: UnsafeBufferPointer<UInt8>) {
    // The line was checked when it was taken in.
    guard let parts = try? LineParts(json), let name = try? parts.record?.string(in: json),
      let field = try? parts.field?.string(in: json),
      let replaces = try? OperationContent.replaces(json, parts)
    else { return }
    let entry = entries.count
    entries.append(
      Entry(
        operation: index, id: operation.id, isVoid: operation.kind == .void, replaces: replaces,
        rest: parts.rest))
    let place = places[name] ?? records.count
    if place == records.count {
      places[name] = place
      records.append(Record(name: name, first: operation.id))
    }
    if let known = records[place].fields[field] {
      entries[known.last].next = entry
      records[place].fields[field]?.last = entry
    } else {
      records[place].fields[field] = Field(first: entry, last: entry)
    }
  }

  /// What no other operation of the field replaces, in the order of the ids.
  func live(_ field: Field) -> [Entry] {
    if field.first == field.last { return entries[field.first].isVoid ? [] : [entries[field.first]] }
    var all: [Entry] = []
    var next: Int? = field.first
    while let index = next {
      all.append(entries[index])
      next = entries[index].next
    }
    var replaced: Set<OperationID> = []
    for entry in all { replaced.formUnion(entry.replaces) }
    return all.filter { !$0.isVoid && !replaced.contains($0.id) }
  }
}
