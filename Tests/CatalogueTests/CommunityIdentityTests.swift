import Domain
import Testing

@testable import Catalogue

@Suite("Identity of an imported community")
struct CommunityIdentityTests {
  private func id(_ change: (inout Community) -> Void) -> String {
    var community = Community(id: "", name: "PureGym")
    community.source = "dk"
    community.coordinate = Coordinate(latitude: 55.704989, longitude: 12.537483)
    change(&community)
    return CommunityIdentity(of: community).id
  }

  // Worked out with Python's hashlib and base64 from "dk\x1fid\x1fc1" and so on: the format must never
  // change.
  @Test("is what the rule says")
  func rule() {
    #expect(id { $0.sourceID = "c1" } == "community:ome37gofozkuzacswqmd")
    #expect(id { _ in } == "community:2tmtycs4jephujwj6dbs")
    #expect(
      id {
        $0.isApproximate = true
        $0.postcode = "4130"
        $0.city = "Viby"
        $0.address = "Å 1"
      } == "community:b5oqhhpt5l56i5dmpncc")
  }

  @Test("with an id in its source does not depend on anything else")
  func byID() {
    let one = id { $0.sourceID = "c1" }
    #expect(
      id {
        $0.sourceID = "c1"; $0.name = "Andet"
      } == one)
    #expect(id { $0.sourceID = "c2" } != one)
    #expect(
      id {
        $0.sourceID = "c1"; $0.source = "anden"
      } != one)
  }

  @Test("without one depends on name and point")
  func byPoint() {
    let one = id { _ in }
    #expect(id { $0.description = "ny tekst" } == one)
    #expect(id { $0.coordinate = Coordinate(latitude: 55.7049893, longitude: 12.5374832) } == one)
    #expect(id { $0.coordinate = Coordinate(latitude: 55.70500, longitude: 12.537483) } != one)
    #expect(id { $0.name = "Puregym" } != one)
  }

  @Test("is of the form that records have")
  func form() throws {
    let id = id { _ in }
    #expect(id.utf8.count == 30)
    #expect(CommunityKey(Array(id.utf8)) != nil)
  }
}
