/// What a field holds: one value, or several that people wrote without knowing of each other.
public struct FieldState: Hashable, Sendable {
  /// Every value that no operation has replaced, in the order of their ids. Never empty.
  public let candidates: [Candidate]

  /// The first candidate's value, which is the same on every device.
  public var value: Value { candidates.first?.value ?? .nothing }

  /// Whether two candidates differ, so that a person has to choose.
  public var isConflict: Bool { candidates.contains { $0.value != value } }
}
