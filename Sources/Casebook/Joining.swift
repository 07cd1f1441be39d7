import Journal

/// One entry joined to another, which stays: of communities and of people alike, and reversible for both.
extension Casebook {
  /// The entry that is shown instead of this one: itself, unless staff have joined it to another, perhaps over several.
  public func survivor(of id: String) -> String { joined.survivors[id] ?? id }

  /// The entries that staff have joined to this one, in order of id.
  public func joined(to id: String) -> [String] { joined.members[id] ?? [] }

  /// Where it is kept which one an entry was joined to.
  static func sameAs(_ kind: String) -> Names.Field { kind == citizenKind ? samePerson : sameAs }

  /// The edit that joins one entry to another, which stays.
  public func edit(joining id: String, to other: String) -> Edit {
    Self.sameAs(RootID(id).kind).edit(id, text: other)
  }

  /// The edits by which every entry that was joined to this one, or that this one was joined to, stands on its own again,
  /// whoever joined it.
  public func edits(splitting id: String) -> [Edit] {
    let first = survivor(of: id)
    return ([first] + joined(to: first)).filter { joined.targets[$0] != nil }.map {
      choosing(.nothing, $0, Self.sameAs(RootID($0).kind))
    }
  }

  /// Where an entry was joined to; empty when it was not. Of two that devices wrote without knowing of each other
  /// the lesser counts, so that no device shows another one.
  static func target(_ state: RootState) -> String {
    let field = sameAs(state.root.kind)
    let values = state[field.record]?.fields[field.field]?.candidates.compactMap(\.value.text) ?? []
    return values.filter { !$0.isEmpty }.min() ?? ""
  }
}
