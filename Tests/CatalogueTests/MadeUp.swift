import Domain
import Support

@testable import Catalogue

/// Communities that nobody goes to, the same ones for the same seed.
enum MadeUp {
  static let activities = [
    "Stolemotion", "Kor", "Sorggruppe", "Café Æblet", "Gåtur", "Øvelokale", "Mandeværksted",
  ]
  static let towns = ["Roskilde", "Viby Sjælland", "Ringsted", "Aabenraa", "Århus C", "Nørre Broby"]
  static let words = [
    "kaffe", "kage", "hygge", "sang", "motion", "natur", "træ", "ro", "venner", "på", "tur", "stole",
  ]

  /// One with nearly every field filled in, some of them oddly.
  static func community(_ number: Int, using random: inout SeededRandom) -> Community {
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let activity = pick(activities)
    let town = pick(towns)
    var community = Community(
      id: id(number), name: "\(activity) i \(town)\(Bool.random(using: &random) ? " \(number)" : "")")
    community.source = "opdigtet"
    community.sourceID = "r\(number)"
    community.organiser = pick(["Ældre Sagen", "Røde Kors", "DGI", ""])
    community.description = (0..<Int.random(in: 0...12, using: &random)).map { _ in pick(words) }
      .joined(separator: Bool.random(using: &random) ? " " : "\n")
    community.topic = pick(["motion", "sang", "sorg og savn", ""])
    community.address = "Parkvej \(Int.random(in: 1...99, using: &random))"
    community.postcode = pick(["4000", "4130", "6200", ""])
    community.city = town
    if Int.random(in: 0..<10, using: &random) > 0 {
      community.coordinate = Coordinate(
        latitude: Double(Int.random(in: 5_460_000...5_770_000, using: &random)) / 100_000,
        longitude: Double(Int.random(in: 800_000...1_260_000, using: &random)) / 100_000)
      community.isApproximate = Bool.random(using: &random)
    }
    community.schedule = pick(["mandag 10–12", "Mo-Fr 08:00-16:00", ""])
    community.price = pick(["0", "20 kr.", "gratis", ""])
    community.host = pick(["Inger", "\"Bo\" \\ Lis", ""])
    community.phone = pick(["00 00 00 00", ""])
    community.isStepFree = [nil, true, false].randomElement(using: &random) ?? nil
    community.offersAccompaniment = [nil, true, false].randomElement(using: &random) ?? nil
    community.room = ([nil] + Room.allCases.map(Optional.some)).randomElement(using: &random) ?? nil
    if Bool.random(using: &random) {
      community.confirmed = CivilDate(dayNumber: Int.random(in: -400...30_000, using: &random))
      community.confirmedBy = "Mette"
    }
    func flag() -> Bool? { [nil, true, false].randomElement(using: &random) ?? nil }
    func day() -> CivilDate? {
      Bool.random(using: &random)
        ? CivilDate(dayNumber: Int.random(in: 20_000...21_000, using: &random)) : nil
    }
    community.needsSignUp = flag()
    community.needsSkill = flag()
    community.isPeerLed = flag()
    community.specialNeeds =
      ([nil] + SpecialNeeds.allCases.map(Optional.some)).randomElement(using: &random) ?? nil
    community.roomDay = day()
    community.pausedUntil = day()
    community.audience = pick(["mænd", "pårørende", ""])
    community.arena = pick(["kirke", "natur", ""])
    community.language = pick(["dansk, arabisk", ""])
    community.transport = pick(["bus 212", ""])
    community.isRetired = Int.random(in: 0..<12, using: &random) == 0
    return community
  }

  /// So many, with different ids.
  static func communities(_ count: Int, seed: UInt64) -> [Community] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { community($0, using: &random) }
  }

  /// An id of the form that imports give.
  static func id(_ number: Int) -> String {
    var community = Community(id: "", name: "")
    community.source = "opdigtet"
    community.sourceID = "r\(number)"
    return CommunityIdentity(of: community).id
  }

  /// A batch of these.
  static func batch(_ communities: [Community], source: String = "opdigtet") -> Batch {
    var batch = Batch(source: source, file: "\(source).csv")
    batch.communities = CommunityList(communities)
    return batch
  }
}

extension CatalogueFolder {
  /// What a device with this folder would find, by id.
  var contents: [String: Community] {
    var merge = LineMerge(FolderState(files).current.map(\.manifest), from: store)
    var reader = RecordLineReader()
    var contents: [String: Community] = [:]
    merge.forEach { _, line in
      var bytes: [UInt8] = []
      guard reader.append(line, to: &bytes) else { return }
      bytes.withUnsafeBufferPointer { bytes in
        if let community = PackedRecord(bytes: bytes).community() { contents[community.id] = community }
      }
    }
    return contents
  }
}

extension Array where Element == UInt8 {
  /// Random bytes.
  static func random(_ count: Int, using random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
