import Domain
import Terminal
import Testing

@testable import Desk

@Suite("Labels of forms")
struct FormLabelTests {
  @Test("Each leaves room between itself and what stands in the field", arguments: Language.allCases)
  func room(language: Language) {
    let today = Samples.today
    let forms = [
      Forms.citizen(Citizen(id: "citizen:a"), isNew: true, today: today, Settings()),
      Forms.consent(Consent(id: "c"), of: "citizen:a", isNew: true, today: today, language),
      Forms.referral(
        Referral(id: "r"), of: Citizen(id: "citizen:a"), isNew: true, today: today, language),
      Forms.staff(StaffMember(id: "staff:a")),
      Forms.pause(Pause(), of: "citizen:a", today: today, language),
      Forms.step(Step(id: "s"), of: "citizen:a", isNew: true, today: today, language),
      Forms.plan(Plan(), of: "citizen:a", today: today, language),
      Forms.followUp(FollowUp(id: "f"), of: "citizen:a", today: today, language),
    ]
    for field in forms.flatMap(\.fields) {
      #expect(TextWidth.columns(of: field.label(language)) < FormView.labelWidth, "\(field.label(language))")
    }
  }
}
