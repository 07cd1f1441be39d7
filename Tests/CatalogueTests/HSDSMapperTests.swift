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
    #expect(first.schedule == "mandag 10–12" && first.price == "35 kr. (alle)")
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

  @Test("is read from an organisation whose places have the services, as in the ohana-api")
  func ohana() throws {
    let drafts = try drafts(
      """
      {"name":"Agency","locations":[
        {"name":"Library","latitude":37.5,"longitude":-122,"languages":["Spanish","Filipino"],
         "address_attributes":{"street":"1 Main","city":"Belmont","state":"CA","zip":"94002"},
         "phones_attributes":[{"number":"1","number_type":"fax"},{"number":"2"}],"transportation":"Bus 4",
         "services_attributes":[{"keywords":["choir","song"],"how_to_apply":"Walk in"},{"name":"Tea"}]},
        {"name":"Empty"}]}
      """)
    #expect(drafts.map(\.community.name) == ["Library", "Tea"])
    #expect(drafts.map(\.part) == ["locations[0].services[0]", "locations[0].services[1]"])
    let first = try #require(drafts.first)
    #expect(first.community.organiser == "Agency" && first.community.topic == "choir, song")
    #expect(first.community.address == "1 Main" && first.community.postcode == "94002")
    #expect(first.community.language == "Spanish, Filipino" && first.community.transport == "Bus 4")
    #expect(first.community.phone == "2" && first.community.needsSignUp == false)
    #expect(first.latitude == "37.5" && first.longitude == "-122")
  }

  @Test("reads the names that older versions and Open Referral UK have")
  func olderNames() throws {
    let drafts = try drafts(
      """
      {"id":"s","name":"Kor","organization":{"name":"O"},"eligibilitys":[{"eligibility":"Mænd"}],
       "languages":[{"language":"dansk"},{"code":"ar"}],"service_taxonomys":[{"taxonomy":{"name":"sang"}}],
       "service_at_locations":[{"id":"a","regular_schedule":[
         {"weekday":1,"opens_at":"10:00","closes_at":"12:00"},{"weekday":7,"opens_at":"","closes_at":""}],
         "location":{"physical_addresses":[{"address_1":"Vej 1","postal_code":"4000"}],
          "accessibility_for_disabilities":[{"accessibility":"Wheelchair ramp"}]}}]}
      """)
    let first = try #require(drafts.first).community
    #expect(first.audience == "Mænd" && first.language == "dansk, arabisk" && first.topic == "sang")
    #expect(first.schedule == "mandag 10–12" && first.address == "Vej 1" && first.isStepFree == true)
  }

  @Test("tells whom it is for, the room, a notice and what it costs")
  func facts() throws {
    let drafts = try drafts(
      """
      {"id":"s","name":"Kor","organization":{},"eligibility_description":"Pårørende","minimum_age":18,
       "maximum_age":65,"alert":"Lukket i uge 42","description":"Vi synger.",
       "application_process":"Tilmelding på telefonen",
       "capacities":[{"available":0,"updated":"2026-11-01T08:00:00Z"},{"available":1,"updated":"2026-11-20"}],
       "cost_options":[{"amount":"0","currency":"DKK"},{"amount":"35.50","currency":"DKK","option":"med kaffe"}]}
      """)
    let first = try #require(drafts.first).community
    #expect(first.audience == "Pårørende; 18–65 år" && first.needsSignUp == true)
    #expect(first.description == "Lukket i uge 42\n\nVi synger.")
    #expect(first.room == .few && first.roomDay == CivilDate(iso: "2026-11-20"))
    #expect(first.price == "0; 35,50 kr. (med kaffe)")
    let closed = try self.drafts(#"{"name":"Kor","organization":{},"status":"temporarily closed"}"#)
    #expect(closed.first?.community.room == .no && closed.first?.community.isRetired == false)
  }

  @Test("says by attributes of our own taxonomy what HSDS has no field for")
  func ownTerms() throws {
    let drafts = try drafts(
      """
      {"id":"s","name":"Kor","organization":{"attributes":[
         {"value":"kirke","taxonomy_term":{"name":"vejviser:arena"}},
         {"value":"Formanden","taxonomy_term":{"code":"vejviser:host"}}]},
       "attributes":[{"value":"Inger","taxonomy_term":{"code":"Vejviser:host"}},
         {"taxonomy_term":{"name":"vejviser:accompaniment"}},{"value":"ja","taxonomy_term":{"name":"vejviser:peer-led"}},
         {"value":"efter aftale","taxonomy_term":{"name":"vejviser:special-needs"}},
         {"value":"nej","taxonomy_term":{"name":"vejviser:sign-up"}},{"value":"nej","taxonomy_term":{"name":"vejviser:skill"}},
         {"value":"venteliste","taxonomy_term":{"name":"vejviser:room"}},
         {"value":"2026-11-20","taxonomy_term":{"name":"vejviser:room-day"}},
         {"value":"2027-01-04","taxonomy_term":{"name":"vejviser:paused-until"}},
         {"value":"ja","taxonomy_term":{"name":"vejviser:step-free"}},
         {"value":"?","taxonomy_term":{"name":"vejviser:ukendt"}},{"taxonomy_term":{"name":"sang"}}]}
      """)
    let first = try #require(drafts.first).community
    #expect(first.host == "Inger" && first.arena == "kirke" && first.topic == "sang")
    #expect(
      first.offersAccompaniment == true && first.isPeerLed == true && first.specialNeeds == .byAgreement)
    #expect(first.needsSignUp == false && first.needsSkill == false && first.isStepFree == true)
    #expect(first.room == .waitingList && first.roomDay == CivilDate(iso: "2026-11-20"))
    #expect(first.pausedUntil == CivilDate(iso: "2027-01-04"))
  }

  @Test(
    "tells schedules in words",
    arguments: [
      (#"{"byday":"MO,WE","opens_at":"10:00","closes_at":"12:00"}"#, "mandag, onsdag 10–12"),
      (#"{"byday":"1TU","freq":"MONTHLY","opens_at":"19:00"}"#, "første tirsdag i måneden 19"),
      (#"{"byday":"-1FR","freq":"MONTHLY"}"#, "sidste fredag i måneden"),
      (
        #"{"byday":"TH","freq":"WEEKLY","interval":2,"opens_at":"9:30","closes_at":"11:00"}"#,
        "torsdag hver 2. uge 9.30–11"
      ),
      (#"{"weekday":"Sunday","opens_at":"","closes_at":""}"#, ""),
      (#"{"description":"Når solen skinner","byday":"MO"}"#, "Når solen skinner"),
    ])
  func schedules(json: String, words: String) throws {
    let drafts = try drafts(#"{"name":"Kor","organization":{},"schedules":[\#(json)]}"#)
    #expect(drafts.first?.community.schedule == words)
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
