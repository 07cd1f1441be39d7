import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("I dag")
struct TodayTests {
  static func due(_ id: String, _ root: String, _ date: String, _ note: String) -> [Edit] {
    [
      Names.Field(Names.followUp(id), "due").edit(root, .text(date)),
      Names.Field(Names.followUp(id), "note").edit(root, .text(note)),
    ]
  }

  static let edits =
    [
      Names.Field(Names.citizen, "name").edit("citizen:bodil", "Bodil Hansen"),
      Names.Field(Names.citizen, "place").edit("citizen:bodil", "4130 Viby"),
      Names.Field(Names.citizen, "name").edit("citizen:karen", "Åse Karen"),
    ] + due("a", "citizen:bodil", "2026-11-20", "overset")
    + due("b", "citizen:karen", "2026-11-22", "i dag selv")
    + due("c", "citizen:bodil", "2026-11-29", "om en uge")
    + due("d", "citizen:bodil", "2026-11-30", "senere endnu")
    + [
      Names.Field(Names.step("s"), "what").edit("citizen:karen", "Koret"),
      Names.Field(Names.step("s"), "date").edit("citizen:karen", "2026-11-24"),
      Names.Field(Names.step("s"), "time").edit("citizen:karen", "14:00"),
      Names.Field(Names.plan, "review").edit("citizen:karen", "2026-11-25"),
      Names.Field(Names.referral("r"), "referrer").edit("citizen:bodil", "Lægehuset"),
      Names.Field(Names.referral("r"), "date").edit("citizen:bodil", "2026-11-22"),
    ]

  func atToday(_ edits: [Edit] = edits, rows: Int = 40) -> Pilot {
    var pilot = Pilot(columns: 80, rows: rows, edits: edits)
    pilot.press(.function(5))
    return pilot
  }

  @Test("What waits stands in order of date, under overdue, today, a week and later")
  func parts() {
    let pilot = atToday()
    let texts = [
      "Over tiden", "overset", "I dag\n", "i dag selv", "De næste syv dage", "Koret", "Lægehuset",
      "se på planen",
      "om en uge", "Senere", "senere endnu",
    ].map { $0.trimmed }
    let entries = pilot.state.agendaEntries
    #expect(entries.map(\.part) == [.overdue, .today, .week, .week, .week, .week, .later])
    #expect(entries.map(\.item.kind) == [.call, .call, .step, .referral, .review, .call, .call])
    let rows = texts.filter { $0 != "I dag" }.map { pilot.place(of: $0)?.row ?? -1 }
    #expect(!rows.contains(-1))
    #expect(rows == rows.sorted())
    #expect(pilot.sees("14:00"))
  }

  @Test("Nothing waits: what to do about it")
  func empty() {
    let pilot = atToday([])
    #expect(pilot.sees("Intet venter"))
    #expect(pilot.sees("Ingen borgere endnu"))
  }

