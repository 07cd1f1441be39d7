import Casebook
import Domain
import Journal
import Terminal

/// The forms of the program.
enum Forms {
  /// Who the citizen is, and whether colleagues may see this.
  static func citizen(_ citizen: Citizen, isNew: Bool, _ settings: Settings) -> Form {
    func text(
      _ field: String, _ value: String, _ hint: Phrase = Phrase(same: ""), lines: Int = 1, limit: Int = 300
    )
      -> FormField
    { .text(label(field), Names.Field(Names.citizen, field), value, hint: hint, lines: lines, limit: limit) }
    return Form(
      title: isNew ? Phrase(da: "Ny borger", en: "New citizen") : Phrase(da: "Borgeren", en: "The citizen"),
      root: citizen.id,
      fields: [
        text("name", citizen.name, Phrase(da: "det navn, borgeren bruger", en: "the name the citizen uses")),
        text("phone", citizen.phone),
        text(
          "place", citizen.place,
          Phrase(
            da: "postnr eller by; afstande regnes herfra", en: "postcode or town; distances count from here")),
        text("area", citizen.area),
        text(
          "note", citizen.note,
          Phrase(
            da: "fx går med rollator, ring helst om formiddagen",
            en: "e.g. uses a walker, call in the morning"), lines: 3, limit: 5000),
        // The way to a no never leads over a yes: that would share at once.
        .choice(
          label("consent"), Names.Field(Names.citizen, "consent"),
          [
            .init(
              value: .nothing,
              phrase: Phrase(da: "ikke spurgt: kun på denne maskine", en: "not asked: on this machine only")),
            .init(
              value: .flag(false),
              phrase: Phrase(da: "nej: kun på denne maskine", en: "no: on this machine only")),
            .init(
              value: .flag(true),
              phrase: Phrase(da: "ja, kolleger må se det", en: "yes, colleagues may see it")),
          ], citizen.consent.map(Value.flag) ?? .nothing),
      ])
  }

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

  /// A call or a visit on a date.
  static func followUp(_ followUp: FollowUp, of citizen: String, today: CivilDate, _ language: Language)
    -> Form
  {
    let record = Names.followUp(followUp.id)
    return Form(
      title: Phrase(da: "Opfølgning", en: "Follow-up"), root: citizen,
      fields: [
        .date(label("due"), Names.Field(record, "due"), followUp.due, today: today, language),
        .choice(
          label("kind"), Names.Field(record, "kind"),
          FollowUp.Kind.allCases.map {
            .init(value: $0 == .call ? .nothing : .text($0.rawValue), phrase: $0.phrase)
          },
          followUp.kind == .call ? .nothing : .text(followUp.kind.rawValue)),
        .text(label("about"), Names.Field(record, "note"), followUp.note),
      ])
  }

  /// What a field is called on screen.
  static func label(_ field: String) -> Phrase { labels[field] ?? Phrase(same: field) }

  private static let labels: [String: Phrase] = [
    "name": Phrase(da: "Navn", en: "Name"),
    "phone": Phrase(da: "Telefon", en: "Phone"),
    "place": Phrase(da: "Sted", en: "Place"),
    "area": Phrase(da: "Lokalområde", en: "Local area"),
    "note": Phrase(da: "Husk", en: "Remember"),
    "consent": Phrase(da: "Må deles", en: "May share"),
    "what": Phrase(da: "Hvad", en: "What"),
    "date": Phrase(da: "Dato", en: "Date"),
    "time": Phrase(da: "Klokken", en: "Time"),
    "transport": Phrase(da: "Transport", en: "Transport"),
    "companion": Phrase(da: "Følgeven", en: "Companion"),
    "host": Phrase(da: "Vært", en: "Host"),
    "agreed": Phrase(da: "Aftalt", en: "Agreed"),
    "stage": Phrase(da: "Vejvisning", en: "Signposting"),
    "outcome": Phrase(da: "Gik det", en: "Outcome"),
    "next": Phrase(da: "Hvad nu", en: "What next"),
    "agreed-with": Phrase(da: "Aftalt med", en: "Agreed with"),
    "review": Phrase(da: "Ses på igen", en: "Review"),
    "due": Phrase(da: "Dag", en: "Day"),
    "kind": Phrase(da: "Hvordan", en: "How"),
    "about": Phrase(da: "Om hvad", en: "About"),
  ]
}
