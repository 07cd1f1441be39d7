import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("A step is tried, and what comes then")
struct StepAnswerTests {
  /// Bodil goes to the choir, which meets on Tuesdays at two.
  func atPlan(_ more: [Edit] = []) -> Pilot {
    let step = Names.step("s")
    var pilot = Pilot.withBodil(
      columns: 120, rows: 36,
      edits: [
        Pilot.edit(step, "what", "Sangkoret Viby"), Pilot.edit(step, "community", "community:kor"),
        Pilot.edit(step, "date", "2026-11-17"), Pilot.edit(step, "time", "14:00"),
        Pilot.edit(step, "companion", "Mette"),
      ] + more)
    pilot.press(.function(4))
    return pilot
  }

  func step(_ pilot: Pilot) -> Step? { pilot.file?.plan.steps.first }

  @Test("The next meeting of the community is proposed, and Enter takes it: three times and the way holds")
  func threeTimes() {
    var pilot = atPlan()
    pilot.type("1")
    #expect(pilot.sees("Igen næste gang") && pilot.sees("tir 24. nov 14:00"))
    pilot.press(.enter)
    #expect(step(pilot)?.date?.iso == "2026-11-24")
    #expect(step(pilot)?.outcome == nil && step(pilot)?.stage == .shown)
    for day in ["2026-12-01", "2026-12-08"] {
      // A week later.
      pilot.wait(7 * 24 * 3_600_000)
      pilot.type("1")
      pilot.press(.enter)
      #expect(step(pilot)?.date?.iso == day)
    }
    #expect(step(pilot)?.timesCame == 3 && step(pilot)?.stage == .welcomed)
    #expect(step(pilot)?.visits.map(\.companion) == ["Mette", "Mette", "Mette"])
    #expect(pilot.sees("✓ 17/11 · ✓ 24/11 · ✓ 1/12"))
  }

  @Test("A failed try leads on, and stays on record beside what went well")
  func failed() {
    var pilot = atPlan()
    pilot.type("2")
    #expect(pilot.sees("Kom ikke – hvad nu?"))
    pilot.press(.enter)
    pilot.wait(7 * 24 * 3_600_000)
    pilot.type("1")
    pilot.press(.escape)
    #expect(step(pilot)?.visits.map(\.outcome) == [.didNotCome, .came])
    #expect(pilot.sees("○ 17/11 · ✓ 24/11"))
  }

  @Test(
    "Another answer on the same day is a correction; the same one again takes it off, and undo brings all back"
  )
  func corrected() {
    var pilot = atPlan()
    pilot.type("2")
    pilot.press(.escape)
    pilot.type("1")
    pilot.press(.escape)
    #expect(step(pilot)?.visits.map(\.outcome) == [.came])
    pilot.type("1")
    #expect(step(pilot)?.visits == [] && step(pilot)?.outcome == nil)
    pilot.press(.control("z"))
    #expect(step(pilot)?.visits.map(\.outcome) == [.came])
  }

  @Test("A call is agreed, or something else looked for, from the same list")
  func others() {
    var pilot = atPlan()
    pilot.type("4")
    pilot.press(.down, .enter)
    #expect(pilot.file?.followUps.map(\.due?.iso) == ["2026-11-23"])
    pilot = atPlan()
    pilot.type("4")
    pilot.press(.enter)
    #expect(pilot.state.pane == .find)
  }

  @Test("Company that was agreed for so many visits ends with something that follows")
  func company() {
    let step = Names.step("s")
    var pilot = atPlan([
      Pilot.edit(step, "course", "accompaniment"), Pilot.edit(step, "course-visits", .integer(1)),
      Pilot.edit(step, "course-until", "2026-12-18"), Pilot.edit(step, "course-then", "går selv"),
    ])
    #expect(pilot.sees("følgeskab 0 af 1, til fre 18. dec"))
    pilot.type("1")
    #expect(pilot.sees("Forløbet er slut"))
    pilot.press(.enter)
    #expect(self.step(pilot)?.course.isSettled == true)
    #expect(pilot.state.context == .form)
    pilot.press(.escape)
    #expect(pilot.sees("følgeskab 1 af 1, til fre 18. dec, slut"))
  }

  @Test("A pause has a reason and an end; nothing is asked for until then, and it comes back on that day")
  func pause() {
    var pilot = atPlan()
    pilot.type("5")
    pilot.press(.enter)
    #expect(pilot.sees("Planen holder pause"))
    pilot.press(.left, .left, .tab)
    pilot.type("+14")
    pilot.press(.escape)
    #expect(pilot.file?.plan.pause?.until?.iso == "2026-12-06")
    #expect(pilot.sees("‖ pause til søn 6. dec"))
    pilot.press(.function(5))
    #expect(pilot.state.agendaEntries.map(\.item.kind) == [.pause])
    pilot.press(.control("d"))
    #expect(pilot.file?.plan.pause == nil)
  }

  @Test("Day and hour are proposed from the community's own, and the key again takes the time after that")
  func proposed() {
    var pilot = atPlan()
    pilot.press(.enter, .tab)
    #expect(pilot.sees("Ctrl-G: mødes tir 24. nov 14:00"))
    pilot.press(.control("g"))
    #expect(step(pilot)?.date?.iso == "2026-11-24" && step(pilot)?.time?.text == "14:00")
    pilot.press(.control("g"))
    #expect(step(pilot)?.date?.iso == "2026-12-01")
  }

  @Test("Where nobody knows when it meets, another day is asked for; an answer a week later is another time")
  func unknownSchedule() {
    var pilot = Pilot.withBodil(
      columns: 120, rows: 36,
      edits: [
        Pilot.edit(Names.step("s"), "what", "Gåtur"), Pilot.edit(Names.step("s"), "date", "2026-11-22"),
      ])
    pilot.press(.function(4))
    pilot.type("1")
    #expect(pilot.sees("Igen, en anden dag"))
    pilot.press(.escape)
    pilot.wait(7 * 24 * 3_600_000)
    pilot.type("1")
    pilot.press(.escape)
    #expect(step(pilot)?.visits.map(\.date?.iso) == ["2026-11-22", "2026-11-29"])
    // With a new day it waits again.
    pilot.type("3")
    pilot.press(.enter, Key(.home, .shift))
    pilot.type("6/12")
    pilot.press(.escape)
    #expect(step(pilot)?.outcome == nil && step(pilot)?.visits.count == 2)
    pilot.press(.function(5))
    #expect(pilot.sees("Gåtur"))
  }
}
