import Casebook
import Domain
import Journal
import Terminal

extension AppState {
  /// Does what a command says. The table has checked that it can be done.
  mutating func run(_ id: CommandID) -> [Effect] {
    switch id {
    case .find: return show(.find)
    case .talk: return show(.talk)
    case .plan: return show(.plan)
    case .today: return show(.today)
    case .overview: return show(.overview)
    case .newCitizen: return newCitizen()
    case .new:
      let effects = flushDrafts()
      newStep()
      return effects
    case .newConversation:
      let effects = flushDrafts()
      openConversation(nil)
      return effects
    case .openCitizen:
      layers.append(.chooser(Chooser(purpose: .citizen(pane == .talk ? .talk : .plan))))
    case .editCitizen:
      let effects = flushDrafts()
      takeCitizenAtHand()
      if let file { layers.append(.form(Forms.citizen(file.citizen, isNew: false, today: date, settings))) }
      return effects
    case .followUp:
      let effects = flushDrafts()
      takeCitizenAtHand()
      if let citizen {
        var followUp = FollowUp(id: Casebook.randomName(&random))
        if file?.citizen.refusesCalls == true {
          followUp.kind = .visit
          notice = Notice(
            Phrase(da: "Borgeren vil ikke ringes op: besøg.", en: "The citizen does not want calls: a visit.")
          )
        }
        layers.append(
          .form(Forms.followUp(followUp, of: citizen, today: date, settings.language).unkept))
      }
      return effects
    case .toPlan:
      guard let hit = find.hit else { return [] }
      if let citizen { return putOnPlan(community: hit.id, of: citizen) }
      layers.append(.chooser(Chooser(purpose: .citizenForPlan(community: hit.id))))
    case .confirm: return confirmHit()
    case .correct:
      let effects = flushDrafts()
      if let hit = find.hit, let community = directory.community(hit.id) {
        let form = Forms.community(
          community, imported: imported(hit.id), isNew: false, today: date, settings.language)
        layers.append(.form(form))
      }
      return effects
    case .newCommunity:
      let effects = flushDrafts()
      newCommunity()
      return effects
    case .wish: return noteWish()
    case .duplicates: return findDuplicates()
    case .splitCommunity: return splitHit()
    case .joinPair: return joinDuplicate()
    case .notSame: return keepDuplicateApart()
    case .nextPair, .previousPair: moveDuplicate(by: id == .nextPair ? 1 : -1)
    case .stopWork: return stopWork()
    case .importColumns: return importColumns()
    case .filters: layers.append(.filters(selected: 0))
    case .relax:
      relax()
      stand?.guest.hasAsked = true
    case .changeFilter:
      if case .filters(let selected)? = stand?.sheet {
        changeStandFilter(FilterItem.allCases[selected], by: 1)
      } else if case .filters(let selected)? = layers.last {
        stepFilter(FilterItem.allCases[selected], by: 1)
      }
    case .clearFilters:
      find.filter = FilterState()
      search()
    case .map, .closeMap:
      find.map = MapState()
      find.map.isShown = id == .map
      find.showsDetails = false
    case .otherPlace:
      find.placeChoice = (find.placeChoice + 1) % max(1, find.reading.places.count)
      search()
    case .contact: openContact()
    case .logContact: return chooseContact()
    case .stand: layers.append(.prompt(Prompt(purpose: .standCode, editing: TextEditing(limit: 60))))
    case .standDays: layers.append(.standDays(scroll: 0))
    case .standOpen: showCard()
    case .standBack:
      if stand?.sheet == nil { find.focus = .query }
      stand?.sheet = nil
    case .standHandOut: return showHandOut()
    case .standPrint: return printHandOut()
    case .nextGuest: return nextGuest()
    case .standFilters: stand?.sheet = .filters(selected: 0)
    case .standWish: beginStandWish()
    case .standNoteWish: return noteStandWish()
    case .standNextCards, .standPreviousCards: turnCards(by: id == .standNextCards ? 1 : -1)
    case .standLeave: stand?.sheet = .leave(TextEditing(limit: 60), quits: false)
    case .standUnlock: return unlockStand()
    case .openHit, .closeDetails:
      find.showsDetails = id == .openHit
      find.scroll = 0
    case .writeSegment: talk.isWriting = true
    case .backToWheel:
      talk.isWriting = false
      return flushDrafts()
    case .nextSegment, .previousSegment:
      let effects = flushDrafts()
      moveSegment(by: id == .nextSegment ? 1 : -1)
      return effects
    case .importanceNone: return giveDigit(0)
    case .importanceSome: return giveDigit(1)
    case .importanceMuch: return giveDigit(2)
    case .importanceMost: return giveDigit(3)
    case .moreImportant: return setImportance(importance + 1)
    case .lessImportant: return setImportance(importance - 1)
    case .earlier: layers.append(.chooser(Chooser(purpose: .conversation)))
    case .beside: turnEarlier()
    case .compare: layers.append(.chooser(Chooser(purpose: .comparison)))
    case .aboutTalk: return openAboutTalk()
    case .readAloud:
      let effects = flushDrafts()
      layers.append(.readAloud(scroll: 0))
      return effects
    case .signOff: return openSignOff()
    case .hardTalks: layers.append(.hardTalks(HardTalksLayer()))
    case .measures:
      let effects = flushDrafts()
      layers.append(.measures(MeasuresLayer()))
      return effects
    case .otherMeasure: turnMeasure()
    case .clearAnswer: return clearMeasureItem()
    case .scores: toggleScores()
    case .nextScale: nextScale()
    case .scoreMore: return turnScore(by: 1)
    case .scoreLess: return turnScore(by: -1)
    case .scoreClear: return clearScore()
    case .starOfStep: return openStar()
    case .openStep: if let step = selectedStep { openStep(step.id) }
    case .stepCommunity: return showStepCommunity()
    case .planDetails:
      let effects = flushDrafts()
      if let citizen, let file {
        layers.append(.form(Forms.plan(file.plan, of: citizen, today: date, settings.language)))
      }
      return effects
    case .removeStep: return removeStep()
    case .came: return answer(.came)
    case .didNotCome: return answer(.didNotCome)
    case .comesAgain: return answer(.comesAgain)
    case .notForMe: return answer(.notForMe)
    case .pause: return answer(.pause)
    case .openAgenda: return openLit()
    case .noAnswer: return noAnswer()
    case .accept: return citizenAtHand.map { accept($0) } ?? []
    case .decline: return citizenAtHand.map { decline($0) } ?? []
    case .moveItem: moveLit()
    case .offer:
      if let id = citizenAtHand { layers.append(.chooser(Chooser(purpose: .colleague(citizen: id)))) }
    case .team:
      today.showsTeam.toggle()
      today.agenda = 0
    case .newReferral: return newReferral()
    case .consents, .joinCitizen:
      let effects = flushDrafts()
      takeCitizenAtHand()
      if let citizen {
        layers.append(
          .chooser(Chooser(purpose: id == .consents ? .consents(of: citizen) : .samePerson(as: citizen))))
      }
      return effects
    case .moveTeam:
      let effects = flushDrafts()
      if let id = citizenAtHand { layers.append(.chooser(Chooser(purpose: .team(citizen: id)))) }
      return effects
    case .separateCitizen: return separate()
    case .pausePlan: return pausePlan()
    case .resumePlan: return resumePlan()
    case .endPlan: return endPlan()
    case .takeProposal: return takeProposal()
    case .editStaff: editStaff()
    case .nextPeriod, .previousPeriod: stepPeriod(by: id == .nextPeriod ? 1 : -1)
    case .nextArea: stepArea()
    case .letter: return openLetter()
    case .screenCode: layers.append(.prompt(Prompt(purpose: .screenCode, editing: TextEditing(limit: 60))))
    case .done: return doneLit()
    case .openListed:
      let citizens = listedCitizens
      guard !citizens.isEmpty else { return [] }
      return open(citizen: citizens[min(today.citizen, citizens.count - 1)].id, in: .plan)
    case .nextField, .previousField: return moveFocus(by: id == .nextField ? 1 : -1)
    case .chooseVersion:
      let effects = flushDrafts()
      if let (root, field) = conflictedField { openConflict(root, field) }
      return effects
    case .undo, .redo: return undoOrRedo(redoing: id == .redo)
    case .paper: return openPaper()
    case .choosePaper: return choosePaper()
    case .turnPaper: turnPaper()
    case .savePaper: return savePaper()
    case .sync:
      sync.isAsked = true
      return startSync()
    case .importDirectory: layers.append(.prompt(Prompt(purpose: .importPath)))
    case .connect: layers.append(.store(StoreLayer(settings)))
    case .tryStore: return acceptStore()
    case .newStore: return fillNewStore()
    case .conflicts: return openConflicts()
    case .useVersion: return chooseLitVersion()
    case .joinVersions: joinVersions()
    case .useJoined: return useJoined()
    case .leaveJoined: leaveJoined()
    case .nextConflict, .previousConflict: moveConflict(by: id == .nextConflict ? 1 : -1)
    case .sharing:
      let effects = flushDrafts()
      layers.append(.sharing(SharingLayer()))
      return effects
    case .stopSync: return stopSync()
    case .giveUpDevice: askToGiveUp()
    case .confirmReturn: return confirmReturn()
    case .changeStaff:
      layers.append(.chooser(Chooser(purpose: .staff)))
    case .erase:
      let effects = flushDrafts()
      takeCitizenAtHand()
      layers.append(.prompt(Prompt(purpose: .erase)))
      return effects
    case .choose: return chooseInLayer()
    case .acceptPrompt: return acceptPrompt()
    case .closeLayer:
      if isHidden {
        if settings.screenCode.isEmpty { reveal() }
        return []
      }
      let closed = layers.popLast()
      if case .welcome? = closed { askWhoSitsHere() }
      let effects = flushDrafts()
      reloadEditors()
      if case .form(let form)? = closed {
        tellOpened(form)
        tellUnread(form)
      }
      return effects
    case .dropWithdrawn:
      guard case .withdrawal(let root, _, _)? = layers.popLast() else { return [] }
      return [.drop(root)]
    case .help: if stand == nil { layers.append(.help(scroll: 0)) } else { stand?.sheet = .help(scroll: 0) }
    case .palette: layers.append(.chooser(Chooser(purpose: .command)))
    case .hide: return hide()
    case .suspend: return flushDrafts() + [.suspend]
    case .quit: return quit()
    }
    return []
  }

