import Casebook
import Domain
import Journal
import Terminal

/// Forms about the plan and its steps.
extension Forms {
  /// A step of the plan.
  static func step(_ step: Step, of citizen: String, isNew: Bool, today: CivilDate, _ language: Language)
    -> Form
  {
    let record = Names.step(step.id)
    func text(_ field: String, _ value: String, _ hint: Phrase = Phrase(same: ""), lines: Int = 1)
      -> FormField
    {
      .text(
        label(field), Names.Field(record, field), value, hint: hint, lines: lines,
        limit: lines > 1 ? 5000 : 300)
    }
    return Form(
      title: isNew ? Phrase(da: "Nyt trin", en: "New step") : Phrase(da: "Trin", en: "Step"), root: citizen,
      fields: [
        text(
          "what", step.what,
          Phrase(da: "et lille skridt, fx ring til koret", en: "a small step, e.g. call the choir")),
        .date(label("date"), Names.Field(record, "date"), step.date, today: today, language),
        .time(label("time"), Names.Field(record, "time"), step.time),
        text("place", step.place),
        text(
          "transport", step.transport,
          Phrase(da: "til fods, bus 212, kører med naboen", en: "on foot, bus 212, lift with a neighbour")),
        text(
          "companion", step.companion,
          Phrase(da: "hvem går med de første gange", en: "who goes along the first times")),
        text("host", step.host, Phrase(da: "hvem tager imod", en: "who receives")),
        text("agreed", step.agreed, Phrase(da: "hvad er aftalt", en: "what is agreed"), lines: 2),
        .choice(
          label("stage"), Names.Field(record, "stage"),
          Signposting.allCases.map {
            .init(value: $0 == .ready ? .nothing : .text($0.rawValue), phrase: $0.phrase)
          },
          step.stage == .ready ? .nothing : .text(step.stage.rawValue)),
        .choice(
          label("outcome"), Names.Field(record, "outcome"),
          [.init(value: .nothing, phrase: Phrase(da: "ikke prøvet endnu", en: "not tried yet"))]
            + Outcome.allCases.map { .init(value: .text($0.rawValue), phrase: $0.phrase) },
          step.outcome.map { .text($0.rawValue) } ?? .nothing),
        text("next", step.next, Phrase(da: "hvad prøver vi så", en: "what do we try then")),
        .choice(
          label("course"), Names.Field(record, "course"),
          Course.Kind.allCases.map {
            .init(value: $0 == .none ? .nothing : .text($0.rawValue), phrase: $0.phrase)
          },
          step.course.kind == .none ? .nothing : .text(step.course.kind.rawValue)),
        .choice(
          label("course-visits"), Names.Field(record, "course-visits"),
          [.init(value: .nothing, phrase: Phrase(da: "ikke aftalt", en: "not agreed"))]
            + (1...20).map { .init(value: .integer($0), phrase: Phrase(same: "\($0)")) },
          step.course.visits == 0 ? .nothing : .integer(step.course.visits)),
        .date(
          label("course-until"), Names.Field(record, "course-until"), step.course.until, today: today,
          language),
        text(
          "course-then", step.course.then,
          Phrase(da: "hvad der følger, fx går selv", en: "what follows, e.g. goes alone")),
      ])
  }

  /// What is agreed about the plan as a whole.
  static func plan(_ plan: Plan, of citizen: String, today: CivilDate, _ language: Language) -> Form {
    Form(
      title: Phrase(da: "Aftaler om planen", en: "Agreements on the plan"), root: citizen,
      fields: [
        .text(
          label("agreed-with"), Names.Field(Names.plan, "agreed-with"), plan.agreedWith,
          hint: Phrase(da: "fx borgeren selv og datteren", en: "e.g. the citizen and a daughter")),
        .date(label("review"), Names.Field(Names.plan, "review"), plan.reviewDate, today: today, language),
      ])
  }

  /// Why the plan rests, and until when.
  static func pause(_ pause: Pause, of citizen: String, today: CivilDate, _ language: Language) -> Form {
    Form(
      title: Phrase(da: "Planen holder pause", en: "The plan rests"), root: citizen,
      fields: [
        .choice(
          label("pause-reason"), Names.Field(Names.plan, "pause-reason"),
          Pause.Reason.allCases.reversed().map {
            .init(value: $0 == .other ? .nothing : .text($0.rawValue), phrase: $0.phrase)
          },
          pause.reason == .other ? .nothing : .text(pause.reason.rawValue)),
        .date(
          label("pause-until"), Names.Field(Names.plan, "pause-until"), pause.until, today: today, language),
        .text(
          label("pause-note"), Names.Field(Names.plan, "pause-note"), pause.note,
          hint: Phrase(da: "det, der er værd at huske", en: "what is worth remembering"), lines: 2,
          limit: 2000),
        .date(label("paused"), Names.Field(Names.plan, "paused"), pause.since, today: today, language),
      ])
  }
}
