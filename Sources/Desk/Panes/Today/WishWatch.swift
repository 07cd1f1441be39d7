import Casebook
import Catalogue
import Domain

/// A wish that can now be met: something fits that was not there when it was noted.
struct WishMatch: Equatable, Sendable {
  let wish: UnmetWish
  /// The best of what fits.
  let community: String
  /// Its name.
  let name: String
}

/// Looks for what fits the wishes that wait, a few at a time, so that no key waits for it.
struct WishWatch: Equatable, Sendable {
  /// What was found, in the order of the wishes.
  var matches: [WishMatch] = []
  /// Wishes still to be looked for.
  var waiting: [UnmetWish] = []
  /// When to go on (uptime, milliseconds).
  var due: Int?

  /// So many wishes are looked for between two keys.
  static let portion = 4
}

extension AppState {
  /// Looks for all open wishes again: the directory or the wishes changed.
  mutating func lookForWishes() {
    today.wishes.waiting = casebook.wishes.filter { $0.settled == nil }
    today.wishes.matches.removeAll { match in
      !today.wishes.waiting.contains { $0.id == match.wish.id }
    }
    today.wishes.due = today.wishes.waiting.isEmpty ? nil : moment.uptime
  }

  /// Looks for the next few.
  mutating func goOnLookingForWishes() {
    let portion = today.wishes.waiting.prefix(WishWatch.portion)
    today.wishes.waiting.removeFirst(portion.count)
    today.wishes.due = today.wishes.waiting.isEmpty ? nil : moment.uptime
    for wish in portion {
      let match = match(for: wish)
      let place = today.wishes.matches.firstIndex { $0.wish.id == wish.id }
      switch (match, place) {
      case (let match?, let place?): today.wishes.matches[place] = match
      case (let match?, nil): today.wishes.matches.append(match)
      case (nil, let place?): today.wishes.matches.remove(at: place)
      case (nil, nil): break
      }
    }
  }

  private func match(for wish: UnmetWish) -> WishMatch? {
    let place = Gazetteer.lookup(wish.area, limit: 1).first
    let found = directory.search(
      Query(
        text: wish.subject, near: place?.coordinate,
        withinKilometres: place == nil ? nil : wish.kilometres.map(Double.init),
        limit: wish.known.count + 1))
    // Joined to another, what was known is still known.
    let known = Set(wish.known + wish.known.map(casebook.survivor))
    guard !found.isPartial, let hit = found.hits.first(where: { !known.contains($0.id) }),
      let community = directory.community(hit.id)
    else { return nil }
    return WishMatch(wish: wish, community: hit.id, name: community.name)
  }

  /// Notes what was looked for and not found as a wish, and opens it to be told in full.
  mutating func noteWish() -> [Effect] {
    var wish = UnmetWish(id: Casebook.randomName(&random), citizen: file == nil ? nil : citizen)
    wish.topic = find.query.text.trimmed
    wish.area = find.resolved?.label ?? find.place.text.trimmed
    wish.kilometres = find.resolved == nil ? nil : find.kilometres.map { Int($0) }
    wish.date = date
    wish.known = find.results.isPartial ? [] : find.results.hits.prefix(50).map(\.id)
    let effects = commit(
      casebook.edits(noting: wish, space: settings.teamSpace),
      as: Phrase(da: "ønske noteret", en: "wish noted"), notify: false)
    let name = file.map { CitizenText.name($0.citizen, settings.language) }
    layers.append(.form(Forms.wish(wish, of: name)))
    return effects
  }
}
