import Casebook
import Domain
import Journal
import Terminal

/// One line of a form: what it is called, where its value stands, and how it is entered.
struct FormField: Equatable, Sendable {
  /// How a value is entered.
  enum Input: Equatable, Sendable {
    /// A single line, or a small area of so many lines.
    case text(TextEditing, lines: Int)
    /// A date as people write it; kept as ISO.
    case date(TextEditing)
    /// A time as people write it; kept as `09:30`.
    case time(TextEditing)
    /// One of a few values.
    case choice([Choice], selected: Int)
  }

  /// One of a few values.
  struct Choice: Equatable, Sendable {
    let value: Value
    let phrase: Phrase
  }

  let label: Phrase
  /// Shown in the empty field.
  let hint: Phrase
  let name: Names.Field
  var input: Input
  /// The value that stands there until another one can be read.
  var kept: Value
  /// What is wrong with what was typed.
  var problem: Phrase?
  /// What the directory says, where staff can say otherwise.
  var source: Phrase?

  static func text(
    _ label: Phrase, _ name: Names.Field, _ text: String, hint: Phrase = Phrase(same: ""), lines: Int = 1,
    limit: Int = 300
  ) -> FormField {
    FormField(
      label: label, hint: hint, name: name,
      input: .text(TextEditing(text, isMultiline: lines > 1, limit: limit), lines: lines),
      kept: text.isEmpty ? .nothing : .text(text))
  }

  static func date(
    _ label: Phrase, _ name: Names.Field, _ date: CivilDate?, today: CivilDate, _ language: Language
  )
    -> FormField
  {
    let text = date.map { DanishDate.short($0, today: today)(language) } ?? ""
    return FormField(
      label: label, hint: Phrase(da: "fx 3/12, fredag, +7", en: "e.g. 3/12, Friday, +7"), name: name,
      input: .date(TextEditing(text, limit: 40)), kept: date.map { .text($0.iso) } ?? .nothing)
  }

  static func time(_ label: Phrase, _ name: Names.Field, _ time: TimeOfDay?) -> FormField {
    FormField(
      label: label, hint: Phrase(da: "fx 10.30", en: "e.g. 10:30"), name: name,
      input: .time(TextEditing(time?.text ?? "", limit: 10)), kept: time.map { .text($0.text) } ?? .nothing)
  }

  static func choice(_ label: Phrase, _ name: Names.Field, _ choices: [Choice], _ value: Value) -> FormField {
    FormField(
      label: label, hint: Phrase(same: ""), name: name,
      input: .choice(choices, selected: choices.firstIndex { $0.value == value } ?? 0), kept: value)
  }

  /// How many lines the field takes on screen.
  var height: Int { if case .text(_, let lines) = input { lines } else { 1 } }

  /// The value as it is kept; nil when what was typed cannot be read.
  func value(today: CivilDate) -> Value? {
    switch input {
    case .text(let editing, _):
      return editing.text.isEmpty ? .nothing : .text(editing.text)
    case .date(let editing):
      if editing.text.trimmed.isEmpty { return .nothing }
      return DanishDate.parse(editing.text, today: today).map { .text($0.iso) }
    case .time(let editing):
      if editing.text.trimmed.isEmpty { return .nothing }
      return TimeOfDay(editing.text.trimmed).map { .text($0.text) }
    case .choice(let choices, let selected):
      return choices[selected].value
    }
  }

  /// Takes over a value that came from elsewhere; what was typed here stays when it says the same.
  mutating func reload(_ value: Value, today: CivilDate, _ language: Language) {
    guard value != kept, value != self.value(today: today) else { return }
    kept = value
    problem = nil
    let text = value.text ?? ""
    switch input {
    case .text: editing?.reload(text)
    case .date:
      let date = CivilDate(iso: text)
      editing?.reload(date.map { DanishDate.short($0, today: today)(language) } ?? "")
    case .time: editing?.reload(TimeOfDay(text)?.text ?? "")
    case .choice(let choices, _):
      input = .choice(choices, selected: choices.firstIndex { $0.value == value } ?? 0)
    }
  }

  /// The text being edited, when the field holds one.
  var editing: TextEditing? {
    get {
      switch input {
      case .text(let editing, _), .date(let editing), .time(let editing): editing
      case .choice: nil
      }
    }
    set {
      guard let newValue else { return }
      switch input {
      case .text(_, let lines): input = .text(newValue, lines: lines)
      case .date: input = .date(newValue)
      case .time: input = .time(newValue)
      case .choice: break
      }
    }
  }

  /// What is wrong with what stands there, once the user has left it.
  func findProblem(today: CivilDate) -> Phrase? {
    guard value(today: today) == nil else { return nil }
    switch input {
    case .date:
      return Phrase(
        da: "Den dato kender jeg ikke. Skriv fx 3/12 eller fredag.",
        en: "No such date. Write e.g. 3/12 or Friday.")
    case .time:
      return Phrase(
        da: "Det klokkeslæt kender jeg ikke. Skriv fx 10.30.", en: "No such time. Write e.g. 10:30.")
    case .text, .choice: return nil
    }
  }
}
