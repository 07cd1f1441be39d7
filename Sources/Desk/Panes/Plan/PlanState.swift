import Casebook
import Domain
import Terminal

/// Min plan: where one is on the citizen's plan.
struct PlanState: Equatable, Sendable {
  enum Focus: Equatable, Sendable { case goal, steps }

  var focus = Focus.goal
  /// The lit step, by its name, so that it stays lit when the order changes.
  var step: String?
  /// The goal in the citizen's words.
  var goal = TextEditing(isMultiline: true, limit: 5000)
}

extension AppState {
  /// The lit step of the plan.
  var selectedStep: Step? {
    let steps = file?.plan.steps ?? []
    return steps.first { $0.id == plan.step } ?? steps.first
  }

  static let goalField = Names.Field(Names.plan, "goal")
}
