import Casebook
import Domain
import Journal

/// What a place in two versions is called, and how its values are read.
enum ConflictText {
  /// Fields with words of people's own, in which two texts can be made into one.
  private static let free: Set<String> = [
    "text", "goal", "note", "what", "next", "reason", "about", "agreed", "transport", "contact-wishes",
    "mobility", "pause-note", "centre", "place",
  ]

  static func isFree(_ field: Names.Field) -> Bool { free.contains(field.field) }

  /// `Samtale 3. nov, Hverdag`; without the citizen's name.
  static func title(_ place: ConflictsLayer.Place, _ state: AppState) -> Phrase {
    let file = state.casebook.file(place.root)
    let parts = place.field.record.split(separator: ":").map(String.init)
    let label = Forms.label(place.field.field)
    func named(_ danish: String, _ english: String, _ what: Phrase) -> Phrase {
      Phrase(da: "\(danish): \(what.danish)", en: "\(english): \(what.english)")
    }
    let talk = file?.conversations.first { parts.count > 1 && $0.id == parts[1] }
    let day = talk?.date.map { DanishDate.short($0, today: state.date) } ?? Phrase(same: "")
    switch parts.first {
    case "answer" where parts.count > 2:
      let wheel = talk.flatMap { file?.wheel(of: $0) } ?? state.settings.wheel
      let segment = wheel.segments.first { $0.key == parts[2] }?.name ?? label
      return named("Samtalen \(day.danish)", "The talk of \(day.english)", segment)
    case "conversation":
      return named("Samtalen \(day.danish)", "The talk of \(day.english)", label)
    case "plan" where place.field.field == "goal":
      return Phrase(da: "Planen: det vil jeg gerne", en: "The plan: what I want")
    case "plan": return named("Planen", "The plan", label)
    case "step":
      let what = file?.plan.steps.first { $0.id == parts.last }?.what ?? ""
      return named("Trinnet »\(what)«", "The step “\(what)”", label)
    case "follow-up": return named("Opfølgning", "Follow-up", label)
    case "referral": return named("Henvisning", "Referral", label)
    default: return label
    }
  }

  /// `Jonas, tor 19. nov 14:05`.
  static func byline(_ candidate: Candidate, _ state: AppState) -> String {
    let (date, time) = candidate.at.inDenmark
    let day = state.say(DanishDate.short(date, today: state.date))
    return [state.casebook.staffName(candidate.who), "\(day) \(time.text)"].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// A value as a person reads it: a colleague by name, a day as it is written, line breaks as they are.
  static func text(_ value: Value, _ state: AppState) -> String {
    guard case .text(let text) = value else { return state.say(value) }
    let name = state.casebook.staffName(text)
    if !name.isEmpty { return name }
    if text.utf8.count == 10, let date = CivilDate(iso: text) {
      return state.say(DanishDate.short(date, today: state.date))
    }
    return text
  }
}
