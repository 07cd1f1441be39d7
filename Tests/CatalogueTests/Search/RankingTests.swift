import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("The order of hits")
struct RankingTests {
  private let roskilde = Coordinate(latitude: 55.6415, longitude: 12.0803)

  private func names(_ text: String, _ communities: [Community]) -> [String] {
    let directory = Directory(communities)
    return directory.search(Query(text: text, near: roskilde)).hits.map {
      directory.community($0.id)?.name ?? "?"
    }
  }

  @Test(
    "puts who begins a word of the name so before who only has a synonym for a topic, be that a little nearer"
  )
  func compoundBeforeSynonym() {
    var room = Community(id: "community:a", name: "Møllegårdens Fitnessrum")
    room.topic = "Motion"
    room.coordinate = Coordinate(latitude: 55.65, longitude: 12.095)
    var centre = Community(id: "community:b", name: "Puls Centrum")
    centre.topic = "Motion"
    centre.coordinate = roskilde
    #expect(names("fitness", [centre, room]) == ["Møllegårdens Fitnessrum", "Puls Centrum"])
    #expect(names("motion", [centre, room]).count == 2)
  }

  @Test("keeps a short word's compounds above words that but begin with the same letters")
  func shortWords() {
    let communities = [
      Community(id: "community:a", name: "Kortspil"), Community(id: "community:b", name: "Korsang"),
      Community(id: "community:c", name: "Kor"),
    ]
    #expect(names("kor", communities) == ["Kor", "Korsang", "Kortspil"])
  }

  @Test(
    "puts the one fitness room near Roskilde before the centres that are found for their topic",
    .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func fitnessRoom() throws {
    let url = try #require(SharedData.url("directories/dk-motion-osm.csv"))
    let found = names("fitness", Array(try Importer().read(url.path).communities))
    let room = try #require(found.firstIndex { $0.contains("Fitnessrum") })
    #expect(
      found[..<room].allSatisfy { Folding.words($0).contains { $0.starts(with: Array("fitness".utf8)) } })
  }

  @Test("puts a choir before the Red Cross (Røde Kors), which is no choir, be that nearer")
  func redCross() {
    var cross = Community(id: "community:a", name: "Røde Kors, Roskilde")
    cross.coordinate = roskilde
    var choir = Community(id: "community:b", name: "Det lille kor")
    choir.coordinate = Coordinate(latitude: 55.5497, longitude: 12.0239)
    #expect(names("kor", [cross, choir]).first == "Det lille kor")
    #expect(names("røde kors", [cross, choir]).first == "Røde Kors, Roskilde")
  }

  @Test("puts a typing error right though a longer word begins with it by chance")
  func chance() {
    let communities = ["Motion i parken", "Motonauternes klub"].enumerated().map {
      Community(id: "community:\($0)", name: $1)
    }
    #expect(names("moton ", communities).contains("Motion i parken"))
    #expect(names("moton", communities) == ["Motonauternes klub"], "the word may go on")
  }

  @Test(
    "weighs who somebody is less than what they would like",
    arguments: [
      ("ensom ældre der kan lide træ", "Træværksted"), ("skak for enlige ældre", "Skak"),
      ("ensomme ældre", "Netværk for ensomme ældre"), ("en gruppe for ældre, der synger", "Sang"),
    ])
  func commonNeeds(text: String, best: String) {
    let communities = [
      "Netværk for ensomme ældre", "Træværksted", "Klub for enlige ældre mennesker", "Skak", "Sang", "Dans",
    ].enumerated().map { Community(id: "community:\($0)", name: $1) }
    #expect(names(text, communities).first == best)
  }
}
