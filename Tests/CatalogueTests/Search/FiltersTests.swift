import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Filters and sorting")
struct FiltersTests {
  private let today = CivilDate(dayNumber: 20_500)

  private func directory(_ changes: [(inout Community) -> Void]) -> Directory {
    Directory(
      changes.enumerated().map { number, change in
        var community = Community(id: "community:\(number)", name: "Kor \(number)")
        change(&community)
        return community
      })
  }

  private func found(_ directory: Directory, _ change: (inout Filters) -> Void) -> (
    ids: [String], unknown: Int
  ) {
    var query = Query(text: "kor", today: today)
    change(&query.filters)
    let hits = directory.search(query)
    #expect(hits.count == hits.hits.count)
    return (hits.hits.map { String($0.id.dropFirst(10)) }.sorted(), hits.unknownCount)
  }

  @Test("on room leaves out the full and the paused, and counts who does not tell")
  func room() {
    let paused = today.adding(days: 1)
    let directory = directory([
      { $0.room = .yes }, { $0.room = .few }, { $0.room = .waitingList }, { $0.room = .no }, { _ in },
      {
        $0.room = .yes
        $0.pausedUntil = paused
      },
      {
        $0.room = .yes
        $0.pausedUntil = CivilDate(dayNumber: 20_500)
      },
    ])
    #expect(found(directory) { $0.hasRoom = true } == (["0", "1", "6"], 1))
  }

