import Domain
import Foundation

/// Danish place names and postcodes, built into the program: finding a place needs neither file nor network.
public enum Gazetteer {
  /// Where the figures come from; to be shown wherever the program tells of itself (CC BY 4.0 demands it).
  public static let attribution = """
    Postnumre, byer, kommuner og sogne: indeholder data fra DAGI/DAWA, Styrelsen for Dataforsyning og \
    Infrastruktur (CC BY 4.0), og fra GeoNames, geonames.org (CC BY 4.0).
    """

  /// Places that `text` may mean, the likeliest first: a postcode (`4130`, also inside an address line), a
  /// town, village or municipality (`Viby`, `viby sj`, `Viby (Roskilde)`, `Ringsted kommune`), two degrees
  /// (`55.44,11.79`), or the beginning of any of them. Case, diacritics and the spellings aa/å, ae/æ, oe/ø/o
  /// do not matter. Empty when nothing fits.
  ///
  /// Order: the whole name before its beginning before a later word of it; then towns by inhabitants,
  /// postcodes, municipalities, villages.
  public static func lookup(_ text: String, limit: Int = 8) -> [Place] {
    if let point = point(text) { return [point] }
    // Nothing a person types as a place is longer; an address line may be.
    let words = Folding.looseKey(String(text.prefix(200))).split(separator: 0x20).map(Array.init)
    guard !words.isEmpty, limit > 0 else { return [] }
    for word in words where word.count == 4 && word.allSatisfy(isDigit) {
      if let place = postcode(String(decoding: word, as: UTF8.self)) { return [place] }
    }
    if words.count == 1, words[0].count < 4, words[0].allSatisfy(isDigit) {
      return PostcodeTable.shared.places(beginning: words[0], limit: limit)
    }
    return PlaceTable.shared.lookup(words, limit: limit)
  }

  /// The place of a postcode, given as four digits; nil when there is no such postcode.
  public static func postcode(_ digits: String) -> Place? {
    guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
    return PostcodeTable.shared[number]
  }

  /// Towns, postal towns and villages of exactly this name, in the order of `lookup`.
  static func named(_ name: String) -> [Place] {
    let words = Folding.looseKey(name).split(separator: 0x20).map(Array.init)
    return words.isEmpty ? [] : PlaceTable.shared.exact(words)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Reads `55.44,11.79`, `55,44 11,79`, `55.44; 11.79` and `55.44° N, 11.79° Ø`.
  private static func point(_ text: String) -> Place? {
    let marks = Set("°NØEnøe")
    let plain = text.prefix(64).filter { !marks.contains($0) }
    guard plain.contains(where: \.isNumber), plain.allSatisfy({ "0123456789.,;- +".contains($0) }) else {
      return nil
    }
    var parts = plain.split(whereSeparator: { $0 == " " || $0 == ";" }).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: ","))
    }.filter { !$0.isEmpty }
    if parts.count == 1 {
      let pieces = parts[0].split(separator: ",")
      // 55.44,11.79 or, with decimal commas, 55,44,11,79
      if pieces.count == 2 { parts = pieces.map(String.init) }
      if pieces.count == 4 { parts = ["\(pieces[0]).\(pieces[1])", "\(pieces[2]).\(pieces[3])"] }
    }
    guard parts.count == 2,
      let latitude = Double(parts[0].replacingOccurrences(of: ",", with: ".")),
      let longitude = Double(parts[1].replacingOccurrences(of: ",", with: ".")),
      let coordinate = Coordinate(latitude: latitude, longitude: longitude)
    else { return nil }
    return Place(
      kind: .point, name: "\(latitude),\(longitude)", municipality: "", coordinate: coordinate)
  }
}
