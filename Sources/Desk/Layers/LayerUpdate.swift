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
    case .paper(let layer): updatePaper(layer, key)
    case .store(let layer): updateStore(layer, key)
    case .sharing(let layer): updateSharing(layer, key)
    case .conflicts(let layer): updateConflicts(layer, key)
    case .paperPlace(var place):
      if place.editing.handle(key) { place.problem = nil }
      layers[layers.count - 1] = .paperPlace(place)
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
    case .store(var layer):
      var editing = layer[layer.focus]
      editing.insert(text)
      layer[layer.focus] = editing
      layers[layers.count - 1] = .store(layer)
    case .conflicts(let layer): pasteIntoConflict(layer, text)
    case .paperPlace(var place):
      place.editing.insert(text)
      place.problem = nil
      layers[layers.count - 1] = .paperPlace(place)
    default: break
    }
  }

  mutating func clickLayer(focus: Int, row: Int?) -> [Effect] {
    switch layers.last {
    case .form(var form):
      form.fields[form.focus].problem = form.findProblem(in: form.fields[form.focus], today: date)
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
    case .paper(var layer):
      guard let row else { return [] }
      layer.selected = row
      layer.scroll = 0
      layers[layers.count - 1] = .paper(layer)
      return choosePaper()
    case .store(var layer):
      guard let row, layer.fields.indices.contains(row) else { return [] }
      layer.go(to: layer.fields[row])
      layers[layers.count - 1] = .store(layer)
      return []
    case .conflicts(var layer):
      if let row { layer.version = row }
      layers[layers.count - 1] = .conflicts(layer)
      return []
    case .sharing:
      if let row { layers[layers.count - 1] = .sharing(SharingLayer(selected: row)) }
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
    // A new citizen becomes the open one with the first letter, and a referral has its day with it.
    if form.root.hasPrefix("citizen:") { choose(citizen: form.root) }
    draftReferralDay(form)
    draftVisit(form)
    reopenCourse(form, field)
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

  /// Whoever does not want to be called is visited, unless somebody says otherwise.
  private mutating func draftVisit(_ form: Form) {
    guard file?.citizen.refusesCalls == true, form.root == citizen,
      let kind = form.fields.first(where: {
        $0.name.field == "kind" && $0.name.record.hasPrefix("follow-up:")
      }),
      casebook.ledger.state(of: RootID(form.root))[kind.name.record] == nil
    else { return }
    draft(form.root, kind.name, kind.value(today: date) ?? .nothing)
  }

  /// A course that is agreed on anew has not ended.
  private mutating func reopenCourse(_ form: Form, _ field: FormField) {
    let settled = Names.Field(field.name.record, "course-settled")
    guard ["course", "course-visits", "course-until"].contains(field.name.field),
      casebook.value(form.root, settled) == .flag(true)
    else { return }
    draft(form.root, settled, .nothing)
  }

  private mutating func draftReferralDay(_ form: Form) {
    guard
      let day = form.fields.first(where: { $0.name.field == "date" && $0.name.record.hasPrefix("referral:") }
      ),
      casebook.value(form.root, day.name) == .nothing,
      !saving.drafts.contains(where: { $0.root == form.root && $0.field == day.name })
    else { return }
    draft(day, of: form.root)
  }

  /// Notes what was typed into a field of a form. What cannot be read leaves what stood there, and not the half date
  /// that it could be read as on the way.
  mutating func draft(_ field: FormField, of root: String) {
    draft(root, field.name, field.value(today: date) ?? field.kept)
  }

  mutating func chooseWelcome(_ selected: Int) -> [Effect] {
    layers.removeLast()
    if selected == 0 { return [.startDemo] }
    let effects = run(selected == 1 ? .importDirectory : selected == 2 ? .connect : .newCitizen)
    askWhoSitsHere()
    return effects
  }
}
