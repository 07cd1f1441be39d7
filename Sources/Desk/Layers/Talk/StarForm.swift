import Casebook
import Domain
import Journal
import Terminal

/// *Vil · Kan · Tør · Muligheder · Ressourcer* of a step of the plan, before, during and after a visit.
extension AppState {
  /// Opens the star of the lit step, at the moment that the step has come to.
  mutating func openStar() -> [Effect] {
    guard let step = selectedStep else { return [] }
    let effects = flushDrafts()
    let isToday = step.date == date
    let moment: Star.Moment = step.outcome != nil ? .after : isToday ? .during : .before
    if let form = starForm(step, moment) { layers.append(.form(form)) }
    return effects
  }

  /// The field that says which moment a star's form shows: chosen, and never kept.
  static func starMoment(of record: String) -> Names.Field? {
    record.hasPrefix("star:") ? Names.Field(record, "moment") : nil
  }

  /// Another moment was chosen.
  mutating func turnStar(_ form: Form) -> [Effect] {
    let effects = flushDrafts()
    let parts = form.fields[0].name.record.split(separator: ":").map(String.init)
    guard parts.count == 3, let moment = form.fields[0].value(today: date)?.text.flatMap(Star.Moment.init),
      let step = file?.plan.steps.first(where: { $0.id == parts[1] }), let next = starForm(step, moment)
    else { return effects }
    layers[layers.count - 1] = .form(next)
    return effects
  }

  private func starForm(_ step: Step, _ moment: Star.Moment) -> Form? {
    guard let file else { return nil }
    let star =
      file.stars.first { $0.step == step.id && $0.moment == moment } ?? Star(step: step.id, moment: moment)
    return Forms.star(star, of: file.citizen.id, about: step.what, words: settings.wheel.star)
  }
}

extension Forms {
  /// How a step looks at a moment. Words that the wheel has no more keep their place when something was written.
  static func star(_ star: Star, of citizen: String, about step: String, words: [Phrase]) -> Form {
    let record = Names.star(star.step, star.moment)
    var moment = FormField.choice(
      Phrase(da: "Hvornår", en: "When"), Names.Field(record, "moment"),
      Star.Moment.allCases.map { .init(value: .text($0.rawValue), phrase: $0.phrase) },
      .text(star.moment.rawValue))
    moment.kept = .nothing
    let known = Set(words.map(Star.key))
    let others = star.texts.keys.filter { !known.contains($0) }.sorted()
    let fields = words.map { (Star.key($0), $0) } + others.map { ($0, Phrase(same: $0)) }
    return Form(
      title: step.isEmpty
        ? Phrase(da: "Det lille skridt", en: "The small step")
        : Phrase(da: "Det lille skridt: \(step)", en: "The small step: \(step)"),
      root: citizen,
      fields: [moment]
        + fields.map { key, word in
          .text(
            word, Names.Field(record, key), star.texts[key] ?? "", hint: starHints[key] ?? Phrase(same: ""),
            lines: 2,
            limit: 5000)
        })
  }

  private static let starHints = [
    "vil": Phrase(da: "hvad trækker, hvad har jeg lyst til", en: "what draws me, what I would like"),
    "kan": Phrase(da: "hvad kan jeg allerede", en: "what I can do already"),
    "toer": Phrase(da: "hvad er jeg utryg ved, hvad giver mod", en: "what worries me, what gives courage"),
    "muligheder": Phrase(da: "hvad er muligt her", en: "what is possible here"),
    "ressourcer": Phrase(da: "hvem og hvad kan hjælpe", en: "who and what can help"),
  ]
}
