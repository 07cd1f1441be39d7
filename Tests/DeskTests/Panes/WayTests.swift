import Domain
import Testing

@testable import Desk

@Suite("The way to a community")
struct WayTests {
  /// One each in Svendborg and in Rudkøbing, on either side of the water.
  private static let communities = [
    Samples.community("by", "Kor i byen") {
      $0.coordinate = Coordinate(latitude: 55.0604, longitude: 10.6088)
    },
    Samples.community("oe", "Kor på øen") {
      $0.coordinate = Coordinate(latitude: 54.9364, longitude: 10.7102)
    },
  ]

  private static func pilot(_ words: String) -> Pilot {
    var pilot = Pilot(communities)
    pilot.press(.tab)
    pilot.type("Rudkøbing")
    pilot.press(.tab, .right, .right, .right)
    pilot.press(.shiftTab, .shiftTab)
    pilot.type(words)
    pilot.press(.enter)
    return pilot
  }

  @Test("Over water says so: kilometres as the crow flies mislead")
  func water() { #expect(Self.pilot("byen").sees("i luftlinje, over vand")) }

  @Test("On the same island it does not")
  func land() {
    let pilot = Self.pilot("øen")
    #expect(pilot.sees("i luftlinje") && !pilot.sees("over vand"))
  }
}
