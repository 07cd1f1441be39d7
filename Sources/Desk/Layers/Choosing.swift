import Casebook
import Domain
import Journal
import Terminal

/// What stands in a list to choose from, and what Enter does in it.
extension AppState {
  /// What stands in a chooser, narrowed by what was typed.
  func items(of chooser: Chooser) -> [ChooserItem] {
    let typed = chooser.query.text.trimmed.lowercased()
    switch chooser.purpose {
    case .command:
      return paletteCommands(typed).map { command in
        let reason = command.unavailable(self)
        return ChooserItem(
          label: say(command.help), detail: reason.map(say) ?? command.keyName(settings.language),
          isDisabled: reason != nil)
      }
    case .citizen, .citizenForPlan:
      return citizens(matching: typed).map {
        ChooserItem(label: CitizenText.name($0.name, settings.language), detail: $0.place)
      }
    case .colleague, .staff, .samePerson, .day, .next, .consents, .team:
      return (options(of: chooser) ?? []).map(\.item)
    case .conversation, .comparison:
      return conversations(for: chooser.purpose, matching: typed).map { conversation in
        let words =
          conversation.centre.isEmpty
          ? conversation.answers.values.map(\.text).sorted().first ?? "" : conversation.centre
        let day = conversation.date.map { say(DanishDate.long($0)) } ?? ""
        return ChooserItem(label: day, detail: words.replacing("\n", with: " "))
      }
    }
  }

  /// The commands of the palette: those that mean something where the palette was opened. First what the footer offers
  /// there, as far as it has room, then what else can be done, what can be done everywhere, and at last what cannot be
  /// done now.
  func paletteCommands(_ typed: String) -> [Command] {
    var below = self
    below.layers.removeLast()
    let context = below.context
    var seen: Set<CommandID> = []
    let found = CommandTable.all.filter { command in
      guard command.applies(context), command.id != .palette, seen.insert(command.id).inserted else {
        return false
      }
      return typed.isEmpty || say(command.help).lowercased().contains(typed)
        || say(command.name).lowercased().contains(typed)
    }
    func rank(_ command: Command) -> Int {
      if command.unavailable(self) != nil { return 1000 }
      if CommandTable.isEverywhere(command) { return 200 }
      return command.footer ?? 100
    }
    // Sorting is stable: what ranks alike stays as the table has it.
    return found.map { ($0, rank($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// A conversation is never compared with itself.
  private func conversations(for purpose: Chooser.Purpose, matching typed: String) -> [Conversation] {
    let all = file?.conversations ?? []
    return all.filter { purpose != .comparison || $0.id != talk.conversation }.filter { conversation in
      typed.isEmpty || (conversation.date.map { say(DanishDate.long($0)) } ?? "").contains(typed)
        || conversation.centre.lowercased().contains(typed)
        || conversation.answers.values.contains { $0.text.lowercased().contains(typed) }
    }
  }

  /// Enter in a list.
  mutating func chooseInLayer() -> [Effect] {
    if case .welcome(let selected)? = layers.last { return chooseWelcome(selected) }
    guard case .chooser(let chooser)? = layers.last else { return [] }
    let typed = chooser.query.text.trimmed.lowercased()
    switch chooser.purpose {
    case .command:
      let commands = paletteCommands(typed)
      guard commands.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return perform(commands[chooser.selected])
    case .citizen(let pane):
      let found = citizens(matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return open(citizen: found[chooser.selected].id, in: pane)
    case .citizenForPlan(let community):
      let found = citizens(matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      let id = found[chooser.selected].id
      choose(citizen: id)
      return putOnPlan(community: community, of: id)
    case .conversation:
      let found = conversations(for: chooser.purpose, matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      let effects = flushDrafts()
      openConversation(found[chooser.selected].id)
      return effects
    case .comparison:
      let found = conversations(for: chooser.purpose, matching: typed)
      guard found.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      talk.compared = found[chooser.selected].id
      if talk.earlier == .off { talk.earlier = .beside }
      return []
    case .colleague, .staff, .samePerson, .day, .next, .consents, .team:
      let options = options(of: chooser) ?? []
      guard options.indices.contains(chooser.selected) else { return [] }
      layers.removeLast()
      return flushDrafts() + choose(options[chooser.selected].action)
    }
  }
}
