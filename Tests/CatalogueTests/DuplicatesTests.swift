import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Duplicates")
struct DuplicatesTests {
  /// `name | organiser | address | postcode | phone | schedule | lat,lon | e-mail | web`, from the right left out.
  private static func community(_ line: String, id: String) -> Community {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
    var community = Community(id: id, name: part(0))
    community.organiser = part(1)
    community.address = part(2)
    community.postcode = part(3)
    community.city = Gazetteer.postcode(part(3))?.name ?? ""
    community.phone = part(4)
    community.schedule = part(5)
    let point = part(6).split(separator: ",").compactMap { Double($0) }
    if point.count == 2 { community.coordinate = Coordinate(latitude: point[0], longitude: point[1]) }
    community.email = part(7)
    community.web = part(8)
    return community
  }

  /// Pairs as a person who knows the area would judge them.
  private static let judged: [(String, String, DuplicatePair.Verdict?)] = [
    // The same, told twice.
    ("Sangcafé|Kirken|Parkvej 4|4130", "Sangcafé|Kirken|Parkvej 4|4130", .likely),
    ("Sangcafé|Kirken|Parkvej 4|4130", "SANGCAFÉ|Kirken|Parkvej 4, st. th.|4130", .likely),
    ("Strikke-café|Biblioteket|Torvet 1|4100", "Strikkecafé|Biblioteket|Torvet 1|4100", .likely),
    (
      "Strikkecafe|Biblioteket|Torvet 1|4100|12345678",
      "Strikkecaféen|Biblioteket|Torvet 1|4100|+45 12 34 56 78", .likely
    ),
    (
      "Mandeværksted|Frivilligcentret|Havnen 7|4600|11223344",
      "Mandeværksed|Frivilligcentret|Havnen 7|4600|1122 3344", .likely
    ),
    ("Stolemotion|DGI|Hallen 2A|4000", "Stolemotion|DGI|Hallen 2 A|4000", .likely),
    ("Stolemotion|DGI|Hallenvej 2|4000", "Stolemotion|DGI|Halenvej 2|4000", .likely),
    ("Kor i Ringsted|Aftenskolen|Skolevej 3|4100", "Kor, Ringsted|Aftenskolen|Skolevej 3|4100", .likely),
    (
      "Ældre Sagen Køge: Bridge|Ældre Sagen Køge|Gymnasievej 4|4600",
      "Bridge|Ældre Sagen Køge|Gymnasievej 4|4600", .likely
    ),
    (
      "Gåtur ved søen|Natur og Ro||4000|12345678|tirsdag 10||a@x.dk",
      "Gaatur ved soeen|Natur og Ro||4000|12345678|tirsdag 10||A@x.dk", .likely
    ),
    (
      "Yoga|Oplysning|||12345678|mandag 10||y@x.dk", "Yoga|Oplysning|||0045 12345678|mandag 10||y@x.dk",
      .likely
    ),
    ("Skakklub|Skakklubben||||  |55.6400,12.0800", "Skakklub|Skakklubben||||  |55.6401,12.0801", .likely),
    ("Læsekreds|Biblioteket|Torvet 1|4100||||||", "Læsekredsen|Biblioteket|Torvet 1|4100||||||", .likely),
    (
      "Fælles spisning|Beboerhuset|Bakken 5|4200||torsdag kl. 18.00",
      "Fællesspisning|Beboerhuset|Bakken 5|4200||torsdag 18", .likely
    ),
    (
      "Dementcafé|Kommunen|Lindevej 8|4700||||||https://www.k.dk/cafe/",
      "Demenscafé|Kommunen|Lindevej 8|4700||||||k.dk/cafe", .likely
    ),
    // Perhaps: something speaks against it.
    ("Stolemotion|DGI|Hallen 2|4000||mandag 10–11", "Stolemotion|DGI|Hallen 2|4000||onsdag 10–11", .perhaps),
    ("Stolemotion|DGI|Hallen 2|4000||mandag 10–11", "Stolemotion|DGI|Hallen 2|4000||mandag 13–14", .perhaps),
    ("Strikkecafé|Biblioteket|Torvet 1|4100", "Strikkecafé|Ældre Sagen|Torvet 1|4100", .perhaps),
    ("Sorggruppe|Kræftens Bekæmpelse||4100", "Sorggruppe|Kræftens Bekæmpelse||4100", .perhaps),
    (
      "Herreværelset|Huset|Torvet 1|4100|12345678|fredag kl. 10",
      "Herreværelset med kaffe|Huset|Torvet 1|4100|12345678|fredag kl. 10", .perhaps
    ),
    (
      "Bankospil|Klubben||||onsdag 14|55.6400,12.0800", "Bankospil|Foreningen||||onsdag 14|55.6402,12.0802",
      .perhaps
    ),
    ("PureGym|||||| 55.7000,12.5300", "PureGym|||||| 55.7015,12.5300", .perhaps),
    // Not: a chain's branches.
    (
      "Parkhuset: Store Park, Lille Park|Parkhuset|Parkvej 1|4000",
      "Parkhuset: Store Park, Lille Sal|Parkhuset|Parkvej 1|4000", nil
    ),
    (
      "Havn og Mole, Mole|Huset|Havnen 1|4600", "Havn og Mole, Havn|Huset|Havnen 1|4600", nil
    ),
    ("PureGym|PureGym||||  |55.70,12.53", "PureGym|PureGym||||  |55.71,12.56", nil),
    ("PureGym|PureGym|Algade 4|4000|12345678", "PureGym|PureGym|Ringstedgade 40|4000|12345678", nil),
    (
      "Røde Kors besøgstjeneste|Røde Kors||4000|12345678",
      "Røde Kors besøgstjeneste|Røde Kors||4100|12345678", nil
    ),
    (
      "Babycafé|Kirken|Kirkevej 1|4000||||kontor@kirken.dk",
      "Babycafé|Kirken|Kirkevej 1|4100||||kontor@kirken.dk", nil
    ),
    // Not: several groups of one organiser in one house.
    ("Stolemotion|DGI|Hallen 2|4000|12345678", "Yoga|DGI|Hallen 2|4000|12345678", nil),
    ("Stolemotion hold 1|DGI|Hallen 2|4000|12345678", "Stolemotion hold 2|DGI|Hallen 2|4000|12345678", nil),
    ("Yoga for mænd|DGI|Hallen 2|4000|12345678", "Yoga for kvinder|DGI|Hallen 2|4000|12345678", nil),
    ("Sorggruppe for unge|Kirken|Kirkevej 1|4000", "Sorggruppe for ældre|Kirken|Kirkevej 1|4000", nil),
    ("Svømning begyndere|Klubben|Badet 1|4000", "Svømning øvede|Klubben|Badet 1|4000", nil),
    ("Mandagskoret|Aftenskolen|Skolevej 3|4100", "Onsdagskoret|Aftenskolen|Skolevej 3|4100", nil),
    ("Onsdagskoret|Aftenskolen|Skolevej 3|4100", "Torsdagskoret|Aftenskolen|Skolevej 3|4100", nil),
    ("Lørdagscafé|Huset|Torvet 1|4100", "Søndagscafé|Huset|Torvet 1|4100", nil),
    ("Kor A|Aftenskolen|Skolevej 3|4100", "Kor B|Aftenskolen|Skolevej 3|4100", nil),
    ("Dans|DGI|Hallen 2|4000", "Sang|DGI|Hallen 2|4000", nil),
    ("Stolemotion|DGI|Hallen 2|4000", "Stolemotion for mænd|DGI|Hallen 2|4000", nil),
    (
      "Engelsk samtale|Aftenskolen|Skolevej 3|4100|12345678",
      "Spansk samtale|Aftenskolen|Skolevej 3|4100|12345678", nil
    ),
    ("Malerværksted|Huset|Torvet 1|4100", "Træværksted|Huset|Torvet 1|4100", nil),
    ("Petanque morgen|Klubben|Banen 1|4000", "Petanque aften|Klubben|Banen 1|4000", nil),
    // Not: the same ordinary name elsewhere, or nothing to go by.
    ("Strikkecafé|Biblioteket|Torvet 1|4100", "Strikkecafé|Biblioteket|Torvet 9|4100", nil),
    ("Strikkecafé|Huset A||4100", "Strikkecafé|Huset Ørsted||4100", nil),
    ("Kor", "Kor", nil),
    ("Kor|Sang||||  |55.640,12.080", "Kor|Sang||||  |55.644,12.080", nil),
    ("Gåtur|Ældre Sagen|||00000000", "Gåtur|Røde Kors|||00000000", nil),
    ("Bridge|Klubben|Vej 1|4000", "Brydning|Klubben|Vej 1|4000", nil),
    ("Kor i Viby|Kirken||4130|12345678", "Kor i Ringsted|Kirken||4100|12345678", nil),
  ]

