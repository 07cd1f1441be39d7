import Casebook
import Domain
import Journal

/// One key moves, hands over, takes over; a call that nobody answered is logged and comes back.
extension AppState {
  /// Where the day of something on the agenda is kept; nil for what has no day of its own.
  private static func dayField(of item: AgendaItem) -> Names.Field? {
    switch item.kind {
    case .call, .visit: Names.Field(item.record, "due")
    case .step: Names.Field(item.record, "date")
    case .review: Names.Field(Names.plan, "review")
    case .pause: Names.Field(Names.plan, "pause-until")
    case .course: Names.Field(item.record, "course-until")
    // When a consent ends is the citizen's to say.
    case .consent, .referral, .handOver, .declined, .doubled, .quiet, .wish, .note: nil
    }
  }

  /// Why the lit line cannot be moved; nil when it can.
  var whyLitStays: Phrase? {
    guard let entry = litEntry else {
      return Phrase(da: "Der er ikke noget på listen", en: "The list is empty")
    }
    if Self.dayField(of: entry.item) != nil { return nil }
    return Phrase(da: "Det har ikke en dag, der kan flyttes", en: "It has no day that can be moved")
  }

  /// Asks for another day for the lit line.
  mutating func moveLit() {
    guard let entry = litEntry else { return }
    layers.append(.chooser(Chooser(purpose: .day(citizen: entry.citizen, entry.item))))
  }

  /// Days to move to: the one that was typed, or the usual ones.
  func dayOptions(_ citizen: String, _ item: AgendaItem, _ typed: String) -> [ChooserOption] {
    func option(_ day: CivilDate, _ label: Phrase) -> ChooserOption {
      ChooserOption(
        label: say(label), detail: say(DanishDate.long(day)),
        action: .move(citizen: citizen, item: item, to: day))
    }
    if !typed.isEmpty {
      return DanishDate.parse(typed, today: date).map { [option($0, DanishDate.short($0, today: date))] }
        ?? []
    }
    let monday = date.adding(days: 7 - date.weekday.rawValue)
    return [
      option(date, Phrase(da: "i dag", en: "today")),
      option(date.adding(days: 1), Phrase(da: "i morgen", en: "tomorrow")),
      option(monday, Phrase(da: "på mandag", en: "on Monday")),
      option(date.adding(days: 7), Phrase(da: "om en uge", en: "in a week")),
      option(date.adding(days: 14), Phrase(da: "om to uger", en: "in two weeks")),
      option(date.adding(days: 28), Phrase(da: "om fire uger", en: "in four weeks")),
    ]
  }

  mutating func move(_ item: AgendaItem, of citizen: String, to day: CivilDate) -> [Effect] {
    guard let field = Self.dayField(of: item) else { return [] }
    let told = DanishDate.short(day, today: date)
    return commit(
      [field.edit(citizen, text: day.iso)],
      as: Phrase(da: "flyttet til \(told.danish)", en: "moved to \(told.english)"), notify: true)
  }

  /// Notes that nobody answered the lit call, which comes back the next working day.
  mutating func noAnswer() -> [Effect] {
    guard let entry = litEntry, entry.item.kind == .call else { return [] }
    let record = entry.item.record
    let tries = casebook.value(entry.citizen, Names.Field(record, "tries")).list ?? []
    let next = Self.workingDay(after: date)
    let day = DanishDate.short(next, today: date)
    return commit(
      [
        Names.Field(record, "tries").edit(entry.citizen, .list(tries + [.text(date.iso)])),
        Names.Field(record, "due").edit(entry.citizen, text: next.iso),
      ],
      as: Phrase(
        da: "intet svar (\(tries.count + 1). gang); opkaldet kommer igen \(day.danish)",
        en: "no answer (time \(tries.count + 1)); the call comes back \(day.english)"), notify: true)
  }

  static func workingDay(after date: CivilDate) -> CivilDate {
    var next = date.adding(days: 1)
    while next.weekday == .saturday || next.weekday == .sunday { next = next.adding(days: 1) }
    return next
  }

  /// Why nobody can say no on the lit line; nil when one can: whoever is asked, and whoever asked.
  var whyNotDeclined: Phrase? {
    guard let entry = litEntry, entry.item.kind == .handOver,
      let care = casebook.summaries[entry.citizen]?.care,
      care.offeredTo == staff || care.offeredBy == staff
    else { return Phrase(da: "Her er ingen overdragelse til dig", en: "This is no hand-over to you") }
    return nil
  }

  /// Why nobody can accept the lit line; nil when one can.
  var whyNotAccepted: Phrase? {
    guard let entry = litEntry, let care = casebook.summaries[entry.citizen]?.care else {
      return Phrase(da: "Der er ikke noget at tage imod", en: "There is nothing to accept")
    }
    let isAsked = entry.item.kind == .handOver && care.offeredTo == staff
    guard isAsked || entry.item.kind == .referral && care.responsible != staff else {
      return Phrase(da: "Der er ikke noget at tage imod", en: "There is nothing to accept")
    }
    if staff.isEmpty { return Phrase(da: "Skriv først, hvem der sidder her", en: "Tell first who sits here") }
    return nil
  }
}
