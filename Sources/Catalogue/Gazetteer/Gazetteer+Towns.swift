import Domain

extension Gazetteer {
  /// Towns for a map, the largest first: those that a post office is called after. (Some of the other names that count
  /// as towns have the inhabitants of a neighbour in the sources.)
  public static let towns: [Place] = {
    func key(_ place: Place) -> String {
      (place.name.split(separator: " ").first.map(String.init) ?? "") + "|" + place.municipality
    }
    let postal = Set(PostcodeTable.shared.places.map(key))
    return PlaceTable.shared.allPlaces.filter { $0.kind == .town && postal.contains(key($0)) }
      .sorted { ($0.inhabitants, $1.name) > ($1.inhabitants, $0.name) }
  }()
}
