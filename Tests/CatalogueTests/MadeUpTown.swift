import Domain
import Support

@testable import Catalogue

/// A directory in which it is known what stands there twice.
struct MadeUpTown {
  private var random: SeededRandom
  private static let activities = [
    "Stolemotion", "Strikkecafé", "Sorggruppe", "Mandeværksted", "Petanque", "Fællessang", "Læsekreds",
    "Madklub",
    "Svømning", "Bankospil", "Naturvandring", "Teatergruppe", "Haveklub", "Skakaften", "Folkedans", "Bridge",
  ]
  private static let kinds = [
    "", "for begyndere", "for mænd", "hold 1", "hold 2", "med kaffe", "i det fri", "for pårørende",
  ]
  private static let organisers = [
    "Ældre Sagen", "Røde Kors", "DGI", "Menighedsrådet", "Frivilligcentret", "Aftenskolen",
  ]
  private static let streets = [
    "Parkvej", "Skolegade", "Havnegade", "Nørregade", "Lindealle", "Kirkestræde", "Torvet",
  ]
  private static let postcodes = [
    "4000", "4100", "4130", "4200", "4600", "4700", "5000", "6200", "7100", "8000", "9000",
  ]
  private static let days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag"]

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &random)]
  }

  /// Different communities, with so many of them told a second time in other words; and the ids of these pairs.
  mutating func communities(_ count: Int, planted: Int) -> (communities: [Community], pairs: Set<[String]>) {
    var communities: [Community] = []
    var names: Set<String> = []
    while communities.count < count {
      let community = self.community(communities.count)
      // One house has but one group of a name; what else there is of it lies elsewhere.
      if names.insert("\(community.name) \(community.address) \(community.postcode)").inserted {
        communities.append(community)
      }
    }
    var pairs: Set<[String]> = []
    for number in 0..<planted {
      let original = communities[number * (count / planted)]
      let copy = self.copy(of: original, number: count + number)
      communities.append(copy)
      pairs.insert([original.id, copy.id].sorted())
    }
    return (communities.shuffled(using: &random), pairs)
  }

  private mutating func community(_ number: Int) -> Community {
    let postcode = pick(Self.postcodes)
    let place = Gazetteer.postcode(postcode)
    var community = Community(
      id: MadeUp.id(number), name: "\(pick(Self.activities)) \(pick(Self.kinds))".trimmed)
    community.city = place?.name ?? ""
    if Int.random(in: 0..<3, using: &random) == 0 { community.name += " i \(community.city)" }
    community.organiser = "\(pick(Self.organisers)) \(community.city)"
    community.address = "\(pick(Self.streets)) \(Int.random(in: 1...120, using: &random))"
    community.postcode = postcode
    community.phone = "\(Int.random(in: 20_000_000...89_999_999, using: &random))"
    community.schedule = "\(pick(Self.days)) \(Int.random(in: 9...19, using: &random))"
    if let point = place?.coordinate, Int.random(in: 0..<2, using: &random) == 0 {
      // A place of its own for each house.
      let house = community.address.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 4001 }
      community.coordinate = Coordinate(
        latitude: point.latitude + Double(house % 63) / 1000,
        longitude: point.longitude + Double(house / 63) / 1000)
    }
    return community
  }

  /// The same community as another directory tells it.
  private mutating func copy(of original: Community, number: Int) -> Community {
    var copy = original
    copy.id = MadeUp.id(number)
    copy.source = "en anden"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: copy.name = slip(in: original.name)
    case 1: copy.name = marks(in: original.name)
    case 2: copy.name = original.name.uppercased()
    default: break
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: copy.phone = "+45 " + grouped(original.phone)
    case 1: copy.phone = "0045\(original.phone)"
    case 2: copy.phone = grouped(original.phone)
    default: break
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: copy.address += ", st."
    case 1: copy.coordinate = nil
    case 2: copy.organiser = ""
    case 3: copy.schedule = ""
    default: break
    }
    return copy
  }

  private func grouped(_ phone: String) -> String {
    var text = ""
    for (index, digit) in phone.enumerated() {
      text += (index > 0 && index % 2 == 0 ? " " : "") + String(digit)
    }
    return text
  }

  /// One letter of the first word more, less, wrong or swapped.
  private mutating func slip(in name: String) -> String {
    var letters = Array(name)
    let length = letters.prefix { $0 != " " }.count
    let index = Int.random(in: 1..<(length - 1), using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.remove(at: index)
    case 1: letters.insert(letters[index], at: index)
    case 2: letters.swapAt(index, index + 1)
    default: letters[index] = pick(Array("aeiortsn"))
    }
    return String(letters)
  }

  private mutating func marks(in name: String) -> String {
    let words = name.split(separator: " ")
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return words.joined(separator: ", ")
    case 1: return words.joined(separator: " – ") + "!"
    default: return "»\(name)«"
    }
  }
}
