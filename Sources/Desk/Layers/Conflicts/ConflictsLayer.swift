import Casebook
import Domain
import Journal
import Terminal

/// Places where two wrote without knowing of each other, one at a time: which version counts, or a text joined of both.
struct ConflictsLayer: Equatable, Sendable {
  /// A field with more than one version.
  struct Place: Equatable, Sendable {
    let root: String
    let field: Names.Field
  }

  /// All that are to be decided on.
  var places: [Place]
  /// The one that is shown; what is written is written of this one, whatever is decided elsewhere meanwhile.
  var current: Place?
  /// Which version is lit.
  var version = 0
  /// So many lines are above the screen.
  var scroll = 0
  /// The joined text, once it is written on.
  var joined: TextEditing?
  /// The keys go to it.
  var isWriting = false

  init(places: [Place]) {
    self.places = places
    current = places.first
  }
}

extension AppState {
  /// The citizens whose versions are shown: the one at hand alone while one sits with them.
  private var conflictedCitizens: [String] {
    if pane != .today, let citizen { return [citizen] }
    return casebook.summaries.values.filter { $0.conflicts > 0 }
      .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }.map(\.id)
  }

  /// Whether there is anything to decide on where one is.
  var hasConflicts: Bool { conflictedCitizens.contains { casebook.summaries[$0]?.conflicts ?? 0 > 0 } }

  /// All places in two versions, where one is.
  mutating func openConflicts() -> [Effect] {
    let effects = flushDrafts()
    let places = conflictedCitizens.flatMap { id in
      (casebook.file(id)?.conflicts.keys.map(\.self) ?? [])
        .sorted { ($0.record, $0.field) < ($1.record, $1.field) }
        .map { ConflictsLayer.Place(root: id, field: $0) }
    }
    layers.append(.conflicts(ConflictsLayer(places: places)))
    return effects
  }

  /// One place in two versions.
  mutating func openConflict(_ root: String, _ field: Names.Field) {
    layers.append(.conflicts(ConflictsLayer(places: [.init(root: root, field: field)])))
  }

  /// The places of the layer that nobody has decided on, here or elsewhere.
  func open(_ layer: ConflictsLayer) -> [ConflictsLayer.Place] {
    layer.places.filter { !casebook.versions($0.root, $0.field).isEmpty }
  }

  /// The place that is shown, with its versions.
  func shown(_ layer: ConflictsLayer) -> (place: ConflictsLayer.Place, versions: [Candidate])? {
    guard let place = layer.current else { return nil }
    let versions = casebook.versions(place.root, place.field)
    return versions.isEmpty ? nil : (place, versions)
  }

  /// The layer in front, if it is this one.
  private var conflictsLayer: ConflictsLayer? {
    if case .conflicts(let layer)? = layers.last { layer } else { nil }
  }

  /// How many places of the layer in front are to be decided on.
  var openConflictCount: Int { conflictsLayer.map { open($0).count } ?? 0 }

  /// There is something to decide on in the layer in front.
  var showsConflict: Bool { conflictsLayer.flatMap(shown) != nil }

  /// Both versions are words, so that a text can be joined of them.
  var canJoinVersions: Bool {
    guard let layer = conflictsLayer, let shown = shown(layer), shown.versions.count == 2 else {
      return false
    }
    return ConflictText.isFree(shown.place.field) && shown.versions.allSatisfy { $0.value.text != nil }
  }

  /// A key that is no command.
  mutating func updateConflicts(_ layer: ConflictsLayer, _ key: Key) {
    var layer = layer
    if layer.isWriting {
      _ = layer.joined?.handle(key, columns: ConflictsView.columns(self), charset: settings.charset)
    } else {
      let count = shown(layer)?.versions.count ?? 1
      switch key {
      case .left, .up: layer.version = max(0, layer.version - 1)
      case .right, .down: layer.version = min(count - 1, layer.version + 1)
      default: layer.scroll = moved(layer.scroll, key, count: ConflictsView.positions(layer, self))
      }
      if key == .up || key == .down || key == .left || key == .right {
        layer.scroll = ConflictsView.scroll(toLitOf: layer, self)
      }
    }
    layers[layers.count - 1] = .conflicts(layer)
  }

  /// Pasted text goes into the joined one.
  mutating func pasteIntoConflict(_ layer: ConflictsLayer, _ text: String) {
    guard layer.isWriting else { return }
    var layer = layer
    if layer.joined?.insert(text) == false { tellFull() }
    layers[layers.count - 1] = .conflicts(layer)
  }

  /// Shows another place, with nothing decided.
  mutating func moveConflict(by step: Int) {
    guard var layer = conflictsLayer else { return }
    show(next(after: layer.current, in: layer, by: step), in: &layer)
    layers[layers.count - 1] = .conflicts(layer)
  }

  /// The lit version counts.
  mutating func chooseLitVersion() -> [Effect] {
    guard let layer = conflictsLayer, let (place, versions) = shown(layer),
      versions.indices.contains(layer.version)
    else { return [] }
    return decide(versions[layer.version].value, place, as: Phrase(da: "udgave valgt", en: "version chosen"))
  }

  /// Begins a text joined of both.
  mutating func joinVersions() {
    guard var layer = conflictsLayer, let (_, versions) = shown(layer), versions.count == 2 else { return }
    if layer.joined == nil {
      let difference = TextDifference(versions[0].value.text ?? "", versions[1].value.text ?? "")
      layer.joined = TextEditing(difference.joined, isMultiline: true, limit: TalkState.limit)
    }
    layer.isWriting = true
    layers[layers.count - 1] = .conflicts(layer)
  }

  /// The joined text counts.
  mutating func useJoined() -> [Effect] {
    guard let layer = conflictsLayer, let (place, _) = shown(layer), let joined = layer.joined else {
      return []
    }
    return decide(.text(joined.text.trimmed), place, as: Phrase(da: "tekst samlet", en: "text joined"))
  }

  /// Esc while the joined text is written: it stays, and the versions are seen again.
  mutating func leaveJoined() {
    guard var layer = conflictsLayer else { return }
    layer.isWriting = false
    layers[layers.count - 1] = .conflicts(layer)
  }

  private mutating func decide(_ value: Value, _ place: ConflictsLayer.Place, as what: Phrase) -> [Effect] {
    let layer = conflictsLayer
    layers.removeLast()
    let effects = choose(value, root: place.root, field: place.field, as: what)
    // Where one place was asked for, that is all; else the next one comes.
    if var layer, layer.places.count > 1 {
      show(next(after: place, in: layer, by: 1), in: &layer)
      layers.append(.conflicts(layer))
    }
    return effects
  }

  /// The next open place before or after one that may have been decided on; nil when there is none.
  private func next(
    after place: ConflictsLayer.Place?, in layer: ConflictsLayer, by step: Int
  ) -> ConflictsLayer.Place? {
    let (places, open) = (layer.places, open(layer))
    let start = place.flatMap(places.firstIndex) ?? 0
    return (1...max(1, places.count)).lazy.map {
      places[((start + step * $0) % places.count + places.count) % places.count]
    }
    .first(where: open.contains)
  }

  private func show(_ place: ConflictsLayer.Place?, in layer: inout ConflictsLayer) {
    let places = layer.places
    layer = ConflictsLayer(places: places)
    layer.current = place
  }
}
