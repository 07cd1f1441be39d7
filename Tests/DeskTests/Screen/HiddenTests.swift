import Casebook
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The hidden screen")
struct HiddenTests {
  @Test("No name and no word of anybody stands on it, whatever was open", arguments: [2, 3, 4, 5])
  func nothing(pane: Int) {
    var pilot = Pilot.withBodil(edits: PlanTests.steps + [Pilot.edit(Names.plan, "goal", "Synge")])
    pilot.press(.function(pane))
    pilot.press(.control("l"))
    #expect(pilot.sees("Vejviser holder pause"))
    for word in ["Bodil", "Synge", "Ring", "Gå en tur", "Mette", "Sangkoret"] { #expect(!pilot.sees(word)) }
    #expect(pilot.cursor == nil || pilot.state.isHidden)
  }

  @Test("Nor over an open form, prompt or notice; and keys and clicks mean nothing")
  func overLayers() {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .control("e"))
    pilot.type(" Hansen")
    pilot.press(.control("l"))
    #expect(!pilot.sees("Bodil") && !pilot.sees("Hansen"))
    pilot.happen(.notice(Phrase(same: "Bodil Hansen"), isError: false))
    #expect(!pilot.sees("Bodil"))
    let before = pilot.state
    pilot.type("abc1")
    pilot.press(.tab, .delete, .function(2), .control("k"), .control("n"), .control("z"), .up)
    pilot.paste("indsat")
    for row in 0..<24 { pilot.happen(.input(.mouse(Mouse(.press, at: Point(column: 10, row: row))))) }
    #expect(pilot.state.layers == before.layers)
    #expect(pilot.state.casebook == before.casebook)
    #expect(pilot.state.pane == before.pane)
    pilot.press(.enter)
    #expect(pilot.sees("Bodil Hansen"))
  }

  @Test("Hiding writes what was typed; Enter or Esc goes on where one was", arguments: [Key.enter, .escape])
  func goesOn(key: Key) {
    var asked: [Effect]
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    pilot.type("Strik")
    let before = pilot.screen
    asked = pilot.press(.control("l"))
    #expect(asked.count == 1)
    pilot.save()
    pilot.press(key)
    #expect(pilot.screen != "" && before.contains("Strik") && pilot.sees("Strik"))
    #expect(pilot.state.context == .talkText)
  }
}
