import Domain
import Journal

/// What staff know of communities beyond what a directory says. It lies over the imported entry and survives every
/// new import.
extension Casebook {
  static let communityKind = "community"

  /// The communities of which staff have noted something.
  public var communityRoots: [String] { ledger.roots(kind: Self.communityKind).map(\.rawValue) }

  /// The community as staff know it: their words where they have written some, the directory's elsewhere.
  /// - Parameters:
  ///   - id: the community's root.
  ///   - imported: what the directory says; nil for one that staff made themselves.
  /// - Returns: nil when nothing is known of it that could be shown.
  public func community(_ id: String, over imported: Community?) -> Community? {
    let state = ledger.state(of: RootID(id))
    let reader = FieldReader(state: state, own: ledger.names)
    guard let record = state[Names.community], reader.hasContent(Names.community) else { return imported }
    var community = imported ?? Community(id: id, name: "")
    for field in CommunityField.allCases {
      // Nothing where something stood before says that the correction was taken back: the source's word holds.
      if let value = reader.value(record.name, field.rawValue), value != .nothing {
        field.set(value, on: &community)
      }
    }
    // Whatever another device wrote, no entry of the directory loses its name.
    if community.name.trimmed.isEmpty, let imported { community.name = imported.name }
    if let confirmed = reader.date(Names.community, "confirmed") {
      // The later of the two: an import can bring a newer confirmation than ours.
      if community.confirmed.map({ $0 <= confirmed }) ?? true {
        community.confirmed = confirmed
        community.confirmedBy = reader.text(Names.community, "confirmed-by")
      }
    }
    // One of two entries of the same group: the other one is found instead of it.
    if sameAs(id) != nil { community.isRetired = true }
    return community.name.isEmpty ? nil : community
  }

  /// The community that staff have joined this one to, because both were entries of the same group.
  public func sameAs(_ id: String) -> String? {
    let reader = FieldReader(state: ledger.state(of: RootID(id)), own: ledger.names)
    let other = reader.text(Names.community, "same-as")
    return other.isEmpty || other == id ? nil : other
  }

  /// The edits, with those that share what they say of communities: it names no citizen and is for everyone.
  public func sharingCommunities(_ edits: [Edit]) -> [Edit] {
    let roots = Set(edits.filter { $0.root.kind == Self.communityKind && !$0.record.isEmpty }.map(\.root))
    let unshared = roots.filter { root in
      if case .shared = ledger.sharing(of: root) { false } else { true }
    }
    return edits + unshared.sorted().map { .share($0, to: Self.directorySpace) }
  }
}
