import Casebook
import Domain
import Journal
import Terminal

/// What there is to know of sharing with colleagues: the store, its spaces, the team's machines, what was erased.
struct SharingLayer: Equatable, Sendable {
  /// The line that the keys go to: machines can be lit, the others are read.
  var selected = 0
}

/// One line of it.
struct SharingLine: Equatable {
  var text: String
  var role = Role.dialog
  /// Beside the text, at the end of the line.
  var detail = ""
  /// The machine that it tells of.
  var device: DeviceName?
}

extension AppState {
  /// A key in the list.
  mutating func updateSharing(_ layer: SharingLayer, _ key: Key) {
    let count = SharingView.lines(self).count
    layers[layers.count - 1] = .sharing(SharingLayer(selected: moved(layer.selected, key, count: count)))
  }

  /// The machine that is lit, when it is another one that has not been given up.
  var litDevice: TeamDevice? {
    guard case .sharing(let layer)? = layers.last else { return nil }
    let lines = SharingView.lines(self)
    guard lines.indices.contains(layer.selected), let name = lines[layer.selected].device else { return nil }
    return casebook.devices.first { $0.id == name && !$0.isOwn && $0.isActive }
  }

  /// Asks before a machine is given up.
  mutating func askToGiveUp() {
    guard let device = litDevice else { return }
    layers.append(.prompt(Prompt(purpose: .giveUp(device.id))))
  }

  /// The machine does not come back: this one takes care of what it sent.
  mutating func giveUp(_ device: DeviceName) -> [Effect] {
    let operations = record([casebook.edit(givingUp: device)])
    notice = Notice(
      Phrase(
        da: "Meldt tabt. Det, den har sendt, bliver; denne maskine tager sig af det.",
        en: "Given up. What it sent stays; this machine takes care of it."))
    return write(operations)
  }

  /// What this machine wrote before it was given up may go out.
  mutating func confirmReturn() -> [Effect] {
    let effects = flushDrafts() + write(record(casebook.editsConfirmingReturn(on: date)))
    notice = Notice(
      Phrase(
        da: "Det, der blev skrevet her, sendes ved næste udveksling.",
        en: "What was written here goes out at the next exchange."))
    return effects
  }

  /// Tells the team that this machine takes part, and what it has carried out.
  mutating func tellTeam() -> [Effect] {
    let edits =
      casebook.edits(tellingOf: sync.carriedOut, staff: staff, on: date, space: settings.teamSpace)
      + casebook.edits(following: casebook.people, on: date, space: settings.teamSpace)
    sync.carriedOut = []
    return edits.isEmpty ? [] : write(record(edits))
  }

  /// Esc's sister while an exchange runs: ends it, with what has gone by then.
  mutating func stopSync() -> [Effect] {
    guard sync.isRunning else { return [] }
    sync.isStopping = true
    return [.stopSync]
  }
}
