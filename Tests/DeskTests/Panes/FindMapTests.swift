import Catalogue
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The map in Find")
struct FindMapTests {
  func atMap(columns: Int = 120, rows: Int = 36) -> Pilot {
    var pilot = Pilot(columns: columns, rows: rows)
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.tab, .right, .right)
    pilot.press(.function(7))
    return pilot
  }

  @Test(
    "Shows the hits by the signs of the list, and goes away with the key that brought it",
    arguments: [80, 120])
  func shows(columns: Int) {
    var pilot = atMap(columns: columns)
    #expect(pilot.state.context == .findMap)
    #expect(pilot.sees("◎"))
    #expect(pilot.sees("Sangkoret Viby"))
    pilot.press(.function(7))
    #expect(pilot.state.context != .findMap && !pilot.sees("◎"))
  }

  @Test("Arrows and signs move and zoom it; home is home")
  func moves() {
    var pilot = atMap()
    let home = pilot.screen
    for key in [Key.right, .up, .character("+"), .character("-")] {
      pilot.press(key)
      #expect(!pilot.state.find.map.isAtHome || key == .character("-"))
    }
    #expect(pilot.screen != home)
    pilot.press(.character("0"))
    #expect(pilot.screen == home)
  }

  @Test("A digit opens what stands there, Tab goes to the next, and Esc leads back to the map and the list")
  func opens() {
    var pilot = atMap(columns: 80, rows: 24)
    pilot.press(.character("2"))
    #expect(pilot.state.find.selected == 1 && pilot.state.context == .findDetails)
    pilot.press(.escape)
    #expect(pilot.state.context == .findMap)
    pilot.press(.tab)
    #expect(pilot.state.find.selected == 2)
    pilot.press(.enter)
    #expect(pilot.state.context == .findDetails)
    pilot.press(.escape, .escape)
    #expect(pilot.state.context == .findDistance || pilot.state.context == .findResults)
  }

  @Test("A click on a sign lights it, a second one opens it")
  func clicks() throws {
    var pilot = atMap(columns: 80, rows: 24)
    pilot.press(.tab)
    try pilot.click("◎", column: -1)
    #expect(pilot.state.find.selected == 0)
    try pilot.click("◎", column: -1)
    #expect(pilot.state.find.showsDetails)
  }
}
