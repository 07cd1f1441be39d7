import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Handing a citizen over")
struct HandingOverTests {
  static let staff = [
    Names.Field(Names.staff, "name").edit("staff:mette", "Mette"),
    Names.Field(Names.staff, "name").edit("staff:jonas", "Jonas"),
    Names.Field(Names.staff, "areas").edit("staff:jonas", "Køge, 4600"),
    Names.Field(Names.staff, "name").edit("staff:anne", "Anne"),
    Names.Field(Names.staff, "areas").edit("staff:anne", "Viby, Roskilde"),
  ]
  static let referred = [
    Names.Field(Names.citizen, "name").edit("citizen:kurt", "Kurt"),
    Names.Field(Names.citizen, "place").edit("citizen:kurt", "4600"),
    Names.Field(Names.citizen, "consent").edit("citizen:kurt", true),
    Edit.share(RootID("citizen:kurt"), to: "hold"),
    Names.Field(Names.referral("r"), "referrer").edit("citizen:kurt", "Lægehuset i Køge"),
    Names.Field(Names.referral("r"), "date").edit("citizen:kurt", "2026-11-18"),
  ]

  func atToday(_ edits: [Edit] = staff + referred) -> Pilot {
    var pilot = Pilot(columns: 120, rows: 36, edits: edits)
    pilot.press(.function(5))
    return pilot
  }

  /// The same operations with somebody else at the screen.
  func seen(by staff: String, _ pilot: Pilot) -> Pilot {
    var other = pilot
    other.change {
      $0.staff = staff
      $0.staffName = ""
      $0.notice = nil
    }
    other.happen(.tick)
    return other
  }

  func care(_ pilot: Pilot) -> Care? { pilot.state.casebook.summaries["citizen:kurt"]?.care }

  @Test("A referral that nobody has accepted waits for everybody, and is overdue after three days")
  func waits() {
    let pilot = atToday()
    #expect(pilot.sees("henvisning, ingen har taget imod"))
    #expect(pilot.state.agendaEntries.first?.part == .overdue)
    #expect(seen(by: "staff:anne", pilot).sees("ingen har taget imod"))
  }

  @Test("Whoever looks after the citizen's area is offered first, and marked")
  func near() {
    var pilot = atToday()
    pilot.press(.control("w"))
    guard case .chooser(let chooser)? = pilot.state.layers.last else { return #expect(Bool(false)) }
    #expect(pilot.state.items(of: chooser).map(\.label) == ["Jonas", "Anne", "Mette (mig)"])
    #expect(pilot.sees("● Køge"))
  }

  @Test("It counts only when the other has accepted; until then both see it")
  func accepted() {
    var pilot = atToday()
    pilot.press(.control("g"))
    #expect(care(pilot)?.responsible == "staff:mette")
    pilot.press(.control("w"))
    pilot.type("jonas")
    pilot.press(.enter)
    #expect(care(pilot)?.responsible == "staff:mette")
    #expect(pilot.sees("venter på svar fra Jonas"))

    var jonas = seen(by: "staff:jonas", pilot)
    #expect(jonas.sees("Mette spørger: tager du imod?"))
    #expect(!seen(by: "staff:anne", pilot).sees("Kurt"))
    jonas.press(.home)
    while jonas.state.litEntry?.item.kind != .handOver, jonas.state.today.agenda < 5 { jonas.press(.down) }
    jonas.press(.control("g"))
    #expect(care(jonas)?.responsible == "staff:jonas")
    #expect(care(jonas)?.isOffered == false)
    // Nothing more of it stands with the one who handed over.
    #expect(!seen(by: "staff:mette", jonas).sees("Kurt"))
  }

  @Test("A no leaves it with the one who asked, and tells them who said it")
  func declined() {
    var pilot = atToday()
    pilot.press(.control("w"))
    pilot.type("jonas")
    pilot.press(.enter)
    var jonas = seen(by: "staff:jonas", pilot)
    jonas.press(.home)
    while jonas.state.litEntry?.item.kind != .handOver, jonas.state.today.agenda < 5 { jonas.press(.down) }
    jonas.press(.control("x"))
    let mette = seen(by: "staff:mette", jonas)
    #expect(mette.sees("Jonas kunne ikke"))
  }

  @Test(
    "Two who accept the same referral without knowing of each other: both stand there, and a person chooses")
  func both() throws {
    var mette = atToday()
    var jonas = Pilot(columns: 120, rows: 36, device: 2)
    jonas.change {
      $0.staff = "staff:jonas"
      $0.staffName = "Jonas"
    }
    jonas.happen(.arrived(Arrival(operations: mette.onDisk)))
    jonas.press(.function(5), .control("g"))
    mette.press(.control("g"))
    jonas.save()
    mette.happen(.arrived(Arrival(operations: jonas.onDisk)))
    #expect(mette.sees("Mette og Jonas har begge taget imod"))
    while mette.state.litEntry?.item.kind != .doubled, mette.state.today.agenda < 5 { mette.press(.down) }
    mette.press(.enter)
    mette.press(.down, .enter)
    #expect(care(mette)?.responsible == "staff:jonas")
    #expect(!mette.sees("har begge taget imod"))
  }

  @Test("The team's agenda shows what waits for colleagues as well")
  func team() {
    var pilot = atToday()
    pilot.press(.control("g"))
    var anne = seen(by: "staff:anne", pilot)
    #expect(!anne.sees("Kurt"))
    anne.press(.alt("t"))
    #expect(anne.sees("Kurt"))
  }

  @Test("A new referral makes a citizen with its first letter, dated today, and waits for an answer")
  func register() throws {
    var pilot = atToday(Self.staff)
    pilot.press(.alt("r"))
    #expect(pilot.sees("Ny henvisning"))
    pilot.type("Else")
    pilot.press(.tab, .tab)
    pilot.type("4130")
    pilot.press(.tab, .tab, .tab)
    pilot.type("Lægerne i Viby")
    pilot.press(.escape)
    let id = try #require(pilot.state.citizen)
    let referral = try #require(pilot.state.casebook.file(id)?.referrals.first)
    #expect(referral.referrer == "Lægerne i Viby")
    #expect(referral.date == Samples.today)
    #expect(pilot.sees("Else") && pilot.sees("Lægerne i Viby"))
  }
}
