import Casebook
import Domain
import Journal

/// Two records of one person: found, joined, and taken apart again.
extension AppState {
  /// Other records, those that look like the same person first; anybody else once something is typed.
  func samePersonOptions(_ citizen: String, matching typed: String) -> [ChooserOption] {
    let likely = casebook.likely(sameAs: citizen)
    let found = typed.isEmpty ? likely : citizens(matching: typed).filter { $0.id != citizen }
    return found.map { other in
      let name = CitizenText.name(other.name, settings.language)
      let isAlike = casebook.summaries[citizen]?.isShared == other.isShared
      let warning = isAlike ? "" : say(Phrase(da: "så deles ingen af dem", en: "then neither is shared"))
      return ChooserOption(
        label: name,
        detail: [warning, other.phone, other.place].filter { !$0.isEmpty }.joined(separator: " · "),
        action: .join(citizen: citizen, to: other.id))
    }
  }

  /// Joins another record to the open one, which stays.
  mutating func join(_ citizen: String, to other: String) -> [Effect] {
    let effects = commit(
      casebook.edits(joiningPerson: other, to: citizen, on: date, space: settings.teamSpace),
      as: Phrase(
        da: "de to er nu én; hvor de er uenige, står der ⚠",
        en: "the two are one now; where they differ stands ⚠"), notify: true)
    reloadEditors()
    return effects
  }

  /// Takes the records of the open citizen apart again.
  mutating func separate() -> [Effect] {
    takeCitizenAtHand()
    guard let citizen else { return [] }
    let effects = commit(
      casebook.edits(splitting: citizen),
      as: Phrase(da: "de er skilt ad igen", en: "they are apart again"), notify: true)
    reloadEditors()
    return effects
  }
}