  /// Where nobody stands in a list, tells how to go on with the citizen whose form was closed.
  private mutating func tellOpened(_ form: Form) {
    guard pane == .today, form.root == citizen, let name = file?.citizen.name else { return }
    let told = CitizenText.name(name, settings.language)
    notice = Notice(
      Phrase(da: "\(told): F3 åbner samtalen, F4 planen.", en: "\(told): F3 opens the talk, F4 the plan."))
  }

  /// Tells what was typed into a form that is closed and could not be read.
  private mutating func tellUnread(_ form: Form) {
    for field in form.fields {
      guard let problem = field.findProblem(today: date), let text = field.editing?.text else { continue }
      notice = Notice(
        Phrase(
          da: "»\(text)« er ikke gemt. \(problem.danish)", en: "“\(text)” is not saved. \(problem.english)"),
        isError: true)
    }
  }

  /// Quits; when the disk refuses what was typed, only at the second time of asking.
  private mutating func quit() -> [Effect] {
    if stand != nil {
      stand?.sheet = .leave(TextEditing(limit: 60), quits: true)
      return []
    }
    let effects = flushDrafts()
    return warnUnsaved(at: moment) ? effects : effects + [.quit]
  }

  /// Tells once that quitting now loses what the disk refused.
  /// - Returns: whether it had to be told, and the program goes on.
  public mutating func warnUnsaved(at moment: Moment) -> Bool {
    guard !saving.refused.isEmpty, !saving.wasWarned else { return false }
    saving.wasWarned = true
    saving.retryAt = moment.uptime
    notice = Notice(
      Phrase(
        da: "Det seneste er IKKE gemt. Gør plads på disken, eller tryk F10 igen for at afslutte uden.",
        en: "The latest is NOT saved. Make room on the disk, or press F10 again to quit without it."),
      isError: true)
    return true
  }

