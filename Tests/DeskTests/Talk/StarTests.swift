import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Vil, kan, tør, muligheder, ressourcer")
struct StarTests {
  private func atPlan(_ edits: [Edit] = []) -> Pilot {
    var pilot = Pilot.withBodil(edits: [Pilot.edit(Names.step("s"), "what", "Koret")] + edits)
    pilot.press(.function(4))
    return pilot
  }

  @Test("Five short texts for each moment; the arrows choose the moment, and each keeps its own")
  func moments() {
    var pilot = atPlan()
    pilot.press(.alt("v"))
    #expect(pilot.sees("Det lille skridt: Koret"))
    #expect(pilot.sees("‹ før besøget ›"))
    pilot.press(.tab)
    pilot.type("synge")
    pilot.press(.shiftTab, .right)
    #expect(pilot.sees("‹ under besøget ›"))
    #expect(!pilot.sees("synge"))
    pilot.press(.tab)
    pilot.type("smile")
    pilot.press(.shiftTab, .left)
    #expect(pilot.sees("synge") && !pilot.sees("smile"))
    pilot.press(.escape)
    pilot.wait(1000)
    #expect(pilot.file?.stars.map(\.texts) == [["vil": "synge"], ["vil": "smile"]])
    // The moment is chosen, and not a text of its own.
    #expect(pilot.appended.allSatisfy { $0.content.field == "vil" })
  }

  @Test("A step that was tried opens after the visit; without a step it says what to do")
  func opening() {
    var pilot = atPlan([Pilot.edit(Names.step("s"), "outcome", "came")])
    pilot.press(.alt("v"))
    #expect(pilot.sees("‹ efter besøget ›"))
    pilot = Pilot.withBodil()
    pilot.press(.function(4), .alt("v"))
    #expect(pilot.state.layers.isEmpty)
    #expect(pilot.state.notice?.phrase.danish.contains("Ctrl-N") == true)
  }

  @Test("The words are the municipality's, and one that it has no more keeps what was written")
  func ownWords() throws {
    let star = "stjerne = Lyst, Kan, Tør, Vej, Hjælp\n"
    let wheel = try WheelTemplate("\(star)navn = N\nmidte = M\n[A]\n[B]\n[C]", file: "wheel")
    var pilot = atPlan([Pilot.edit(Names.star("s", .before), "vil", "synge")])
    pilot.change { $0.settings.wheel = wheel }
    pilot.press(.alt("v"))
    for word in ["Lyst", "Kan", "Vej", "Hjælp", "synge"] { #expect(pilot.sees(word), "\(word)") }
  }

  @Test("What a colleague sends meanwhile comes into the form, and leaves the moment")
  func arrival() {
    var pilot = atPlan()
    pilot.press(.alt("v"), .right)
    var random = SplitMix64(seed: 5)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let operations = there.record(
      [Names.Field(Names.star("s", .during), "kan").edit(Pilot.bodil, text: "lytte")], by: "staff:jonas",
      at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: operations)))
    #expect(pilot.sees("‹ under besøget ›") && pilot.sees("lytte"))
  }
}
