import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// What keys do in the front-most layer.
extension AppState {
  /// A key that is no command.
  mutating func updateLayer(_ key: Key) -> [Effect] {
    switch layers.last {
    case .form(var form):
      let columns = FormView.fieldColumns(size)
      let handled = form.handle(key, today: date, columns: columns, charset: settings.charset)
      layers[layers.count - 1] = .form(form)
      switch handled {
      case .changed(let index): return formChanged(form, index)
      case .moved: return flushDrafts()
      case .ignored: return []
      }
    case .chooser(var chooser):
      let count = items(of: chooser).count
      if chooser.query.handle(key) {
        chooser.selected = 0
      } else {
        chooser.selected = moved(chooser.selected, key, count: count)
      }
      layers[layers.count - 1] = .chooser(chooser)
    case .prompt(var prompt):
      if prompt.editing.handle(key) { prompt.problem = nil }
      layers[layers.count - 1] = .prompt(prompt)
    case .help(let scroll):
      layers[layers.count - 1] = .help(scroll: moved(scroll, key, count: HelpView.positions(self)))
    case .welcome(let selected):
      layers[layers.count - 1] = .welcome(selected: moved(selected, key, count: WelcomeView.choices.count))
    case .withdrawal(let root, let texts, let scroll):
      let count = WithdrawalView.positions(texts, self)
      layers[layers.count - 1] = .withdrawal(root, texts: texts, scroll: moved(scroll, key, count: count))
    case .filters(let selected):
      let next = updateFilters(key, selected: selected)
      layers[layers.count - 1] = .filters(selected: next)
    case .standDays(let scroll):
      layers[layers.count - 1] = .standDays(scroll: moved(scroll, key, count: StandDaysView.positions(self)))
    case .contact(var layer):
      layer.selected = moved(layer.selected, key, count: layer.choices.count)
      layers[layers.count - 1] = .contact(layer)
    case .duplicates(let layer): updateDuplicates(layer, key)
    case .columns(let layer): updateColumns(layer, key)
    case .report(var layer):
      layer.scroll = moved(layer.scroll, key, count: ReportView.positions(layer, self))
      layers[layers.count - 1] = .report(layer)
    case .hardTalks(let layer): updateHardTalks(layer, key)
    case .readAloud(let scroll):
      layers[layers.count - 1] = .readAloud(
        scroll: moved(scroll, key, count: ReadAloudView.positions(self)))
    case .measures(let layer): return updateMeasures(layer, key)
    case .progress, nil: break
    }
    return []
  }

  mutating func pasteIntoLayer(_ text: String) {
    switch layers.last {
    case .form(var form):
      guard var editing = form.fields[form.focus].editing else { return }
      if !editing.insert(text) { tellFull() }
      form.fields[form.focus].editing = editing
      form.fields[form.focus].problem = nil
      layers[layers.count - 1] = .form(form)
      // Text alone can be pasted, and text waits for a pause: there is nothing to do at once.
      _ = formChanged(form, form.focus)
    case .chooser(var chooser):
      chooser.query.insert(text)
      layers[layers.count - 1] = .chooser(chooser)
    case .prompt(var prompt):
      prompt.editing.insert(text)
      layers[layers.count - 1] = .prompt(prompt)
    default: break
    }
  }

  mutating func clickLayer(focus: Int, row: Int?) -> [Effect] {
    switch layers.last {
    case .form(var form):
      form.fields[form.focus].problem = form.fields[form.focus].findProblem(today: date)
      form.focus = min(max(0, focus), form.fields.count - 1)
      layers[layers.count - 1] = .form(form)
      return flushDrafts()
    case .chooser(var chooser):
      guard let row else { return [] }
      chooser.selected = row
      layers[layers.count - 1] = .chooser(chooser)
      return chooseInLayer()
    case .filters:
      guard let row else { return [] }
      layers[layers.count - 1] = .filters(selected: row)
      stepFilter(FilterItem.allCases[row], by: 1)
      return []
    case .contact(var layer):
      guard let row else { return [] }
      layer.selected = row
      layers[layers.count - 1] = .contact(layer)
      return chooseContact()
    case .columns(var layer):
      guard let row else { return [] }
      // A click on the lit field takes the next column.
      if layer.selected == row { layer.step(by: 1) } else { layer.selected = row }
      layers[layers.count - 1] = .columns(layer)
      return []
    case .duplicates(var layer):
      guard let row else { return [] }
      layer.keepsSecond = row == 1
      layers[layers.count - 1] = .duplicates(layer)
      return []
    case .measures(var layer):
      if let row { layer.item = row }
      layers[layers.count - 1] = .measures(layer)
      return []
    case .hardTalks:
      if let row { layers[layers.count - 1] = .hardTalks(HardTalksLayer(selected: row)) }
      return []
    case .welcome:
      guard let row else { return [] }
      layers[layers.count - 1] = .welcome(selected: row)
      return chooseInLayer()
    default: return []
    }
  }

