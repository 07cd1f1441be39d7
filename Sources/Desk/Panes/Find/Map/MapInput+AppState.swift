import Catalogue
import Domain

extension MapInput {
  /// What Find has asked for and found.
  /// - Parameters:
  ///   - state: the program's.
  ///   - map: how the map is looked at.
  ///   - limit: so many of the first hits have a number; the others are not drawn.
  init(_ state: AppState, _ map: MapState, limit: Int = 35) {
    let find = state.find
    centre = find.resolved.map { Spot(coordinate: $0.coordinate, name: $0.kind == .point ? "" : $0.name) }
    radius = find.resolved == nil ? nil : find.kilometres
    var lit: Int?
    var found: [Found] = []
    for (index, hit) in find.results.hits.prefix(limit).enumerated() {
      guard let coordinate = state.directory.community(hit.id)?.coordinate else { continue }
      if index == find.selected { lit = found.count }
      found.append(Found(coordinate: coordinate, number: index + 1))
    }
    hits = found
    self.lit = lit
    self.state = map
  }
}
