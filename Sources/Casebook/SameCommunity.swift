import Domain
import Journal

/// Two entries of one community: staff join one to the other, which can be taken back, or say that they are two.
extension Casebook {
  /// Whether staff have said that two entries are two communities.
  public func areApart(_ one: String, _ other: String) -> Bool {
    let (root, field) = Self.apart(one, other)
    return ownField(root, field)?.candidates.contains { $0.value == .flag(true) } ?? false
  }

  /// The edit by which staff say that two entries are two communities: one field a pair, on whichever device.
  public func edit(keepingApart one: String, _ other: String) -> Edit {
    let (root, field) = Self.apart(one, other)
    return field.edit(root, .flag(true))
  }

  static let sameAs = Names.Field(Names.community, "same-as")

  private static func apart(_ one: String, _ other: String) -> (root: String, field: Names.Field) {
    (min(one, other), Names.Field(Names.notSame, max(one, other)))
  }
}
