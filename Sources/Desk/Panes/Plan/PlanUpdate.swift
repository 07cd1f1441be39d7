import Casebook
import Domain
import Journal
import Terminal

/// What keys and commands do in Min plan.
extension AppState {
  mutating func enterPlan() {
    guard let file else { return }
    plan.goal = TextEditing(file.plan.goal, isMultiline: true, limit: 5000)
    if !file.plan.steps.contains(where: { $0.id == plan.step }) { plan.step = nil }
    plan.focus = file.plan.steps.isEmpty ? .goal : .steps
  }

  /// A key that is no command.
  mutating func updatePlan(_ key: Key) {
    switch plan.focus {
    case .goal:
      let before = plan.goal.revision
      let columns = PlanLayout(size: size, state: self).goal.columns
      if plan.goal.handle(key, columns: columns, charset: settings.charset) {
        if plan.goal.revision != before { draftGoal() }
      } else if key == .down || key == .escape, file?.plan.steps.isEmpty == false {
        plan.focus = .steps
      }
    case .steps:
      // A letter begins a new step, so that nothing typed is lost.
      if let typed = key.typed, typed.isLetter {
        newStep()
        _ = updateLayer(key)
      } else {
        moveStep(key)
      }
    }
  }

  mutating func draftGoal() {
    guard let citizen else { return }
    let text = plan.goal.text
    draft(citizen, Self.goalField, text.isEmpty ? .nothing : .text(text))
  }

  private mutating func moveStep(_ key: Key) {
    let steps = file?.plan.steps ?? []
    guard !steps.isEmpty else { return }
    let current = steps.firstIndex { $0.id == selectedStep?.id } ?? 0
    let target: Int
    switch key {
    case .up: target = current - 1
    case .down: target = current + 1
    case .home, .pageUp: target = 0
    case .end, .pageDown: target = steps.count - 1
    default: return
    }
    plan.step = steps[min(max(0, target), steps.count - 1)].id
  }

  /// Opens a new step as a form: it is kept from its first letter on.
  mutating func newStep() {
    guard let citizen else { return }
    let step = Step(id: Casebook.randomName(&random))
    plan.step = step.id
    plan.focus = .steps
    layers.append(.form(Forms.step(step, of: citizen, isNew: true, today: date, settings.language)))
  }

  /// Shows in Find the community that the lit step goes to, or the one that it was joined to.
  mutating func showStepCommunity() -> [Effect] {
    guard let step = selectedStep, let community = community(step.communityID) else { return [] }
    if community.isRetired {
      notice = Notice(
        Phrase(
          da: "»\(community.name)« findes ikke mere i kilden.",
          en: "“\(community.name)” is no longer in its source."),
        isError: true)
      return []
    }
    let effects = flushDrafts()
    find.look(for: community.name, near: "", within: nil)
    show(community: community.id)
    find.showsDetails = find.hit?.id == community.id
    return effects
  }

  /// Takes the lit step off the plan.
  mutating func removeStep() -> [Effect] {
    guard let citizen, let step = selectedStep else { return [] }
    plan.step = nil
    return commit(
      [Names.Field(Names.step(step.id), Names.removed).edit(citizen, .flag(true))],
      as: Phrase(da: "»\(step.what)« er taget af planen", en: "“\(step.what)” is off the plan"), notify: true)
  }
}
