import Domain
import Terminal

/// The one table of commands.
enum CommandTable {
  static let all: [Command] =
    panes + work + find + duplicates + stand + talk + talkMore + plan + today + citizen + paper + conflicts
    + sharing + always

  /// The command that a key means now, whether or not it can be done.
  static func command(for key: Key, in context: Context) -> Command? {
    all.first { $0.keys.contains(key) && $0.applies(context) }
  }

  /// The command with this identity.
  static func command(_ id: CommandID) -> Command? { all.first { $0.id == id } }

  /// What the footer shows now, the most needed first.
  static func footer(in context: Context) -> [Command] {
    all.filter { $0.footer != nil && $0.applies(context) }.sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
  }

  /// What goes to another pane, or works anywhere at all: known by where it stands on the screen.
  static func isEverywhere(_ command: Command) -> Bool {
    Pane.allCases.contains { $0.command == command.id } || (command.footer ?? 0) >= 50
  }

  static let onPanes: @Sendable (Context) -> Bool = { !$0.isLayer }

  static let fromAnywhere: @Sendable (Context) -> Bool = { $0 != .hidden && $0 != .progress }

  private static let panes = [
    Command(
      .find, [.function(2), .alt("1")], Phrase(da: "Find", en: "Find"),
      Phrase(da: "Find fællesskaber nær et sted", en: "Find communities near a place"), applies: fromAnywhere),
    Command(
      .talk, [.function(3), .alt("2")], Phrase(da: "Min samtale", en: "The talk"),
      Phrase(da: "Samtalehjulet med den valgte borger", en: "The wheel with the chosen citizen"),
      applies: fromAnywhere),
    Command(
      .plan, [.function(4), .alt("3")], Phrase(da: "Min plan", en: "The plan"),
      Phrase(da: "Den valgte borgers egen plan", en: "The chosen citizen's own plan"), applies: fromAnywhere),
    Command(
      .today, [.function(5), .alt("4")], Phrase(da: "I dag", en: "Today"),
      Phrase(da: "Det, der venter, og mine borgere", en: "What waits, and my citizens"), applies: fromAnywhere
    ),
    Command(
      .overview, [.function(6), .alt("5")], Phrase(da: "Overblik", en: "Overview"),
      Phrase(da: "Tal: ønsker, oversigten og messer", en: "Numbers: wishes, directory and stands"),
      applies: fromAnywhere),
  ]

  private static let work = [
    Command(
      .newCitizen, [.control("n")], Phrase(da: "ny borger", en: "new citizen"),
      Phrase(da: "Opret en borger", en: "Add a citizen"), footer: 20
    ) { $0.isToday || $0 == .noCitizen || $0.isFind || $0 == .overview },
    Command(
      .newConversation, [.control("n")], Phrase(da: "ny samtale", en: "new talk"),
      Phrase(da: "Begynd en ny samtale på et tomt hjul", en: "Begin a new talk on an empty wheel"), footer: 21
    ) { $0.isTalk },
    Command(
      .new, [.control("n")], Phrase(da: "nyt trin", en: "new step"),
      Phrase(da: "Føj et trin til planen", en: "Add a step to the plan"), footer: 20
    ) { $0.isPlan },
    Command(
      .openCitizen, [.control("o")], Phrase(da: "vælg borger", en: "choose citizen"),
      Phrase(da: "Vælg blandt mine borgere", en: "Choose among my citizens"), footer: 22
    ) { $0.isTalk || $0.isPlan || $0 == .noCitizen },
    Command(
      .openCitizen, [.alt("o")], Phrase(da: "vælg borger", en: "choose citizen"),
      Phrase(da: "Vælg blandt mine borgere", en: "Choose among my citizens")
    ) { $0.isFind },
    Command(
      .editCitizen, [.control("e")], Phrase(da: "borgeren", en: "the citizen"),
      Phrase(da: "Navn, telefon, sted og samtykke", en: "Name, phone, place and consent"), footer: 30,
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .followUp, [.control("f")], Phrase(da: "opfølgning", en: "follow-up"),
      Phrase(da: "Aftal et opkald eller et besøg", en: "Agree on a call or a visit"), footer: 31,
      unavailable: needsCitizen
    ) { $0.isTalk || $0.isPlan || $0.isToday },
  ]

  static let needsCitizen: @Sendable (AppState) -> Phrase? = {
    $0.citizenAtHand == nil
      ? Phrase(da: "Vælg først en borger (Ctrl-O)", en: "Choose a citizen first (Ctrl-O)") : nil
  }
  static let needsHit: @Sendable (AppState) -> Phrase? = {
    $0.find.results.hits.isEmpty
      ? Phrase(da: "Der er ikke noget fællesskab på listen", en: "There is no community in the list") : nil
  }
}
