import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("The start")
struct StartTests {
  @Test("Who sits here is asked when it is not known; the name is then written beside the work")
  func staff() {
    var pilot = Pilot()
    pilot.change { $0.start(staff: "", problems: []) }
    #expect(pilot.sees("Hvem sidder her?"))
    pilot.press(.enter)
    #expect(pilot.sees("Skriv dit navn"))
    pilot.type("Mette")
    pilot.press(.enter)
    #expect(pilot.state.layers == [])
    #expect(pilot.state.staffName == "Mette")
    #expect(pilot.state.staff.hasPrefix("staff:"))
    #expect(!pilot.state.staff.contains("ette"))
  }

  @Test("Esc puts the question off; work goes on without a name")
  func later() {
    var pilot = Pilot()
    pilot.change { $0.start(staff: "", problems: []) }
    pilot.press(.escape, .control("n"))
    pilot.type("Karen")
    pilot.press(.escape)
    #expect(pilot.file?.citizen.name == "Karen")
  }

  @Test("Whoever sat here last is known again, and what was put right is told")
  func known() {
    var pilot = Pilot(edits: [Names.Field(Names.staff, "name").edit("staff:bodil", "Bodil H.")])
    pilot.change {
      $0.start(
        staff: "staff:bodil",
        problems: [Phrase(da: "En halv linje er skåret af.", en: "Half a line was cut.")])
    }
    #expect(pilot.sees("Bodil H."))
    #expect(pilot.sees("⚠ En halv linje er skåret af."))
    #expect(pilot.state.layers == [])
  }
}
