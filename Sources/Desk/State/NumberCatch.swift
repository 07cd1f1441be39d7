import Domain

/// A CPR number that is typed or pasted is taken out again before it is kept: nobody needs one to be helped.
extension AppState {
  /// Takes a number out of the text that keys go to, and says why. What was typed around it stays.
  mutating func catchNumber() {
    guard var editing = focusedText, !CPRNumber.find(in: editing.text).isEmpty else { return }
    let before = String(decoding: editing.text.utf8.prefix(editing.cursor), as: UTF8.self)
    editing.reload(CPRNumber.masked(editing.text))
    editing.move(to: CPRNumber.masked(before).utf8.count, extending: false)
    putBack(editing)
    notice = Notice(
      Phrase(
        da: "Et CPR-nummer er taget ud igen: det bruges ikke her og må ikke gemmes.",
        en: "A CPR number was taken out again: it is not used here and must not be kept."), isError: true)
  }

  /// The text that keys go to now; nil when they go to none.
  private var focusedText: TextEditing? {
    switch context {
    case .form:
      guard case .form(let form)? = layers.last else { return nil }
      return form.fields[form.focus].editing
    case .chooser: if case .chooser(let chooser)? = layers.last { return chooser.query } else { return nil }
    case .prompt: if case .prompt(let prompt)? = layers.last { return prompt.editing } else { return nil }
    case .findQuery, .findDistance, .findResults, .findMap, .standQuestion: return find.query
    case .paperPlace:
      if case .paperPlace(let place)? = layers.last { return place.editing } else { return nil }
    case .findPlace: return find.place
    case .talkText: return talk.editing
    case .planGoal: return plan.goal
    case .todaySearch: return today.search
    default: return nil
    }
  }

  private mutating func putBack(_ editing: TextEditing) {
    switch context {
    case .form:
      guard case .form(var form)? = layers.last else { return }
      form.fields[form.focus].editing = editing
      layers[layers.count - 1] = .form(form)
      draft(form.fields[form.focus], of: form.root)
    case .chooser:
      guard case .chooser(var chooser)? = layers.last else { return }
      chooser.query = editing
      layers[layers.count - 1] = .chooser(chooser)
    case .prompt:
      guard case .prompt(var prompt)? = layers.last else { return }
      prompt.editing = editing
      layers[layers.count - 1] = .prompt(prompt)
    case .paperPlace:
      guard case .paperPlace(var place)? = layers.last else { return }
      place.editing = editing
      layers[layers.count - 1] = .paperPlace(place)
    case .findQuery, .findDistance, .findResults, .findMap, .standQuestion:
      find.query = editing
      search()
    case .findPlace:
      find.place = editing
      search()
    case .talkText:
      talk.editing = editing
      draftTalk()
    case .planGoal:
      plan.goal = editing
      draftGoal()
    case .todaySearch: today.search = editing
    default: break
    }
  }
}
