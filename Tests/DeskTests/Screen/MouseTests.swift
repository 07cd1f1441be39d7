import Casebook
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The mouse")
struct MouseTests {
  @Test("A click on a tab opens its pane")
  func tabs() throws {
    var pilot = Pilot.withBodil()
    for (text, pane) in [
      ("F3 Samtale", Pane.talk), ("F4 Plan", .plan), ("F5 I dag", .today), ("F6 Overblik", .overview),
      ("F2 Find", .find),
    ] {
      try pilot.click(text, column: 1)
      #expect(pilot.state.pane == pane)
    }
  }

  @Test("A click lights a hit, a second one opens it")
  func hits() throws {
    var pilot = Pilot()
    try pilot.click("Stolemotion")
    #expect(pilot.state.find.hit?.id == "community:stol")
    #expect(pilot.state.find.showsDetails == false)
    try pilot.click("Stolemotion")
    #expect(pilot.state.find.showsDetails)
  }

  @Test("A click in a field goes there")
  func fields() throws {
    var pilot = Pilot()
    try pilot.click("Nær", column: 6)
    #expect(pilot.state.context == .findPlace)
    try pilot.click("Inden for", column: 12)
    #expect(pilot.state.context == .findDistance)
    try pilot.click("Søg", column: 6)
    #expect(pilot.state.context == .findQuery)
  }

  @Test("A click on a segment lights it, one in the text begins to write")
  func wheel() throws {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3))
    try pilot.click("Helbred", column: 1)
    #expect(pilot.state.talk.segment == 3)
    try pilot.click("Enter og skriv", column: 2)
    #expect(pilot.state.context == .talkText)
    pilot.type("ondt")
    try pilot.click("Bolig", column: 1)
    #expect(pilot.file?.conversations.first?.answer("krop").text == "ondt")
    #expect(pilot.state.talk.editing.text == "")
  }

  @Test("A click on a step lights it, a second one opens it")
  func steps() throws {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4))
    try pilot.click("Ring til koret")
    #expect(pilot.state.selectedStep?.id == "s1")
    #expect(pilot.state.layers == [])
    try pilot.click("Ring til koret")
    #expect(pilot.state.context == .form)
  }

  @Test("A click on a form's field goes there; what is behind the form cannot be reached")
  func form() throws {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .enter)
    try pilot.click("Transport")
    guard case .form(let form)? = pilot.state.layers.last else { return }
    #expect(form.fields[form.focus].name.field == "transport")
    pilot.type("bus")
    for row in 1..<22 { pilot.happen(.input(.mouse(Mouse(.press, at: Point(column: 0, row: row))))) }
    #expect(pilot.state.layers.count == 1)
    #expect(pilot.state.pane == .plan)
    pilot.press(.escape)
    #expect(pilot.file?.plan.steps.first?.transport == "bus")
  }

  @Test("A click in a list chooses, and in the welcome as well")
  func lists() throws {
    var pilot = Pilot.withBodil()
    pilot.press(.alt("o"))
    pilot.type("bod")
    try pilot.click("▸Bodil")
    #expect(pilot.state.layers == [])
    pilot = Pilot([])
    pilot.change { $0.start(staff: "", problems: []) }
    try pilot.click("Forbind til jeres fælles lager")
    pilot.press(.escape)
    #expect(pilot.sees("Enter prøver forbindelsen"))
  }

  @Test("A click on a key of the footer presses it")
  func footer() throws {
    var pilot = Pilot()
    try pilot.click("Ctrl-K")
    #expect(pilot.state.context == .chooser)
    try pilot.click("Esc")
    #expect(pilot.state.layers == [])
  }

  @Test("A tab clicked over an open form closes the form with everything written, or does nothing")
  func tabOverForm() throws {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4), .control("e"))
    pilot.type(" Hansen")
    try pilot.click("F2 Find", column: 1)
    #expect((pilot.state.pane == .find) == pilot.state.layers.isEmpty)
    pilot.wait(1000)
    #expect(pilot.file?.citizen.name == "Bodil Hansen")
  }

  @Test("The wheel of the mouse walks through a list; letting go and dragging mean nothing")
  func scroll() {
    var pilot = Pilot()
    pilot.press(.down)
    pilot.happen(.input(.mouse(Mouse(.wheelDown, at: Point(column: 5, row: 8)))))
    #expect(pilot.state.find.selected == 1)
    pilot.happen(.input(.mouse(Mouse(.wheelUp, at: Point(column: 5, row: 8)))))
    #expect(pilot.state.find.selected == 0)
    let before = pilot.state
    pilot.happen(.input(.mouse(Mouse(.release, at: Point(column: 5, row: 8)))))
    pilot.happen(.input(.mouse(Mouse(.drag, at: Point(column: 5, row: 8)))))
    pilot.happen(.input(.mouse(Mouse(.press, at: Point(column: -3, row: 900)))))
    #expect(pilot.state == before)
  }
}
