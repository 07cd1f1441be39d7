import Casebook
import Domain
import Journal
import Support
import Terminal
import Testing

@testable import Desk

@Suite("Two desks that exchange")
struct TwoDesksTests {
  static let keys: [Key] = [
    .up, .down, .left, .right, .enter, .tab, .shiftTab, .escape, .delete, .backspace, .character("a"),
    .character("ø"), .character("1"), .character("3"), Key(.up, .alt), .function(2), .function(3),
    .function(4),
    .function(5), .control("n"), .control("e"), .control("f"), .control("t"), .control("g"), .control("d"),
    .control("z"), .control("y"), .control("x"), Key(.left, .shift),
  ]

  @Test(
    "Whatever is pressed on both, in the end both hold the same, and what is open for writing says what is kept",
    arguments: 0..<8)
  func converge(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var desks = [Scene.plan.pilot(columns: 80, rows: 24), Pilot(device: 2)]
    var known = [0, 0]
    func exchange() {
      for index in desks.indices {
        desks[index].wait(1000)
        desks[index].save()
      }
      let news = desks.indices.map { Array(desks[$0].appended.dropFirst(known[$0])) }
      known = desks.map(\.appended.count)
      desks[0].happen(.arrived(Arrival(operations: news[1], published: news[0])))
      desks[1].happen(.arrived(Arrival(operations: news[0], published: news[1])))
    }
    // The second desk gets to know the citizens as by a first exchange.
    desks[1].happen(.arrived(Arrival(operations: desks[0].onDisk)))
    desks[1].change { $0.choose(citizen: "citizen:bodil") }
    for round in 0..<60 {
      let index = Int.random(in: 0...1, using: &random)
      for _ in 0..<3 { desks[index].press(Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]) }
      if round % 6 == 5 { exchange() }
    }
    exchange()
    exchange()
    let ledgers = desks.map(\.state.casebook.ledger)
    #expect(Set(ledgers[0].roots) == Set(ledgers[1].roots))
    for root in ledgers[0].roots {
      #expect(ledgers[0].operations(of: root).map(\.id) == ledgers[1].operations(of: root).map(\.id))
      #expect(ledgers[0].state(of: root) == ledgers[1].state(of: root))
    }
    for desk in desks {
      #expect(desk.state.saving.isSettled)
      // What is open for writing says what is kept.
      if desk.state.pane == .plan, desk.state.layers.isEmpty, desk.file != nil {
        #expect(desk.state.plan.goal.text == desk.file?.plan.goal)
      }
      if desk.state.pane == .talk, desk.state.layers.isEmpty, desk.file != nil {
        #expect(desk.state.talk.editing.text == desk.state.talkText)
      }
    }
  }
}
