import Domain

/// What the status line says of saving and of the exchange.
enum StatusText {
  /// Whether what was typed is on the disk.
  static func saving(_ state: AppState) -> String {
    let saving = state.saving
    if !saving.refused.isEmpty { return state.say(Phrase(da: "⚠ IKKE gemt", en: "⚠ NOT saved")) }
    if !saving.isSettled { return state.say(Phrase(da: "gemmer", en: "saving")) }
    return saving.hasSaved ? state.say(Phrase(da: "✓ Gemt", en: "✓ Saved")) : ""
  }

  /// Why what was typed is not on the disk: too long for the top line, and too important to be cut there.
  static func problem(_ state: AppState) -> Notice? {
    guard let problem = state.saving.problem, !state.saving.refused.isEmpty else { return nil }
    return Notice(
      Phrase(da: "IKKE gemt: \(problem.danish)", en: "NOT saved: \(problem.english)"), isError: true)
  }

  /// How much waits to go out, while it cannot.
  static func waiting(_ state: AppState) -> String {
    let count = state.sync.waiting
    guard state.settings.hasStore, state.sync.problem != nil, count > 0 else { return "" }
    return state.say(Phrase(da: "\(count) venter", en: "\(count) waiting"))
  }

  /// Whether colleagues have it.
  static func sync(_ state: AppState) -> String {
    guard state.settings.hasStore else { return "" }
    if let work = state.sync.progress, let count = work.files, count.isLong {
      let title = work.title(state.settings.language).lowercased()
      return "\(title) \(count.files) \(state.say(Phrase(da: "af", en: "of"))) \(count.allFiles)"
    }
    if state.sync.problem != nil {
      let last = state.sync.lastDone.map { Phrase(same: $0.inDenmark.time.text) }
      let told =
        last.map { Phrase(da: "⚠ synket \($0.danish)", en: "⚠ synced \($0.english)") }
        ?? Phrase(da: "⚠ ikke synket", en: "⚠ not synced")
      return state.say(told)
    }
    guard let last = state.sync.lastDone else {
      return state.sync.isRunning ? state.say(Phrase(da: "synker", en: "syncing")) : ""
    }
    return state.say(
      Phrase(da: "synket \(last.inDenmark.time.text)", en: "synced \(last.inDenmark.time.text)"))
  }
}
