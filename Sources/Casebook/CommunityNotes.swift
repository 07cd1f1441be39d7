import Domain
import Journal

/// What staff know of communities beyond what a directory says. It lies over the imported entry and survives every
/// new import.
extension Casebook {
  /// The communities of which staff have noted something.
  public var communityRoots: [String] { ledger.roots(kind: "community").map(\.rawValue) }

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
    for (field, path) in Self.texts {
      if let text = reader.value(record.name, field)?.text { community[keyPath: path] = text }
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
    return community.name.isEmpty ? nil : community
  }

  private static var texts: [(String, WritableKeyPath<Community, String>)] {
    [
      ("name", \.name), ("organiser", \.organiser), ("description", \.description), ("topic", \.topic),
      ("address", \.address), ("postcode", \.postcode), ("city", \.city), ("schedule", \.schedule),
      ("price", \.price), ("host", \.host), ("phone", \.phone), ("email", \.email), ("web", \.web),
    ]
  }
}
