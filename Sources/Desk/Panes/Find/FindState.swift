import Catalogue
import Domain
import Terminal

/// Find: what is asked for, and what was found.
struct FindState: Equatable, Sendable {
  /// The places to type or choose in, in the order of Tab.
  enum Focus: Int, Equatable, Sendable, CaseIterable {
    case query, place, distance, results
  }

  var query = TextEditing(limit: 200)
  var place = TextEditing(limit: 100)
  /// Which of `distances`.
  var distance = 3
  var focus = Focus.query
  /// The lit hit.
  var selected = 0
  /// The lit hit fills the pane.
  var showsDetails = false
  /// So many lines of its description are above the screen.
  var scroll = 0
  var results = Hits()
  /// What the last search found out, for the next key.
  var session = SearchSession()
  /// What the place was understood as.
  var reading = PlaceReading(places: [])
  /// Which of the places it may mean, where there are several.
  var placeChoice = 0
  /// What is demanded besides, and what comes first.
  var filter = FilterState()
  /// The map.
  var map = MapState()
  /// What could be given up, when nothing was found.
  var relaxation: Relaxation?
  /// What the words of the question light in a hit, and why it stands where it does.
  var light: QueryLight?

  /// Kilometres; the last one has no limit.
  static let distances: [Double?] = [1, 2, 5, 10, 20, 50, nil]
  /// So many hits are kept in order; beyond that one narrows the search.
  static let limit = 500

  var kilometres: Double? { Self.distances[distance] }

  /// A place was typed that is not known.
  var isPlaceUnknown: Bool { !place.text.trimmed.isEmpty && resolved == nil }

  /// The lit hit.
  var hit: Hit? { results.hits.indices.contains(selected) ? results.hits[selected] : nil }

  /// Where the place is, when it is known.
  var resolved: Place? {
    reading.places.indices.contains(placeChoice) ? reading.places[placeChoice] : reading.places.first
  }

  /// What is looked for.
  /// - Parameter today: the day that pauses and freshness are judged by.
  func asked(on today: CivilDate) -> Query {
    Query(
      text: query.text, near: resolved?.coordinate, withinKilometres: resolved == nil ? nil : kilometres,
      limit: Self.limit, filters: filter.filters, sort: filter.sort, today: today)
  }

  /// Asks for something else, with nothing left of what was asked for and demanded before.
  mutating func look(for text: String, near area: String, within kilometres: Double?) {
    self = FindState()
    query = TextEditing(text, limit: 200)
    place = TextEditing(area, limit: 100)
    let far = kilometres ?? .infinity
    distance = Self.distances.firstIndex { ($0 ?? .infinity) >= far } ?? Self.distances.count - 1
  }
}

extension AppState {
  /// Searches anew in Find. The lit hit stays lit when it is found again and the question is the same.
  mutating func search(keepingSelection: Bool = false) {
    let lit = find.hit?.id
    let reading = Gazetteer.resolve(find.place.text)
    if reading != find.reading { find.placeChoice = 0 }
    find.reading = reading
    let asked = find.asked(on: date)
    find.results = find.session.search(asked, in: directory)
    find.relaxation = findRelaxation()
    let hasLight = !find.query.text.trimmed.isEmpty && !find.results.hits.isEmpty
    find.light = hasLight ? directory.light(for: asked) : nil
    find.selected = keepingSelection ? find.results.hits.firstIndex { $0.id == lit } ?? 0 : 0
  }
}