  @Test("judged pairs are judged as a person would", arguments: judged.indices)
  func judgedPair(index: Int) {
    let (left, right, verdict) = Self.judged[index]
    let pairs = Duplicates.find(in: [
      Self.community(left, id: "community:a"), Self.community(right, id: "community:b"),
    ])
    #expect(pairs.first?.verdict == verdict, "\(left) / \(right): \(pairs.first?.phrase.danish ?? "–")")
  }

  @Test("there are at least forty judged pairs") func enough() { #expect(Self.judged.count >= 40) }

  @Test("reasons are told, doubts last, and where the two differ")
  func reasons() throws {
    let left = Self.community("Stolemotion|DGI|Hallen 2|4000|12 34 56 78|mandag 10–11", id: "community:b")
    let right = Self.community("Stolemotion|DGI|Hallen 2|4000|+4512345678|onsdag 10–11", id: "community:a")
    let pair = try #require(Duplicates.find(in: [left, right]).first)
    #expect(pair.first.id == "community:a" && pair.second.id == "community:b")
    #expect(pair.reasons == [.sameName, .sameAddress, .samePhone, .sameOrganiser, .otherWeekday])
    #expect(
      pair.phrase.danish == "samme navn, samme adresse, samme telefon, samme arrangør; men en anden ugedag")
    #expect(pair.differences == [.schedule, .phone])
    #expect((0...1).contains(pair.score))
  }

