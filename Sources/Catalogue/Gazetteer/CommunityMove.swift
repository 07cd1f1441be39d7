import Domain

extension Community {
  /// This community where its corrected postcode or town says that it is, when they differ from those of `imported`:
  /// the point of the old address would lead people astray. As on import, a town that there are several of gives none.
  public func moved(from imported: Community?) -> Community {
    guard postcode != imported?.postcode ?? "" || city != imported?.city ?? "" else { return self }
    var moved = self
    let place = Gazetteer.postcode(postcode) ?? Gazetteer.one(of: Gazetteer.named(city))
    moved.coordinate = place?.coordinate
    moved.isApproximate = place != nil
    return moved
  }
}