  /// A field of a form has another value: text goes to the disk after a pause, a choice at once.
  private mutating func formChanged(_ form: Form, _ index: Int) -> [Effect] {
    let field = form.fields[index]
    // A new citizen becomes the open one with the first letter.
    if form.root.hasPrefix("citizen:") { choose(citizen: form.root) }
    if let effects = talkFormChanged(form, index) { return effects }
    guard case .choice = field.input, let value = field.value(today: date) else {
      draft(field, of: form.root)
      return []
    }
    if field.name == Names.Field(Names.citizen, "consent") {
      let edits = casebook.consentEdits(form.root, given: value.flag, on: date, space: settings.teamSpace)
      return commit(edits, as: Phrase(da: "samtykke", en: "consent"), notify: false)
    }
    var edits = [field.name.edit(form.root, value)]
    if field.name == CommunityField.room.place {
      // Room is worth no more than the day it was told.
      let day: Value = value == .nothing ? .nothing : .text(date.iso)
      edits.append(CommunityField.roomDay.place.edit(form.root, day))
    }
    return commit(edits, as: field.label, notify: false)
  }

  /// Notes what was typed into a field of a form. What cannot be read leaves what stood there, and not the half date
  /// that it could be read as on the way.
  mutating func draft(_ field: FormField, of root: String) {
    draft(root, field.name, field.value(today: date) ?? field.kept)
  }

  /// What stands in a chooser, narrowed by what was typed.
  func items(of chooser: Chooser) -> [ChooserItem] {
    let typed = chooser.query.text.trimmed.lowercased()
    switch chooser.purpose {
    case .command:
      return paletteCommands(typed).map { command in
        let reason = command.unavailable(self)
        return ChooserItem(
          label: say(command.help), detail: reason.map(say) ?? command.keyName(settings.language),
          isDisabled: reason != nil)
      }
    case .citizen, .citizenForPlan:
      return citizens(matching: typed).map {
        ChooserItem(label: CitizenText.name($0.name, settings.language), detail: $0.place)
      }
    case .conversation, .comparison:
      return conversations(for: chooser.purpose, matching: typed).map { conversation in
        let words =
          conversation.centre.isEmpty
          ? conversation.answers.values.map(\.text).sorted().first ?? "" : conversation.centre
        let day = conversation.date.map { say(DanishDate.long($0)) } ?? ""
        return ChooserItem(label: day, detail: words.replacing("\n", with: " "))
      }
    case .version(let root, let field): return casebook.versions(root, field).map(versionItem)
    }
  }

  /// The commands of the palette: those that mean something where the palette was opened.
  func paletteCommands(_ typed: String) -> [Command] {
    var below = self
    below.layers.removeLast()
    let context = below.context
    var seen: Set<CommandID> = []
    return CommandTable.all.filter { command in
      guard command.applies(context), command.id != .palette, seen.insert(command.id).inserted else {
        return false
      }
      return typed.isEmpty || say(command.help).lowercased().contains(typed)
        || say(command.name).lowercased().contains(typed)
    }
  }

  /// A conversation is never compared with itself.
  private func conversations(for purpose: Chooser.Purpose, matching typed: String) -> [Conversation] {
    let all = file?.conversations ?? []
    return all.filter { purpose != .comparison || $0.id != talk.conversation }.filter { conversation in
      typed.isEmpty || (conversation.date.map { say(DanishDate.long($0)) } ?? "").contains(typed)
        || conversation.centre.lowercased().contains(typed)
        || conversation.answers.values.contains { $0.text.lowercased().contains(typed) }
    }
  }

