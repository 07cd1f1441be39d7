import Casebook
import Catalogue
import Domain
import Journal

extension Directory {
  /// What was imported, with all that staff know of communities laid over it: the one way in which the two meet.
  public func knowing(_ casebook: Casebook) -> Directory {
    let bare = bare
    return bare.overlaying(casebook.communityRoots.compactMap { bare.known($0, casebook) })
  }

  /// What was imported, alone.
  fileprivate var bare: Directory { overlaying([]) }

  /// A community of this bare directory as staff know it.
  fileprivate func known(_ id: String, _ casebook: Casebook) -> Community? {
    let imported = community(id)
    var known = casebook.community(id, over: imported)?.moved(from: imported)
    if isStanding(id, imported, casebook) {
      known?.isRetired = casebook.value(id, CommunityField.retired.place).flag ?? false
    }
    return known
  }

  /// Whether an entry is shown all the same: the one that it was joined to is not here yet, or it has left its source
  /// and one that was joined to it has not.
  private func isStanding(_ id: String, _ imported: Community?, _ casebook: Casebook) -> Bool {
    let survivor = casebook.survivor(of: id)
    if survivor != id {
      return imported?.isRetired != true && casebook.community(survivor, over: community(survivor)) == nil
    }
    return imported?.isRetired == true
      && casebook.joined(to: id).contains { community($0)?.isRetired == false }
  }
}

/// The directory, with what staff know of its communities laid over it.
extension AppState {
  /// Takes over another directory, and searches again.
  mutating func relayDirectory(_ imported: Directory) {
    directory = imported.knowing(casebook)
    search(keepingSelection: true)
    lookForWishes()
    if pane == .overview { countOverview() }
  }

  /// What is shown follows operations that were made or came in.
  mutating func follow(_ news: News) {
    let communities = news.communities
    if news.joinsCommunities {
      // Which entries are one decides over what others show as well.
      directory = directory.knowing(casebook)
      search(keepingSelection: true)
    } else if !communities.isEmpty {
      let bare = directory.bare
      let shown = communities.union(communities.map(casebook.survivor))
      directory = directory.adding(shown.sorted().compactMap { bare.known($0, casebook) })
      search(keepingSelection: true)
    }
    if !communities.isEmpty { sortOutDuplicates() }
    if !communities.isEmpty || news.mayChangeWishes { lookForWishes() }
    if pane == .overview { countOverview() }
  }

  /// The community of this id, or the one that staff have joined it to.
  func community(_ id: String) -> Community? {
    directory.community(casebook.survivor(of: id)) ?? directory.community(id)
  }

  /// The entry as its source has it; nil for a community that staff made.
  func imported(_ id: String) -> Community? { directory.bare.community(id) }

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
