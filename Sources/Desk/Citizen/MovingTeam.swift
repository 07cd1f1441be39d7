import Casebook
import Domain
import Journal

/// A citizen goes to another team. Whoever is at a machine that takes part in both can send them there; colleagues who
/// take part in the old one alone give up what they have, once all of it is where it goes.
extension AppState {
  /// The other teams that this machine takes part in.
  func teamOptions(for citizen: String, matching typed: String) -> [ChooserOption] {
    let current = casebook.ledger.sharing(of: RootID(citizen)).space
    return settings.teamSpaces.filter { $0 != current && Self.matches(typed, $0) }.map {
      ChooserOption(label: $0, action: .moveTeam(citizen: citizen, to: $0))
    }
  }

  /// Why the citizen at hand cannot go to another team; nil when they can.
  var noOtherTeam: Phrase? {
    guard let citizen = citizenAtHand else { return CommandTable.needsCitizen(self) }
    if settings.teamSpaces.count < 2 {
      return Phrase(
        da: "Maskinen er kun med i ét hold (»Forbind til et lager«)",
        en: "This machine is in one team alone (“Connect to a store”)")
    }
    if casebook.ledger.sharing(of: RootID(citizen)).space == nil {
      return Phrase(da: "Borgeren er kun på denne maskine", en: "The citizen is on this machine alone")
    }
    return nil
  }

  /// Sends a citizen to another team.
  mutating func moveTeam(_ citizen: String, to space: String) -> [Effect] {
    let effects = flushDrafts() + write(record(casebook.edits(moving: citizen, to: space)))
    let name = CitizenText.name(casebook.summaries[citizen]?.name ?? "", settings.language)
    notice = Notice(
      Phrase(
        da: "\(name) hører til holdet \(space) fra nu af. De andre slipper det, når alt er nået frem.",
        en: "\(name) belongs to the team \(space) from now on. The others give it up once all has arrived."))
    return effects
  }
}
