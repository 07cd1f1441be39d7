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
    case .handOver:
      if let why = whyNotAccepted {
        notice = Notice(why, isError: true)
        return []
      }
      return accept(root)
    case .declined:
      return commit(
        [Names.Field(Names.care, "declined-by").edit(root, .nothing)],
        as: Phrase(da: "set", en: "seen"), notify: true)
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
    let (danish, english) = (CitizenText.name(entry.name, .danish), CitizenText.name(entry.name, .english))
    return switch entry.item.kind {
    case .call: Phrase(da: "opkaldet til \(danish) er klaret", en: "the call to \(english) is done")
    case .visit: Phrase(da: "besøget hos \(danish) er klaret", en: "the visit to \(english) is done")
    case .referral: Phrase(da: "\(danish) er kontaktet", en: "\(english) is contacted")
    case .wish: Phrase(da: "ønsket fra \(danish) er opfyldt", en: "the wish of \(english) is met")
    default: Phrase(da: "\(danish): klaret", en: "\(english): done")
    }
  }
}
