/// What a text was understood as, and how surely.
public struct PlaceReading: Equatable, Sendable {
  /// The places it may mean, the likeliest first; empty when none fits.
  public private(set) var places: [Place]
  /// Several different places, more than ``Gazetteer/apart`` km from each other, have the whole name that was
  /// typed: a person has to choose.
  public let isAmbiguous: Bool
  /// The name that was understood when the text was misspelled (*Rosklide*: `Roskilde`); nil when it was not.
  public let correction: String?

  /// - Parameters:
  ///   - places: the likeliest first.
  ///   - isAmbiguous: whether a person has to choose.
  ///   - correction: the name understood, when the text was misspelled.
  public init(places: [Place], isAmbiguous: Bool = false, correction: String? = nil) {
    self.places = places
    self.isAmbiguous = isAmbiguous
    self.correction = correction
  }

  /// Puts further places after its own first two.
  mutating func interpose(_ more: [Place], _ limit: Int) {
    let new = more.filter { !places.contains($0) }
    places = Array((places.prefix(2) + new + places.dropFirst(2)).prefix(limit))
  }

  /// Nothing was understood.
  static let nothing = PlaceReading(places: [])
}
