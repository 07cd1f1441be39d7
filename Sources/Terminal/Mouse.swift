/// Something done with the mouse over the terminal.
public struct Mouse: Equatable, Hashable, Sendable {
  /// What was done.
  public enum Kind: Equatable, Hashable, Sendable {
    /// The left button went down.
    case press
    /// A button was let go.
    case release
    /// The wheel was turned away from the hand.
    case wheelUp
    /// The wheel was turned towards the hand.
    case wheelDown
    /// The pointer moved with the left button down.
    case drag
  }

  /// What was done.
  public var kind: Kind
  /// The cell under the pointer.
  public var at: Point

  /// - Parameters:
  ///   - kind: what was done.
  ///   - at: the cell under the pointer.
  public init(_ kind: Kind, at: Point) {
    self.kind = kind
    self.at = at
  }
}
