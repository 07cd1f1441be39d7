import Casebook
import Catalogue
import Domain

/// What waits, and for whom.
extension AppState {
  /// Everything that waits for whoever sits here, in order of date.
  var agendaEntries: [AgendaEntry] { today.entries }

  /// Works the agenda out again when something that it depends on has changed, and it is in view.
  mutating func refreshAgenda() {
    guard pane == .today else { return }
    let origin = TodayState.Origin(
      date: date, staff: staff, showsTeam: today.showsTeam, changes: casebook.changes,
      matches: today.wishes.matches)
    guard origin != today.workedOutFrom else { return }
    today.workedOutFrom = origin
    today.entries = workOutAgenda()
  }

  private func workOutAgenda() -> [AgendaEntry] {
    let now = date
    var entries: [AgendaEntry] = []
    for summary in casebook.summaries.values {
      for item in summary.agenda where concerns(item, of: summary) && !isEarly(item, now) {
        let days = item.date.dayNumber - now.dayNumber
        let part: AgendaEntry.Part = days < 0 ? .overdue : days == 0 ? .today : days <= 7 ? .week : .later
        entries.append(AgendaEntry(part: part, citizen: summary.id, name: summary.name, item: item))
      }
    }
    entries += notes(now) + wishes(now)
    return entries.sorted(by: Self.comesFirst)
  }

  /// By day and time; the names of those who share both decide, in that order on every machine.
  private static func comesFirst(_ left: AgendaEntry, _ right: AgendaEntry) -> Bool {
    let (one, other) = (left.item, right.item)
    if one.date != other.date { return one.date < other.date }
    if one.time != other.time { return (one.time ?? .midnight) < (other.time ?? .midnight) }
    return (left.name, left.citizen, one.record) < (right.name, right.citizen, other.record)
  }

  private func notes(_ now: CivilDate) -> [AgendaEntry] {
    casebook.unread(by: staff).map { note in
      let about = community(note.community)?.name ?? ""
      let item = AgendaItem(
        kind: .note, record: note.id, date: now,
        text: [about, note.text.replacing("\n", with: " ")].filter { !$0.isEmpty }.joined(separator: ": "))
      return AgendaEntry(part: .today, citizen: "", name: casebook.staffName(note.from), item: item)
    }
  }

  private func wishes(_ now: CivilDate) -> [AgendaEntry] {
    today.wishes.matches.map { match in
      let name = match.wish.citizen.flatMap { casebook.summaries[$0]?.name } ?? say(Forms.guest)
      let item = AgendaItem(
        kind: .wish, record: Names.wish(match.wish.id), date: now,
        text: "\(match.wish.topic) → \(match.name)")
      return AgendaEntry(part: .today, citizen: match.wish.citizen ?? "", name: name, item: item)
    }
  }

  /// Whether something waits for whoever sits here. What nobody goes along with yet waits for everybody.
  private func concerns(_ item: AgendaItem, of summary: CitizenSummary) -> Bool {
    if today.showsTeam || staff.isEmpty { return true }
    let care = summary.care
    switch item.kind {
    case .doubled: return true
    case .handOver: return care.offeredTo == staff || care.offeredBy == staff
    case .referral where care.isOffered && care.responsible.isEmpty: return care.offeredBy == staff
    default:
      let who = item.staff.isEmpty ? care.responsible : item.staff
      return who.isEmpty || who == staff
    }
  }

  /// That nothing happens is news when it has been so for long.
  private func isEarly(_ item: AgendaItem, _ now: CivilDate) -> Bool {
    item.kind == .quiet && item.date > now
  }

  /// How far the answer to a referral has come.
  private func state(of care: Care) -> Phrase {
    if !care.declinedBy.isEmpty {
      let who = casebook.staffName(care.declinedBy)
      return Phrase(da: "\(who) kunne ikke", en: "\(who) could not")
    }
    return care.responsible.isEmpty && !care.isOffered
      ? Phrase(da: "ingen har taget imod", en: "nobody has accepted")
      : Phrase(da: "ikke kontaktet endnu", en: "not contacted yet")
  }

  /// What a line of the agenda says, besides the name: what it is, and what it waits for.
  func told(_ entry: AgendaEntry) -> String {
    let item = entry.item
    let care = casebook.summaries[entry.citizen]?.care ?? Care()
    var parts = [say(item.kind.phrase), item.text]
    switch item.kind {
    case .handOver where care.offeredTo == staff:
      let from = casebook.staffName(care.offeredBy)
      parts = [say(Phrase(da: "\(from) spørger: tager du imod?", en: "\(from) asks: will you take over?"))]
    case .handOver:
      let to = casebook.staffName(care.offeredTo)
      parts = [say(Phrase(da: "venter på svar fra \(to)", en: "waits for an answer from \(to)"))]
    case .doubled:
      let field = Names.Field(Names.care, "responsible")
      let who = casebook.versions(entry.citizen, field).compactMap(\.value.text).map(casebook.staffName)
      let and = settings.language == .danish ? " og " : " and "
      let both = who.filter { !$0.isEmpty }.joined(separator: and)
      parts = [
        say(Phrase(da: "\(both) har begge taget imod: vælg én", en: "\(both) have both accepted: choose one"))
      ]
    case .declined:
      let who = casebook.staffName(care.declinedBy)
      parts = [say(Phrase(da: "\(who) kunne ikke tage over", en: "\(who) could not take over"))]
    case .referral: parts[0] += ", \(say(state(of: care)))"
    case .call, .visit:
      let tries = casebook.tries(item.record, of: entry.citizen)
      if tries > 0 {
        parts.append(
          say(Phrase(da: "ringet forgæves \(tries) gang\(tries == 1 ? "" : "e")", en: "tried \(tries) times"))
        )
      }
    default: break
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
