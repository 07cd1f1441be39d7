import Casebook
import Domain
import Journal

/// What may be told to somebody outside the team.
extension AppState {
  func consentOptions(_ citizen: String) -> [ChooserOption] {
    let new = say(Phrase(da: "+ nyt samtykke", en: "+ new consent"))
    let known = (casebook.file(citizen)?.consents ?? []).reversed().map { consent in
      let whom = [say(consent.audience.phrase), consent.name].filter { !$0.isEmpty }.joined(separator: ": ")
      return ChooserOption(
        label: "\(whom): \(consent.what.replacing("\n", with: " "))", detail: say(state(of: consent)),
        action: .consent(citizen: citizen, consent))
    }
    return [ChooserOption(label: new, action: .consent(citizen: citizen, nil))] + known
  }

  private func state(of consent: Consent) -> Phrase {
    if let withdrawn = consent.withdrawn {
      let day = DanishDate.short(withdrawn, today: date)
      return Phrase(da: "trukket tilbage \(day.danish)", en: "withdrawn \(day.english)")
    }
    if consent.given == nil { return Phrase(da: "ikke givet endnu", en: "not given yet") }
    if !consent.holds(on: date) { return Phrase(da: "gælder ikke", en: "does not hold") }
    guard let until = consent.until else { return Phrase(da: "gælder", en: "holds") }
    let day = DanishDate.short(until, today: date)
    return Phrase(da: "til \(day.danish)", en: "until \(day.english)")
  }

  /// Opens a consent as a form; nil begins a new one, with words proposed from the plan. It holds when the day on which the
  /// citizen gave it is filled in, and not before.
  mutating func openConsent(_ consent: Consent?, of citizen: String) -> [Effect] {
    guard let file = casebook.file(citizen) else { return [] }
    if let consent {
      layers.append(.form(Forms.consent(consent, of: citizen, isNew: false, today: date, settings.language)))
      return []
    }
    var new = Consent(id: Casebook.randomName(&random))
    new.what = Letter.proposal(file, settings.language)
    let record = Names.consent(new.id)
    let effects = commit(
      [
        Names.Field(record, "audience").edit(citizen, text: new.audience.rawValue),
        Names.Field(record, "what").edit(citizen, text: new.what),
      ], as: Phrase(da: "samtykke", en: "consent"), notify: false)
    layers.append(.form(Forms.consent(new, of: citizen, isNew: true, today: date, settings.language)))
    return effects
  }
}