  @Test(
    "times are read as the rest of the program reads them",
    arguments: [
      ("1. og 3. torsdag i måneden kl. 19", "torsdag kl. 19.00-21.00", [.sameSchedule]),
      ("1. og 3. torsdag i måneden kl. 19", "2. torsdag i måneden kl. 13", [.otherTime]),
      // Left unread, and so neither one o'clock nor anything else.
      ("1. og 3. torsdag kl. 19", "torsdag kl. 13", []),
      ("hver 2. tirsdag kl. 10", "tirsdag i lige uger 10-12", [.sameSchedule]),
      ("mandag 10–12 og onsdag 14–16", "ons. 14.00-16.00, man. 10.00-12.00", [.sameSchedule]),
      ("mandag 10–12 og onsdag 14–16", "onsdag 14", []),
      ("mandag formiddag", "mandag 10–12", []),
      ("fredag kl. 13, pris 20 kr.", "lørdag kl. 13", [.otherWeekday]),
      ("efter aftale", "mandag 10–12", []), ("den 15. i måneden kl. 10", "torsdag kl. 10", []),
      ("Mo,We 10:00-12:00", "mandag og onsdag kl. 10", [.sameSchedule]),
    ] as [(String, String, [DuplicateReason])])
  func times(left: String, right: String, told: [DuplicateReason]) throws {
    let communities = [left, right].enumerated().map {
      Self.community("Sangcafé|Kirken|Parkvej 4|4130||\($1)", id: "community:\($0)")
    }
    let pair = try #require(Duplicates.find(in: communities).first)
    #expect(pair.reasons == [.sameName, .sameAddress, .sameOrganiser] + told)
  }

