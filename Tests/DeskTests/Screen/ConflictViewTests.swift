import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Two versions on the screen")
struct ConflictViewTests {
  @Test(
    "The other version never covers the line that is being written",
    arguments: [(80, 24), (120, 36), (40, 12)])
  func cursorInView(columns: Int, rows: Int) {
    var pilot = Scene.talkConflict.pilot(columns: columns, rows: rows)
    pilot.type(String(repeating: "\nEndnu en linje", count: 30))
    pilot.type("\nsidste ord")
    #expect(pilot.sees("sidste ord"))
    #expect(pilot.sees("⚠ To udgaver"))
    let lines = pilot.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(pilot.cursor.map { lines[$0.row].contains("sidste ord") } == true)
  }

  @Test("Nor the goal of a plan, however little room there is", arguments: [(80, 24), (120, 36), (40, 12)])
  func goal(columns: Int, rows: Int) {
    var pilot = Scene.planEmpty.pilot(columns: columns, rows: rows)
    pilot.type("Ud af huset")
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    let operations = there.record(
      [AppState.goalField.edit("citizen:karen", text: "Blive hjemme")], by: "staff:jonas", at: Samples.morning
    )
    pilot.happen(.arrived(Arrival(operations: operations)))
    #expect(pilot.sees("Ud af huset"))
    #expect(pilot.sees("⚠ To udgaver"))
  }

  @Test("A person chooses: the one counts, the other is gone, and it can be taken back")
  func choose() {
    var pilot = Scene.chooseVersion.pilot(columns: 80, rows: 24)
    #expect(pilot.sees("Jonas"))
    pilot.press(.down, .enter)
    #expect(pilot.state.talk.editing.text == "Hun strikker igen om formiddagen.")
    #expect(pilot.file?.conflicts == [:])
    #expect(!pilot.sees("⚠ To udgaver"))
    pilot.press(.escape, .control("z"))
    #expect(pilot.state.talk.editing.text.hasSuffix("Radioen kører."))
  }

  @Test("Whoever is to be erased is named where it is asked")
  func erase() {
    for (columns, rows) in GoldenScreenTests.sizes {
      #expect(Scene.promptErase.pilot(columns: columns, rows: rows).sees("Slet for altid: Bodil Hansen"))
    }
  }
}
