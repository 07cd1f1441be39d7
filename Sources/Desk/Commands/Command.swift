import Domain
import Terminal

/// A command as the one table declares it: dispatch, footer, help, palette and the README's key sheet come from here.
struct Command: Sendable {
  let id: CommandID
  /// The first one is the one that is shown.
  let keys: [Key]
  /// Worked out once: every frame tells it of every key in the footer.
  private let shownKey: Phrase
  /// In the footer and the palette.
  let name: Phrase
  /// In the help: what it does, in a sentence.
  let help: Phrase
  /// Where it means something.
  let applies: @Sendable (Context) -> Bool
  /// Its place in the footer; nil when it does not stand there.
  let footer: Int?
  /// Why it cannot be done now; nil when it can.
  let unavailable: @Sendable (AppState) -> Phrase?

  init(
    _ id: CommandID, _ keys: [Key], _ name: Phrase, _ help: Phrase, footer: Int? = nil,
    unavailable: @escaping @Sendable (AppState) -> Phrase? = { _ in nil },
    applies: @escaping @Sendable (Context) -> Bool
  ) {
    self.id = id
    self.keys = keys
    shownKey = Phrase(
      da: keys.first?.shownName(.danish) ?? "", en: keys.first?.shownName(.english) ?? "")
    self.name = name
    self.help = help
    // Whatever a command says of itself, the stand lets through those alone that are named there.
    let isForStand = AppState.standCommands.contains(id)
    self.applies = { context in (!context.isStand || isForStand) && applies(context) }
    self.footer = footer
    self.unavailable = unavailable
  }

  /// How the first key is written for the user.
  func keyName(_ language: Language) -> String { shownKey(language) }
}

extension Key {
  /// As it is printed on a Danish or an English keyboard.
  func shownName(_ language: Language) -> String {
    var name = name
    let arrows: [Code: (word: String, sign: String)] = [
      .up: ("Up", "↑"), .down: ("Down", "↓"), .left: ("Left", "←"), .right: ("Right", "→"),
    ]
    if let arrow = arrows[code] { name = name.dropLast(arrow.word.count) + arrow.sign }
    guard language == .danish else { return name }
    return name.replacing("Shift-", with: "Skift-").replacing("Space", with: "Mellemrum")
  }
}
