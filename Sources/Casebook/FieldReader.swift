import Domain
import Journal

/// Reads typed values out of the fold of one root. A value of another type than expected reads as if it were not
/// there: it may come from a newer version.
struct FieldReader {
  let state: RootState
  let device: DeviceName

  /// In the order in which the records were first written.
  var recordNames: [String] { state.recordNames }

  /// The value to show: the only one; in a conflict this device's own, so that nothing changes under a hand.
  func value(_ record: String, _ field: String) -> Value? {
    guard let found = state.records[record]?.fields[field] else { return nil }
    return Self.shown(found, on: device)?.value
  }

  static func shown(_ field: FieldState, on device: DeviceName) -> Candidate? {
    field.candidates.first { $0.id.device == device } ?? field.candidates.first
  }

  func text(_ record: String, _ field: String) -> String {
    if case .text(let text)? = value(record, field) { text } else { "" }
  }

  func integer(_ record: String, _ field: String) -> Int? {
    if case .integer(let number)? = value(record, field) { number } else { nil }
  }

  func optionalFlag(_ record: String, _ field: String) -> Bool? {
    if case .flag(let flag)? = value(record, field) { flag } else { nil }
  }

  func flag(_ record: String, _ field: String) -> Bool { optionalFlag(record, field) ?? false }

  func date(_ record: String, _ field: String) -> CivilDate? { CivilDate(iso: text(record, field)) }

  /// Whether any field of the record holds something: a record whose making was taken back does not.
  func hasContent(_ record: String) -> Bool {
    state.records[record]?.fields.values.contains { $0.candidates.contains { $0.value != .nothing } } ?? false
  }

  /// Every field with more than one value, and the values that are not shown, as text.
  var conflicts: [Names.Field: [String]] {
    var found: [Names.Field: [String]] = [:]
    for (record, recordState) in state.records {
      for (field, fieldState) in recordState.fields where fieldState.isConflict {
        let shown = Self.shown(fieldState, on: device)?.value
        var others: [String] = []
        for candidate in fieldState.candidates where candidate.value != shown {
          let text = candidate.value.shownText
          if !others.contains(text) { others.append(text) }
        }
        found[Names.Field(record, field)] = others
      }
    }
    return found
  }
}

extension Value {
  /// As a person would read it.
  var shownText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "ja" : "nej"
    case .nothing: ""
    case .list, .object: "…"
    }
  }
}
