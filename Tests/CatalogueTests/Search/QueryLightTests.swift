import Domain
import Testing

@testable import Catalogue

@Suite("What is lit, and why")
struct QueryLightTests {
  private func community(_ change: (inout Community) -> Void) -> Community {
    var community = Community(id: "community:a", name: "Stolemotion i Åbenrå")
    change(&community)
    return community
  }

  private func lit(_ text: String, _ query: String) -> [String] {
    let community = community { $0.name = text }
    let highlights = Directory([community]).highlights(for: Query(text: query), in: community)
    return highlights.name.map { String(text[$0]) }
  }

  @Test("is the word, the beginning, or the part of the compound that was found")
  func name() {
    #expect(lit("Stolemotion i Åbenrå", "motion") == ["motion"])
    #expect(lit("Stolemotion i Åbenrå", "aabenraa stole") == ["Stole", "Åbenrå"])
    #expect(lit("Stolemotion i Åbenrå", "å") == ["Å"])
    #expect(lit("Gymnastik", "motion") == ["Gymnastik"])
    #expect(lit("Sangene", "sang") == ["Sangene"])
    #expect(lit("Krolf", "krofl") == ["Krolf"])
    #expect(lit("Fællessangaften", "sang") == ["sang"])
    #expect(lit("Cafe\u{301} i A\u{30A}rhus", "café århus") == ["Cafe\u{301}", "A\u{30A}rhus"])
    #expect(lit("Skak", "kor").isEmpty)
    #expect(lit("👩‍👧 kor 🎵", "kor") == ["kor"])
  }

  @Test("stands in the stretch of the description that has most of it")
  func snippet() {
    let filler = Array(repeating: "noget helt andet her", count: 20).joined(separator: ", ")
    let community = community {
      $0.description = "Kaffe. \(filler). Så synger vi sange og drikker kaffe. \(filler)"
    }
    let directory = Directory([community])
    let highlights = directory.light(for: Query(text: "sange kaffe")).highlights(
      in: community, snippetLength: 80)
    #expect(highlights.snippetRanges.map { String(highlights.snippet[$0]) } == ["synger", "sange", "kaffe"])
    #expect(highlights.snippet.hasPrefix("… ") && highlights.snippet.hasSuffix(" …"))
    #expect(highlights.snippet.count <= 84)
    let none = directory.light(for: Query()).highlights(in: community, snippetLength: 10)
    #expect(none.snippet == "Kaffe. …" && none.snippetRanges.isEmpty && none.name.isEmpty)
  }

  @Test("is told word by word, with distance, room, freshness and reception")
  func reasons() throws {
    let today = try #require(CivilDate(iso: "2026-11-22"))
    let community = community {
      $0.topic = "Gymnastik"
      $0.coordinate = Coordinate(latitude: 55, longitude: 12)
      $0.room = .few
      $0.roomDay = today.adding(days: -10)
      $0.confirmed = today.adding(days: -90)
      $0.offersAccompaniment = true
      $0.host = "Inger"
    }
    let directory = Directory([community])
    var query = Query(
      text: "motion aabenra havkajak", near: Coordinate(latitude: 55, longitude: 12), today: today)
    let hit = try #require(directory.search(query).hits.first)
    let reasons = directory.explain(hit, for: query)
    #expect(
      reasons == [
        .word(typed: "motion", found: "Stolemotion", place: .name, kinship: .part),
        .word(typed: "aabenra", found: "Åbenrå", place: .name, kinship: .beginning),
        .missing(typed: "havkajak"),
        .distance(kilometres: hit.kilometres ?? -1), .room(.few), .confirmed(daysAgo: 90), .accompaniment,
        .host("Inger"),
      ])
    for reason in reasons { #expect(!reason.phrase.danish.isEmpty && !reason.phrase.english.isEmpty) }
    query.today = today.adding(days: 200)
    #expect(!directory.explain(hit, for: query).contains(.room(.few)))
    #expect(directory.explain(Hit(id: "x", score: 0), for: query).isEmpty)
  }
}