  @Test("on a yes or no leaves out the others")
  func flags() {
    let directory = directory([
      {
        $0.isStepFree = true
        $0.needsSignUp = false
      }, { $0.isStepFree = true },
      {
        $0.isStepFree = false
        $0.needsSignUp = false
      }, { $0.offersAccompaniment = true }, { $0.price = "gratis" }, { $0.price = "50 kr." },
      { $0.isPeerLed = true },
      { $0.needsSkill = true },
    ])
    #expect(found(directory) { $0.isStepFree = true } == (["0", "1"], 5))
    #expect(
      found(directory) {
        $0.isStepFree = true
        $0.needsNoSignUp = true
      } == (["0"], 6))
    #expect(found(directory) { $0.isAccompanied = true } == (["3"], 7))
    #expect(found(directory) { $0.isFree = true } == (["4"], 6))
    #expect(found(directory) { $0.isPeerLed = true } == (["6"], 7))
    #expect(found(directory) { $0.needsNoSkill = true } == ([], 7))
  }

  @Test("on days and times read the schedule")
  func times() {
    let directory = directory([
      { $0.schedule = "mandag 10–12" }, { $0.schedule = "tirsdag 19–21" }, { _ in },
      { $0.schedule = "12. marts 2026 kl. 10–12" },
    ])
    #expect(found(directory) { $0.days = [.monday] } == (["0"], 1))
    #expect(found(directory) { $0.days = [.monday, .tuesday] } == (["0", "1"], 1))
    #expect(
      found(directory) {
        $0.fromMinute = 9 * 60
        $0.toMinute = 13 * 60
      } == (["0", "3"], 1))
    #expect(found(directory) { $0.occurrence = .series } == (["0", "1"], 1))
    #expect(found(directory) { $0.occurrence = .oneOff } == (["3"], 1))
  }

  @Test("on topics, audience, arena and language")
  func tags() {
    let directory = directory([
      { $0.topic = "Sang og musik, Mænd" }, { $0.topic = "sang OG musik" },
      { $0.audience = "Mænd over 60; unge" },
      { $0.arena = "kirke" }, { $0.language = "dansk, arabisk" }, { $0.audience = "pårørende" },
    ])
    #expect(found(directory) { $0.topics = ["Sang og Musik"] } == (["0", "1"], 4))
    #expect(found(directory) { $0.audiences = ["mænd"] } == (["2"], 4))
    #expect(found(directory) { $0.arenas = ["Kirke"] } == (["3"], 5))
    #expect(found(directory) { $0.languages = ["Arabisk"] } == (["4"], 5))
    #expect(found(directory) { $0.forMen = true } == (["0", "2"], 3))
    #expect(found(directory) { $0.forRelatives = true } == (["5"], 4))
    #expect(
      directory.facets(Query(text: "kor")) == [
        FacetCount(text: "Sang og musik", count: 2), FacetCount(text: "Mænd", count: 1),
      ])
    #expect(directory.facets(Query(), most: 1).map(\.count) == [2])
    #expect(directory.facets(Query(text: "findes ikke")).isEmpty)
    let audiences = directory.facets(Query(), of: .audience)
    #expect(audiences.map(\.text) == ["Mænd over 60", "pårørende", "unge"])
    for audience in audiences {
      #expect(found(directory) { $0.audiences = [audience.text] }.0.count == audience.count)
    }
  }

  @Test("sorting by nearness and by room")
  func sorting() {
    let directory = directory([
      {
        $0.room = .few
        $0.coordinate = Coordinate(latitude: 55, longitude: 12)
      },
      {
        $0.room = .yes
        $0.name = "Gospelkor"
        $0.coordinate = Coordinate(latitude: 55.2, longitude: 12)
      },
      {
        $0.room = .waitingList
        $0.coordinate = Coordinate(latitude: 55.1, longitude: 12)
      }, { _ in },
    ])
    func ids(_ sort: Query.Sort, _ text: String) -> [String] {
      directory.search(Query(text: text, near: Coordinate(latitude: 55, longitude: 12), sort: sort)).hits
        .map { String($0.id.dropFirst(10)) }
    }
    #expect(ids(.near, "kor") == ["0", "2", "1", "3"])
    #expect(ids(.room, "kor") == ["1", "0", "3", "2"])
    #expect(ids(.room, "") == ["1", "0", "3", "2"])
    #expect(ids(.near, "") == ["0", "2", "1", "3"])
  }

  @Test("agree with a look at every community, in layers and in one", arguments: 0..<6 as Range<UInt64>)
  func slow(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let all = MadeUp.communities(300, seed: seed)
    let single = Directory(all)
    let layered = Directory(Array(all[..<250])).overlaying(Array(all[200...])).adding(Array(all[240..<260]))
    for _ in 0..<25 {
      var query = Query(
        text: ["", "kor", "kaffe"].randomElement(using: &random) ?? "", limit: 400, today: today)
      query.near = Bool.random(using: &random) ? Coordinate(latitude: 55.64, longitude: 12.08) : nil
      query.sort = Query.Sort.allCases.randomElement(using: &random) ?? .match
      let answers: [(asked: Bool, answer: (Community) -> Bool?)] = [
        (Bool.random(using: &random), \.isStepFree), (Bool.random(using: &random), \.offersAccompaniment),
        (Bool.random(using: &random), { $0.needsSignUp.map { !$0 } }),
        (
          Bool.random(using: &random),
          { community in
            if let end = community.pausedUntil, end > today { return false }
            // Nobody trusts what was told so long ago.
            if let told = community.roomDay, today.dayNumber - told.dayNumber > Ranking.roomHolds {
              return nil
            }
            return community.room.map { $0 == .yes || $0 == .few }
          }
        ),
      ]
      let unfiltered = single.search(query).hits.compactMap { single.community($0.id) }
      (query.filters.isStepFree, query.filters.isAccompanied) = (answers[0].asked, answers[1].asked)
      (query.filters.needsNoSignUp, query.filters.hasRoom) = (answers[2].asked, answers[3].asked)
      let judged = unfiltered.map { community in answers.filter(\.asked).map { $0.answer(community) } }
      let hits = single.search(query)
      #expect(hits.count == judged.count { $0.allSatisfy { $0 == true } })
      #expect(hits.unknownCount == judged.count { !$0.contains(false) && $0.contains(nil) })
      #expect(layered.search(query).isSame(as: hits), "\(query)")
    }
  }
}
