import Casebook
import Domain
import Journal

/// A plan that rests, goes on again, or has done its work.
extension AppState {
  /// Lets the plan rest from today, and asks why and until when.
  mutating func pausePlan() -> [Effect] {
    guard let citizen, let file else { return [] }
    var effects: [Effect] = []
    if file.plan.pause == nil {
      effects = commit(
        [Names.Field(Names.plan, "paused").edit(citizen, text: date.iso)],
        as: Phrase(da: "planen holder pause", en: "the plan rests"), notify: false)
    }
    if let pause = self.file?.plan.pause {
      layers.append(.form(Forms.pause(pause, of: citizen, today: date, settings.language)))
    }
    return effects
  }

  /// Goes on with a plan that rests, or that had ended.
  mutating func resumePlan() -> [Effect] {
    guard let citizen else { return [] }
    let fields = ["paused", "pause-until", "pause-reason", "pause-note", "ended"]
    return commit(
      fields.map { Names.Field(Names.plan, $0).edit(citizen, .nothing) },
      as: Phrase(da: "planen går videre", en: "the plan goes on"), notify: true)
  }

  /// Notes that the citizen goes on without help: nothing waits any more, and everything stays.
  mutating func endPlan() -> [Effect] {
    guard let citizen else { return [] }
    return commit(
      [Names.Field(Names.plan, "ended").edit(citizen, text: date.iso)],
      as: Phrase(da: "forløbet er afsluttet", en: "the course with the citizen has ended"), notify: true)
  }

  /// Fills in the day and hour that the community of the open form meets next, or the time after the one that stands there.
  mutating func takeProposal() -> [Effect] {
    guard case .form(let form)? = layers.last, let next = proposal(for: form) else { return [] }
    guard let record = form.fields.first(where: { $0.name.field == "date" })?.name.record else { return [] }
    let effects = commit(
      [
        Names.Field(record, "date").edit(form.root, text: next.date.iso),
        Names.Field(record, "time").edit(form.root, text: next.time?.text ?? ""),
      ], as: Phrase(da: "dag og klokkeslæt", en: "day and hour"), notify: false)
    reloadEditors()
    return effects
  }

  /// When the community of a step's form meets next: from today, and after the day that stands there.
  func proposal(for form: Form) -> (date: CivilDate, time: TimeOfDay?)? {
    guard !form.community.isEmpty else { return nil }
    var step = Step(id: "")
    step.communityID = form.community
    let entered = form.fields.first { $0.name.field == "date" }?.value(today: date)?.text.flatMap(
      CivilDate.init(iso:))
    return meeting(
      of: step, after: max(entered ?? .init(dayNumber: date.dayNumber - 1), date.adding(days: -1)))
  }
}
