import Casebook
import Domain
import Journal
import Terminal

extension AppState {
  /// What happens, and what is to be done about it outside: the one way in which the state changes.
  /// - Parameters:
  ///   - event: what happened.
  ///   - moment: when, on both clocks.
  /// - Returns: what the event loop is asked to do, in this order.
  public mutating func update(_ event: Event, at moment: Moment) -> [Effect] {
    self.moment = moment
    // Each part of a large exchange would count everyone anew. Whoever touches a key finds how it is now.
    let isInput = if case .input = event { true } else { false }
    if isInput { catchUp() }
    let effects = handle(event)
    keepFile()
    if isArriving, !isInput { return effects }
    refreshAgenda()
    refreshFoundCitizens()
    return effects
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    if hiding.touchedAt == nil { hiding.touchedAt = moment.uptime }
    if case .input(let input) = event {
      // The key that wakes the machine comes before the clock has told how long it slept.
      if let due = hidesAt, due <= moment.uptime {
        if case .resize(let size) = input { self.size = size }
        return hide()
      }
      if input.isTouch { hiding.touchedAt = moment.uptime }
    }
    switch event {
    case .input(let input): return take(input)
    case .tick: return tick()
    case .saved(let count):
      saving.inFlight = max(0, saving.inFlight - count)
      saving.problem = nil
      saving.wasWarned = false
      saving.hasSaved = true
      if settings.hasStore { sync.due = min(sync.due ?? .max, moment.uptime + SyncState.afterChange) }
    case .notSaved(let operations, let why):
      saving.inFlight = max(0, saving.inFlight - operations.count)
      saving.refused = operations + saving.refused
      saving.problem = why
      saving.retryAt = moment.uptime + Saving.retryPause
    case .exchanging(let work): if sync.isRunning { sync.progress = work }
    case .synced(let outcome): return finishSync(outcome)
    case .arrived(let arrival): return take(arrival)
    case .syncAsked:
      if sync.isRunning { sync.due = moment.uptime } else { return startSync() }
    case .directory(let directory): relayDirectory(directory)
    case .progress(let work): show(work)
    case .duplicates(let pairs): show(pairs)
    case .columnsAsked(let question): ask(question)
    case .storeTried(let account, let steps): takeTrial(account, steps)
    case .connected(let account): useStore(account)
    case .imported(let phrase, let succeeded, let told):
      endProgress()
      if told.isEmpty {
        notice = Notice(phrase, isError: !succeeded)
      } else {
        layers.append(.report(ReportLayer(counts: phrase, told: told)))
      }
      if succeeded, settings.hasStore { sync.due = moment.uptime }
    case .code(let code, let community): takeCode(code, of: community)
    case .printed(let phrase, let succeeded, let community):
      takePrinted(phrase, succeeded: succeeded, of: community)
    case .paper(let outcome): return takePaper(outcome)
    case .notice(let phrase, let isError): notice = Notice(phrase, isError: isError)
    }
    return []
  }

  private mutating func tick() -> [Effect] {
    var effects: [Effect] = []
    if !saving.drafts.isEmpty, let due = saving.wakeAt, due <= moment.uptime {
      effects += flushDrafts(isLeft: saving.lastKey + Saving.longestHeld <= moment.uptime)
    }
    if !saving.refused.isEmpty, saving.retryAt <= moment.uptime { effects += write([]) }
    if let due = today.wishes.due, due <= moment.uptime { goOnLookingForWishes() }
    if let due = hidesAt, due <= moment.uptime { effects += hide() }
    effects += tickStand()
    if let due = sync.due, due <= moment.uptime, !sync.isRunning, settings.hasStore { effects += startSync() }
    return effects
  }

  mutating func startSync() -> [Effect] {
    sync.due = nil
    guard !sync.isRunning else { return [] }
    sync.isRunning = true
    return flushDrafts(isLeft: false) + tellTeam() + [.sync]
  }

