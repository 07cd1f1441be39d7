import Casebook
import Domain
import Journal

/// The lit line of the agenda is done.
extension AppState {
  /// Marks the lit call, visit or answer as done today; what has to be answered in another way is opened for that.
  mutating func doneLit() -> [Effect] {
    guard let entry = litEntry else { return [] }
    let root = entry.citizen
    func done(_ field: Names.Field, _ day: CivilDate) -> [Effect] {
      commit([field.edit(root, text: day.iso)], as: Self.done(entry), notify: true)
    }
    switch entry.item.kind {
    case .call, .visit: return done(Names.Field(entry.item.record, "done"), date)
    case .referral: return done(Names.Field(entry.item.record, "answered"), date)
    case .review:
      return commit(
        [Names.Field(Names.plan, "review").edit(root, .text(date.adding(days: 28).iso))],
        as: Phrase(da: "planen er set på; igen om fire uger", en: "plan reviewed; again in four weeks"),
        notify: true)
    case .note:
      guard let note = note(of: entry) else { return [] }
      return commit(
        [casebook.edit(reading: note, on: date)], as: Phrase(da: "besked læst", en: "note read"), notify: true
      )
    case .wish:
      guard let match = match(of: entry) else { return [] }
      return commit([casebook.edit(settling: match.wish, on: date)], as: Self.done(entry), notify: true)
    case .handOver: return accept(root)
    case .pause:
      choose(citizen: root)
      return resumePlan()
    case .course:
      let effects = openLit()
      return effects + goOn(with: .settle, after: entry.item.record.dropPrefix("step:"))
    case .step:
      let effects = openLit()
      notice = Notice(
        Phrase(
          da: "Hvordan gik det? 1 kom  2 kom ikke  3 kommer igen  4 ikke noget for mig  5 pause",
          en: "How did it go? 1 came  2 did not come  3 comes again  4 not for me  5 pause"))
      return effects
    case .quiet, .consent, .doubled: return openLit()
    }
  }

  private static func done(_ entry: AgendaEntry) -> Phrase {
    Phrase(
      da: "\(entry.item.kind.phrase.danish) for \(CitizenText.name(entry.name, .danish)) er klaret",
      en: "\(entry.item.kind.phrase.english) for \(CitizenText.name(entry.name, .english)) is done")
  }
}
