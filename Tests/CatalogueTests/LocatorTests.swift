import Domain
import Testing

@testable import Catalogue

@Suite("Where a community is")
struct LocatorTests {
  private struct Settled {
    var community: Community
    var warnings: [String]
    var rejection: String?
  }

  private func settle(_ change: (inout Draft) -> Void) -> Settled {
    var draft = Draft()
    draft.community.name = "Kor"
    change(&draft)
    var warnings: [Phrase] = []
    var locator = Locator()
    let rejection = locator.settle(&draft, warnings: &warnings)
    return Settled(
      community: draft.community, warnings: warnings.map(\.english), rejection: rejection?.english)
  }

  @Test("is its own point when it has one")
  func ownPoint() {
    let settled = settle {
      $0.latitude = "55,5"
      $0.longitude = "12.02"
      $0.community.postcode = "4130"
    }
    #expect(settled.community.coordinate == Coordinate(latitude: 55.5, longitude: 12.02))
    #expect(!settled.community.isApproximate)
    #expect(settled.community.city == "Viby Sjælland")
    #expect(settled.warnings.isEmpty)
  }

  @Test(
    "is read from both degrees in one cell",
    arguments: [
      "55.5,12.02", "55.5, 12.02", "(55.5 12.02)", "55,5; 12,02", "55,5 12,02", "Geolocation is 55.5, 12.02",
    ])
  func onePoint(text: String) {
    #expect(settle { $0.point = text }.community.coordinate == Coordinate(latitude: 55.5, longitude: 12.02))
  }

  @Test(
    "is its postcode's middle without one",
    arguments: ["4130", "DK-4130", "DK 4130", "4130 Viby Sj", "4130.0", "4130, Viby"])
  func postcode(text: String) {
    let settled = settle { $0.community.postcode = text }
    #expect(settled.community.coordinate == Gazetteer.postcode("4130")?.coordinate)
    #expect(settled.community.isApproximate)
    #expect(settled.community.postcode == "4130")
    #expect(settled.community.city.hasPrefix("Viby"))
    #expect(settled.warnings.isEmpty)
  }

  @Test("is found by the postcode at the end of its address")
  func address() {
    let settled = settle { $0.community.address = "Parkvej 4, 4130 Viby Sj" }
    #expect(settled.community.postcode == "4130")
    #expect(settled.community.isApproximate)
    // A house number is no postcode.
    #expect(settle { $0.community.address = "Parkvej 4130" }.community.coordinate == nil)
  }

  @Test("is its town's middle without a postcode, when there is but one such town")
  func town() {
    #expect(settle { $0.community.city = "ringsted" }.community.isApproximate)
    let several = settle { $0.community.city = "Viby" }
    #expect(several.community.coordinate == nil)
    #expect(several.warnings == ["there are several towns called “Viby”: give the postcode"])
    let unknown = settle { $0.community.city = "Andeby" }
    #expect(unknown.rejection == nil)
    #expect(unknown.warnings == ["the town “Andeby” is not known, so the distance is missing"])
  }

  @Test("is nowhere when the row says nothing of it")
  func nowhere() {
    let settled = settle { _ in }
    #expect(settled.rejection == nil)
    #expect(settled.community.coordinate == nil)
    #expect(settled.warnings.isEmpty)
  }

  @Test(
    "is rejected when what the row says is wrong and nothing else tells",
    arguments: [
      ("100", "12", "there is no latitude 100"), ("55,5", "200", "there is no longitude 200"),
      ("0", "0", "the point 0,0 is not a place"), ("midt i byen", "12", "“midt i byen” is not a coordinate"),
      ("55.5", "", "only one of latitude and longitude is given"),
      ("55.664.768", "12", "“55.664.768” is not a coordinate"),
    ])
  func wrongPoint(latitude: String, longitude: String, reason: String) {
    let set: (inout Draft) -> Void = {
      $0.latitude = latitude
      $0.longitude = longitude
    }
    #expect(settle(set).rejection == reason)
    // With a postcode it is taken there, and the reason becomes a warning.
    let placed = settle {
      set(&$0)
      $0.community.postcode = "4130"
    }
    #expect(placed.rejection == nil)
    #expect(placed.community.isApproximate)
    #expect(placed.warnings == [reason])
    // A street in a town tells a person the way, if not the program.
    let told = settle {
      set(&$0)
      $0.community.address = "1-30 Main Street"
      $0.community.city = "MyCity"
    }
    #expect(told.rejection == nil)
    #expect(told.community.coordinate == nil)
    #expect(told.warnings.contains(reason))
  }

  @Test("survives a postcode that does not exist when something else tells")
  func wrongPostcode() {
    #expect(settle { $0.community.postcode = "9999" }.rejection == "there is no postcode 9999")
    let town = settle {
      $0.community.postcode = "9999"
      $0.community.city = "Ringsted"
    }
    #expect(town.community.isApproximate)
    #expect(town.warnings == ["there is no postcode 9999"])
    let point = settle {
      $0.community.postcode = "9999"
      $0.point = "55.5,12.02"
    }
    #expect(point.community.coordinate != nil && point.warnings.count == 1)
  }

  @Test("is turned round when only that can be meant")
  func turned() {
    let settled = settle {
      $0.latitude = "12.02"
      $0.longitude = "55.5"
    }
    #expect(settled.community.coordinate == Coordinate(latitude: 55.5, longitude: 12.02))
    #expect(settled.warnings == ["latitude and longitude were the wrong way round"])
    let abroad = settle {
      $0.latitude = "12.02"
      $0.longitude = "55.5"
      $0.country = "YE"
    }
    #expect(abroad.community.coordinate == Coordinate(latitude: 12.02, longitude: 55.5))
  }

  @Test("is left alone in other countries")
  func abroad() {
    let settled = settle {
      $0.community.postcode = "9999"
      $0.community.city = "Viby"
      $0.country = "NO"
    }
    #expect(settled.rejection == nil)
    #expect(settled.community.coordinate == nil)
    #expect(settled.warnings.isEmpty)
    #expect(settle { $0.community.postcode = "ABC 1234" }.rejection == nil)
  }
}
