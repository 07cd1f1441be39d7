import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("The answer to whoever referred")
struct LetterTests {
  /// Every text of Kurt's file is a word that could be recognised in a letter.
  static let edits =
    [
      Names.Field(Names.citizen, "name").edit("citizen:kurt", "Kurt"),
      Names.Field(Names.citizen, "note").edit("citizen:kurt", "NOTAT"),
      Names.Field(Names.citizen, "phone").edit("citizen:kurt", "12345678"),
      Names.Field(Names.plan, "goal").edit("citizen:kurt", "MÅLET"),
      Names.Field(Names.step("s"), "what").edit("citizen:kurt", "VÆRKSTEDET"),
      Names.Field(Names.conversation("c"), "centre").edit("citizen:kurt", "MIDTEN"),
      Names.Field(Names.answer("c", "krop"), "text").edit("citizen:kurt", "SVARET"),
      Names.Field(Names.referral("r"), "referrer").edit("citizen:kurt", "Lægehuset i Køge"),
      Names.Field(Names.referral("r"), "source-id").edit("citizen:kurt", "H-17"),
      Names.Field(Names.referral("r"), "reason").edit("citizen:kurt", "ÅRSAGEN"),
      Names.Field(Names.referral("r"), "date").edit("citizen:kurt", "2026-11-18"),
      Names.Field(Names.referral("r"), "answered").edit("citizen:kurt", "2026-11-20"),
    ]

  func atPlan(_ more: [Edit] = []) -> Pilot {
    var pilot = Pilot(columns: 120, rows: 36, edits: Self.edits + more)
    pilot.change { $0.choose(citizen: "citizen:kurt") }
    pilot.press(.function(4))
    return pilot
  }

  func text(_ pilot: Pilot) -> String {
    guard case .paper(let layer)? = pilot.state.layers.last else { return "" }
    // A line may end anywhere.
    return layer.sheet.text().replacing("\n", with: " ")
  }

  mutating func open(_ pilot: inout Pilot) {
    pilot.press(.control("k"))
    pilot.type("svar til den")
    pilot.press(.enter)
  }

  @Test("Without consent it says that contact was made, and nothing that the citizen said")
  mutating func withoutConsent() {
    var pilot = atPlan()
    open(&pilot)
    let letter = text(pilot)
    #expect(letter.contains("Lægehuset i Køge") && letter.contains("H-17"))
    #expect(letter.contains("fredag 20. november 2026"))
    #expect(letter.contains("uden borgerens samtykke"))
    for word in ["NOTAT", "12345678", "MÅLET", "VÆRKSTEDET", "MIDTEN", "SVARET", "ÅRSAGEN"] {
      #expect(!letter.contains(word))
    }
  }

  @Test(
    "Consent that has run out, was taken back, or is for somebody else tells nothing",
    arguments: [("until", "2026-11-21"), ("withdrawn", "2026-11-22"), ("audience", "relative")])
  mutating func consentThatDoesNotHold(field: String, value: String) {
    let record = Names.consent("k")
    var edits = ["given": "2026-11-01", "what": "Han går i værksted"]
    edits[field] = value
    var pilot = atPlan(
      edits.sorted { $0.key < $1.key }.map {
        Names.Field(record, $0.key).edit("citizen:kurt", text: $0.value)
      })
    open(&pilot)
    #expect(!text(pilot).contains("værksted"))
  }

  @Test(
    "With consent it says what was agreed to, and no more; printed it counts as sent, which can be undone")
  mutating func withConsent() {
    var pilot = atPlan()
    pilot.press(.alt("c"))
    #expect(pilot.sees("Hvad må siges til hvem?"))
    pilot.press(.enter)
    // The words are proposed from the plan, to be changed with the citizen.
    #expect(pilot.sees("MÅLET"))
    pilot.press(.escape)
    // A proposal is no consent: it holds from the day on which the citizen agreed.
    open(&pilot)
    #expect(!text(pilot).contains("MÅLET"))
    pilot.press(.escape, .alt("c"), .down, .enter)
    for _ in 0..<10 {
      guard case .form(let form)? = pilot.state.layers.last, form.fields[form.focus].name.field != "given"
      else { break }
      pilot.press(.tab)
    }
    pilot.type("22/11")
    pilot.press(.escape)
    open(&pilot)
    let letter = text(pilot)
    #expect(letter.contains("MÅLET") && letter.contains("VÆRKSTEDET"))
    for word in ["NOTAT", "12345678", "MIDTEN", "SVARET", "ÅRSAGEN"] { #expect(!letter.contains(word)) }
    var answers: AnsweredReferral?
    for case .printSheet(_, let answered) in pilot.press(.enter) { answers = answered }
    // The answer counts although the user did not wait for the printer.
    pilot.press(.escape)
    pilot.happen(.paper(.printed(Phrase(same: "ok"), succeeded: true, answers: answers)))
    #expect(pilot.file?.referrals.first?.replied == Samples.today)
    pilot.press(.control("z"))
    #expect(pilot.file?.referrals.first?.replied == nil)
  }

  @Test("A letter that the printer did not take is not counted as sent")
  mutating func notPrinted() {
    var pilot = atPlan()
    open(&pilot)
    var answers: AnsweredReferral?
    for case .printSheet(_, let answered) in pilot.press(.enter) { answers = answered }
    #expect(answers != nil)
    pilot.happen(.paper(.printed(Phrase(same: "ingen printer"), succeeded: false, answers: answers)))
    #expect(pilot.file?.referrals.first?.replied == nil)
  }

  @Test("What was agreed for one referrer is not told to another")
  mutating func otherReferrer() {
    let record = Names.consent("k")
    var pilot = atPlan(
      [
        ("given", "2026-11-01"), ("audience", "referrer"), ("what", "Han går i værksted"),
        ("name", "Datteren"),
      ].map {
        Names.Field(record, $0.0).edit("citizen:kurt", text: $0.1)
      })
    open(&pilot)
    #expect(!text(pilot).contains("værksted"))
  }
}
