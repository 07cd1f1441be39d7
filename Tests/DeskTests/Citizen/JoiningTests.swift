import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Two records of one person at the desk")
struct JoiningTests {
  static let karen = "citizen:karen"

  /// Bodil agreed to share; the same woman was taken in once more, and that record was never asked about.
  func atPlan() -> Pilot {
    var pilot = Pilot(
      columns: 120, rows: 36,
      edits: [
        Pilot.edit(Names.citizen, "name", "Bodil"), Pilot.edit(Names.citizen, "phone", "12 34 56 78"),
        Pilot.edit(Names.citizen, "consent", true), .share(RootID(Pilot.bodil), to: "hold"),
        Names.Field(Names.citizen, "name").edit(Self.karen, "Bodil K."),
        Names.Field(Names.citizen, "phone").edit(Self.karen, "+45 12345678"),
        Names.Field(Names.plan, "goal").edit(Self.karen, "Synge igen"),
      ])
    pilot.change { $0.choose(citizen: Pilot.bodil) }
    pilot.press(.function(4))
    return pilot
  }

  func isShared(_ id: String, _ pilot: Pilot) -> Bool {
    if case .shared = pilot.state.casebook.ledger.sharing(of: RootID(id)) { true } else { false }
  }

  func join(_ pilot: inout Pilot) {
    pilot.press(.control("k"))
    pilot.type("samme person")
    pilot.press(.enter)
  }

  @Test("The other one is found without a word typed, and it is told what becomes of sharing before Enter")
  func found() {
    var pilot = atPlan()
    join(&pilot)
    #expect(pilot.sees("▸Bodil K.") && pilot.sees("så deles ingen af dem"))
    pilot.press(.enter)
    #expect(pilot.sees("Synge igen"))
    #expect(!isShared(Pilot.bodil, pilot) && !isShared(Self.karen, pilot))
  }

  @Test("Taken back, each is shared by its own answer: who was never asked is not", arguments: [4, 5])
  func undone(pane: Int) {
    var pilot = atPlan()
    join(&pilot)
    pilot.press(.enter, .function(pane), .control("z"))
    #expect(pilot.state.casebook.summaries.count == 2)
    #expect(isShared(Pilot.bodil, pilot))
    #expect(!isShared(Self.karen, pilot))
    #expect(pilot.state.casebook.file(Self.karen)?.plan.goal == "Synge igen")
  }
}
