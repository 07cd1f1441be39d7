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
  func match(of entry: AgendaEntry) -> WishMatch? {
    today.wishes.matches.first { Names.wish($0.wish.id) == entry.item.record }
  }

  func note(of entry: AgendaEntry) -> ColleagueNote? {
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

  /// Opens the lit line where it is seen to.
  mutating func openLit() -> [Effect] {
    guard let entry = litEntry else { return [] }
    switch entry.item.kind {
    case .wish: return openWish(entry)
    case .note: return openNote(entry)
    case .referral:
      let effects = open(citizen: entry.citizen, in: .plan)
      openReferral(entry.item.record)
      return effects
    case .consent:
      let effects = open(citizen: entry.citizen, in: .plan)
      openCitizenForm(at: "consent")
      return effects
    case .call, .visit:
      let effects = open(citizen: entry.citizen, in: .plan)
      openFollowUp(entry.item.record)
      return effects
    case .step, .course:
      let effects = open(citizen: entry.citizen, in: .plan)
      plan.focus = .steps
      plan.step = entry.item.record.dropPrefix("step:")
      return effects
    case .doubled:
      let field = Names.Field(Names.care, "responsible")
      openConflict(entry.citizen, field)
      return []
    case .review, .handOver, .declined, .pause, .quiet: return open(citizen: entry.citizen, in: .plan)
    }
  }

  private mutating func openReferral(_ record: String) {
    guard let file, let referral = file.referrals.first(where: { Names.referral($0.id) == record }) else {
      return
    }
    layers.append(
      .form(Forms.referral(referral, of: file.citizen, isNew: false, today: date, settings.language)))
  }

  private mutating func openFollowUp(_ record: String) {
    guard let file, let followUp = file.followUps.first(where: { Names.followUp($0.id) == record }) else {
      return
    }
    layers.append(.form(Forms.followUp(followUp, of: file.citizen.id, today: date, settings.language)))
  }

  private mutating func openCitizenForm(at field: String) {
    guard let file else { return }
    var form = Forms.citizen(file.citizen, isNew: false, today: date, settings)
    form.focus = form.fields.firstIndex { $0.name.field == field } ?? 0
    layers.append(.form(form))
  }
}
