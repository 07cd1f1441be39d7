import Casebook
import Domain
import Journal
import Terminal

/// What keys and commands do in I dag.
extension AppState {
  /// A key that is no command.
  mutating func updateToday(_ key: Key) {
    switch today.focus {
    case .agenda:
      today.agenda = moved(today.agenda, key, count: agendaEntries.count)
      if let typed = key.typed, typed.isLetter {
        today.focus = .search
        _ = today.search.handle(key)
      }
    case .search:
      if today.search.handle(key) {
        today.citizen = 0
      } else if key == .down {
        today.focus = .citizens
      } else if key == .up {
        today.focus = .agenda
      }
    case .citizens:
      if key == .up, today.citizen == 0 { today.focus = .search }
      today.citizen = moved(today.citizen, key, count: listedCitizens.count)
      if key.typed != nil {
        today.focus = .search
        _ = today.search.handle(key)
        today.citizen = 0
      }
    }
  }

  func moved(_ index: Int, _ key: Key, count: Int) -> Int {
    let target: Int
    switch key {
    case .up: target = index - 1
    case .down: target = index + 1
    case .pageUp: target = index - 10
    case .pageDown: target = index + 10
    case .home: target = 0
    case .end: target = count
    default: return index
    }
    return min(max(0, target), max(0, count - 1))
  }

  /// The lit line of the agenda.
  var litEntry: AgendaEntry? {
    let entries = agendaEntries
    return entries.indices.contains(today.agenda) ? entries[today.agenda] : entries.last
  }

  /// Opens a citizen's plan, or conversation.
  mutating func open(citizen id: String, in pane: Pane) -> [Effect] {
    let effects = flushDrafts()
    choose(citizen: id)
    self.pane = pane
    if pane == .talk { enterTalk() } else { enterPlan() }
    return effects
  }

  /// Whom a command about a citizen means: on I dag the one on the lit line, elsewhere the open one.
  var citizenAtHand: String? {
    guard pane == .today else { return citizen }
    if today.focus == .agenda {
      // A guest's wish and a note are nobody's.
      return litEntry.flatMap { $0.citizen.isEmpty ? nil : $0.citizen } ?? citizen
    }
    let listed = listedCitizens
    return listed.isEmpty ? citizen : listed[min(today.citizen, listed.count - 1)].id
  }

  /// Opens whom the next command is about.
  mutating func takeCitizenAtHand() {
    if let id = citizenAtHand { choose(citizen: id) }
  }

  /// Makes a citizen the open one; conversation and plan begin anew with them.
  mutating func choose(citizen id: String) {
    guard citizen != id else { return }
    citizen = id
    talk = TalkState(earlier: talk.earlier)
    plan = PlanState()
    enterTalk()
    enterPlan()
  }

  /// The wish of a line of the agenda, with what fits it.
  private func match(of entry: AgendaEntry) -> WishMatch? {
    today.wishes.matches.first { Names.wish($0.wish.id) == entry.item.record }
  }

  private func note(of entry: AgendaEntry) -> ColleagueNote? {
    casebook.unread(by: staff).first { $0.id == entry.item.record }
  }

  /// Shows the community that a note is about.
  mutating func openNote(_ entry: AgendaEntry) -> [Effect] {
    guard let note = note(of: entry), let community = community(note.community) else { return [] }
    let effects = flushDrafts()
    find.look(for: community.name, near: "", within: nil)
    show(community: community.id)
    notice = Notice(Phrase(same: "\(entry.name): \(note.text.replacing("\n", with: " "))"))
    return effects
  }

  /// Shows in Find what fits a wish, for the one whose wish it is.
  mutating func openWish(_ entry: AgendaEntry) -> [Effect] {
    guard let match = match(of: entry) else { return [] }
    let effects = flushDrafts()
    let wish = match.wish
    if let citizen = wish.citizen { choose(citizen: citizen) }
    find.look(for: wish.subject, near: wish.area, within: wish.kilometres.map(Double.init))
    show(community: match.community)
    return effects
  }

  /// Searches by what Find now asks, with one of the hits lit.
  mutating func show(community id: String) {
    pane = .find
    search()
    find.selected = find.results.hits.firstIndex { $0.id == id } ?? 0
    find.focus = .results
  }

  /// Marks the lit call, visit or answer as done today; a step is answered on the plan.
  mutating func doneLit() -> [Effect] {
    guard let entry = litEntry else { return [] }
    let root = entry.citizen
    let name = CitizenText.name(entry.name, .danish)
    let what = Phrase(
      da: "\(entry.item.kind.phrase.danish) for \(name) er klaret",
      en: "\(entry.item.kind.phrase.english) for \(CitizenText.name(entry.name, .english)) is done")
    switch entry.item.kind {
    case .call, .visit:
      return commit(
        [Names.Field(entry.item.record, "done").edit(root, .text(date.iso))], as: what, notify: true)
    case .referral:
      return commit(
        [Names.Field(entry.item.record, "answered").edit(root, .text(date.iso))], as: what, notify: true)
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
      return commit([casebook.edit(settling: match.wish, on: date)], as: what, notify: true)
    case .step:
      let effects = open(citizen: root, in: .plan)
      plan.focus = .steps
      plan.step = String(entry.item.record.dropFirst("step:".count))
      notice = Notice(
        Phrase(
          da: "Hvordan gik det? 1 kom  2 kom ikke  3 kommer igen  4 ikke noget for mig  5 pause",
          en: "How did it go? 1 came  2 did not come  3 comes again  4 not for me  5 pause"))
      return effects
    }
  }
}
