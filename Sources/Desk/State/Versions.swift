import Casebook
import Domain
import Journal

/// Two devices wrote different things into one field: both are kept, shown, and a person chooses.
extension AppState {
  /// The field that the keys go to now, when it has more than one version.
  var conflictedField: (root: String, field: Names.Field)? {
    guard let citizen else { return nil }
    var field: Names.Field?
    var root = citizen
    if case .form(let form)? = layers.last {
      field = form.fields[form.focus].name
      root = form.root
    } else if pane == .talk {
      field = talkField
    } else if pane == .plan {
      field = Self.goalField
    }
    guard let field, !casebook.versions(root, field).isEmpty else { return nil }
    return (root, field)
  }

  /// A value as a person would read it.
  func say(_ value: Value) -> String {
    switch value {
    case .text(let text): text.replacing("\n", with: " ")
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .flag(let flag): say(flag ? Phrase(da: "ja", en: "yes") : Phrase(da: "nej", en: "no"))
    case .nothing: say(Phrase(da: "(tomt)", en: "(empty)"))
    case .list, .object: "…"
    }
  }

  /// Makes a value the one that counts. The versions stay in the history.
  mutating func choose(_ value: Value, root: String, field: Names.Field, as what: Phrase) -> [Effect] {
    var edits = casebook.choosing(value, everywhere: root, field)
    if field == Names.Field(Names.citizen, "consent") {
      // The words and what may be shared go together, whichever way the answer was come by.
      edits += casebook.consentEdits(root, given: value.flag, on: date, space: settings.teamSpace)
        .filter { $0.record.isEmpty || $0.field != field.field }
    }
    let effects = commit(edits, as: what, notify: true)
    reloadEditors()
    if case .form(var form)? = layers.last, let index = form.fields.firstIndex(where: { $0.name == field }) {
      form.fields[index].editing?.reload(value.text ?? "")
      layers[layers.count - 1] = .form(form)
    }
    return effects
  }
}