  private mutating func show(_ pane: Pane) -> [Effect] {
    let effects = flushDrafts()
    layers = []
    self.pane = pane
    switch pane {
    case .talk: enterTalk()
    case .plan: enterPlan()
    case .overview:
      overview.scroll = 0
      countOverview()
    case .find, .today: break
    }
    return effects
  }

  private mutating func newReferral() -> [Effect] {
    let effects = flushDrafts()
    let citizen = Citizen(id: Casebook.newCitizenID(&random))
    var referral = Referral(id: Casebook.randomName(&random))
    referral.date = date
    layers.append(
      .form(Forms.referral(referral, of: citizen, isNew: true, today: date, settings.language).unkept))
    return effects
  }

  private mutating func newCitizen() -> [Effect] {
    let effects = flushDrafts()
    let id = Casebook.newCitizenID(&random)
    layers.append(.form(Forms.citizen(Citizen(id: id), isNew: true, today: date, settings)))
    return effects
  }

  private mutating func moveFocus(by step: Int) -> [Effect] {
    if case .form(var form)? = layers.last {
      form.move(by: step, today: date)
      layers[layers.count - 1] = .form(form)
      return flushDrafts()
    }
    if case .store? = layers.last {
      moveStoreField(by: step)
      return []
    }
    switch pane {
    case .find where find.map.isShown: moveHit(by: step)
    case .find:
      let all = FindState.Focus.allCases
      let next = (find.focus.rawValue + step + all.count) % all.count
      find.focus = all[next]
      // Another place is typed over the one that stands there.
      if find.focus == .place { find.place.selectAll() }
    case .plan: plan.focus = plan.focus == .goal ? .steps : .goal
    case .today:
      let all = TodayState.Focus.allCases
      let next = (today.focus.rawValue + step + all.count) % all.count
      today.focus = all[next]
    case .talk, .overview: break
    }
    return flushDrafts()
  }

