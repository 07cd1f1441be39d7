import Domain

/// One value that a field may have: put there by an operation that no other has replaced.
public struct Candidate: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The operation that put it there.
  public let id: OperationID
  /// The record of the member of staff who did it.
  public let who: String
  /// When, by that device's clock.
  public let at: WallTime
}
