import Casebook
import Domain
import Journal
import Terminal

/// A form over one record or more of a root. There is no *save*: every field goes to the disk as it is typed.
struct Form: Equatable, Sendable {
  /// What stands in the frame.
  let title: Phrase
  /// The citizen or community that the fields belong to.
  let root: String
  var fields: [FormField]
  var focus = 0
  /// The community that the form's day is about: the day can be proposed from its schedule. Empty for none.
  var community = ""
  /// What is told above the fields.
  var told: Phrase?

  /// Moves to the field after this one, or before.
  mutating func move(by step: Int, today: CivilDate) {
    fields[focus].problem = findProblem(in: fields[focus], today: today)
    focus = (focus + step + fields.count) % fields.count
  }

  /// The form of a record that is not written yet: what is filled in beforehand is a proposal, and nothing that comes in
  /// takes it away.
  var unkept: Form {
    var form = self
    for index in form.fields.indices { form.fields[index].kept = .nothing }
    return form
  }

  /// What is wrong with a field, on its own or beside the day that it is about.
  func findProblem(in field: FormField, today: CivilDate) -> Phrase? {
    if let problem = field.findProblem(today: today) { return problem }
    guard case .time = field.input, let time = field.value(today: today)?.text.flatMap(TimeOfDay.init),
      let day = fields.first(where: { $0.name == Names.Field(field.name.record, "date") }),
      let date = day.value(today: today)?.text.flatMap(CivilDate.init(iso:)), time.isMissing(on: date)
    else { return nil }
    return Phrase(
      da: "Den nat går uret fra 2 til 3: skriv et klokkeslæt fra 3.00.",
      en: "That night clocks go from 2 to 3: write a time from 3:00.")
  }

  /// Does what a key means in the form.
  /// - Returns: the field whose value changed, if one did; nil when the key meant nothing; `.some(nil)` when it only moved.
  mutating func handle(_ key: Key, today: CivilDate, columns: Int, charset: Charset) -> Handled {
    switch fields[focus].input {
    case .choice(let choices, var selected):
      switch key.code {
      case .left: selected = max(0, selected - 1)
      case .right, .character(" "): selected = (selected + 1) % choices.count
      default: return moves(key, today: today)
      }
      fields[focus].input = .choice(choices, selected: selected)
      return .changed(focus)
    case .text(_, let lines) where lines > 1:
      return edit(key, today: today, columns: columns, charset)
    default:
      return edit(key, today: today, columns: nil, charset)
    }
  }

  /// What a key did.
  enum Handled: Equatable {
    case ignored, moved
    case changed(Int)
  }

  private mutating func edit(_ key: Key, today: CivilDate, columns: Int?, _ charset: Charset) -> Handled {
    guard var editing = fields[focus].editing else { return .ignored }
    let before = editing.revision
    guard editing.handle(key, columns: columns, charset: charset) else { return moves(key, today: today) }
    fields[focus].editing = editing
    if editing.revision == before { return .moved }
    fields[focus].problem = nil
    return .changed(focus)
  }

  private mutating func moves(_ key: Key, today: CivilDate) -> Handled {
    switch key {
    case .up, .shiftTab: move(by: -1, today: today)
    case .down, .tab, .enter: move(by: 1, today: today)
    default: return .ignored
    }
    return .moved
  }
}
