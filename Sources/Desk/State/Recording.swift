import Casebook
import Domain
import Journal

/// The way from a key to the disk: drafts while typing, operations after a pause, acknowledged when written.
extension AppState {
  /// Notes the latest value of a field that is being typed into.
  mutating func draft(_ root: String, _ field: Names.Field, _ value: Value) {
    if saving.drafts.isEmpty { saving.firstKey = moment.uptime }
    saving.lastKey = moment.uptime
    let draft = Draft(root: root, field: field, value: value)
    if let index = saving.drafts.firstIndex(where: { $0.root == root && $0.field == field }) {
      saving.drafts[index] = draft
    } else {
      saving.drafts.append(draft)
    }
  }

  /// Makes operations of the drafts.
  /// - Parameter isLeft: one leaves the text, or it has waited for long: then also what may be half a number is what was
  ///   meant. Otherwise that stays a draft.
  mutating func flushDrafts(isLeft: Bool = true) -> [Effect] {
    let ready = saving.drafts.filter { isLeft || !$0.mayBeNumber }
    guard !ready.isEmpty else { return [] }
    saving.drafts.removeAll { !isLeft && !$0.mayBeNumber || isLeft }
    saving.firstKey = moment.uptime
    return write(record(ready.map { $0.field.edit($0.root, $0.value) }))
  }

  /// Records edits at once, with a way back.
  /// - Parameters:
  ///   - edits: what changes.
  ///   - what: what was done, for the notice and for undoing it.
  ///   - notify: whether to tell.
  mutating func commit(_ edits: [Edit], as what: Phrase, notify: Bool) -> [Effect] {
    var effects = flushDrafts()
    let inverse = casebook.inverse(of: edits.filter { !$0.record.isEmpty })
    let operations = record(edits)
    guard !operations.isEmpty else { return effects }
    undoStack.append(UndoEntry(what: what, edits: inverse))
    if undoStack.count > 100 { undoStack.removeFirst() }
    redoStack = []
    if notify {
      notice = Notice(
        Phrase(
          da: "\(Self.sentence(what.danish)). Ctrl-Z fortryder.",
          en: "\(Self.sentence(what.english)). Ctrl-Z takes it back."))
    }
    effects += write(operations)
    return effects
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Takes the latest recorded change back, or makes it again. While one sits with a citizen, the changes of others
  /// wait: neither their plans nor their words come up.
  mutating func stepBack(redoing: Bool) -> [Effect] {
    var effects = flushDrafts()
    let stack = redoing ? redoStack : undoStack
    guard let index = stack.lastIndex(where: concernsNobodyElse) else {
      notice = Notice(
        redoing
          ? Phrase(da: "Der er ikke noget at gentage.", en: "There is nothing to redo.")
          : Phrase(da: "Der er ikke noget at fortryde.", en: "There is nothing to undo."))
      return effects
    }
    let entry = redoing ? redoStack.remove(at: index) : undoStack.remove(at: index)
    let inverse = UndoEntry(what: entry.what, edits: casebook.inverse(of: entry.edits))
    if redoing { undoStack.append(inverse) } else { redoStack.append(inverse) }
    effects += write(record(entry.edits))
    // Only now is it known again which records are one person's, and each is shared by its own answer.
    effects += write(record(sharing(entry.edits)))
    notice = Notice(
      redoing
        ? Phrase(da: "Gentaget: \(entry.what.danish).", en: "Redone: \(entry.what.english).")
        : Phrase(da: "Fortrudt: \(entry.what.danish).", en: "Undone: \(entry.what.english)."))
    reloadEditors()
    return effects
  }

  /// Fields that name a record, and hold no words: what looks like a number in them is none.
  private static let idFields: Set<String> = [
    "community", "same-as", "responsible", "offered-to", "offered-by", "declined-by", "who", "to", "from",
    "template", "signed-content", "source-id",
  ]

  /// Makes operations of edits, and shows what they say.
  mutating func record(_ edits: [Edit]) -> [Operation] {
    let safe = edits.map { edit in
      var edit = edit
      if !Self.idFields.contains(edit.field) { edit.value = edit.value.withoutNumbers }
      return edit
    }
    let operations = casebook.record(casebook.sharingCommunities(safe), by: staff, at: moment.wall)
    follow(News(operations))
    if operations.contains(where: { $0.root.rawValue == staff }) { staffName = casebook.staffName(staff) }
    return operations
  }

  private func concernsNobodyElse(_ entry: UndoEntry) -> Bool {
    if pane == .today { return true }
    let person = citizen.map(casebook.person) ?? []
    return entry.edits.allSatisfy { edit in
      edit.root.kind != "citizen" || person.contains(edit.root.rawValue)
        || edit.field == "same-as" && edit.value.text == citizen
    }
  }

  /// What an answer that is taken back, or given again, means for sharing: the words and the fact go together.
  private func sharing(_ edits: [Edit]) -> [Edit] {
    edits.filter { $0.record == Names.citizen && $0.field == "consent" }.flatMap { edit in
      casebook.consentEdits(
        ofRecord: edit.root.rawValue, given: edit.value.flag, on: date, space: settings.teamSpace
      ).filter(\.record.isEmpty)
    }
  }

  /// Hands operations to the disk. Those that it refused before go first: the journal keeps their order.
  mutating func write(_ operations: [Operation]) -> [Effect] {
    let all = saving.refused + operations
    guard !all.isEmpty else { return [] }
    saving.refused = []
    saving.inFlight += all.count
    return [.append(all)]
  }

  /// Takes the texts that are not being typed into from the casebook again: something else changed them.
  mutating func reloadEditors() {
    reloadForms()
    // Whoever was joined to another is that other from now on.
    if let id = citizen, let first = casebook.person(of: id).first(where: casebook.isHere) { citizen = first }
    guard let id = citizen else { return }
    if file == nil {
      citizen = nil
      // A new citizen of whom nothing stands at the moment may be written of in the next.
      if !casebook.isHere(id) { layers.removeAll { if case .form = $0 { true } else { false } } }
      return
    }
    reloadWheel()
    if !hasDraft(talkField) { talk.editing.reload(talkText) }
    if !hasDraft(Self.goalField) { plan.goal.reload(file?.plan.goal ?? "") }
  }

  private mutating func reloadForms() {
    for index in layers.indices {
      guard case .form(var form) = layers[index] else { continue }
      for place in form.fields.indices {
        let name = form.fields[place].name
        guard !saving.drafts.contains(where: { $0.root == form.root && $0.field == name }) else { continue }
        form.fields[place].reload(value(form.root, name), today: date, settings.language)
      }
      layers[index] = .form(form)
    }
  }

  /// What a field of a form stands for: of a community also what its source says, or an entry that was joined to it, where
  /// staff have said nothing.
  private func value(_ root: String, _ name: Names.Field) -> Value {
    let value = casebook.value(root, name)
    guard value == .nothing, let field = CommunityField(rawValue: name.field), !field.isChoice,
      name.record == Names.community, let known = directory.community(root)
    else { return value }
    return field.value(of: known)
  }

  private func hasDraft(_ field: Names.Field) -> Bool {
    saving.drafts.contains { $0.root == citizen && $0.field == field }
  }
}

extension Value {
  /// The value without any CPR number: nothing that is typed brings one to the disk.
  var withoutNumbers: Value {
    guard case .text(let text) = self, text.utf8.count >= 10 else { return self }
    return .text(CPRNumber.masked(text))
  }
}
