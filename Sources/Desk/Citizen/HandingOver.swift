import Casebook
import Catalogue
import Domain
import Journal

/// Handing a citizen over to a colleague. It counts when the other has accepted; the citizen's one plan is theirs as well
/// from then on, for it was never anybody's but the citizen's.
extension AppState {
  /// Colleagues to ask, those who look after the citizen's area first.
  func colleagueOptions(for citizen: String, matching typed: String) -> [ChooserOption] {
    let summary = casebook.summaries[citizen]
    let places = placesOf(summary)
    let own = summary?.care.responsible ?? ""
    let colleagues = casebook.staffMembers.filter { $0.id != own && Self.matches(typed, $0.name, $0.areas) }
    let near = colleagues.filter { colleague in places.contains { colleague.looksAfter($0) } }
    return (near + colleagues.filter { !near.contains($0) }).map { colleague in
      let isNear = near.contains(colleague)
      let detail =
        isNear ? say(Phrase(da: "● \(colleague.areas)", en: "● \(colleague.areas)")) : colleague.areas
      let name =
        colleague.id == staff
        ? say(Phrase(da: "\(colleague.name) (mig)", en: "\(colleague.name) (me)")) : colleague.name
      return ChooserOption(label: name, detail: detail, action: .offer(citizen: citizen, to: colleague.id))
    }
  }

  /// The names under which the place where a citizen lives may stand among a colleague's areas.
  private func placesOf(_ summary: CitizenSummary?) -> [String] {
    guard let summary else { return [] }
    let found = Gazetteer.lookup(summary.place, limit: 1).first
    return [summary.area, summary.place, found?.name ?? "", found?.postcode ?? "", found?.municipality ?? ""]
      .filter { !$0.isEmpty }
  }

  /// Asks a colleague to take over; oneself is answered at once.
  mutating func offer(_ citizen: String, to colleague: String) -> [Effect] {
    if colleague == staff { return accept(citizen) }
    let name = casebook.staffName(colleague)
    let what = Phrase(
      da: "\(name) er spurgt; det er dit, til der er svaret ja",
      en: "\(name) is asked; it is yours until the answer is yes")
    let edits = Casebook.edits(offering: citizen, to: colleague, by: staff, on: date)
    return commit(edits, as: what, notify: true) + tellUnshared(citizen)
  }

  /// Takes a citizen over.
  mutating func accept(_ citizen: String) -> [Effect] {
    let name = CitizenText.name(casebook.summaries[citizen]?.name ?? "", settings.language)
    return commit(
      Casebook.edits(accepting: citizen, by: staff),
      as: Phrase(da: "\(name) følges af dig", en: "you go along with \(name)"), notify: true)
  }

  /// Says no, or takes back what one asked oneself.
  mutating func decline(_ citizen: String) -> [Effect] {
    guard let care = casebook.summaries[citizen]?.care, care.isOffered else { return [] }
    if care.offeredBy == staff, care.offeredTo != staff {
      return commit(
        Casebook.edits(keeping: citizen),
        as: Phrase(da: "overdragelsen er taget tilbage", en: "hand-over taken back"),
        notify: true)
    }
    let who = casebook.staffName(care.offeredBy)
    return commit(
      Casebook.edits(declining: citizen, by: staff),
      as: Phrase(da: "svaret nej; \(who) får besked", en: "answered no; \(who) is told"), notify: true)
  }

  /// A colleague can only see what the citizen agreed to share.
  private mutating func tellUnshared(_ citizen: String) -> [Effect] {
    guard casebook.summaries[citizen]?.isShared == false else { return [] }
    notice = Notice(
      Phrase(
        da: "Kollegaen kan først se det, når borgeren har sagt ja til at dele (Ctrl-E).",
        en: "The colleague sees it once the citizen has agreed to share (Ctrl-E)."), isError: true)
    return []
  }
}
