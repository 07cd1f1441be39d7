import Domain

/// A place in Denmark that someone can live near: the answer to what is typed after *Nær*.
public struct Place: Equatable, Hashable, Sendable {
  /// What the name stands for.
  public enum Kind: String, Sendable, CaseIterable {
    case town, postcode, municipality
    /// A parish, by its village's name.
    case village
    /// A pair of degrees that someone typed.
    case point
  }

  /// What the name stands for.
  public let kind: Kind
  /// As written on a map: `Viby`, `København K`.
  public let name: String
  /// The municipality it lies in, without the word *Kommune*; empty for a point.
  public let municipality: String
  /// Its middle.
  public let coordinate: Coordinate
  /// Four digits; nil when it is not a postcode.
  public let postcode: String?
  /// People who live there; 0 when not known.
  public let inhabitants: Int

  /// - Parameters:
  ///   - kind: what the name stands for.
  ///   - name: as written on a map.
  ///   - municipality: without the word *Kommune*.
  ///   - coordinate: its middle.
  ///   - postcode: four digits, for a postcode.
  ///   - inhabitants: 0 when not known.
  public init(
    kind: Kind, name: String, municipality: String, coordinate: Coordinate, postcode: String? = nil,
    inhabitants: Int = 0
  ) {
    self.kind = kind
    self.name = name
    self.municipality = municipality
    self.coordinate = coordinate
    self.postcode = postcode
    self.inhabitants = inhabitants
  }

  /// Says which one is meant, also where a name is found twice: `4130 Viby Sjælland`, `Viby (Roskilde)`,
  /// `Ringsted Kommune`. Looking the label up finds the place again.
  public var label: String {
    switch kind {
    case .postcode: postcode.map { "\($0) \(name)" } ?? name
    case .municipality: "\(name) Kommune"
    case .town, .village: name == municipality ? name : "\(name) (\(municipality))"
    case .point: name
    }
  }
}
