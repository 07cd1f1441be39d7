import Domain

extension CitizenPaper {
  /// The dates that the citizen takes home: steps that wait, the day to look at the plan again, calls and visits.
  ///
  /// Steps that were tried are left out, and so are days that are over: a calendar tells what is to come, and a date
  /// that was put there before stays as it was, for nothing takes it away.
  /// - Parameter community: what the directory knows of a step's community.
  public func calendar(
    today: CivilDate, language: Language, community: (String) -> Community? = { _ in nil }
  ) -> [CalendarEvent] {
    var events = plan.steps.filter { $0.outcome == nil }.compactMap { step in
      event(step, community: community(step.communityID), language)
    }
    if let review = plan.reviewDate {
      let words = Phrase(da: "Vi ser på min plan igen", en: "We look at my plan again")
      // The review has no name of its own: there is one a plan, and the citizen's is random.
      events.append(CalendarEvent(uid: uid("review", id), day: review, summary: words(language)))
    }
    for appointment in appointments {
      let words =
        switch appointment.kind {
        case .call: Phrase(da: "Vi taler sammen i telefon", en: "We talk on the phone")
        case .visit: Phrase(da: "Vi mødes", en: "We meet")
        }
      events.append(
        CalendarEvent(uid: uid("appointment", appointment.id), day: appointment.day, summary: words(language))
      )
    }
    return events.filter { $0.day >= today }.enumerated().sorted {
      ($0.element.day, $0.element.time ?? .midnight, $0.offset)
        < ($1.element.day, $1.element.time ?? .midnight, $1.offset)
    }.map(\.element)
  }

  /// What a calendar tells of a step.
  private func event(_ step: Step, community: Community?, _ language: Language) -> CalendarEvent? {
    guard let day = step.date else { return nil }
    let summary = step.what.trimmed
    var event = CalendarEvent(
      uid: uid("step", step.id), day: day, time: step.time,
      summary: summary.isEmpty ? Phrase(da: "Et lille skridt", en: "A small step")(language) : summary)
    event.location = step.place.trimmed
    var entry = PaperSheet.Entry()
    entry.add(Phrase(da: "Sådan kommer jeg derhen", en: "How I get there"), step.transport, language)
    entry.add(Phrase(da: "Jeg følges med", en: "Who goes with me"), step.companion, language)
    entry.add(Phrase(da: "Der tager imod mig", en: "Who receives me"), step.host, language)
    entry.add(Phrase(da: "Telefon", en: "Phone"), community?.phone ?? "", language)
    entry.add(Phrase(da: "Det har vi aftalt", en: "What we agreed"), step.agreed, language)
    event.details = entry.facts.map { "\($0.label): \($0.text)" }
    return event
  }

  /// Of a random id, which tells nothing and is never made twice.
  private func uid(_ kind: String, _ id: String) -> String {
    let random = id.split(separator: ":").last.map(String.init) ?? id
    return "\(kind)-\(random)@vejviser"
  }
}

extension CalendarEvent {
  /// A line of a list for reading: `Onsdag 25. november 2026 kl. 15.00: Læsekreds`.
  func told(_ language: Language) -> String {
    var step = Step(id: uid)
    step.date = day
    step.time = start
    return "\(PaperSheet.when(step, language)): \(summary)"
  }
}
