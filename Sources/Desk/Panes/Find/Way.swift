import Catalogue
import Domain

/// How far a community is from the place that was asked for.
struct Way: Equatable, Sendable {
  /// As the crow flies.
  let kilometres: Double
  /// The straight way leads over a fjord or a belt: the real one is longer, and may need a ferry.
  let isOverWater: Bool

  /// `4,1 km i luftlinje, over vand`.
  func told(_ community: Community, _ language: Language) -> String {
    let distance = FindView.kilometresText(kilometres, community, language)
    let air = Phrase(da: "i luftlinje", en: "as the crow flies")(language)
    let water = Phrase(da: ", over vand", en: ", over water")(language)
    return "\(distance) \(air)\(isOverWater ? water : "")"
  }
}

extension AppState {
  /// The way to a hit of Find; nil when no place was asked for.
  func way(to community: Community, _ kilometres: Double?) -> Way? {
    guard let kilometres else { return nil }
    let ends = find.resolved.flatMap { place in community.coordinate.map { (place.coordinate, $0) } }
    // A postcode's point stands for houses on either side of a fjord.
    let isOverWater =
      !community.isApproximate && ends.map { Outline.denmark.crossesWater(from: $0.0, to: $0.1) } ?? false
    return Way(kilometres: kilometres, isOverWater: isOverWater)
  }
}
