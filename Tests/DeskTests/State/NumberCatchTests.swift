import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

/// The number in these tests ends in 0000, which is nobody's: running numbers begin at 0001.
@Suite("A CPR number is caught before it is kept")
struct NumberCatchTests {
  static let number = "010101-0000"

  /// Every place that text is typed into, and the keys that lead there.
  static let places: [(name: String, keys: [Key])] = [
    ("a talk", [.function(3), .enter]), ("the goal", [.function(4)]),
    ("a step", [.function(4), .control("n")]), ("who the citizen is", [.function(4), .control("e")]),
    ("a follow-up", [.function(4), .control("f"), .tab, .tab]), ("a referral", [.function(5), .alt("r")]),
    ("the search for a citizen", [.function(5), .tab]), ("a list", [.control("k")]),
    ("Find", [.function(2)]), ("the place in Find", [.function(2), .tab]),
  ]

  func assertNoneKept(_ pilot: Pilot, _ place: String) {
    for operation in pilot.appended {
      let text = operation.content.value.text ?? ""
      #expect(!text.contains("0000"), "\(place): \(text)")
    }
    #expect(!pilot.screen.contains("0000"), "\(place)")
  }

  @Test("Typed anywhere it is taken out again, and why is told", arguments: places.indices)
  func typed(index: Int) {
    let place = Self.places[index]
    var pilot = Pilot.withBodil()
    for key in place.keys { pilot.press(key) }
    pilot.type("Født \(Self.number)")
    #expect(pilot.sees("CPR-nummer er taget ud"), "\(place.name)")
    pilot.wait(5000)
    pilot.press(.escape)
    pilot.wait(5000)
    assertNoneKept(pilot, place.name)
  }

  @Test("Pasted anywhere it is taken out as well", arguments: places.indices)
  func pasted(index: Int) {
    let place = Self.places[index]
    var pilot = Pilot.withBodil()
    for key in place.keys { pilot.press(key) }
    pilot.paste("Hun er født 0101010000 i Viby")
    pilot.wait(5000)
    pilot.press(.escape)
    pilot.wait(5000)
    assertNoneKept(pilot, place.name)
  }

  @Test("What stood around it stays, and the cursor where it was")
  func around() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    pilot.type("Før efter")
    for _ in 0..<6 { pilot.press(.left) }
    pilot.type(Self.number)
    pilot.type("!")
    #expect(pilot.state.talk.editing.text == "Før\(CPRNumber.mask)! efter")
  }

  @Test("What may be half a number is not brought to the disk; anything typed behind it brings it there")
  func half() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    pilot.type("Født 010101-000")
    pilot.wait(10_000)
    #expect(pilot.appended.allSatisfy { $0.content.value.text?.contains("000") != true })
    #expect(!pilot.sees("✓ Gemt"))
    pilot.type(" kr.")
    pilot.wait(1000)
    #expect(pilot.appended.contains { $0.content.value.text == "Født 010101-000 kr." })
  }

  @Test("It cannot be undone into being there")
  func undone() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    pilot.type(Self.number)
    for _ in 0..<20 { pilot.press(.control("z")) }
    pilot.wait(2000)
    assertNoneKept(pilot, "undo")
  }

  @Test("Pasted over the map and noted as a wish, it is not kept either")
  func overTheMap() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(2), .function(7))
    pilot.paste("svømning 0101010000")
    pilot.press(.control("u"))
    pilot.wait(5000)
    #expect(pilot.appended.contains { $0.content.record.hasPrefix("wish:") })
    assertNoneKept(pilot, "the map")
  }
}
