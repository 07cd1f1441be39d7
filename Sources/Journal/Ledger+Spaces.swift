/// In which spaces a root is, was, and is to be told of.
extension Ledger {
  /// Whether a root was in a space and has left it for another.
  public func hasLeft(_ space: String, _ root: RootID) -> Bool {
    if case .moved(_, let left) = consent(of: root) { left.contains(space) } else { false }
  }

  /// Whether a root is shared to another space than this one, in which this device takes part as well. One that has not said
  /// where it takes part does so everywhere, as for `sharing(of:)`.
  public func isSharedElsewhere(than space: String, _ root: RootID) -> Bool {
    guard let other = sharing(of: root).space, other != space else { return false }
    return spaces.isEmpty || spaces.contains(other)
  }

  /// The spaces that a root was ever shared to, as far as is known here, in order.
  public func spacesShared(_ root: RootID) -> [String] {
    let values = control(of: root).operations.map(\.content.value)
    return Set(
      values.flatMap { Control.spaces($0) + Control.left($0) + [Control.space($0)].compactMap(\.self) }
    ).sorted()
  }

  /// The space that a root was shared to last, where this device takes part in it; nil otherwise.
  public func lastSpace(of root: RootID) -> String? {
    let last = control(of: root).operations.compactMap { Control.space($0.content.value) }.last
    return last.flatMap { spaces.contains($0) ? $0 : nil }
  }
}
