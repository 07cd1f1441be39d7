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
    text(Names.citizen, "mobility", citizen.mobility)
    text(Names.citizen, "language", citizen.language)
    text(Names.citizen, "contact-wishes", citizen.contactWishes)
    if citizen.refusesCalls { edits.append(Names.Field(Names.citizen, "no-calls").edit(root, .flag(true))) }
    date(Names.citizen, "died", citizen.died)
    date(Names.citizen, "consent-until", citizen.consentUntil)
    text(Names.care, "responsible", file.care.responsible)
    text(Names.care, "offered-to", file.care.offeredTo)
    text(Names.care, "offered-by", file.care.offeredBy)
    date(Names.care, "offered-on", file.care.offeredOn)
    text(Names.care, "declined-by", file.care.declinedBy)
    for consent in file.consents {
      let record = Names.consent(consent.id)
      text(record, "audience", consent.audience.rawValue)
      text(record, "name", consent.name)
      text(record, "what", consent.what)
      date(record, "given", consent.given)
      date(record, "until", consent.until)
      date(record, "withdrawn", consent.withdrawn)
    }
    if let pause = file.plan.pause {
      date(Names.plan, "paused", pause.since)
      date(Names.plan, "pause-until", pause.until)
      text(Names.plan, "pause-reason", pause.reason.rawValue)
      text(Names.plan, "pause-note", pause.note)
    }
    date(Names.plan, "ended", file.plan.ended)
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
      if !followUp.tries.isEmpty {
        let days = followUp.tries.map { Value.text($0.iso) }
        edits.append(Names.Field(record, "tries").edit(root, .list(days)))
      }
      text(record, "who", followUp.who)
    }
    for referral in file.referrals {
      let record = Names.referral(referral.id)
      text(record, "source-id", referral.sourceID)
      text(record, "referrer", referral.referrer)
      text(record, "reason", referral.reason)
      date(record, "date", referral.date)
      date(record, "answered", referral.answered)
      text(record, "referrer-kind", referral.kind?.rawValue ?? "")
      text(record, "wishes", referral.wishes)
      date(record, "replied", referral.replied)
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
    let course = step.course
    let more = [
      ("course", course.kind == .none ? "" : course.kind.rawValue), ("course-until", course.until?.iso ?? ""),
      ("course-then", course.then),
    ]
    var edits = (texts + more).filter { !$0.1.isEmpty }.map {
      Names.Field(Names.step(step.id), $0.0).edit(root, text: $0.1)
    }
    if course.visits > 0 {
      edits.append(Names.Field(Names.step(step.id), "course-visits").edit(root, .integer(course.visits)))
    }
    if course.isSettled {
      edits.append(Names.Field(Names.step(step.id), "course-settled").edit(root, .flag(true)))
    }
    for visit in step.visits {
      let fields = [
        ("step", visit.stepID), ("date", visit.date?.iso ?? ""), ("outcome", visit.outcome.rawValue),
        ("companion", visit.companion),
      ]
      edits += fields.map { Names.Field(Names.visit(visit.id), $0.0).edit(root, text: $0.1) }
    }
    return edits
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
