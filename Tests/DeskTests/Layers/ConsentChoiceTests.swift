import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Asking for consent")
struct ConsentChoiceTests {
  func atForm() -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4), .control("e"))
    return pilot
  }

  func shares(_ operations: [Operation]) -> [Operation] { operations.filter { $0.content.record.isEmpty } }

  @Test("Nothing is shared before the question is answered")
  func notAsked() {
    var pilot = atForm()
    pilot.type("x")
    pilot.press(.escape)
    #expect(shares(pilot.appended) == [])
    pilot.press(.function(4))
    #expect(pilot.sees("kun på denne maskine"))
  }

  @Test("A yes makes the share operation, with the day")
  func yes() {
    var pilot = atForm()
    pilot.chooseConsent("ja, kolleger må se det")
    #expect(shares(pilot.appended).map(\.content.value) == [["space": "hold"]])
    #expect(pilot.file?.citizen.consent == true)
    #expect(pilot.file?.citizen.consentDate == Samples.today)
    pilot.press(.escape, .function(5))
    #expect(!pilot.sees("kun på denne maskine"))
  }

  @Test("A no shares nothing, not even on the way to the answer")
  func no() {
    var pilot = atForm()
    pilot.chooseConsent("nej: kun på denne maskine")
    #expect(pilot.sees("‹ nej: kun på denne maskine ›"))
    #expect(pilot.file?.citizen.consent == false)
    #expect(shares(pilot.appended) == [])
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(Pilot.bodil)) == .here)
  }

  @Test("Two answers from two desks: the one that a person chooses decides what is shared")
  func twoAnswers() {
    var pilot = atForm()
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    there.add(pilot.onDisk)
    pilot.chooseConsent("ja, kolleger må se det")
    let field = Names.Field(Names.citizen, "consent")
    let no = there.record(
      [field.edit(Pilot.bodil, .flag(false))], by: "staff:jonas", at: Samples.morning)
    pilot.happen(.arrived(Arrival(operations: no)))
    #expect(pilot.state.casebook.versions(Pilot.bodil, field).count == 2)
    pilot.press(.control("x"))
    pilot.type("nej")
    pilot.press(.down, .enter)
    #expect(pilot.file?.citizen.consent == false)
    let device = pilot.state.casebook.ledger.device
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(Pilot.bodil)) == .withdrawn(keeper: device))
  }

  @Test("A no after a yes withdraws; this device keeps the file")
  func withdrawn() {
    var pilot = atForm()
    pilot.chooseConsent("ja, kolleger må se det")
    pilot.chooseConsent("nej: kun på denne maskine")
    let device = pilot.state.casebook.ledger.device
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(Pilot.bodil)) == .withdrawn(keeper: device))
    #expect(pilot.file?.citizen.name == "Bodil")
  }
}
