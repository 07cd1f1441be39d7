import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// What keys do at the stand.
extension AppState {
  /// The only commands that the stand lets through, whatever else a key, a click or the palette would do.
  static let standCommands: Set<CommandID> = [
    .standOpen, .standBack, .standHandOut, .standPrint, .nextGuest, .standFilters, .relax, .changeFilter,
    .clearFilters, .standWish, .standNoteWish, .standLeave, .standUnlock, .nextField, .previousField, .help,
    .quit, .standNextCards, .standPreviousCards,
  ]

  /// Turns the screen over to guests.
  mutating func enterStand(code: String) -> [Effect] {
    let effects = flushDrafts()
    var start = FindState()
    start.place = TextEditing(find.place.text, limit: 100)
    start.distance = find.distance
    layers = []
    notice = nil
    // Nothing of a citizen is left behind the stand: on leaving it one begins anew.
    citizen = nil
    talk = TalkState()
    plan = PlanState()
    today.search = TodayState().search
    pane = .find
    stand = StandState(
      code: code, start: start, day: StandDay(id: Casebook.randomName(&random), date: date))
    welcomeGuest()
    return effects
  }

  /// A key that is no command.
  mutating func updateStand(_ key: Key) -> [Effect] {
    guard let sheet = stand?.sheet else {
      updateStandSearch(key)
      return []
    }
    switch sheet {
    case .details:
      switch key {
      case .left, .right: moveCard(by: key == .left ? -1 : 1)
      default:
        let scroll = moved(stand?.scroll ?? 0, key, count: StandView.positions(self))
        stand?.scroll = scroll
      }
    case .handOut:
      guard key == .left || key == .right else { return [] }
      moveCard(by: key == .left ? -1 : 1)
      return showHandOut()
    case .filters(let selected):
      let before = find.filter
      let next = updateFilters(key, selected: selected)
      stand?.sheet = .filters(selected: next)
      if find.filter != before { stand?.guest.hasAsked = true }
    case .wish(var editing):
      _ = editing.handle(key)
      stand?.sheet = .wish(editing)
    case .leave(var editing, let quits):
      _ = editing.handle(key)
      stand?.sheet = .leave(editing, quits: quits)
    case .help(let scroll):
      let next = moved(scroll, key, count: HelpView.positions(self))
      stand?.sheet = .help(scroll: next)
    }
    return []
  }

  private mutating func updateStandSearch(_ key: Key) {
    if find.focus == .results, let number = key.typed?.wholeNumberValue,
      (1...StandState.cards).contains(number)
    {
      return openCard(number)
    }
    if let isOther = editQuestion(key) {
      if isOther { stand?.guest.hasAsked = true }
      return
    }
    guard find.focus == .results else {
      if key == .down, !find.results.hits.isEmpty { find.focus = .results }
      return
    }
    switch key {
    case .up where find.selected == 0: find.focus = .query
    case .up, .left: moveCard(by: -1)
    case .down, .right: moveCard(by: 1)
    case .home: moveCard(by: -find.results.hits.count)
    case .end: moveCard(by: find.results.hits.count)
    default: break
    }
  }

  private mutating func openCard(_ number: Int) {
    let index = find.selected / StandState.cards * StandState.cards + number - 1
    guard find.results.hits.indices.contains(index) else { return }
    find.selected = index
    showCard()
  }

  /// Searches for the guest.
  mutating func standSearch() {
    stand?.guest.hasAsked = true
    search()
  }

  mutating func changeStandFilter(_ item: FilterItem, by step: Int) {
    stand?.guest.hasAsked = true
    stepFilter(item, by: step)
  }

  mutating func moveCard(by step: Int) {
    moveHit(by: step)
    stand?.scroll = 0
  }

  /// The next three, or the three before.
  mutating func turnCards(by step: Int) {
    let first = find.selected / StandState.cards * StandState.cards + step * StandState.cards
    guard find.results.hits.indices.contains(first) else { return }
    find.selected = first
    stand?.guest.hasAsked = true
  }

  /// Opens the lit card.
  mutating func showCard() {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return }
    stand?.guest.hasAsked = true
    stand?.guest.topics.insert(community.topic)
    stand?.sheet = .details
    stand?.scroll = 0
  }

  /// Somebody is at the screen.
  mutating func touchStand() {
    stand?.lastKey = moment.uptime
    stand?.isWarned = false
    stand?.notice = nil
  }

  /// Pasted text.
  mutating func pasteStand(_ text: String) {
    switch stand?.sheet {
    case .wish(var editing):
      editing.insert(text)
      stand?.sheet = .wish(editing)
    case .leave(var editing, let quits):
      editing.insert(text)
      stand?.sheet = .leave(editing, quits: quits)
    case nil:
      if find.focus == .place { find.place.insert(text) } else { find.query.insert(text) }
      standSearch()
    default: break
    }
  }

  /// A click, or a finger on a screen that is touched.
  mutating func clickStand(_ target: Target) -> [Effect] {
    switch target {
    case .command(let id): return CommandTable.command(id).map { perform($0) } ?? []
    case .focus(let number):
      find.focus = FindState.Focus(rawValue: number) ?? .query
      if find.focus == .place { find.place.selectAll() }
    case .filter(let item): changeStandFilter(item, by: 1)
    case .row(_, let index):
      if case .filters? = stand?.sheet {
        stand?.sheet = .filters(selected: index)
        changeStandFilter(FilterItem.allCases[index], by: 1)
      } else if find.results.hits.indices.contains(index) {
        find.selected = index
        showCard()
      }
    }
    return []
  }
}
