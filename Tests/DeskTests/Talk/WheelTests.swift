import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("The wheel of Min samtale")
struct WheelTests {
  /// A wheel with so many segments of twelve columns each.
  static func wheel(_ count: Int) throws -> WheelTemplate {
    let names = (0..<count).map { "[Felt nummer \($0) | Navn nummer\($0)]\nHvad med \($0)?\n" }
    return try WheelTemplate(
      "navn = Prøvehjul\nmidte = Midten | Hjulets nav\n" + names.joined(), file: "wheel")
  }

  static func pilot(_ wheel: WheelTemplate, columns: Int = 80, rows: Int = 24) -> Pilot {
    var pilot = Pilot(
      columns: columns, rows: rows, edits: [Names.Field(Names.citizen, "name").edit(Pilot.bodil, "Bodil")]
    ) { $0.wheel = wheel }
    pilot.change { $0.choose(citizen: Pilot.bodil) }
    pilot.press(.function(3))
    return pilot
  }

  @Test(
    "Three, eight and ten segments are all named, at every size that has room for a wheel; the lit one is marked",
    arguments: [3, 8, 10], [(72, 17), (80, 24), (100, 30), (120, 36), (200, 60)])
  func allNamed(count: Int, size: (Int, Int)) throws {
    var pilot = Self.pilot(try Self.wheel(count), columns: size.0, rows: size.1)
    for index in 0..<count {
      // Where the words have no room around the wheel it is a list, with the long names.
      let screen = pilot.screen
      let isRound = screen.contains("▸Navn nummer\(index)")
      #expect(isRound || screen.contains("▸ Felt nummer \(index)"))
      if isRound {
        for other in 0..<count { #expect(screen.contains("Navn nummer\(other)"), "\(other) at \(size)") }
        #expect(screen.contains("Hjulets") && screen.contains("nav"))
      }
      pilot.press(.tab)
    }
    #expect(pilot.state.talk.isCentre)
    #expect(pilot.sees("Midten"))
  }

  @Test("Where people sit, three, eight and ten segments are drawn round", arguments: [3, 8, 10])
  func round(count: Int) throws {
    for (columns, rows) in [(80, 24), (120, 36)] {
      #expect(Self.pilot(try Self.wheel(count), columns: columns, rows: rows).sees("▸Navn nummer0"))
    }
  }

  @Test("A new conversation is filled in on the municipality's wheel, which goes with it")
  func ownWheel() throws {
    let wheel = try Self.wheel(3)
    var pilot = Self.pilot(wheel)
    #expect(pilot.sees("Hvad med 0?"))
    pilot.type("Ord")
    pilot.wait(1000)
    let talk = try #require(pilot.file?.conversations.first)
    #expect(talk.templateID == wheel.id)
    #expect(talk.answers.keys.sorted() == ["feltnummer0"])
    #expect(
      pilot.state.casebook.value(Pilot.bodil, Names.Field(Names.wheel(wheel.id), "text")).text == wheel.text)
  }

  @Test("An old conversation is drawn with its own wheel after the file has changed; a new one with the new")
  func oldWheel() throws {
    var pilot = Self.pilot(try Self.wheel(3))
    pilot.type("Gamle ord")
    pilot.wait(1000)
    let new = try Self.wheel(4)
    pilot.change {
      $0.settings.wheel = new
      $0.openConversation($0.talk.conversation)
    }
    #expect(pilot.state.talk.wheel.segments.count == 3)
    #expect(pilot.state.talk.editing.text == "Gamle ord")
    pilot.press(.escape, .control("n"))
    #expect(pilot.state.talk.wheel == new)
    // What was said of the same then stands beside, though the wheels differ.
    #expect(pilot.sees("Gamle ord"))
  }

  @Test("A conversation that arrives with its wheel is drawn with that, and what was lit stays lit")
  func arrivingWheel() throws {
    let wheel = try Self.wheel(5)
    var random = SplitMix64(seed: 5)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    var operations = there.record(
      [
        Names.Field(Names.citizen, "name").edit(Pilot.bodil, "Bodil"),
        Names.Field(Names.conversation("c"), "date").edit(Pilot.bodil, text: Samples.today.iso),
        Names.Field(Names.conversation("c"), "template").edit(Pilot.bodil, text: wheel.id),
        Names.Field(Names.answer("c", "feltnummer2"), "text").edit(Pilot.bodil, text: "Tredje"),
      ], by: "staff:jonas", at: Samples.morning)
    var pilot = Pilot.withBodil()
    pilot.happen(.arrived(Arrival(operations: operations)))
    pilot.change { $0.openConversation("c") }
    pilot.press(.function(3))
    let place = try #require(pilot.state.talk.wheel.segments.firstIndex { $0.key == "feltnummer2" })
    pilot.change { $0.talk.segment = place }
    operations = there.record(
      [Names.Field(Names.wheel(wheel.id), "text").edit(Pilot.bodil, text: wheel.text)], by: "staff:jonas",
      at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: operations)))
    #expect(pilot.state.talk.wheel == wheel)
    #expect(pilot.state.talk.segment == 2)
    #expect(pilot.state.talk.editing.text == "Tredje")
  }

  @Test("Where no braille is shown, the list says all that the picture does")
  func list() throws {
    var pilot = Self.pilot(try Self.wheel(3))
    pilot.change { $0.settings.hasBraille = false }
    pilot.press(.alt("t"))
    pilot.type("4 8")
    #expect(pilot.sees("▸ Felt nummer 0"))
    #expect(pilot.sees("4→8"))
  }
}
