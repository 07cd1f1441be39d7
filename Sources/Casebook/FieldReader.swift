import Domain
import Journal

/// Reads typed values out of the fold of one root. A value of another type than expected reads as if it were not
/// there: it may come from a newer version.
struct FieldReader {
  let state: RootState
  /// Every name that this device has written under.
  let own: Set<DeviceName>

  /// In the order in which the records were first written.
  var recordNames: [String] { state.records.map(\.name) }

  /// The value to show: the only one; in a conflict this device's own, so that nothing changes under a hand.
  func value(_ record: String, _ field: String) -> Value? {
    guard let found = state[record]?.fields[field] else { return nil }
    return Self.shown(found, own)?.value
  }

  static func shown(_ field: FieldState, _ own: Set<DeviceName>) -> Candidate? {
    field.candidates.first { own.contains($0.id.device) } ?? field.candidates.first
  }

  func text(_ record: String, _ field: String) -> String {
    value(record, field)?.text ?? ""
  }

  func integer(_ record: String, _ field: String) -> Int? {
    value(record, field)?.integer
  }

  func optionalFlag(_ record: String, _ field: String) -> Bool? {
    value(record, field)?.flag
  }

  func flag(_ record: String, _ field: String) -> Bool { optionalFlag(record, field) ?? false }

  func date(_ record: String, _ field: String) -> CivilDate? { CivilDate(iso: text(record, field)) }

  /// Whether any field of the record holds something: a record whose making was taken back does not.
  func hasContent(_ record: String) -> Bool {
    state[record]?.fields.values.contains { $0.candidates.contains { $0.value != .nothing } } ?? false
  }

  /// The latest day on which any of the values was written.
  var lastTouched: CivilDate? {
    let latest = state.records.lazy.flatMap(\.fields.values).flatMap(\.candidates).map(\.at).max()
    return latest?.inDenmark.date
  }

  /// Fields that go along with another one: nobody is asked to choose between their values.
  private static let unasked: Set<String> = [
    "same-as", "consent-date", "declined-by", "offered-by", "offered-on",
  ]

  /// Every field with more than one value, and the values that are not shown.
  var conflicts: [Names.Field: [Value]] {
    var found: [Names.Field: [Value]] = [:]
    for record in state.records {
      for (field, fieldState) in record.fields
      where fieldState.isConflict && !Self.unasked.contains(field) {
        let shown = Self.shown(fieldState, own)?.value
        var others: [Value] = []
        for candidate in fieldState.candidates
        where candidate.value != shown && !others.contains(candidate.value) {
          others.append(candidate.value)
        }
        found[Names.Field(record.name, field)] = others
      }
    }
    return found
  }
}
