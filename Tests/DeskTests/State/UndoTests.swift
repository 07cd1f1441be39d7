import Casebook
import Domain
import Journal
import Support
import Terminal
import Testing

@testable import Desk

@Suite("Fortryd and gentag")
struct UndoTests {
  @Test("Nothing to take back, and nothing to make again, is told")
  func nothing() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(5), .control("z"))
    #expect(pilot.sees("Der er ikke noget at fortryde"))
    pilot.press(.control("y"))
    #expect(pilot.sees("Der er ikke noget at gentage"))
  }

  @Test("What was taken back is named; the next key takes the line away")
  func named() {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .delete, .control("z"))
    #expect(pilot.sees("Fortrudt: »Gå en tur« er taget af planen"))
    pilot.press(.down)
    #expect(!pilot.sees("Fortrudt"))
  }

  @Test("A new change forgets what could be made again")
  func forgets() {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .delete, .control("z"), .character("5"), .escape)
    pilot.press(.control("y"))
    #expect(pilot.sees("Der er ikke noget at gentage"))
  }

  @Test(
    "Any run of changes on the plan is taken back to the beginning and made again to the end",
    arguments: 0..<10)
  func random(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4))
    var files = [pilot.file]
    for _ in 0..<8 {
      if Int.random(in: 0..<4, using: &random) == 0 {
        pilot.press(.delete)
      } else {
        pilot.press(.character(Character("\(Int.random(in: 1...5, using: &random))")), .escape)
      }
      if files.last != pilot.file { files.append(pilot.file) }
      pilot.press(Bool.random(using: &random) ? .up : .down)
    }
    let final = pilot.file
    for file in files.reversed().dropFirst() {
      pilot.press(.control("z"))
      #expect(pilot.file == file)
    }
    for file in files.dropFirst() {
      pilot.press(.control("y"))
      #expect(pilot.file == file)
    }
    #expect(pilot.file == final)
  }

  @Test("A consent taken back shares no more; made again it shares")
  func consent() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4), .control("e"))
    pilot.chooseConsent("ja, kolleger må se det")
    pilot.press(.escape)
    let root = RootID(Pilot.bodil)
    #expect(pilot.state.casebook.ledger.sharing(of: root) == .shared(space: "hold"))
    pilot.press(.tab, .control("z"))
    #expect(pilot.file?.citizen.consent == false)
    #expect(pilot.state.casebook.ledger.sharing(of: root) != .shared(space: "hold"))
    pilot.press(.control("y"))
    #expect(pilot.file?.citizen.consent == true)
    #expect(pilot.state.casebook.ledger.sharing(of: root) == .shared(space: "hold"))
  }

  @Test("A refusal taken back is the yes again, in words and in fact")
  func refusal() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4), .control("e"))
    pilot.chooseConsent("ja, kolleger må se det")
    pilot.press(.left)
    #expect(pilot.sees("‹ nej: kun på denne maskine ›"))
    pilot.press(.escape, .tab, .control("z"))
    #expect(pilot.file?.citizen.consent == true)
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(Pilot.bodil)) == .shared(space: "hold"))
  }

  @Test("Beside one citizen nothing of another is taken back, or told; back with them it is")
  func otherCitizen() {
    var pilot = Pilot.withBodil(
      edits: PlanTests.steps + [Names.Field(Names.citizen, "name").edit("citizen:karen", "Karen")])
    pilot.press(.function(4), .delete)
    pilot.change { $0.choose(citizen: "citizen:karen") }
    pilot.press(.tab, .control("z"))
    #expect(pilot.sees("Der er ikke noget at fortryde"))
    #expect(!pilot.sees("Gå en tur"))
    #expect(pilot.state.casebook.file(Pilot.bodil)?.plan.steps.count == 1)
    pilot.change { $0.choose(citizen: Pilot.bodil) }
    pilot.press(.control("z"))
    #expect(pilot.file?.plan.steps.count == 2)
  }

  @Test("Undo in a form is of its text alone, and does not reach through to what lies below")
  func inForm() {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .delete, .enter)
    pilot.press(.control("z"))
    #expect(pilot.file?.plan.steps.count == 1)
    pilot.type("X")
    pilot.press(.control("z"))
    #expect(pilot.sees("Ring til koret"))
    #expect(!pilot.sees("Ring til koretX"))
  }
}

extension Pilot {
  /// Goes to the consent field of an open citizen's form, and on to an answer.
  mutating func chooseConsent(_ answer: String) {
    for _ in 0..<12 where !sees("‹ ") { press(.tab) }
    for _ in 0..<4 where !sees("‹ \(answer) ›") { press(.right) }
  }
}
