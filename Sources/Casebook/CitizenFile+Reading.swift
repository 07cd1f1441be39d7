import Domain

/// How each part of a citizen's file is read from its records.
extension CitizenFile {
  static func citizen(_ id: String, _ reader: FieldReader) -> Citizen {
    var citizen = Citizen(id: id)
    citizen.name = reader.text(Names.citizen, "name")
    citizen.phone = reader.text(Names.citizen, "phone")
    citizen.address = reader.text(Names.citizen, "address")
    citizen.place = reader.text(Names.citizen, "place")
    citizen.area = reader.text(Names.citizen, "area")
    citizen.mobility = reader.text(Names.citizen, "mobility")
    citizen.language = reader.text(Names.citizen, "language")
    citizen.contactWishes = reader.text(Names.citizen, "contact-wishes")
    citizen.refusesCalls = reader.flag(Names.citizen, "no-calls")
    citizen.note = reader.text(Names.citizen, "note")
    citizen.died = reader.date(Names.citizen, "died")
    citizen.consent = reader.optionalFlag(Names.citizen, "consent")
    citizen.consentDate = reader.date(Names.citizen, "consent-date")
    citizen.consentUntil = reader.date(Names.citizen, "consent-until")
    return citizen
  }

  static func care(_ reader: FieldReader) -> Care {
    var care = Care()
    care.responsible = reader.text(Names.care, "responsible")
    care.offeredTo = reader.text(Names.care, "offered-to")
    care.offeredBy = reader.text(Names.care, "offered-by")
    care.offeredOn = reader.date(Names.care, "offered-on")
    care.declinedBy = reader.text(Names.care, "declined-by")
    return care
  }

  static func consent(_ id: String, _ reader: FieldReader) -> Consent {
    let record = Names.consent(id)
    var consent = Consent(id: id)
    consent.audience = Consent.Audience(rawValue: reader.text(record, "audience")) ?? .other
    consent.name = reader.text(record, "name")
    consent.what = reader.text(record, "what")
    consent.given = reader.date(record, "given")
    consent.until = reader.date(record, "until")
    consent.withdrawn = reader.date(record, "withdrawn")
    return consent
  }

  static func plan(_ reader: FieldReader, steps: [Step], visits: [Visit]) -> Plan {
    var plan = Plan()
    plan.goal = reader.text(Names.plan, "goal")
    plan.agreedWith = reader.text(Names.plan, "agreed-with")
    plan.reviewDate = reader.date(Names.plan, "review")
    plan.pause = pause(reader)
    plan.ended = reader.date(Names.plan, "ended")
    let byStep = Dictionary(grouping: visits, by: \.stepID)
    let steps = steps.map { step in
      var step = step
      step.visits = (byStep[step.id] ?? []).sortedByDate(\.date)
      // With another day agreed it is still to be tried: the answer was about the time before.
      if let agreed = step.date, let last = step.visits.last?.date, agreed > last { step.outcome = nil }
      return step
    }
    plan.steps = steps.enumerated().sorted {
      let left = $0.element
      let right = $1.element
      return (left.date ?? .distantFuture, left.time ?? .midnight, $0.offset)
        < (right.date ?? .distantFuture, right.time ?? .midnight, $1.offset)
    }.map(\.element)
    return plan
  }

  static func step(_ id: String, _ reader: FieldReader) -> Step {
    let record = Names.step(id)
    var step = Step(id: id)
    step.what = reader.text(record, "what")
    step.communityID = reader.text(record, "community")
    step.place = reader.text(record, "place")
    step.date = reader.date(record, "date")
    step.time = TimeOfDay(reader.text(record, "time"))
    step.transport = reader.text(record, "transport")
    step.companion = reader.text(record, "companion")
    step.host = reader.text(record, "host")
    step.agreed = reader.text(record, "agreed")
    step.stage = Signposting(rawValue: reader.text(record, "stage")) ?? .ready
    step.outcome = Outcome(rawValue: reader.text(record, "outcome"))
    step.next = reader.text(record, "next")
    step.course.kind = Course.Kind(rawValue: reader.text(record, "course")) ?? .none
    step.course.visits = min(Course.mostVisits, max(0, reader.integer(record, "course-visits") ?? 0))
    step.course.until = reader.date(record, "course-until")
    step.course.then = reader.text(record, "course-then")
    step.course.isSettled = reader.flag(record, "course-settled")
    return step
  }

  static func visit(_ id: String, _ reader: FieldReader) -> Visit {
    let record = Names.visit(id)
    var visit = Visit(id: id)
    visit.stepID = reader.text(record, "step")
    visit.date = reader.date(record, "date")
    visit.outcome = Outcome(rawValue: reader.text(record, "outcome")) ?? .came
    visit.companion = reader.text(record, "companion")
    return visit
  }

  static func pause(_ reader: FieldReader) -> Pause? {
    guard let since = reader.date(Names.plan, "paused") else { return nil }
    var pause = Pause()
    pause.since = since
    pause.until = reader.date(Names.plan, "pause-until")
    pause.reason = Pause.Reason(rawValue: reader.text(Names.plan, "pause-reason")) ?? .other
    pause.note = reader.text(Names.plan, "pause-note")
    return pause
  }

  static func followUp(_ id: String, _ reader: FieldReader) -> FollowUp {
    let record = Names.followUp(id)
    var followUp = FollowUp(id: id)
    followUp.kind = FollowUp.Kind(rawValue: reader.text(record, "kind")) ?? .call
    followUp.due = reader.date(record, "due")
    followUp.note = reader.text(record, "note")
    followUp.done = reader.date(record, "done")
    followUp.tries = (reader.value(record, "tries")?.list ?? []).compactMap { CivilDate(iso: $0.text ?? "") }
    followUp.who = reader.text(record, "who")
    return followUp
  }

  static func referral(_ id: String, _ reader: FieldReader) -> Referral {
    let record = Names.referral(id)
    var referral = Referral(id: id)
    referral.sourceID = reader.text(record, "source-id")
    referral.kind = Referral.Referrer(rawValue: reader.text(record, "referrer-kind"))
    referral.referrer = reader.text(record, "referrer")
    referral.reason = reader.text(record, "reason")
    referral.date = reader.date(record, "date")
    referral.answered = reader.date(record, "answered")
    referral.wishes = reader.text(record, "wishes")
    referral.replied = reader.date(record, "replied")
    return referral
  }
}
