import Domain

extension Community {
  /// This community where its corrected postcode or town says that it is, when they differ from those of `imported`:
  /// the point of the old address would lead people astray.
  public func moved(from imported: Community?) -> Community {
    guard postcode != imported?.postcode ?? "" || city != imported?.city ?? "" else { return self }
    var moved = self
    let place =
      Gazetteer.postcode(postcode) ?? Gazetteer.lookup(city, limit: 1).first { $0.name == city }
    if let place {
      moved.coordinate = place.coordinate
      moved.isApproximate = true
    }
    return moved
  }
}
