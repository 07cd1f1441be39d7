import Casebook
import Domain
import Journal
import Terminal

/// How a step went, by one key, and what comes then.
extension AppState {
  /// Answers how the lit step went; the same answer once more on the same day takes it off. Every time it is tried is kept
  /// as a visit of its own, so that the history stays. Then asks for what comes next.
  mutating func answer(_ outcome: Outcome) -> [Effect] {
    guard let citizen, let step = selectedStep else { return [] }
    plan.step = step.id
    let field = Names.Field(Names.step(step.id), "outcome")
    let day = dayOfAnswer(step)
    let last = step.visits.last { $0.date == day }
    if step.outcome == outcome, last?.outcome == outcome || last == nil && outcome == .pause {
      let removed = last.map { [Names.Field(Names.visit($0.id), Names.removed).edit(citizen, .flag(true))] }
      return commit([field.edit(citizen, .nothing)] + (removed ?? []), as: outcome.phrase, notify: false)
    }
    var edits = [field.edit(citizen, .text(outcome.rawValue))]
    edits += visitEdits(outcome, of: step, citizen)
    let times = step.timesCame + (outcome.isComing ? 1 : 0)
    if let stage = Self.stage(after: outcome, times: times, from: step.stage), stage != step.stage {
      edits.append(Names.Field(Names.step(step.id), "stage").edit(citizen, .text(stage.rawValue)))
    }
    let effects = commit(edits, as: outcome.phrase, notify: false)
    layers.append(.chooser(Chooser(purpose: .next(step: step.id, outcome))))
    return effects
  }

  /// The day that an answer is about: the one that was agreed, and today at the latest. What was answered before today
  /// stands; an answer on another day tells of another time.
  private func dayOfAnswer(_ step: Step) -> CivilDate {
    let agreed = step.date.map { min($0, date) } ?? date
    guard step.outcome != nil, let citizen, step.visits.contains(where: { $0.date == agreed }),
      let answered = casebook.written(citizen, Names.Field(Names.step(step.id), "outcome")), answered < date
    else { return agreed }
    return date
  }

  /// The visit that an answer tells of. Another answer on the same day is a correction, not another visit.
  private mutating func visitEdits(_ outcome: Outcome, of step: Step, _ citizen: String) -> [Edit] {
    // What a pause is answered with did not take place.
    guard outcome != .pause else { return [] }
    let day = dayOfAnswer(step)
    let record = Names.visit(step.visits.last { $0.date == day }?.id ?? Casebook.randomName(&random))
    var edits = [
      Names.Field(record, "step").edit(citizen, .text(step.id)),
      Names.Field(record, "date").edit(citizen, .text(day.iso)),
      Names.Field(record, "outcome").edit(citizen, .text(outcome.rawValue)),
      Names.Field(record, "companion").edit(citizen, text: step.companion),
    ]
    // Who came before the day that was agreed has come for it.
    if let agreed = step.date, agreed > day {
      edits.append(Names.Field(Names.step(step.id), "date").edit(citizen, .text(day.iso)))
    }
    return edits
  }

  /// Who came was shown the way; who comes again, or came for the third time, was welcomed in. Nothing takes a stage
  /// back but a person.
  private static func stage(after outcome: Outcome, times: Int, from stage: Signposting) -> Signposting? {
    switch outcome {
    case .came where times >= Visit.timesToHold, .comesAgain: .welcomed
    case .came: stage == .welcomed ? nil : .shown
    case .didNotCome, .notForMe, .pause: nil
    }
  }

  /// What to go on with after a step was tried.
  func nextOptions(_ id: String, after outcome: Outcome, typed: String) -> [ChooserOption] {
    guard let step = file?.plan.steps.first(where: { $0.id == id }) else { return [] }
    if !typed.isEmpty { return [ChooserOption(label: "→ \(typed)", action: .next(step: id, .words(typed)))] }
    let tried = max(step.date ?? date, date)
    let offered = NextStep.offered(
      after: outcome, of: step, meeting: meeting(of: step, after: tried), today: date)
    return offered.map { next in
      let (label, detail) = told(next, step)
      return ChooserOption(label: say(label), detail: say(detail), action: .next(step: id, next))
    }
  }

