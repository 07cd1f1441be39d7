import Casebook
import Domain
import Journal

/// The edits that write a whole file: what a screen would make, field by field.
enum Edits {
  static func all(of file: CitizenFile) -> [Edit] {
    let root = file.citizen.id
    var edits: [Edit] = []
    func text(_ record: String, _ field: String, _ text: String) {
      if !text.isEmpty { edits.append(Names.Field(record, field).edit(root, text: text)) }
    }
    func date(_ record: String, _ field: String, _ date: CivilDate?) { text(record, field, date?.iso ?? "") }
    let citizen = file.citizen
    text(Names.citizen, "name", citizen.name)
    text(Names.citizen, "phone", citizen.phone)
    text(Names.citizen, "address", citizen.address)
    text(Names.citizen, "place", citizen.place)
    text(Names.citizen, "area", citizen.area)
    text(Names.citizen, "note", citizen.note)
    if let consent = citizen.consent {
      edits.append(Names.Field(Names.citizen, "consent").edit(root, .flag(consent)))
    }
    date(Names.citizen, "consent-date", citizen.consentDate)
    text(Names.plan, "goal", file.plan.goal)
    text(Names.plan, "agreed-with", file.plan.agreedWith)
    date(Names.plan, "review", file.plan.reviewDate)
    for conversation in file.conversations.reversed() {
      let record = Names.conversation(conversation.id)
      date(record, "date", conversation.date)
      text(record, "place", conversation.place)
      text(record, "template", conversation.templateID)
      text(record, "centre", conversation.centre)
      text(record, "participants", conversation.participants)
      text(record, "strengths", conversation.strengths)
      text(record, "contribution", conversation.contribution)
      if let minutes = conversation.minutes {
        edits.append(Names.Field(record, "minutes").edit(root, .integer(minutes)))
      }
      date(record, "signed", conversation.signed)
      text(record, "signed-by", conversation.signedBy)
      text(record, "signed-content", conversation.signedContent)
      for (segment, answer) in conversation.answers.sorted(by: { $0.key < $1.key }) {
        let record = Names.answer(conversation.id, segment)
        text(record, "text", answer.text)
        if answer.importance > 0 {
          edits.append(Names.Field(record, "importance").edit(root, .integer(answer.importance)))
        }
        for (field, score) in [("now", answer.now), ("wanted", answer.wanted)] {
          if let score { edits.append(Names.Field(record, field).edit(root, .integer(score))) }
        }
      }
    }
    for step in file.plan.steps { edits += Self.step(step, root) }
    for followUp in file.followUps {
      let record = Names.followUp(followUp.id)
      text(record, "kind", followUp.kind == .call ? "" : followUp.kind.rawValue)
      date(record, "due", followUp.due)
      text(record, "note", followUp.note)
      date(record, "done", followUp.done)
    }
    for referral in file.referrals {
      let record = Names.referral(referral.id)
      text(record, "source-id", referral.sourceID)
      text(record, "referrer", referral.referrer)
      text(record, "reason", referral.reason)
      date(record, "date", referral.date)
      date(record, "answered", referral.answered)
    }
    return edits
  }

  private static func step(_ step: Step, _ root: String) -> [Edit] {
    let texts = [
      ("what", step.what), ("community", step.communityID), ("place", step.place),
      ("date", step.date?.iso ?? ""),
      ("time", step.time?.text ?? ""), ("transport", step.transport), ("companion", step.companion),
      ("host", step.host), ("agreed", step.agreed),
      ("stage", step.stage == .ready ? "" : step.stage.rawValue),
      ("outcome", step.outcome?.rawValue ?? ""), ("next", step.next),
    ]
    return texts.filter { !$0.1.isEmpty }.map {
      Names.Field(Names.step(step.id), $0.0).edit(root, text: $0.1)
    }
  }
}

extension RootState {
  /// What an empty ledger tells of a root.
  static func nothing(of id: String) -> (state: RootState, device: DeviceName) {
    var random = SystemRandomNumberGenerator()
    let device = DeviceName(random: &random)
    return (Ledger(device: device).state(of: RootID(id)), device)
  }
}
