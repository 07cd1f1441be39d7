import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Bad input to the search")
struct BadInputTests {
  private let near = Coordinate(latitude: 55.6, longitude: 12)

  @Test(
    "is answered, lit and explained like any other",
    arguments: [
      String(repeating: "kor ", count: 2500), String(repeating: "k", count: 10_000),
      String(repeating: "stolemotoin gymnatsik ", count: 500), "?!…–/\\\"'", "שלום", "مرحبا بك", "👩‍👧 🎵🎵",
      "\u{0}\u{7}",
      "\u{202E}rok\u{202C}", "\u{FEFF}", "e\u{301}\u{301}\u{301}\u{301}", "l'hombre", "ß", "İ", "ﬁsk",
      "æ ø å", "'''",
    ])
  func queries(text: String) {
    let communities = MadeUp.communities(80, seed: 2)
    let directory = Directory(communities)
    for near in [nil, near] {
      let query = Query(text: text, near: near, limit: 10)
      let hits = directory.search(query)
      #expect(hits.hits.count <= 10 && hits == directory.search(query))
      #expect(hits.count >= hits.hits.count && hits.fullCount <= hits.count)
      _ = directory.facets(query)
      let light = directory.light(for: query)
      for community in communities.prefix(10) {
        _ = light.highlights(in: community, snippetLength: 20)
        #expect(light.reasons(for: community, kilometres: nil).allSatisfy { !$0.phrase.danish.isEmpty })
      }
    }
  }

  @Test("as limits, distances and days out of all proportion gives an answer")
  func numbers() {
    let directory = Directory(MadeUp.communities(80, seed: 2))
    for kilometres in [-1, 0, 1e-300, 1e300, .infinity, -.infinity, .nan] {
      for limit in [Int.min, -1, 0, 1, .max] {
        var query = Query(text: "kor", near: near, withinKilometres: kilometres, limit: limit)
        query.today = CivilDate(dayNumber: 3_000_000)
        query.filters.fromMinute = .max / 2
        query.filters.toMinute = -5
        #expect(directory.search(query).hits.count <= max(0, limit))
      }
    }
    for point in [Coordinate(latitude: 90, longitude: 180), Coordinate(latitude: -90, longitude: -180)] {
      #expect(
        directory.search(Query(text: "kor", near: point)).count == directory.search(Query(text: "kor")).count)
    }
  }

  @Test("in texts of communities is lit to whole characters")
  func texts() {
    for name in [
      "👩‍👧kor👩‍👧", "A\u{30A}ko\u{308}r", "\u{202E}kor", "kor\u{301}", String(repeating: "kor", count: 400),
      "🇩🇰kor",
    ] {
      var community = Community(id: "community:a", name: name)
      community.description = String(repeating: name + " ", count: 30)
      let highlights = Directory([community]).highlights(for: Query(text: "kor"), in: community)
      for range in highlights.name { #expect(!name[range].isEmpty) }
      for range in highlights.snippetRanges { #expect(!highlights.snippet[range].isEmpty) }
    }
  }

  @Test("fifty thousand communities on one point are counted and ordered")
  func onePoint() {
    let point = Coordinate(latitude: 55.6415, longitude: 12.0803)
    let communities = (0..<50_000).map { number in
      var community = Community(id: "community:\(number)", name: "Kor \(number)")
      community.coordinate = point
      return community
    }
    let directory = Directory(communities)
    let hits = directory.search(Query(text: "k", near: point, withinKilometres: 1, limit: 20))
    #expect(hits.count == 50_000)
    #expect(
      hits.hits.map(\.id)
        == (0..<20).map { rank in communities.map(\.name).sorted()[rank] }.map {
          "community:\($0.dropFirst(4))"
        })
    #expect(directory.search(Query(near: point, limit: 5)).count == 50_000)
    #expect(directory.search(Query(text: "kor 49999", near: point)).hits.first?.id == "community:49999")
  }

  @Test(
    "a damaged index of a size that has ready-made beginnings gives no wrong access",
    arguments: 0..<4 as Range<UInt64>)
  func damage(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var builder = IndexBuilder()
    for community in MadeUp.communities(21_000, seed: 5) {
      _ = builder.add { PackedRecord.append(community, to: &$0) }
    }
    var bytes: [UInt8] = []
    builder.image().forEachPiece(fingerprint: []) { bytes.append(contentsOf: $0) }
    let header = try #require(bytes.withUnsafeBytes { IndexHeader($0) })
    #expect(!header.sections[IndexLayout.Section.headKeys.rawValue].isEmpty)
    for section in header.sections where !section.isEmpty {
      for _ in 0..<200 {
        bytes[Int.random(in: section, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    }
    let directory = Directory(base: Segment(Data(bytes)))
    for text in ["", "k", "ko", "motion", "stolemotoin", "sorg kaffe hygge", "mænd"] {
      for kilometres in [nil, 20.0] {
        var query = Query(text: text, near: near, withinKilometres: kilometres)
        query.filters.days = [.monday]
        query.filters.topics = ["sang"]
        for hit in directory.search(query).hits { _ = directory.explain(hit, for: query) }
        query.filters = Filters()
        _ = directory.search(query)
        _ = directory.facets(query)
      }
    }
  }
}
