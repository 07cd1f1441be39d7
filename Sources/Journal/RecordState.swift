/// One record of a root, as a plan, a step or a wheel answer.
public struct RecordState: Hashable, Sendable {
  /// Its name inside the root; empty for the root's own consent and erasure.
  public let name: String
  /// Its first operation: undated lists are in the order of these.
  public let first: OperationID
  /// The fields that were ever entered, by name.
  public let fields: [String: FieldState]

  /// The value of a field; nothing when it was never entered.
  public subscript(field: String) -> Value { fields[field]?.value ?? .nothing }

  /// How many of its fields have values that differ.
  public var conflicts: Int { fields.values.count(where: \.isConflict) }

  /// The fields of both; a field that holds something in both has the values of both.
  func joined(to other: RecordState) -> RecordState {
    let fields = fields.merging(other.fields) { own, other in
      if other.candidates.allSatisfy({ $0.value == .nothing }) { return own }
      if own.candidates.allSatisfy({ $0.value == .nothing }) { return other }
      return FieldState(candidates: own.candidates + other.candidates)
    }
    return RecordState(name: name, first: first, fields: fields)
  }
}
