import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Min plan")
struct PlanTests {
  static let steps = [
    Pilot.edit(Names.step("s1"), "what", "Ring til koret"),
    Pilot.edit(Names.step("s1"), "date", "2026-11-24"),
    Pilot.edit(Names.step("s2"), "what", "Gå en tur"), Pilot.edit(Names.step("s2"), "date", "2026-11-20"),
  ]

  func atPlan(_ edits: [Edit] = steps) -> Pilot {
    var pilot = Pilot.withBodil(edits: edits)
    pilot.press(.function(4))
    return pilot
  }

  func step(_ id: String, _ pilot: Pilot) -> Step? { pilot.file?.plan.steps.first { $0.id == id } }

  @Test("A community goes from Find onto the chosen citizen's plan, and from there back to the screen")
  func fromFind() throws {
    var pilot = Pilot.withBodil()
    pilot.type("sangkoret")
    pilot.press(.control("t"))
    #expect(pilot.sees("»Sangkoret Viby« er sat på planen for Bodil"))
    let step = try #require(pilot.file?.plan.steps.first)
    #expect(step.what == "Sangkoret Viby")
    #expect(step.communityID == "community:kor")
    #expect(step.place == "Parkvej 4, 4130 Viby Sjælland")
    #expect(step.host == "Inger")
    pilot.press(.function(4))
    #expect(pilot.sees("Plan for Bodil"))
    #expect(pilot.sees("Sangkoret Viby"))
    pilot.press(.control("z"))
    #expect(pilot.file?.plan.steps == [])
  }

  @Test(
    "The community that a step goes to is shown in Find by one key; one that no longer meets is told instead")
  func toCommunity() {
    var pilot = Pilot.withBodil()
    pilot.type("sangkoret")
    pilot.press(.control("t"), .function(4), .alt("f"))
    #expect(pilot.state.pane == .find && pilot.sees("Inger") && pilot.sees("Parkvej 4"))
    pilot.change { state in
      let edit = CommunityField.retired.place.edit("community:kor", .flag(true))
      _ = state.commit([edit], as: Phrase(same: "–"), notify: false)
    }
    pilot.press(.function(4), .alt("f"))
    #expect(pilot.state.pane == .plan && pilot.sees("findes ikke mere i kilden"))
    // A step of one's own goes nowhere.
    var free = atPlan()
    free.press(.alt("f"))
    #expect(free.state.pane == .plan && free.sees("Trinnet går ikke til et fællesskab"))
  }

  @Test("With no citizen chosen, the plan is asked for")
  func chooser() throws {
    var pilot = Pilot(edits: [
      Names.Field(Names.citizen, "name").edit("citizen:bodil", "Bodil"),
      Names.Field(Names.citizen, "name").edit("citizen:karen", "Karen"),
    ])
    pilot.type("sangkoret")
    pilot.press(.control("t"))
    #expect(pilot.sees("På hvis plan?"))
    pilot.type("kar")
    pilot.press(.enter)
    #expect(pilot.state.citizen == "citizen:karen")
    #expect(pilot.file?.plan.steps.map(\.what) == ["Sangkoret Viby"])
    #expect(pilot.state.casebook.file("citizen:bodil")?.plan.steps == [])
  }

  @Test("With no citizen at all, the chooser says how to make one")
  func noCitizen() {
    var pilot = Pilot()
    pilot.press(.control("t"))
    #expect(pilot.sees("Ingen borger fundet"))
    pilot.press(.enter)
    #expect(pilot.sees("Ingen borger fundet"))
    pilot.press(.escape)
    #expect(pilot.state.layers == [])
    #expect(pilot.appended == [])
  }

  @Test("The goal is written in the citizen's words, over several lines")
  func goal() {
    var pilot = atPlan([])
    #expect(pilot.state.context == .planGoal)
    pilot.type("Synge igen\nog komme ud")
    pilot.wait(1000)
    #expect(pilot.file?.plan.goal == "Synge igen\nog komme ud")
  }

  @Test("Steps stand in order of date; what is overdue is in words or place, not in colour alone")
  func order() throws {
    let pilot = atPlan()
    #expect(pilot.file?.plan.steps.map(\.id) == ["s2", "s1"])
    let first = try #require(pilot.place(of: "Gå en tur"))
    let second = try #require(pilot.place(of: "Ring til koret"))
    #expect(first.row < second.row)
    #expect(pilot.sees("fre 20. nov"))
    #expect(pilot.sees("i dag"))
  }

