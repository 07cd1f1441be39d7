import Domain
import Journal

/// What staff know of communities beyond what a directory says. It lies over the imported entry and survives every
/// new import.
extension Casebook {
  static let communityKind = "community"

  /// The communities of which staff have noted something, or on an entry that was joined to them.
  public var communityRoots: [String] {
    let noted = ledger.roots(kind: Self.communityKind).map(\.rawValue)
    return noted
      + joined.members.keys.filter {
        RootID($0).kind == Self.communityKind && ledger.state(of: RootID($0)).records.isEmpty
      }.sorted()
  }

  /// The community as staff know it: their words where they have written some, the directory's elsewhere. Of an entry
  /// that others were joined to also what staff wrote on those, where nothing is told of it otherwise.
  /// - Parameters:
  ///   - id: the community's root.
  ///   - imported: what the directory says; nil for one that staff made themselves.
  /// - Returns: nil when nothing is known of it that could be shown.
  public func community(_ id: String, over imported: Community?) -> Community? {
    let reader = communityReader(id)
    var community = imported ?? Community(id: id, name: "")
    if reader.hasContent(Names.community) {
      for field in CommunityField.allCases { field.set(reader, on: &community) }
      // Whatever another device wrote, no entry of the directory loses its name.
      if community.name.trimmed.isEmpty, let imported { community.name = imported.name }
      if let confirmed = reader.date(Names.community, "confirmed") {
        // The later of the two: an import can bring a newer confirmation than ours.
        if community.confirmed.map({ $0 <= confirmed }) ?? true {
          community.confirmed = confirmed
          community.confirmedBy = reader.text(Names.community, "confirmed-by")
        }
      }
    }
    // An entry of which nothing can be shown is none, whatever was joined to it.
    guard !community.name.isEmpty else { return nil }
    for member in joined(to: id) { fill(&community, own: reader, with: communityReader(member)) }
    // One of two entries of the same group: the other one is found instead of it.
    if survivor(of: id) != id { community.isRetired = true }
    return community
  }

  /// What staff wrote on an entry that was joined to this one, where this one tells nothing.
  private func fill(_ community: inout Community, own: FieldReader, with other: FieldReader) {
    let tellsRoom = community.room != nil
    let tellsPlace = !(community.address + community.postcode + community.city).isEmpty
    for field in CommunityField.allCases where !Self.tells(field, community, own) {
      switch field {
      // Whether the entry that went is still in its source says nothing of the group.
      case .retired: break
      // The day goes with the room, and a street with its town.
      case .roomDay where tellsRoom: break
      case .address where tellsPlace, .postcode where tellsPlace, .city where tellsPlace: break
      default: field.set(other, on: &community)
      }
    }
  }

  /// Whether a field says something; staff who took a source's word away have said something as well.
  private static func tells(_ field: CommunityField, _ community: Community, _ own: FieldReader) -> Bool {
    field.value(of: community) != .nothing || own.text(Names.community, field.rawValue) != ""
  }

  private func communityReader(_ id: String) -> FieldReader {
    FieldReader(state: ledger.state(of: RootID(id)), own: ledger.names)
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

extension CommunityField {
  /// Gives a community what staff have written in this field, if anything. Nothing where something stood before says
  /// that the correction was taken back: the source's word holds.
  fileprivate func set(_ reader: FieldReader, on community: inout Community) {
    guard let value = reader.value(Names.community, rawValue), value != .nothing else { return }
    set(value, on: &community)
  }
}