  @Test("what no longer meets, and what is itself, is no duplicate")
  func retired() {
    var left = Self.community("Sangcafé|Kirken|Parkvej 4|4130", id: "community:a")
    let right = Self.community("Sangcafé|Kirken|Parkvej 4|4130", id: "community:b")
    #expect(Duplicates.find(in: [left, left]).isEmpty)
    left.isRetired = true
    #expect(Duplicates.find(in: [left, right]).isEmpty)
    #expect(Duplicates.find(in: []).isEmpty)
  }

  @Test(
    "planted duplicates are found, and hardly anything else", arguments: [1, 2, 3] as [UInt64])
  func planted(seed: UInt64) {
    var town = MadeUpTown(seed: seed)
    let (communities, planted) = town.communities(2500, planted: 250)
    let pairs = Duplicates.find(in: communities)
    let found = Set(pairs.map { [$0.first.id, $0.second.id] })
    let hits = planted.intersection(found)
    #expect(Double(hits.count) >= 0.95 * Double(planted.count), "\(hits.count) of \(planted.count)")
    let wrong = pairs.filter { !planted.contains([$0.first.id, $0.second.id]) }
    let told = wrong.prefix(3).map { "\($0.first.name) / \($0.second.name): \($0.phrase.danish)" }
    #expect(Double(wrong.count) <= 0.01 * Double(pairs.count), "\(wrong.count) of \(pairs.count): \(told)")
  }

  @Test("the same communities in any order give the same pairs")
  func order() {
    var town = MadeUpTown(seed: 9)
    let (communities, _) = town.communities(800, planted: 80)
    var random = SeededRandom(seed: 3)
    let pairs = Duplicates.find(in: communities)
    #expect(pairs.count > 70)
    #expect(Duplicates.find(in: communities.shuffled(using: &random)) == pairs)
    #expect(Duplicates.find(in: CommunityList(communities)) == pairs)
  }

  @Test("a thousand groups in one house, all of one name, are compared with a few neighbours each")
  func crowd() {
    var communities: [Community] = []
    for number in 0..<1000 {
      communities.append(
        Self.community("Stolemotion hold \(number)|DGI|Hallen 2|4000|12345678", id: "community:\(number)"))
    }
    let records = DuplicateRecord.all(communities)
    #expect(DuplicateBlocks.pairs(of: records).count < 40_000)
    #expect(Duplicates.find(in: communities).isEmpty)
  }

  @Test(
    "a phone number is the same however it is written",
    arguments: [
      "12345678", "12 34 56 78", "+45 12 34 56 78", "0045 12345678", "+4512345678", "12345678 / 87654321",
    ])
  func phones(text: String) { #expect(DuplicateContact.phone(text) == DuplicateContact.phone("12345678")) }

  @Test("a web address is the same with or without its trimmings")
  func web() {
    for text in ["https://www.x.dk/kor/", "x.dk/kor", "HTTP://X.dk/kor?a=1#b"] {
      #expect(DuplicateContact.web(text) == "x.dk/kor")
    }
    #expect(DuplicateContact.web("kommer snart") == "" && DuplicateContact.email("ring") == "")
  }

  @Test(
    "slips of the pen are counted as the plain definition does", arguments: 0..<40 as Range<UInt64>)
  func edits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      func word() -> [UInt8] {
        (0..<Int.random(in: 0...7, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) }
      }
      let (left, right) = (word(), word())
      let plain = Self.distance(left, right)
      for limit in 1...2 { #expect(EditDistance.upTo(limit, left, right) == (plain <= limit ? plain : nil)) }
    }
  }

  /// Optimal string alignment by its table.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for i in 0..<left.count {
      for j in 0..<right.count {
        var best = min(table[i][j] + (left[i] == right[j] ? 0 : 1), table[i][j + 1] + 1, table[i + 1][j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = best
      }
    }
    return table[left.count][right.count]
  }
}
