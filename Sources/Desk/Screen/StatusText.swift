import Domain

/// What the status line says of saving and of the exchange.
enum StatusText {
  /// Whether what was typed is on the disk.
  static func saving(_ state: AppState) -> String {
    let saving = state.saving
    if let problem = saving.problem, !saving.refused.isEmpty {
      return state.say(Phrase(da: "⚠ IKKE gemt: \(problem.danish)", en: "⚠ NOT saved: \(problem.english)"))
    }
    if !saving.isSettled { return state.say(Phrase(da: "gemmer", en: "saving")) }
    return saving.hasSaved ? state.say(Phrase(da: "✓ Gemt", en: "✓ Saved")) : ""
  }

  /// Whether colleagues have it.
  static func sync(_ state: AppState) -> String {
    guard state.settings.hasStore else { return "" }
    if state.sync.problem != nil {
      guard let last = state.sync.lastDone else {
        return state.say(Phrase(da: "⚠ ikke synket", en: "⚠ not synced"))
      }
      return state.say(
        Phrase(da: "⚠ synket \(last.inDenmark.time.text)", en: "⚠ synced \(last.inDenmark.time.text)"))
    }
    guard let last = state.sync.lastDone else {
      return state.sync.isRunning ? state.say(Phrase(da: "synker", en: "syncing")) : ""
    }
    return state.say(
      Phrase(da: "synket \(last.inDenmark.time.text)", en: "synced \(last.inDenmark.time.text)"))
  }
}
