import Domain
import Testing

@testable import Catalogue

@Suite("HSDS")
struct HSDSMapperTests {
  private func map(_ json: String) throws -> HSDSMapper.Outcome {
    let object = try #require(Array(json.utf8).withUnsafeBufferPointer { JSONObject($0) })
    return HSDSMapper(source: "h").map(object)
  }

  private func drafts(_ json: String) throws -> [Draft] {
    if case .drafts(let drafts) = try map(json) { return drafts }
    return []
  }

  @Test("gives a community for each place of a service")
  func places() throws {
    let drafts = try drafts(
      """
      {"id":"s","name":"Kor","status":"inactive","organization":{"id":"o","name":"DGI","website":"http://dgi"},
       "assured_date":"2026-01-02","assurer_email":"m@x","cost_options":[{"amount":35,"currency":"dkk","option":"alle"}],
       "attributes":[{"taxonomy_term":{"name":"sang"}},{"taxonomy_term":{"name":"sang"}},{"taxonomy_term":{"name":"ro"}}],
       "capacities":[{"available":2}],
       "phones":[{"number":"\\"12\\""}],
       "service_at_locations":[
        {"id":"a","contacts":[{"name":"Inger","email":"i@x"}],"schedules":[{"byday":"MO","opens_at":"10:00","closes_at":"12:00"}],
         "location":{"latitude":55.5,"longitude":12,"accessibility":[{"description":"Kørestol kan komme ind"}],
          "addresses":[{"address_type":"postal","address_1":"Boks 1"},
           {"address_type":"physical","address_1":"Parkvej 4","address_2":"1. sal","city":"Viby","postal_code":"4130","country":"DK"}]}},
        {"id":"b","location":{"name":"Kulturhuset","accessibility":[{"description":"Wheelchair access is not possible"}]}}]}
      """)
    #expect(drafts.count == 2)
    let first = drafts[0].community
    #expect(first.sourceID == "a")
    #expect(
      first.name == "Kor" && first.organiser == "DGI" && first.topic == "sang, ro" && first.host == "Inger")
    #expect(first.phone == "12" && first.email == "i@x" && first.web == "http://dgi")
    #expect(first.schedule == "mandag 10–12" && first.price == "35 dkk (alle)")
    #expect(first.address == "Parkvej 4, 1. sal" && first.postcode == "4130" && first.city == "Viby")
    #expect(first.isStepFree == true && first.room == .few && first.isRetired)
    #expect(first.confirmed == CivilDate(year: 2026, month: 1, day: 2) && first.confirmedBy == "m@x")
    #expect(drafts[0].latitude == "55.5" && drafts[0].longitude == "12" && drafts[0].country == "DK")
    #expect(drafts[1].community.sourceID == "b")
    #expect(drafts[1].community.address == "Kulturhuset")
    #expect(drafts[1].community.isStepFree == nil)
  }

  @Test("is read from the place's side and from the organisation's as well")
  func otherSides() throws {
    let atPlace = try drafts(
      #"{"id":"a","location":{"latitude":1},"service":{"id":"s","name":"Kor","organization":{"name":"O"}}}"#)
    #expect(atPlace.map(\.community.sourceID) == ["a"])
    #expect(atPlace.first?.community.organiser == "O")
    let organisation = try drafts(
      #"{"id":"o","name":"DGI","services":[{"id":"s","name":"Kor"},{"id":"t","name":"Yoga"}]}"#)
    #expect(organisation.map(\.community.sourceID) == ["s", "t"])
    #expect(organisation.map(\.community.organiser) == ["DGI", "DGI"])
  }

  @Test("tells what nobody can join")
  func nothing() throws {
    guard case .nothing(let organisation) = try map(#"{"id":"o","name":"DGI","legal_status":"x"}"#),
      case .nothing(let place) = try map(#"{"id":"l","name":"Hus","location_type":"physical"}"#),
      case .unknown = try map(#"{"farve":"rød"}"#)
    else {
      Issue.record("each of these is something else than a service")
      return
    }
    #expect(organisation.english == "an organisation without services")
    #expect(place.english == "a location without services")
  }

  @Test("bears members of other types than it says")
  func types() throws {
    let drafts = try drafts(
      #"{"id":7,"name":["x"],"organization":"DGI","service_at_locations":{"a":1},"phones":[1,null]}"#)
    #expect(drafts.count == 1)
    #expect(drafts.first?.community.sourceID == "7")
    #expect(drafts.first?.community.name == "")
  }
}
