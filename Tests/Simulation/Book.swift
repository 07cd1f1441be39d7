import Journal

/// What people were told is saved, written down beside the program, and what follows from it by the rules alone: an
/// oracle that shares no code with the journal's fold.
struct Book {
  /// A field of a record.
  struct Place: Hashable {
    var record: String
    var field: String
  }

  private struct Entry {
    var place: Place
    var value: Value
    var replaces: [OperationID]
    /// *Gemt* was said, and nothing has taken it away since.
    var isSaved: Bool
    /// *Gemt* was said once.
    var wasSaved: Bool
    /// It was never sent, because what came after it in its field says all of it; so it went with those who wrote it.
    var isCoalesced = false
  }

  /// The live values of a field, by the operations that put them there.
  typealias Live = [Place: [OperationID: Value]]

  private var entries: [RootID: [OperationID: Entry]] = [:]

  /// Writes down what was tried to be saved.
  mutating func note(_ operations: [Operation], isSaved: Bool) {
    for operation in operations {
      let content = operation.content
      let known = entries[operation.root]?[operation.id]?.isSaved == true
      entries[operation.root, default: [:]][operation.id] = Entry(
        place: Place(record: content.record, field: content.field), value: content.value,
        replaces: content.replaces, isSaved: isSaved || known,
        wasSaved: isSaved || entries[operation.root]?[operation.id]?.wasSaved == true)
    }
  }

  /// What was said to be saved of a root and need still be found.
  func saved(of root: RootID) -> [OperationID] {
    (entries[root] ?? [:]).filter { $0.value.isSaved && !$0.value.isCoalesced }.map(\.key)
  }

  /// Some operations need not be found again.
  mutating func forgive(_ root: RootID, _ isGone: (OperationID) -> Bool) {
    for id in saved(of: root) where isGone(id) { entries[root]?[id]?.isSaved = false }
  }

  /// Of what a device had that gives a root up, what is gone need not be found again where the device itself has replaced
  /// it; what it replaced stays replaced.
  mutating func coalesce(
    _ root: RootID, _ isGone: (OperationID) -> Bool, isThere: (OperationID) -> Bool
  ) {
    let all = entries[root] ?? [:]
    for (id, entry) in all where entry.wasSaved && isGone(id) {
      // What nobody was told of may have been saved as well.
      let isReplaced = all.contains { later, other in
        later.device == id.device && other.place == entry.place && other.replaces.contains(id)
          && (other.wasSaved || isThere(later))
      }
      if isReplaced { entries[root]?[id]?.isCoalesced = true }
    }
  }

  /// What the fields of a root hold: of all that was saved or is held by somebody, whatever nothing else in its field
  /// replaces.
  func live(of root: RootID, held: Set<OperationID>) -> Live {
    let counted = (entries[root] ?? [:]).filter { $0.value.isSaved || held.contains($0.key) }
    var replaced: [Place: Set<OperationID>] = [:]
    for entry in counted.values { replaced[entry.place, default: []].formUnion(entry.replaces) }
    var live: Live = [:]
    for (id, entry) in counted where replaced[entry.place]?.contains(id) != true {
      // What replaced it may be forgiven by now.
      if entry.isCoalesced, !held.contains(id) { continue }
      live[entry.place, default: [:]][id] = entry.value
    }
    return live
  }
}

extension RootState {
  /// What the fields hold, as the oracle tells it.
  var live: Book.Live {
    var live: Book.Live = [:]
    for record in records {
      for (field, state) in record.fields {
        live[Book.Place(record: record.name, field: field)] = Dictionary(
          uniqueKeysWithValues: state.candidates.map { ($0.id, $0.value) })
      }
    }
    return live
  }
}
