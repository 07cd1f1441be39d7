import Domain
import Journal

/// Two entries of one community: staff join one to the other, which can be taken back, or say that they are two.
extension Casebook {
  /// The entry that is shown instead of this one: itself, unless staff have joined it to another, perhaps over several.
  public func survivor(of id: String) -> String { joined.survivors[id] ?? id }

  /// The entries that staff have joined to this one, in order of id.
  public func joined(to id: String) -> [String] { joined.members[id] ?? [] }

  /// Whether staff have said that two entries are two communities.
  public func areApart(_ one: String, _ other: String) -> Bool {
    let (root, field) = Self.apart(one, other)
    let state = ledger.state(of: RootID(root))[field.record]?.fields[field.field]
    return state?.candidates.contains { $0.value == .flag(true) } ?? false
  }

  /// The edit that joins one entry to another, which stays.
  public func edit(joining id: String, to other: String) -> Edit { Self.sameAs.edit(id, text: other) }

  /// The edits by which every entry that was joined to this one stands on its own again, whoever joined it.
  public func edits(splitting id: String) -> [Edit] {
    ([id] + joined(to: id)).filter { joined.targets[$0] != nil }.map { choosing(.nothing, $0, Self.sameAs) }
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

  /// Where an entry was joined to; empty when it was not. Of two that devices wrote without knowing of each other
  /// the lesser counts, so that no device shows another one.
  static func target(_ state: RootState) -> String {
    let values = state[sameAs.record]?.fields[sameAs.field]?.candidates.compactMap(\.value.text) ?? []
    return values.filter { !$0.isEmpty }.min() ?? ""
  }
}
