/// One cell of a canvas, as it is read back.
public struct Cell: Equatable, Sendable {
  /// What stands there; nil for the second cell of a wide character.
  public var character: Character?
  /// How it looks.
  public var style: Style

  /// - Parameters:
  ///   - character: what stands there; nil for the second cell of a wide character.
  ///   - style: how it looks.
  public init(character: Character?, style: Style) {
    self.character = character
    self.style = style
  }
}
