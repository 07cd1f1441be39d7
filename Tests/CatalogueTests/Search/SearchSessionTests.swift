import Domain
import Support
import Testing

@testable import Catalogue

@Suite("A search session")
struct SearchSessionTests {
  private static let words =
    MadeUp.activities + MadeUp.towns + MadeUp.words + ["stolmotion", "gymnatsik", "ensom", "kor kor", "4000"]

  /// One key: a letter more or less, another place, other filters, another order, or another directory.
  private func change(
    _ query: inout Query, _ wanted: inout String, using random: inout SeededRandom
  ) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: query.near = Bool.random(using: &random) ? Coordinate(latitude: 55.64, longitude: 12.08) : nil
    case 1: query.withinKilometres = [nil, 5, 50, 400].randomElement(using: &random) ?? nil
    case 2: query.filters.hasRoom.toggle()
    case 3: query.filters.days = Bool.random(using: &random) ? [.monday, .friday] : []
    case 4: query.sort = Query.Sort.allCases.randomElement(using: &random) ?? .match
    case 5: query.limit = [3, 50, 500].randomElement(using: &random) ?? 50
    case 6: query.includesRetired.toggle()
    case 7, 8: query.text = String(query.text.dropLast())
    case 9: query.text = ""
    default:
      if wanted.isEmpty { wanted = (Self.words.randomElement(using: &random) ?? "kor") + " " }
      query.text.append(wanted.removeFirst())
    }
  }

  @Test("finds at every key what a search without memory finds", arguments: 1...6 as ClosedRange<UInt64>)
  func sameAsPlain(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let communities = MadeUp.communities(700, seed: seed)
    let ground = Directory(communities)
    var changed = Array(communities.shuffled(using: &random).prefix(40))
    for index in changed.indices { changed[index].name += " ved fjorden" }
    let directories = [ground, ground.overlaying(changed), ground.overlaying(changed).adding([changed[0]])]
    var directory = ground
    var session = SearchSession()
    var query = Query(today: CivilDate(dayNumber: 20_500))
    var wanted = ""
    var found = 0
    for _ in 0..<250 {
      if Int.random(in: 0..<15, using: &random) == 0 {
        directory = directories.randomElement(using: &random) ?? ground
      } else {
        change(&query, &wanted, using: &random)
      }
      let hits = session.search(query, in: directory)
      #expect(hits == directory.search(query), "\(query)")
      found += hits.count
    }
    #expect(found > 0)
  }

  @Test("knows that another hides what it knew: a community renamed is found by its new name at once")
  func renamed() {
    var community = Community(id: "community:a", name: "Kor")
    let before = Directory([community, Community(id: "community:b", name: "Korsang")])
    var session = SearchSession()
    #expect(session.search(Query(text: "kor"), in: before).count == 2)
    community.name = "Banko"
    #expect(
      session.search(Query(text: "kor"), in: before.adding([community])).hits.map(\.id) == ["community:b"])
    #expect(session.search(Query(text: "kor"), in: before).count == 2)
  }

  @Test("is equal to any other, as it changes no answer")
  func equality() {
    var session = SearchSession()
    _ = session.search(Query(text: "kor"), in: Directory(MadeUp.communities(5, seed: 1)))
    #expect(session == SearchSession())
  }
}