  private mutating func finishSync(_ outcome: SyncOutcome) -> [Effect] {
    sync.isRunning = false
    sync.progress = nil
    let wasStopped = sync.isStopping
    sync.isStopping = false
    sync.due =
      wasStopped
      ? moment.uptime + SyncState.afterStop : min(sync.due ?? .max, moment.uptime + SyncState.interval)
    let wasAsked = sync.isAsked
    sync.isAsked = false
    switch outcome {
    case .done(let sent, let received, let at, let spaces, let carriedOut):
      sync.lastDone = at
      sync.lastMoved = SyncState.Moved(sent: sent, received: received)
      sync.spaces = spaces
      sync.problem = nil
      sync.waiting = 0
      sync.asksForNewStore = false
      if wasAsked {
        notice = Notice(
          Phrase(
            da: "Udvekslet: \(sent) sendt, \(received) hentet.",
            en: "Exchanged: \(sent) sent, \(received) received."))
      }
      sync.carriedOut = carriedOut
      if !carriedOut.isEmpty { sync.due = min(sync.due ?? .max, moment.uptime + SyncState.afterChange) }
    case .failed(let why, let needsUser, let waiting, let asksForNewStore):
      sync.asksForNewStore = asksForNewStore
      // What only a person can mend is said once by itself; the rest is tried again, and told to whoever asks.
      if wasAsked || wasStopped || needsUser && sync.problem != why {
        // All of it stands in the set-up; here is room for what to do.
        let otherStore = Phrase(
          da:
            "Lageret er ikke det, det var. Intet er slettet. Er det med vilje: Ctrl-K »Lageret er nyt«. Ellers se »Forbind til et lager«.",
          en:
            "The store is not the one it was. Nothing is deleted. If on purpose: Ctrl-K “The store is new”. Else see “Connect to a store”."
        )
        notice = Notice(asksForNewStore ? otherStore : why, isError: true)
      }
      sync.problem = why
      sync.waiting = waiting
    }
    return []
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .resize(let size):
      self.size = size
      return []
    case .resume: return []
    case .terminate:
      // Nobody can answer a warning any more.
      saving.wasWarned = true
      return flushDrafts() + [.quit]
    case .paste(let text):
      if stand != nil {
        touchStand()
        pasteStand(text)
        return []
      }
      notice = nil
      if isHidden { return [] }
      let effects = paste(text)
      catchNumber()
      return effects
    case .mouse(let mouse):
      return isHidden ? [] : take(mouse)
    case .key(let key):
      if stand != nil { touchStand() }
      if notice != nil { notice = nil }
      let effects = take(key)
      // A number is whole with a digit, or with what was typed behind one.
      catchNumber()
      return effects
    }
  }

  private mutating func take(_ key: Key) -> [Effect] {
    if let command = CommandTable.command(for: key, in: context) { return perform(command) }
    if stand != nil { return updateStand(key) }
    if isHidden {
      updateHidden(key)
      return []
    }
    if !layers.isEmpty { return updateLayer(key) }
    switch pane {
    case .find: updateFind(key)
    case .talk: if citizen != nil { return updateTalk(key) }
    case .plan: if citizen != nil { updatePlan(key) }
    case .today: updateToday(key)
    case .overview: overview.scroll = moved(overview.scroll, key, count: OverviewView.positions(self))
    }
    return []
  }

  /// What can be done while it is asked who sits here.
  private static let whileAsked: Set<CommandID> = [.choose, .help, .hide, .quit, .suspend]

  /// Does a command, or tells why it cannot be done now.
  mutating func perform(_ command: Command) -> [Effect] {
    guard stand == nil || Self.standCommands.contains(command.id) else { return [] }
    if hiding.asksWho, layers.last?.isSeatQuestion == true, !Self.whileAsked.contains(command.id) {
      // Who does not tell finds the screen hidden again.
      return command.id == .closeLayer ? hide() : []
    }
    if let reason = command.unavailable(self) {
      if stand != nil { stand?.notice = Notice(reason) } else { notice = Notice(reason, isError: true) }
      return []
    }
    return run(command.id)
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if !layers.isEmpty {
      pasteIntoLayer(text)
      return []
    }
    switch pane {
    case .find where !find.showsDetails: pasteFind(text)
    case .talk where citizen != nil:
      talk.isWriting = true
      if !talk.editing.insert(text) { tellFull() }
      draftTalk()
    case .plan where citizen != nil && plan.focus == .goal:
      if !plan.goal.insert(text) { tellFull() }
      draftGoal()
    case .plan where citizen != nil:
      // Like a letter it begins a new step.
      newStep()
      pasteIntoLayer(text)
    case .today:
      today.focus = .search
      today.search.insert(text)
    default: break
    }
    return []
  }

  /// A pasted text was longer than its place.
  mutating func tellFull() {
    notice = Notice(
      Phrase(
        da: "Der var ikke plads til hele teksten. Det, der er plads til, står her.",
        en: "There was no room for the whole text. What fits stands here."), isError: true)
  }

  private mutating func take(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return take(Key.up)
    case .wheelDown: return take(Key.down)
    case .release, .drag: return []
    case .press: break
    }
    guard let target = DeskView.target(at: mouse.at, in: self) else { return [] }
    notice = nil
    if stand != nil {
      touchStand()
      return clickStand(target)
    }
    switch target {
    case .command(let id): return CommandTable.command(id).map { perform($0) } ?? []
    case .focus(let number): return click(focus: number)
    case .row(let focus, let index): return click(focus: focus, row: index)
    case .filter(let item):
      stepFilter(item, by: 1)
      return []
    }
  }

  private mutating func click(focus: Int, row: Int? = nil) -> [Effect] {
    if !layers.isEmpty { return clickLayer(focus: focus, row: row) }
    switch pane {
    case .find:
      find.focus = FindState.Focus(rawValue: focus) ?? .query
      // A click on the lit hit opens it.
      if let row {
        if row == find.selected { find.showsDetails = true } else { find.selected = row }
      }
    case .talk:
      if let row {
        let effects = flushDrafts()
        talk.isWriting = false
        talk.segment = row
        loadSegment()
        return effects
      }
    case .plan:
      plan.focus = focus == 0 ? .goal : .steps
      let steps = file?.plan.steps ?? []
      if let row, steps.indices.contains(row) {
        if steps[row].id == plan.step { return run(.openStep) }
        plan.step = steps[row].id
      }
    case .overview: break
    case .today:
      today.focus = TodayState.Focus(rawValue: focus) ?? .agenda
      if let row {
        if today.focus == .agenda {
          if today.agenda == row { return run(.openAgenda) }
          today.agenda = row
        } else {
          if today.citizen == row { return run(.openListed) }
          today.citizen = row
        }
      }
    }
    return []
  }
}
