import Domain
import Terminal
import Testing

@testable import Desk

@Suite("What the map shows of a search")
struct MapInputTests {
  @Test("The place asked for, the circle, and the hits with the numbers that they have in the list")
  func near() throws {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.tab, .right, .right)
    let input = MapInput(pilot.state, MapState())
    #expect(input.centre?.name == "Viby Sjælland")
    #expect(input.radius == 50)
    #expect(input.hits.count == 4)
    #expect(input.hits.map(\.number) == Array(1...4))
    #expect(input.lit == 0)
    pilot.press(.down, .down)
    let moved = MapInput(pilot.state, MapState())
    #expect(moved.lit == pilot.state.find.selected)
  }

  @Test("A hit without a place keeps its number and is not on the map")
  func withoutPlace() throws {
    let pilot = Pilot()
    let input = MapInput(pilot.state, MapState())
    #expect(input.centre == nil && input.radius == nil)
    #expect(pilot.state.find.results.hits.count == 5)
    #expect(input.hits.count == 4)
    #expect(Set(input.hits.map(\.number)).isSubset(of: Set(1...5)))
  }

  @Test("No more than asked for are numbered")
  func limit() {
    let pilot = Pilot()
    #expect(MapInput(pilot.state, MapState(), limit: 2).hits.allSatisfy { $0.number <= 2 })
  }
}
