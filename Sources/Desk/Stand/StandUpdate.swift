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
    today.search = TextEditing(limit: 60)
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
      let item = FilterItem.allCases[selected]
      switch key {
      case .right, .character(" "), .character("+"): changeStandFilter(item, by: 1)
      case .left, .character("-"): changeStandFilter(item, by: -1)
      default:
        let next = moved(selected, key, count: FilterItem.allCases.count)
        stand?.sheet = .filters(selected: next)
      }
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
    let before = find.query.revision + find.place.revision
    switch find.focus {
    case .query where find.query.handle(key), .place where find.place.handle(key):
      if find.query.revision + find.place.revision != before { standSearch() }
    case .distance where key == .left || key == .right:
      find.distance = min(max(0, find.distance + (key == .left ? -1 : 1)), FindState.distances.count - 1)
      standSearch()
    case .results:
      switch key {
      case .up where find.selected == 0: find.focus = .query
      case .up, .left: moveCard(by: -1)
      case .down, .right: moveCard(by: 1)
      case .home: moveCard(by: -find.results.hits.count)
      case .end: moveCard(by: find.results.hits.count)
      default:
        guard let typed = key.typed else { return }
        if let number = typed.wholeNumberValue, (1...StandState.cards).contains(number) {
          return openCard(number)
        }
        // Typing anywhere goes on with the question.
        find.focus = .query
        if find.query.handle(key) { standSearch() }
      }
    case .query, .place, .distance:
      if key == .down, !find.results.hits.isEmpty { find.focus = .results }
    }
  }

  private mutating func openCard(_ number: Int) {
    let index = find.selected / StandState.cards * StandState.cards + number - 1
    guard find.results.hits.indices.contains(index) else { return }
    find.selected = index
    showCard()
  }

  /// Searches for the guest.
  private mutating func standSearch() {
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

  /// Shows the lit community to be taken home, and has its code made.
  mutating func showHandOut() -> [Effect] {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return [] }
    stand?.guest.hasAsked = true
    stand?.guest.topics.insert(community.topic)
    stand?.sheet = .handOut
    stand?.scan = nil
    let modules = StandView.codeRoom(self)
    // On a screen too small for any code the telephone number stands there, large.
    guard modules > 0 else {
      stand?.guest.takenHome.insert(hit.id)
      stand?.scan = StandState.Scan(community: hit.id, code: nil)
      return []
    }
    let contents = HandOutCode.contents(community, settings.language)
    return [.makeCode(contents, modules: modules, community: hit.id)]
  }

  /// A code was made, or cannot be made on this machine.
  mutating func takeCode(_ code: CodeMatrix?, of community: String) {
    guard stand?.sheet == .handOut, find.hit?.id == community else { return }
    stand?.scan = StandState.Scan(community: community, code: code)
    stand?.guest.takenHome.insert(community)
  }

  /// Prints the lit community.
  mutating func printHandOut() -> [Effect] {
    guard let hit = find.hit, let community = directory.community(hit.id) else { return [] }
    let handOut = HandOut(community, way: way(to: community, hit.kilometres), now: moment.wall)
    stand?.notice = Notice(Phrase(da: "Sender til printeren …", en: "Sending to the printer …"))
    return [.print(handOut.text(settings.language, today: date), community: hit.id)]
  }

  /// The printer took it, or did not.
  mutating func takePrinted(_ phrase: Phrase, succeeded: Bool, of community: String) {
    guard stand != nil else {
      notice = Notice(phrase, isError: !succeeded)
      return
    }
    stand?.notice = Notice(phrase, isError: !succeeded)
    if succeeded { stand?.guest.takenHome.insert(community) }
  }

  // MARK: Touch

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

  // MARK: Guests

  /// The start again, for whoever comes next; the one who was here is counted.
  mutating func nextGuest() -> [Effect] {
    let effects = countGuest()
    welcomeGuest()
    return effects
  }

  private mutating func welcomeGuest() {
    guard var next = stand else { return }
    find = next.start
    next.sheet = nil
    next.guest = StandState.Guest()
    next.lastKey = nil
    next.isWarned = false
    next.scan = nil
    next.scroll = 0
    next.notice = nil
    stand = next
    search()
  }

  private mutating func countGuest() -> [Effect] {
    guard var day = stand?.day, let guest = stand?.guest, guest.hasAsked else { return [] }
    var topics = guest.topics
    if topics.isEmpty, !find.query.text.trimmed.isEmpty, let hit = find.results.hits.first {
      // Nothing was opened: what the question was understood as.
      topics = [directory.community(hit.id)?.topic ?? ""]
    }
    day.count(topics: topics, area: find.resolved?.municipality ?? "")
    day.handOuts += guest.takenHome.count
    return keep(day)
  }

  private mutating func keep(_ day: StandDay) -> [Effect] {
    stand?.day = day
    return write(record(casebook.edits(counting: day, space: settings.teamSpace)))
  }

  // MARK: Wishes

  /// Begins a wish with what was looked for.
  mutating func beginStandWish() {
    stand?.sheet = .wish(TextEditing(find.query.text.trimmed, limit: 40))
  }

  /// Notes what nothing fitted, by topic and area and with nothing of the guest.
  mutating func noteStandWish() -> [Effect] {
    guard case .wish(let editing)? = stand?.sheet, var day = stand?.day else { return [] }
    let topic = editing.text.trimmed
    // A number may be a telephone's or a person's.
    guard !topic.isEmpty, topic.filter(\.isNumber).count < 4 else {
      stand?.notice = Notice(
        Phrase(
          da: "Skriv med et ord eller to, hvad der mangler. Ingen navne, ingen tal.",
          en: "Write in a word or two what is missing. No names, no numbers."), isError: true)
      return []
    }
    var wish = UnmetWish(id: Casebook.randomName(&random))
    wish.topic = topic
    // The municipality alone: what was typed may be somebody's address.
    wish.area = find.resolved.map { $0.municipality.isEmpty ? "" : "\($0.municipality) Kommune" } ?? ""
    wish.kilometres = find.resolved == nil ? nil : find.kilometres.map { Int($0) }
    wish.date = date
    wish.known = find.results.isPartial ? [] : find.results.hits.prefix(50).map(\.id)
    stand?.guest.hasAsked = true
    stand?.sheet = nil
    stand?.notice = Notice(
      Phrase(
        da: "Tak. »\(topic)« er skrevet op som et ønske.", en: "Thank you. “\(topic)” is noted as a wish."))
    day.wishes += 1
    let effects = write(record(casebook.edits(noting: wish, space: settings.teamSpace)))
    return effects + keep(day)
  }

  // MARK: Time and leaving

  /// A minute without a key brings the start back; shortly before, the screen says so.
  mutating func tickStand() -> [Effect] {
    guard let due = stand?.wakeAt, due <= moment.uptime else { return [] }
    guard stand?.isWarned == true else {
      stand?.isWarned = true
      stand?.notice = Notice(
        Phrase(
          da: "Tryk på en tast for at blive her. Ellers begynder skærmen forfra.",
          en: "Press a key to stay here. Otherwise the screen begins again."))
      return []
    }
    return nextGuest()
  }

  /// The code was typed: leaves the stand when it is the right one.
  mutating func unlockStand() -> [Effect] {
    guard case .leave(let typed, let quits)? = stand?.sheet, let code = stand?.code else { return [] }
    stand?.sheet = .leave(TextEditing(limit: 60), quits: quits)
    guard moment.uptime >= stand?.lockedUntil ?? 0 else {
      stand?.notice = Notice(
        Phrase(da: "Vent lidt, og prøv igen.", en: "Wait a little and try again."), isError: true)
      return []
    }
    guard typed.text == code else {
      let wrong = (stand?.wrongCodes ?? 0) + 1
      stand?.wrongCodes = wrong
      // After three tries each one costs a longer wait, at the most a minute: nobody guesses their way out.
      if wrong >= 3 { stand?.lockedUntil = moment.uptime + min(60_000, 5_000 << min(wrong - 3, 4)) }
      stand?.notice = Notice(
        Phrase(
          da: "Koden passer ikke. Er den glemt, må programmet startes på ny.",
          en: "That is not the code. If it is forgotten, the program must be started anew."), isError: true)
      return []
    }
    let effects = countGuest()
    find = stand?.start ?? FindState()
    stand = nil
    search()
    if quits { return effects + run(.quit) }
    layers.append(.standDays(scroll: 0))
    return effects
  }
}