  /// The next time that the community of a step meets after a day.
  func meeting(of step: Step, after day: CivilDate) -> (date: CivilDate, time: TimeOfDay?)? {
    guard let community = community(step.communityID), !community.isRetired else { return nil }
    let schedule = ScheduleReader.read(community.schedule, today: date)
    guard !schedule.isAlwaysOpen, let next = schedule.next(onOrAfter: day.adding(days: 1)) else { return nil }
    return (next.date, next.from.flatMap { TimeOfDay(hour: $0 / 60, minute: $0 % 60) })
  }

  private func told(_ next: NextStep, _ step: Step) -> (label: Phrase, detail: Phrase) {
    func day(_ date: CivilDate) -> Phrase { DanishDate.short(date, today: self.date) }
    switch next {
    case .again(let date, let time):
      let clock = time.map { " \($0.text)" } ?? ""
      return (
        Phrase(da: "Igen næste gang", en: "Again the next time"),
        Phrase(da: day(date).danish + clock, en: day(date).english + clock)
      )
    case .anotherDay: return (Phrase(da: "Igen, en anden dag", en: "Again, another day"), Phrase(same: ""))
    case .find: return (Phrase(da: "Find noget andet", en: "Look for something else"), Phrase(same: "F2"))
    case .call(let date):
      return file?.citizen.refusesCalls == true
        ? (Phrase(da: "Besøg borgeren", en: "Visit the citizen"), day(date))
        : (Phrase(da: "Ring til borgeren", en: "Call the citizen"), day(date))
    case .pause: return (Phrase(da: "Lad planen holde pause", en: "Let the plan rest"), Phrase(same: ""))
    case .settle:
      let what = step.course.then.isEmpty ? step.course.kind.phrase : Phrase(same: step.course.then)
      return (
        Phrase(
          da: "Forløbet er slut: aftal, hvad der følger", en: "The course has ended: agree on what follows"),
        what
      )
    case .words(let words): return (Phrase(same: words), Phrase(same: ""))
    }
  }

  /// Does what was chosen.
  mutating func goOn(with next: NextStep, after id: String) -> [Effect] {
    guard let citizen, let step = file?.plan.steps.first(where: { $0.id == id }) else { return [] }
    let record = Names.step(id)
    plan.step = id
    switch next {
    case .again(let day, let time):
      let told = DanishDate.short(day, today: date)
      return commit(
        [
          Names.Field(record, "date").edit(citizen, text: day.iso),
          Names.Field(record, "time").edit(citizen, text: time?.text ?? step.time?.text ?? ""),
          Names.Field(record, "outcome").edit(citizen, .nothing),
        ],
        as: Phrase(da: "igen \(told.danish)", en: "again \(told.english)"), notify: true)
    case .anotherDay:
      openStep(id, at: "date")
      return []
    case .find:
      let effects = run(.find)
      find.focus = .query
      return effects
    case .call(let day):
      let call = Names.followUp(Casebook.randomName(&random))
      let told = DanishDate.short(day, today: date)
      let kind: FollowUp.Kind = file?.citizen.refusesCalls == true ? .visit : .call
      return commit(
        [
          Names.Field(call, "kind").edit(citizen, kind == .call ? .nothing : .text(kind.rawValue)),
          Names.Field(call, "due").edit(citizen, text: day.iso),
          Names.Field(call, "note").edit(citizen, text: step.what),
        ],
        as: Phrase(
          da: "\(kind == .call ? "opkald" : "besøg") \(told.danish)",
          en: "\(kind.phrase.english) \(told.english)"), notify: true)
    case .pause: return pausePlan()
    case .settle:
      let effects = commit(
        [Names.Field(record, "course-settled").edit(citizen, .flag(true))],
        as: Phrase(da: "forløbet er slut", en: "the course has ended"), notify: false)
      openStep(id, at: "next")
      return effects
    case .words(let words):
      return commit(
        [Names.Field(record, "next").edit(citizen, text: words)],
        as: Phrase(da: "»\(words)« står ved trinnet", en: "“\(words)” stands with the step"), notify: true)
    }
  }

  /// Opens a step as a form, at one of its fields.
  mutating func openStep(_ id: String, at field: String = "what") {
    guard let citizen, let step = file?.plan.steps.first(where: { $0.id == id }) else { return }
    plan.step = id
    var form = Forms.step(step, of: citizen, isNew: false, today: date, settings.language)
    form.focus = form.fields.firstIndex { $0.name.field == field } ?? 0
    form.community = step.communityID
    layers.append(.form(form))
  }
}