  @Test("A call done is off the list, and undo brings it back")
  func done() {
    var pilot = atToday()
    pilot.press(.control("d"))
    #expect(pilot.sees("Opkaldet til Bodil Hansen er klaret"))
    #expect(
      pilot.state.casebook.file("citizen:bodil")?.followUps.first { $0.id == "a" }?.done == Samples.today)
    #expect(!pilot.state.agendaEntries.contains { $0.item.text == "overset" })
    pilot.press(.control("z"))
    #expect(pilot.state.agendaEntries.first?.item.text == "overset")
  }

  @Test("A referral done is answered, a review done comes again in four weeks")
  func doneOthers() {
    var pilot = atToday()
    pilot.press(.down, .down, .down, .control("d"))
    #expect(pilot.state.casebook.file("citizen:bodil")?.referrals.first?.answered == Samples.today)
    pilot.press(.control("d"))
    #expect(pilot.state.casebook.file("citizen:karen")?.plan.reviewDate?.iso == "2026-12-20")
  }

  @Test("A step done leads to the plan, where how it went is one key")
  func doneStep() {
    var pilot = atToday()
    pilot.press(.down, .down, .control("d"))
    #expect(pilot.state.pane == .plan)
    #expect(pilot.state.context == .planSteps)
    #expect(pilot.sees("Hvordan gik det?"))
    pilot.press(.character("1"))
    #expect(pilot.state.casebook.file("citizen:karen")?.plan.steps.first?.outcome == .came)
  }

  @Test("Doing everything leaves an empty list, and the key then says so")
  func allDone() {
    var pilot = atToday([Self.edits[0]] + Self.due("a", "citizen:bodil", "2026-11-20", "overset"))
    pilot.press(.control("d"), .control("d"))
    #expect(pilot.sees("Der er ikke noget på listen"))
    #expect(pilot.sees("Intet venter"))
  }

  @Test("Enter opens the citizen's plan, a step lit when it is about one")
  func open() {
    var pilot = atToday()
    pilot.press(.down, .down, .enter)
    #expect(pilot.state.pane == .plan)
    #expect(pilot.state.citizen == "citizen:karen")
    #expect(pilot.state.selectedStep?.id == "s")
  }

  @Test(
    "Citizens are found by the beginning of any name, or of the place",
    arguments: [
      ("bod", ["Bodil Hansen"]), ("hans", ["Bodil Hansen"]), ("41", ["Bodil Hansen"]), ("ÅSE", ["Åse Karen"]),
    ])
  func search(typed: String, names: [String]) {
    var pilot = atToday()
    pilot.press(.tab)
    pilot.type(typed)
    #expect(pilot.state.listedCitizens.map(\.name) == names)
    pilot.press(.enter)
    #expect(pilot.state.pane == .plan)
    #expect(pilot.file?.citizen.name == names[0])
  }

  @Test("A letter typed in the list begins to search")
  func letter() {
    var asked: [Effect]
    var pilot = atToday()
    pilot.type("å")
    #expect(pilot.state.context == .todaySearch)
    #expect(pilot.state.listedCitizens.map(\.name) == ["Åse Karen"])
    pilot.type("xx")
    #expect(pilot.sees("Ingen af mine borgere hedder sådan"))
    asked = pilot.press(.enter)
    #expect(asked == [])
  }

  @Test("The list tells who is on this machine only, and how many steps were tried")
  func tells() {
    var pilot = atToday()
    #expect(!pilot.sees("kun på denne maskine"))
    pilot.press(.tab)
    pilot.type("åse")
    #expect(pilot.sees("kun på denne maskine"))
    #expect(pilot.sees("0 af 1 trin prøvet"))
  }

  @Test("Commands about a citizen mean the one on the lit line, whoever was open before")
  func atHand() {
    var pilot = atToday()
    pilot.change { $0.choose(citizen: "citizen:bodil") }
    pilot.press(.down, .down, .control("e"))
    #expect(pilot.sees("Åse Karen") && pilot.state.citizen == "citizen:karen")
    pilot.press(.escape, .control("f"))
    pilot.type("+7")
    pilot.press(.escape)
    #expect(
      pilot.state.casebook.file("citizen:karen")?.followUps.contains { $0.due?.iso == "2026-11-29" } == true)
    pilot.press(.tab)
    pilot.type("bodil")
    pilot.press(.control("k"))
    pilot.type("slet alt om")
    pilot.press(.enter)
    #expect(pilot.sees("Slet for altid: Bodil Hansen"))
  }

  @Test("Before anybody was opened the lit line is enough; on an empty list the way is told")
  func nobodyOpen() {
    var pilot = atToday()
    pilot.press(.control("e"))
    #expect(pilot.sees("Borgeren") && pilot.sees("Bodil Hansen"))
    pilot = atToday([])
    pilot.press(.control("f"))
    #expect(pilot.state.layers == [])
    #expect(pilot.sees("Vælg først en borger"))
  }

  @Test("After midnight the list is another")
  func midnight() {
    var pilot = atToday()
    #expect(pilot.state.agendaEntries.first { $0.item.text == "i dag selv" }?.part == .today)
    pilot.wait(15 * 3600 * 1000)
    #expect(pilot.state.agendaEntries.first { $0.item.text == "i dag selv" }?.part == .overdue)
    #expect(pilot.sees("I dag, mandag 23. november 2026"))
  }
}
