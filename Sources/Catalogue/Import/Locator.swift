import Domain

/// Settles where a community is, by these rules:
///
/// 1. Its own point counts, when it is on the earth and not 0,0, which is nobody's address but a missing
///    value. A pair that lies in Denmark only when turned round is turned round.
/// 2. Without one, its postcode's middle counts, and without that its town's, when there is but one town of
///    that name; both are marked as approximate.
/// 3. What is wrong (a latitude of 100, a postcode that does not exist) is put aside with a warning when
///    something else says where the community is: a point, a postcode, a known town, or a street in a town.
///    Otherwise the row is rejected, for nobody could find the way.
/// 4. A row that says nothing about a place is taken without one: a helpline has none.
struct Locator {
  private var towns: [String: Town] = [:]

  private enum Town {
    case known(Place)
    case ambiguous
    case unknown
  }

  private enum Claim {
    case none
    case point(Coordinate, remark: Phrase?)
    case wrong(Phrase)
  }

  /// Sets the point, postcode and town of `draft`'s community; adds to `warnings` what was put aside. Returns
  /// the reason when the row must be rejected.
  mutating func settle(_ draft: inout Draft, warnings: inout [Phrase]) -> Phrase? {
    var remarks: [Phrase] = []
    let place = postcode(&draft, remarks: &remarks)
    var wrong: [Phrase] = remarks
    switch Self.claim(draft) {
    case .none: break
    case .wrong(let reason): wrong.append(reason)
    case .point(let point, let remark):
      draft.community.coordinate = point
      if let remark { warnings.append(remark) }
    }
    if let place, draft.community.city.isEmpty { draft.community.city = place.name }
    if draft.community.coordinate == nil {
      if let place {
        draft.community.coordinate = place.coordinate
        draft.community.isApproximate = true
      } else if !draft.community.city.isEmpty, draft.isInDenmark {
        switch town(draft.community.city) {
        case .known(let place):
          draft.community.coordinate = place.coordinate
          draft.community.isApproximate = true
        case .ambiguous: warnings.append(Self.ambiguousTown(draft.community.city))
        case .unknown: warnings.append(Self.unknownTown(draft.community.city))
        }
      }
    }
    let isFindable =
      draft.community.coordinate != nil || !(draft.community.address.isEmpty || draft.community.city.isEmpty)
    if let reason = wrong.first, !isFindable { return reason }
    warnings.append(contentsOf: wrong)
    return nil
  }

  // MARK: Postcode and town

  /// Brings `DK-4130`, `4130 Viby Sj` and `4130.0` to four digits, and finds one at the end of the address.
  private func postcode(_ draft: inout Draft, remarks: inout [Phrase]) -> Place? {
    var text = draft.community.postcode
    if text.isEmpty, draft.community.city.isEmpty {
      guard let found = Self.postcode(inAddress: draft.community.address) else { return nil }
      draft.community.postcode = found.postcode ?? ""
      return found
    }
    if text.utf8.count == 4, let place = Gazetteer.postcode(text), draft.isInDenmark { return place }
    for prefix in ["DK-", "DK ", "DK"] where text.uppercased().hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
      break
    }
    if text.hasSuffix(".0") { text = String(text.dropLast(2)) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, draft.isInDenmark else { return nil }
    let rest = text.dropFirst(4).drop { $0 == " " || $0 == "," || $0 == "-" }
    guard rest.isEmpty || rest.first?.isLetter == true else { return nil }
    draft.community.postcode = String(digits)
    if draft.community.city.isEmpty { draft.community.city = String(rest) }
    if let place = Gazetteer.postcode(String(digits)) { return place }
    remarks.append(
      Phrase(da: "postnummer \(digits) findes ikke", en: "there is no postcode \(digits)"))
    return nil
  }

  /// The postcode in `Parkvej 4, 4130 Viby Sj`: four digits with a letter's word behind, after a comma.
  private static func postcode(inAddress address: String) -> Place? {
    for part in address.split(separator: ",").dropFirst().reversed() {
      let words = part.split(separator: " ")
      if words.count > 1, let place = Gazetteer.postcode(String(words[0])) { return place }
    }
    return nil
  }

  private mutating func town(_ name: String) -> Town {
    if let known = towns[name] { return known }
    let places = Gazetteer.named(name)
    let town = Gazetteer.one(of: places).map(Town.known) ?? (places.isEmpty ? .unknown : .ambiguous)
    towns[name] = town
    return town
  }

  private static func unknownTown(_ name: String) -> Phrase {
    Phrase(
      da: "byen »\(name)« er ikke kendt, så afstanden mangler",
      en: "the town “\(name)” is not known, so the distance is missing")
  }

  private static func ambiguousTown(_ name: String) -> Phrase {
    Phrase(
      da: "der er flere byer, der hedder »\(name)«: skriv postnummeret",
      en: "there are several towns called “\(name)”: give the postcode")
  }

  // MARK: Point

  private static func claim(_ draft: Draft) -> Claim {
    var latitude = draft.latitude
    var longitude = draft.longitude
    if latitude.isEmpty, longitude.isEmpty {
      if draft.point.isEmpty { return .none }
      let parts = numbers(in: draft.point)
      guard parts.count == 2 else { return .wrong(noNumber(draft.point)) }
      latitude = parts[0]
      longitude = parts[1]
    }
    if latitude.isEmpty || longitude.isEmpty {
      return .wrong(
        Phrase(
          da: "kun den ene af breddegrad og længdegrad er udfyldt",
          en: "only one of latitude and longitude is given"))
    }
    guard let north = CellValue.degrees(latitude) else { return .wrong(noNumber(latitude)) }
    guard let east = CellValue.degrees(longitude) else { return .wrong(noNumber(longitude)) }
    if north == 0, east == 0 {
      return .wrong(Phrase(da: "punktet 0,0 er ikke et sted", en: "the point 0,0 is not a place"))
    }
    guard let point = Coordinate(latitude: north, longitude: east) else {
      return .wrong(
        abs(north) > 90
          ? Phrase(da: "breddegraden \(latitude) findes ikke", en: "there is no latitude \(latitude)")
          : Phrase(da: "længdegraden \(longitude) findes ikke", en: "there is no longitude \(longitude)"))
    }
    if !isDanish(point), draft.isInDenmark, let turned = Coordinate(latitude: east, longitude: north),
      isDanish(turned)
    {
      return .point(
        turned,
        remark: Phrase(
          da: "breddegrad og længdegrad var byttet om", en: "latitude and longitude were the wrong way round")
      )
    }
    return .point(point, remark: nil)
  }

  /// The numbers in `55.4,11.8`, `55,4; 11,8`, `(55.4 11.8)` or `Geolocation is 42.1, -87.9`: a comma with a
  /// digit right behind is a decimal one only where there is no point.
  private static func numbers(in text: String) -> [String] {
    let hasPoints = text.contains(".")
    let digits = text.map { character in
      character.isASCII && (character.isNumber || "-.".contains(character) || character == "," && !hasPoints)
        ? character : " "
    }
    let parts = String(digits).split(separator: " ").map {
      $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
    }
    return parts.filter { $0.contains(where: \.isNumber) }
  }

  private static func noNumber(_ text: String) -> Phrase {
    Phrase(da: "»\(text.prefix(40))« er ikke en koordinat", en: "“\(text.prefix(40))” is not a coordinate")
  }

  /// Denmark without Greenland and the Faroes, with the sea between its islands.
  private static func isDanish(_ point: Coordinate) -> Bool {
    54.4...57.9 ~= point.latitude && 7.9...15.3 ~= point.longitude
  }
}
