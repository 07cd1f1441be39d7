import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// What keys and commands do in Find.
extension AppState {
  /// A key that is no command.
  mutating func updateFind(_ key: Key) {
    if find.showsDetails {
      switch key {
      case .up, .left: moveHit(by: -1)
      case .down, .right: moveHit(by: 1)
      case .pageUp, .pageDown, .home, .end:
        find.scroll = moved(find.scroll, key, count: FindView.positions(self))
      default: break
      }
      return
    }
    if find.map.isShown {
      updateMap(key)
      return
    }
    if editQuestion(key) == nil { moveThroughHits(key) }
  }

  /// A key in the question, at the desk and at the stand: what is looked for, where, and how far away.
  /// - Returns: whether another question is asked now; nil when the key means nothing there.
  mutating func editQuestion(_ key: Key) -> Bool? {
    let before = find.query.revision + find.place.revision
    switch find.focus {
    case .query where find.query.handle(key), .place where find.place.handle(key):
      // The cursor may walk through the question without the lit hit going out.
      guard find.query.revision + find.place.revision != before else { return false }
      search()
    case .distance where key == .left || key == .character("-"): changeDistance(by: -1)
    case .distance where key == .right || key == .character("+"): changeDistance(by: 1)
    case .results where key.typed != nil:
      // Typing anywhere in the list goes on with the question.
      find.focus = .query
      if find.query.handle(key) { search() }
    default: return nil
    }
    return true
  }

  /// On the map the arrows move it, and a sign opens what stands there.
  private mutating func updateMap(_ key: Key) {
    switch key {
    case .left: find.map = find.map.panned(dx: -0.25, dy: 0)
    case .right: find.map = find.map.panned(dx: 0.25, dy: 0)
    case .up: find.map = find.map.panned(dx: 0, dy: -0.25)
    case .down: find.map = find.map.panned(dx: 0, dy: 0.25)
    case .character("+"): find.map = find.map.zoomed(by: 1)
    case .character("-"): find.map = find.map.zoomed(by: -1)
    case .character("0"), .home: find.map = find.map.reset
    default:
      guard let typed = key.typed,
        let index = find.results.hits.indices.prefix(35).first(where: {
          MapView.sign($0 + 1) == String(typed)
        })
      else { return }
      find.selected = index
      find.showsDetails = true
      find.scroll = 0
    }
  }

  /// Pasted text.
  mutating func pasteFind(_ text: String) {
    switch find.focus {
    case .place: find.place.insert(text)
    default:
      find.focus = .query
      find.query.insert(text)
    }
    search()
  }

  private mutating func changeDistance(by step: Int) {
    find.distance = min(max(0, find.distance + step), FindState.distances.count - 1)
    search()
  }

  private mutating func moveThroughHits(_ key: Key) {
    let page = max(1, (size.rows - 8) / 2)
    switch key {
    case .up:
      if find.focus == .results, find.selected == 0 { find.focus = .query } else { moveHit(by: -1) }
    case .enter: find.focus = .results
    case .down:
      if find.focus != .results { find.focus = .results } else { moveHit(by: 1) }
    case .pageUp: moveHit(by: -page)
    case .pageDown: moveHit(by: page)
    case .home: moveHit(by: -find.results.hits.count)
    case .end: moveHit(by: find.results.hits.count)
    default: break
    }
  }

  mutating func moveHit(by step: Int) {
    find.selected = min(max(0, find.selected + step), max(0, find.results.hits.count - 1))
    find.scroll = 0
  }

  /// Puts the lit community on a citizen's plan: as a step without a date, that can be opened there.
  mutating func putOnPlan(community id: String, of citizen: String) -> [Effect] {
    guard let community = community(id) else { return [] }
    let step = Names.step(Casebook.randomName(&random))
    let place = [community.address, [community.postcode, community.city].joined(separator: " ").trimmed]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    var edits = [
      Names.Field(step, "what").edit(citizen, text: community.name),
      Names.Field(step, "community").edit(citizen, text: community.id),
      Names.Field(step, "place").edit(citizen, text: place),
    ]
    if !community.host.isEmpty { edits.append(Names.Field(step, "host").edit(citizen, text: community.host)) }
    let name = casebook.file(citizen)?.citizen.name ?? ""
    notice = Notice(
      Phrase(
        da: "»\(community.name)« er sat på planen\(name.isEmpty ? "" : " for \(name)"). F4 viser planen.",
        en: "“\(community.name)” is on the plan\(name.isEmpty ? "" : " of \(name)"). F4 shows the plan."))
    return commit(edits, as: Phrase(da: "sat på planen", en: "put on the plan"), notify: false)
  }

  /// Notes that the lit community's entry is right, today, by whoever sits here.
  mutating func confirmHit() -> [Effect] {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return [] }
    let confirmed = Names.Field(Names.community, "confirmed")
    let by = Names.Field(Names.community, "confirmed-by")
    let edits = [confirmed.edit(community.id, text: date.iso), by.edit(community.id, text: staffName)]
    notice = Notice(
      Phrase(da: "»\(community.name)« er bekræftet i dag.", en: "“\(community.name)” is confirmed today."))
    return commit(edits, as: Phrase(da: "bekræftet", en: "confirmed"), notify: false)
  }
}