  /// Enter in a list.
  mutating func chooseInLayer() -> [Effect] {
    if case .welcome(let selected)? = layers.last { return chooseWelcome(selected) }
    guard case .chooser(let chooser)? = layers.last else { return [] }
    let typed = chooser.query.text.trimmed.lowercased()
    switch chooser.purpose {
    case .command:
      let commands = paletteCommands(typed)
      guard commands.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return perform(commands[chooser.selected])
    case .citizen(let pane):
      let found = citizens(matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return open(citizen: found[chooser.selected].id, in: pane)
    case .citizenForPlan(let community):
      let found = citizens(matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      let id = found[chooser.selected].id
      choose(citizen: id)
      return putOnPlan(community: community, of: id)
    case .conversation:
      let found = conversations(for: chooser.purpose, matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      let effects = flushDrafts()
      openConversation(found[chooser.selected].id)
      return effects
    case .comparison:
      let found = conversations(for: chooser.purpose, matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      talk.compared = found[chooser.selected].id
      if talk.earlier == .off { talk.earlier = .beside }
    case .version(let root, let field):
      let found = casebook.versions(root, field)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return choose(version: found[chooser.selected], root: root, field: field)
    }
    return []
  }

  private mutating func chooseWelcome(_ selected: Int) -> [Effect] {
    layers.removeLast()
    if selected == 0 { return [.startDemo] }
    let effects = run(selected == 1 ? .importDirectory : selected == 2 ? .connect : .newCitizen)
    askWhoSitsHere()
    return effects
  }

  /// Asks before anything is written, for it stands beside what is written.
  mutating func askWhoSitsHere() {
    guard staff.isEmpty else { return }
    layers.append(.prompt(Prompt(purpose: .staffName, editing: TextEditing(limit: 80))))
  }

  /// Enter in a question.
  mutating func acceptPrompt() -> [Effect] {
    guard case .prompt(var prompt)? = layers.last else { return [] }
    let answer = prompt.editing.text.trimmed
    func refuse(_ problem: Phrase) -> [Effect] {
      prompt.problem = problem
      layers[layers.count - 1] = .prompt(prompt)
      return []
    }
    switch prompt.purpose {
    case .importPath:
      guard !answer.isEmpty else {
        return refuse(Phrase(da: "Skriv, hvor filen ligger.", en: "Write where the file is."))
      }
      layers.removeLast()
      show(.reading(ImportProgress(rows: 0, bytes: 0, totalBytes: 0)))
      return [.importDirectory(path: answer)]
    case .storeFolder:
      guard answer.hasPrefix("/") || answer.hasPrefix("~") else {
        return refuse(
          Phrase(
            da: "Skriv hele vejen til mappen, fx /mnt/faelles.", en: "Write the whole path, e.g. /mnt/shared."
          ))
      }
      layers.removeLast()
      settings.hasStore = true
      sync.due = moment.uptime
      return [.connect(store: answer)]
    case .staffName:
      guard !answer.isEmpty else { return refuse(Phrase(da: "Skriv dit navn.", en: "Write your name.")) }
      layers.removeLast()
      return setStaff(answer)
    case .standCode:
      guard answer.count >= StandState.shortestCode else {
        return refuse(
          Phrase(
            da: "Koden skal have mindst fire tegn.", en: "The code must have at least four characters."))
      }
      return enterStand(code: answer)
    case .erase:
      guard answer == "SLET" || answer == "ERASE" else {
        return refuse(
          Phrase(
            da: "Skriv SLET med store bogstaver, eller tryk Esc.",
            en: "Write ERASE in capitals, or press Esc."))
      }
      layers.removeLast()
      return eraseCitizen()
    }
  }

  private mutating func setStaff(_ name: String) -> [Effect] {
    let id = staff.isEmpty ? "staff:\(Casebook.randomName(&random))" : staff
    staff = id
    staffName = name
    let operations = record([
      Names.Field(Names.staff, "name").edit(id, text: name),
      .share(RootID(id), to: Casebook.directorySpace),
    ])
    return write(operations) + [.remember(staff: id)]
  }

  private mutating func eraseCitizen() -> [Effect] {
    guard let id = citizen else { return [] }
    saving.drafts.removeAll { $0.root == id }
    let operations = record(casebook.eraseEdits(id))
    undoStack.removeAll { $0.edits.contains { $0.root.rawValue == id } }
    redoStack.removeAll { $0.edits.contains { $0.root.rawValue == id } }
    citizen = nil
    talk = TalkState()
    plan = PlanState()
    notice = Notice(
      Phrase(
        da: "Alt om borgeren er slettet her, og hos kollegerne, når de næste gang udveksler.",
        en: "Everything about the citizen is erased here, and at colleagues' when they next exchange."))
    return write(operations)
  }
}