  @Test("A new step is kept from its first letter on, and not at all without one")
  func newStep() {
    var pilot = atPlan()
    pilot.press(.control("n"), .escape)
    #expect(pilot.file?.plan.steps.count == 2)
    pilot.press(.control("n"))
    pilot.type("B")
    pilot.wait(1000)
    #expect(pilot.file?.plan.steps.count == 3)
    pilot.type("age kage")
    pilot.press(.tab)
    pilot.type("fredag")
    pilot.press(.tab)
    pilot.type("14.30")
    pilot.press(.escape)
    let step = pilot.file?.plan.steps.first { $0.what == "Bage kage" }
    #expect(step?.date?.iso == "2026-11-27")
    #expect(step?.time?.text == "14:30")
    // The new step is the lit one.
    #expect(pilot.state.selectedStep?.id == step?.id)
  }

  @Test(
    "One key answers how it went, moves the signposting on, and asks what comes next",
    arguments: [
      (Character("1"), Outcome.came, Signposting.shown), ("2", .didNotCome, .ready),
      ("3", .comesAgain, .welcomed),
      ("4", .notForMe, .ready), ("5", .pause, .ready),
    ])
  func outcome(key: Character, outcome: Outcome, stage: Signposting) throws {
    var pilot = atPlan()
    pilot.press(.character(key))
    #expect(step("s2", pilot)?.outcome == outcome)
    #expect(step("s2", pilot)?.stage == stage)
    #expect(pilot.state.context == .chooser)
    #expect(pilot.sees("hvad nu?") && pilot.sees("skriv selv, hvad der nu skal ske"))
    pilot.type("prøve igen")
    pilot.press(.enter)
    #expect(step("s2", pilot)?.next == "prøve igen")
    #expect(pilot.state.selectedStep?.id == "s2")
  }

  @Test("The same answer again takes it off; undo brings answer and stage back together")
  func outcomeUndone() {
    var pilot = atPlan()
    let before = step("s2", pilot)
    pilot.press(.character("3"), .escape)
    #expect(step("s2", pilot)?.outcome == .comesAgain)
    pilot.press(.control("z"))
    #expect(step("s2", pilot) == before)
    pilot.press(.control("y"))
    #expect(step("s2", pilot)?.outcome == .comesAgain)
    #expect(step("s2", pilot)?.stage == .welcomed)
    pilot.press(.character("3"))
    #expect(step("s2", pilot)?.outcome == nil)
    #expect(pilot.state.layers == [])
  }

  @Test("A stage is never taken back by an answer")
  func stageStays() {
    var pilot = atPlan(Self.steps + [Pilot.edit(Names.step("s2"), "stage", "welcomed")])
    pilot.press(.character("1"), .escape)
    #expect(step("s2", pilot)?.stage == .welcomed)
  }

  @Test("A step is taken off the plan and comes back with everything in it")
  func remove() {
    var pilot = atPlan()
    let before = pilot.file
    pilot.press(.delete)
    #expect(pilot.file?.plan.steps.map(\.id) == ["s1"])
    #expect(pilot.sees("er taget af planen. Ctrl-Z fortryder."))
    pilot.press(.control("z"))
    #expect(pilot.file == before)
    pilot.press(.control("y"))
    #expect(pilot.file?.plan.steps.map(\.id) == ["s1"])
  }

  @Test("Keys on an empty list of steps are harmless")
  func emptyList() {
    var pilot = atPlan([])
    pilot.press(.tab)
    #expect(pilot.state.context == .planSteps)
    for key in [Key.enter, .delete, .up, .down, .home, .end, .character("1"), .character("5")] {
      pilot.press(key)
    }
    #expect(pilot.appended == [])
    #expect(pilot.state.layers == [])
  }

  @Test("Agreements on the plan are shown at its top")
  func agreements() {
    var pilot = atPlan()
    pilot.press(.control("d"))
    pilot.type("datteren")
    pilot.press(.tab)
    pilot.type("+28")
    pilot.press(.escape)
    #expect(pilot.file?.plan.agreedWith == "datteren")
    #expect(pilot.file?.plan.reviewDate?.iso == "2026-12-20")
    #expect(pilot.sees("aftalt med datteren · ses på igen søn 20. dec"))
  }

  @Test("A follow-up is agreed on from the plan, and waits in I dag")
  func followUp() {
    var pilot = atPlan()
    pilot.press(.control("f"))
    pilot.type("i morgen")
    pilot.press(.tab, .right, .tab)
    pilot.type("hvordan gik det")
    pilot.press(.escape)
    #expect(pilot.file?.followUps.map(\.kind) == [.visit])
    #expect(pilot.file?.followUps.first?.due?.iso == "2026-11-23")
    pilot.press(.function(5))
    #expect(pilot.sees("besøg: hvordan gik det"))
  }
}
