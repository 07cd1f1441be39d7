import Casebook
import Domain
import Testing

@testable import Desk

@Suite("Overblik")
struct OverviewTests {
  @Test("Wishes are counted by topic and municipality, and what few wish for is not told by name")
  func wishes() {
    let pilot = Scene.overview.pilot(columns: 80, rows: 24)
    #expect(pilot.sees("4 venter · 0 afsluttet"))
    #expect(pilot.state.overview.wishTopics.rows == [Tally(["Træværksted": 3]).rows[0]])
    #expect(pilot.state.overview.wishTopics.others == 1)
    #expect(pilot.state.overview.wishAreas.rows.map(\.name) == ["Roskilde"])
    #expect(!pilot.sees("Skak"))
  }

  @Test("It follows what comes in while it is open")
  func follows() {
    var pilot = Scene.overview.pilot(columns: 80, rows: 24)
    var wish = UnmetWish(id: "ny")
    wish.topic = "Skak"
    pilot.change { state in _ = state.record(state.casebook.edits(noting: wish, space: "hold")) }
    #expect(pilot.sees("5 venter"))
  }

  @Test("The directory's entries are counted by the age of their confirmation")
  func ages() {
    var pilot = Pilot(columns: 120, rows: 36)
    pilot.press(.function(6))
    #expect(pilot.sees("Oversigten: 5 fællesskaber"))
    #expect(pilot.sees("1 bekræftet inden for et halvt år"))
    #expect(pilot.sees("1 bekræftet inden for et år"))
    #expect(pilot.sees("3 aldrig bekræftet"))
    pilot.press(.function(2))
    pilot.type("garn")
    pilot.press(.control("g"), .function(6))
    #expect(pilot.sees("2 bekræftet inden for et halvt år"))
  }

  @Test("Numbers alike stand by name, and names with too few go together")
  func tally() {
    let tally = Tally(["a": 1, "c": 3, "b": 3, "d": 2, "e": 0], fewest: 3)
    #expect(tally.rows.map(\.name) == ["b", "c"])
    #expect(tally.others == 3)
  }
}
