import Testing

@testable import Desk

@Suite("How the map is looked at")
struct MapStateTests {
  @Test("Closer and back again is as before; there is a closest and a farthest")
  func zoom() {
    let state = MapState(isShown: true)
    #expect(state.zoomed(by: 3).zoomed(by: -3) == state)
    #expect(state.zoomed(by: .max) == state.zoomed(by: 100))
    #expect(state.zoomed(by: .min).zoomed(by: .min) == state.zoomed(by: -100))
    #expect(state.zoomed(by: 100).zoomed(by: .max) == state.zoomed(by: 100))
  }

  @Test("Moved is by parts of what is seen: closer up the same part is a shorter way")
  func pan() {
    let far = MapState().panned(dx: 0.5, dy: -0.25)
    #expect(far.right == 0.5 && far.down == -0.25)
    let close = MapState().zoomed(by: 2).panned(dx: 0.5, dy: -0.25)
    #expect(close.right == 0.25 && close.down == -0.125)
    #expect(far.panned(dx: -0.5, dy: 0.25).isAtHome)
  }

  @Test("No one gets lost: the map does not move further than some windows, nor by what is no number")
  func bounds() {
    var state = MapState()
    for _ in 0..<1000 { state = state.panned(dx: 1, dy: -1) }
    #expect(abs(state.right) <= 10 && abs(state.down) <= 10)
    #expect(state.panned(dx: .nan, dy: 0) == state)
    #expect(state.panned(dx: .infinity, dy: 0) == state)
  }

  @Test("Home again leaves the map on the screen")
  func reset() {
    let state = MapState(isShown: true).zoomed(by: 4).panned(dx: 1, dy: 1)
    #expect(!state.isAtHome)
    #expect(state.reset == MapState(isShown: true))
  }
}
