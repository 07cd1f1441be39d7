import Domain

/// What a plan and its steps say in a few words.
enum StepText {
  /// `følgeskab 2 af 4, til 18. dec`; nil when nothing is agreed.
  static func course(_ step: Step, _ state: AppState) -> String? {
    let course = step.course
    guard course.kind != .none else { return nil }
    var text = course.kind.phrase
    let came = step.timesCame
    if course.visits > 0 {
      text = Phrase(
        da: "\(text.danish) \(came) af \(course.visits)", en: "\(text.english) \(came) of \(course.visits)")
    }
    if let until = course.until {
      let day = DanishDate.short(until, today: state.date)
      text = Phrase(da: "\(text.danish), til \(day.danish)", en: "\(text.english), until \(day.english)")
    }
    if course.isSettled { text = Phrase(da: "\(text.danish), slut", en: "\(text.english), ended") }
    return state.say(text)
  }

  /// Every time a step was tried: `✓ 9/11 · ○ 16/11 · ✓ 23/11`.
  static func visits(_ step: Step, _ state: AppState) -> String {
    step.visits.map { visit in
      guard let date = visit.date else { return visit.outcome.sign }
      let (_, month, day) = date.components
      return "\(visit.outcome.sign) \(day)/\(month)"
    }.joined(separator: " · ")
  }

  /// That a plan rests, or has done its work; nil when it goes on.
  static func resting(_ plan: Plan, _ state: AppState) -> String? {
    if let died = state.file?.citizen.died {
      let day = DanishDate.short(died, today: state.date)
      return state.say(Phrase(da: "† død \(day.danish)", en: "† died \(day.english)"))
    }
    func short(_ date: CivilDate) -> Phrase { DanishDate.short(date, today: state.date) }
    if let ended = plan.ended {
      return state.say(Phrase(da: "afsluttet \(short(ended).danish)", en: "ended \(short(ended).english)"))
    }
    guard let pause = plan.pause else { return nil }
    let why =
      pause.reason == .other
      ? Phrase(same: "")
      : Phrase(da: " (\(pause.reason.phrase.danish))", en: " (\(pause.reason.phrase.english))")
    let until =
      pause.until.map { Phrase(da: " til \(short($0).danish)", en: " until \(short($0).english)") }
      ?? Phrase(same: "")
    return state.say(
      Phrase(da: "‖ pause\(until.danish)\(why.danish)", en: "‖ rests\(until.english)\(why.english)"))
  }
}