  /// In a text the keys undo typing; elsewhere, and when there is no typing to undo, the latest recorded change.
  private mutating func undoOrRedo(redoing: Bool) -> [Effect] {
    func change(_ editing: inout TextEditing) -> Bool {
      guard redoing ? editing.canRedo : editing.canUndo else { return false }
      if redoing { editing.redo() } else { editing.undo() }
      return true
    }
    switch context {
    case .findQuery where change(&find.query), .findPlace where change(&find.place):
      search()
    case .talkText where change(&talk.editing): draftTalk()
    case .planGoal where change(&plan.goal): draftGoal()
    case .todaySearch where change(&today.search): break
    case .form:
      guard case .form(var form)? = layers.last, var editing = form.fields[form.focus].editing,
        change(&editing)
      else { return [] }
      form.fields[form.focus].editing = editing
      layers[layers.count - 1] = .form(form)
      draft(form.fields[form.focus], of: form.root)
    case .duplicates: return stepBackInDuplicates(redoing: redoing)
    case .chooser, .prompt, .help, .welcome, .withdrawal, .contact, .filters, .progress, .standDays,
      .hidden, .columns, .report, .paper, .hardTalks, .readAloud:
      break
    case .paperPlace:
      guard case .paperPlace(var place)? = layers.last, change(&place.editing) else { return [] }
      layers[layers.count - 1] = .paperPlace(place)
    default: return stepBack(redoing: redoing)
    }
    return []
  }
}
