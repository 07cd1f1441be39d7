import Domain
import Foundation

/// Danish place names and postcodes, built into the program: finding a place needs neither file nor network.
public enum Gazetteer {
  /// Where the figures come from; to be shown wherever the program tells of itself (CC BY 4.0 demands it).
  public static let attribution = """
    Postnumre, byer, kommuner og sogne: indeholder data fra DAGI/DAWA, Styrelsen for Dataforsyning og \
    Infrastruktur (CC BY 4.0), og fra GeoNames, geonames.org (CC BY 4.0).
    """

  /// Kilometres between two places of one name from which on it matters which of them is meant.
  public static let apart = 15.0

  /// Places that `text` may mean, the likeliest first: ``resolve(_:limit:)`` without how sure it is.
  public static func lookup(_ text: String, limit: Int = 8) -> [Place] { resolve(text, limit: limit).places }

  /// What `text` means: a postcode (`4130`), a town, village or municipality (`Viby`, `viby sj`, `Viby (Roskilde)`,
  /// `Ringsted kommune`), an address line with either (`Parkvej 4, 2. th, 4130 Viby`, `Algade 3, Roskilde`), two
  /// degrees (`55.44,11.79`), or the beginning of any of them. Case, diacritics and the spellings aa/å, ae/æ,
  /// oe/ø/o do not matter. When nothing fits, a name within a few slips of it is taken for what was meant.
  ///
  /// Order: the whole name before its beginning before a later word of it; then towns by inhabitants,
  /// postcodes, municipalities, villages. Of misspelled names the nearest come first. An instant's work, so that
  /// it can be asked at every key.
  public static func resolve(_ text: String, limit: Int = 8) -> PlaceReading {
    if let point = point(text) { return PlaceReading(places: [point]) }
    // Nothing a person types as a place is longer; an address line may be.
    let text = String(text.prefix(200))
    let words = Folding.looseWords(text)
    guard !words.isEmpty, limit > 0 else { return .nothing }
    if let place = postcode(among: words) { return PlaceReading(places: [place]) }
    if words.count == 1, words[0].count < 4, words[0].allSatisfy(isDigit) {
      return PlaceReading(places: PostcodeTable.shared.places(beginning: words[0], limit: limit))
    }
    let matches = PlaceTable.shared.matches(words)
    if var reading = reading(of: matches, limit) {
      if isDoubtful(matches) {
        reading.interpose(
          PlaceTable.shared.corrections(of: words, letters: letters(text))?.places ?? [], limit)
      }
      return reading
    }
    return rephrased(words, limit) ?? corrected(words, letters: letters(text), limit) ?? addressed(
      text, limit)
      ?? .nothing
  }

  /// What was typed begins nothing but the names of small places: a misspelled town is as likely.
  private static func isDoubtful(_ matches: [PlaceMatch]) -> Bool {
    matches.allSatisfy { $0.grade != .whole && $0.place.kind != .municipality && $0.place.inhabitants < town }
  }

  /// So many live in what is called a town here.
  private static let town = 3000

  /// Shortened words written out, and the words between the name and its municipality left out: *Kgs. Lyngby*,
  /// *Viby i Roskilde*.
  private static func rephrased(_ words: [[UInt8]], _ limit: Int) -> PlaceReading? {
    let full = PlaceWords.full(words)
    if full != words, let reading = reading(of: PlaceTable.shared.matches(full), limit) { return reading }
    let bare = full.filter { !between.contains($0) }
    guard !bare.isEmpty, bare.count < words.count else { return nil }
    return reading(of: PlaceTable.shared.matches(bare).filter { $0.grade == .whole }, limit)
  }

  /// The town of an address line: whole, else begun, else misspelled.
  private static func addressed(_ text: String, _ limit: Int) -> PlaceReading? {
    let address = AddressLine(text)
    for town in address.towns {
      let matches = PlaceTable.shared.matches(town).filter { $0.grade == .whole }
      if let reading = reading(of: matches, limit) { return reading }
    }
    guard let last = address.last else { return nil }
    return reading(of: PlaceTable.shared.matches(last), limit) ?? rephrased(last, limit)
      ?? corrected(last, letters: last.joined().count, limit)
  }

  private static func reading(of matches: [PlaceMatch], _ limit: Int) -> PlaceReading? {
    guard !matches.isEmpty else { return nil }
    return PlaceReading(places: matches.prefix(limit).map(\.place), isAmbiguous: isAmbiguous(matches))
  }

  /// Whether several of those whose whole name was typed, or else the first words of it, lie far apart. A municipality
  /// is no other place than the town in it that it is called after.
  private static func isAmbiguous(_ matches: [PlaceMatch]) -> Bool {
    var same = matches.filter { $0.grade == .whole }.map(\.place)
    if same.isEmpty { same = matches.filter { $0.grade == .beginning && $0.isWholeWords }.map(\.place) }
    guard let first = same.first else { return false }
    return same.contains { place in
      place.coordinate.kilometres(to: first.coordinate) > apart
        && !(place.kind == .municipality
          && same.contains { $0.kind != .municipality && $0.municipality == place.municipality })
    }
  }

  /// The nearest name to a misspelled one.
  /// - Parameter letters: as typed, before `aa` became one.
  private static func corrected(_ words: [[UInt8]], letters: Int, _ limit: Int) -> PlaceReading? {
    guard !words.joined().contains(where: isDigit),
      let found = PlaceTable.shared.corrections(of: words, letters: letters)
    else { return nil }
    let understood = Folding.looseWords(found.name)
    return PlaceReading(
      places: Array(found.places.prefix(limit)),
      isAmbiguous: isAmbiguous(PlaceTable.shared.matches(understood)), correction: found.name)
  }

  private static func letters(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic }
  }

  /// The postcode in a line; of several numbers that could be one, that which its own town follows, else the last.
  private static func postcode(among words: [[UInt8]]) -> Place? {
    var last: Place?
    for (index, word) in words.enumerated() {
      let digits = word.starts(with: Array("dk".utf8)) ? word.dropFirst(2) : word[...]
      guard digits.count == 4, digits.allSatisfy(isDigit),
        let place = postcode(String(decoding: digits, as: UTF8.self))
      else { continue }
      last = place
      let name = Folding.looseKey(place.name).prefix { $0 != 0x20 }
      if index + 1 < words.count, words[index + 1].starts(with: name) { return place }
    }
    return last
  }

  private static let between: Set<[UInt8]> = Set(["i", "ved", "naer", "in", "near"].map { Array($0.utf8) })

  /// The place of a postcode, given as four digits; nil when there is no such postcode.
  public static func postcode(_ digits: String) -> Place? {
    guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
    return PostcodeTable.shared[number]
  }

  /// The one place that all of these are, as a town, its postal town and its parish lie within a few kilometres of each
  /// other; nil when there are several, or none.
  static func one(of places: [Place]) -> Place? {
    places.first.flatMap { first in
      places.allSatisfy { $0.coordinate.kilometres(to: first.coordinate) < apart } ? first : nil
    }
  }

  /// Towns, postal towns and villages of exactly this name, in the order of `lookup`.
  static func named(_ name: String) -> [Place] {
    let words = Folding.looseWords(name)
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
