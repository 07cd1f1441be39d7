import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// Entries that look alike, two at a time: which of them stays, or that they are two communities.
struct DuplicatesLayer: Equatable, Sendable {
  /// Two entries by their ids, and why they look alike. What they tell is looked up when it is shown.
  struct Pair: Equatable, Sendable {
    let first: String
    let second: String
    /// Nothing speaks against it.
    let isLikely: Bool
    /// What speaks for it and against it.
    let why: Phrase
    /// What of it does.
    let reasons: Set<DuplicateReason>

    init(_ pair: DuplicatePair) {
      first = pair.first.id
      second = pair.second.id
      isLikely = pair.verdict == .likely
      why = pair.phrase
      reasons = Set(pair.reasons)
    }
  }

  /// All that were found, the surest first.
  let pairs: [Pair]
  /// Those that nobody has decided on.
  var open: [Pair] = []
  /// Which of the open ones is shown.
  var selected = 0
  /// The second entry is the one to stay.
  var keepsSecond = false
  /// So many lines are above the screen.
  var scroll = 0

  /// The pair that is shown.
  var pair: Pair? { open.indices.contains(selected) ? open[selected] : nil }
}

extension AppState {
  /// Looks for entries that are one community, away from the screen.
  mutating func findDuplicates() -> [Effect] {
    show(.comparing(communities: directory.count, fraction: 0))
    return flushDrafts() + [.findDuplicates(directory)]
  }

  /// What was found; nil when it was stopped.
  mutating func show(_ pairs: [DuplicatePair]?) {
    endProgress()
    guard let pairs else {
      notice = Notice(Phrase(da: "Afbrudt. Intet er ændret.", en: "Stopped. Nothing has changed."))
      return
    }
    layers.append(.duplicates(DuplicatesLayer(pairs: pairs.map(DuplicatesLayer.Pair.init))))
    sortOutDuplicates()
    select(duplicate: 0)
  }

  /// Leaves out the pairs that are decided on, here or on another device.
  mutating func sortOutDuplicates() {
    for index in layers.indices {
      guard case .duplicates(var layer) = layers[index] else { continue }
      let shown = layer.pair
      layer.open = layer.pairs.filter(isOpen)
      let place = shown.flatMap(layer.open.firstIndex)
      layer.selected = place ?? min(layer.selected, max(0, layer.open.count - 1))
      layers[index] = .duplicates(layer)
      if place == nil, index == layers.count - 1 { select(duplicate: layer.selected) }
    }
  }

  private func isOpen(_ pair: DuplicatesLayer.Pair) -> Bool {
    casebook.survivor(of: pair.first) == pair.first && casebook.survivor(of: pair.second) == pair.second
      && !casebook.areApart(pair.first, pair.second)
  }

  /// Shows another pair, with the entry that is proposed to stay.
  mutating func select(duplicate index: Int) {
    guard case .duplicates(var layer)? = layers.last else { return }
    layer.selected = min(max(0, index), max(0, layer.open.count - 1))
    layer.scroll = 0
    if let pair = layer.pair, let first = directory.community(pair.first),
      let second = directory.community(pair.second)
    {
      layer.keepsSecond = Self.worth(second) > Self.worth(first)
    }
    layers[layers.count - 1] = .duplicates(layer)
  }

  /// The entry confirmed last had better stay, or the one that tells more.
  private static func worth(_ community: Community) -> (Int, Int) {
    let told = CommunityField.allCases.count { $0.value(of: community) != .nothing }
    return (community.confirmed?.dayNumber ?? .min, told)
  }

  /// Shows the next pair or the one before, with nothing decided.
  mutating func moveDuplicate(by step: Int) {
    guard case .duplicates(let layer)? = layers.last else { return }
    select(duplicate: layer.selected + step)
  }

  /// A key that is no command.
  mutating func updateDuplicates(_ layer: DuplicatesLayer, _ key: Key) {
    var layer = layer
    switch key {
    case .left, .right:
      layer.keepsSecond = key == .right
      layer.scroll = DuplicatesView.scroll(toKeptOf: layer, self)
    default: layer.scroll = moved(layer.scroll, key, count: DuplicatesView.positions(layer, self))
    }
    layers[layers.count - 1] = .duplicates(layer)
  }

  /// Joins the entry that goes to the one that stays.
  mutating func joinDuplicate() -> [Effect] {
    guard case .duplicates(let layer)? = layers.last, let pair = layer.pair else { return [] }
    let (stays, goes) = layer.keepsSecond ? (pair.second, pair.first) : (pair.first, pair.second)
    return commit(
      [casebook.edit(joining: goes, to: stays)],
      as: Phrase(da: "de to er nu ét fællesskab", en: "the two are one community now"), notify: true)
  }

  /// Notes that the two are two communities, for good and for everyone.
  mutating func keepDuplicateApart() -> [Effect] {
    guard case .duplicates(let layer)? = layers.last, let pair = layer.pair else { return [] }
    return commit(
      [casebook.edit(keepingApart: pair.first, pair.second)],
      as: Phrase(da: "de to er ikke det samme", en: "the two are not the same"), notify: true)
  }

  /// Lets the entries that were joined to the lit community stand on their own again.
  mutating func splitHit() -> [Effect] {
    guard let hit = find.hit else { return [] }
    return commit(
      casebook.edits(splitting: hit.id), as: Phrase(da: "skilt ad igen", en: "taken apart again"),
      notify: true)
  }

  /// Takes a decision back, or makes it again; the pair that it was about is shown.
  mutating func stepBackInDuplicates(redoing: Bool) -> [Effect] {
    guard case .duplicates(let before)? = layers.last else { return [] }
    let effects = stepBack(redoing: redoing)
    if case .duplicates(let after)? = layers.last,
      let back = after.open.firstIndex(where: { !before.open.contains($0) })
    {
      select(duplicate: back)
    }
    return effects
  }
}
