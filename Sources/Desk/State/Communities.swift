import Casebook
import Catalogue
import Domain
import Journal

/// The directory, with what staff know of its communities laid over it.
extension AppState {
  /// Lays what staff know over another directory, and searches again.
  mutating func relayDirectory(_ imported: Directory) {
    let bare = imported.overlaying([])
    directory = bare.overlaying(casebook.communityRoots.compactMap { known($0, over: bare.community($0)) })
    find.search(in: directory, keepingSelection: true)
    lookForWishes()
  }

  /// Lays what staff know of a few communities over the directory, and searches again.
  mutating func relay(_ communities: Set<String>) {
    let bare = directory.overlaying([])
    directory = directory.adding(communities.sorted().compactMap { known($0, over: bare.community($0)) })
    find.search(in: directory, keepingSelection: true)
    lookForWishes()
  }

  /// The entry as its source has it; nil for a community that staff made.
  func imported(_ id: String) -> Community? { directory.overlaying([]).community(id) }

  private func known(_ id: String, over imported: Community?) -> Community? {
    casebook.community(id, over: imported)?.moved(from: imported)
  }

  /// Operations with edits of communities among them are shared with everyone, for they name no citizen.
  func sharingCommunities(_ edits: [Edit]) -> [Edit] {
    var seen: Set<RootID> = []
    return edits
      + edits.filter { $0.root.kind == "community" && !$0.record.isEmpty && seen.insert($0.root).inserted }
      .flatMap { casebook.communityEdits($0.root.rawValue, []) }
  }

  /// Makes a community that no directory has, and opens its form.
  mutating func newCommunity() {
    let id = "community:\(Casebook.randomName(&random))"
    var community = Community(id: id, name: "")
    if let place = find.resolved {
      community.postcode = place.postcode ?? ""
      community.city = place.kind == .municipality ? "" : place.name
    }
    let form = Forms.community(community, imported: nil, isNew: true, today: date, settings.language)
    layers.append(.form(form))
    for field in [CommunityField.postcode, .city] where field.value(of: community) != .nothing {
      draft(id, field.place, field.value(of: community))
    }
  }
}
