import Domain
import Terminal

/// What can be done about the store and the machines that share it.
extension CommandTable {
  static let sharing = [
    Command(
      .sharing, [], Phrase(da: "Deling med kolleger", en: "Sharing with colleagues"),
      Phrase(da: "Lageret, rummene og holdets maskiner", en: "The store, its spaces, the team's machines"),
      applies: onPanes),
    Command(
      .sync, [.enter], Phrase(da: "udveksl nu", en: "exchange now"),
      Phrase(da: "Send og hent ændringer med det samme", en: "Send and fetch changes at once"), footer: 1,
      unavailable: { needsStore($0) ?? ($0.sync.isRunning ? isRunning : nil) }
    ) { $0 == .sharing },
    Command(
      .sync, [], Phrase(da: "Udveksl nu", en: "Exchange now"),
      Phrase(da: "Send og hent ændringer med det samme", en: "Send and fetch changes at once"),
      unavailable: needsStore, applies: onPanes),
    Command(
      .stopSync, [.control("g")], Phrase(da: "afbryd", en: "stop"),
      Phrase(da: "Afbryd udvekslingen; intet går tabt", en: "Stop the exchange; nothing is lost"), footer: 1,
      unavailable: { $0.sync.isRunning ? nil : isNotRunning }
    ) { $0 == .sharing },
    Command(
      .stopSync, [], Phrase(da: "Afbryd udvekslingen", en: "Stop the exchange"),
      Phrase(da: "Afbryd udvekslingen; intet går tabt", en: "Stop the exchange; nothing is lost"),
      unavailable: { $0.sync.isRunning ? nil : isNotRunning }, applies: onPanes),
    Command(
      .connect, [.control("e")], Phrase(da: "forbind", en: "connect"),
      Phrase(
        da: "Del med kolleger gennem et fælles lager", en: "Share with colleagues through a common store"),
      footer: 5
    ) { $0 == .sharing },
    Command(
      .connect, [], Phrase(da: "Forbind til et lager", en: "Connect to a store"),
      Phrase(
        da: "Del med kolleger gennem et fælles lager", en: "Share with colleagues through a common store"),
      applies: onPanes),
    Command(
      .newStore, [], Phrase(da: "Lageret er nyt", en: "The store is new"),
      Phrase(da: "Lageret er nyt med vilje: fyld det igen", en: "The store is new on purpose: fill it again"),
      unavailable: {
        $0.sync.asksForNewStore
          ? nil : Phrase(da: "Lageret er det samme som før", en: "The store is the same")
      }
    ) { onPanes($0) || $0 == .sharing },
    Command(
      .tryStore, [.enter], Phrase(da: "prøv, og forbind", en: "try, and connect"),
      Phrase(da: "Prøv forbindelsen; forbind, når alt er godt", en: "Try it; connect once all is well"),
      footer: 1
    ) { $0 == .store },
    Command(
      .giveUpDevice, [.control("d")], Phrase(da: "meld tabt", en: "give up"),
      Phrase(da: "Maskinen kommer ikke igen: tag den over", en: "The machine will not come back: take over"),
      footer: 3,
      unavailable: {
        $0.litDevice == nil
          ? Phrase(da: "Lys en af kollegernes maskiner", en: "Light a colleague's machine") : nil
      }
    ) { $0 == .sharing },
    Command(
      .confirmReturn, [.control("f")], Phrase(da: "send det", en: "send it"),
      Phrase(da: "Send det, der blev skrevet på maskinen", en: "Send what was written on this machine"),
      footer: 2,
      unavailable: {
        $0.casebook.hasReturned
          ? nil : Phrase(da: "Maskinen har ikke været meldt tabt", en: "The machine was not given up")
      }
    ) { $0 == .sharing },
  ]

  private static let needsStore: @Sendable (AppState) -> Phrase? = {
    $0.settings.hasStore ? nil : Phrase(da: "Der er ikke forbundet til et lager", en: "No store is connected")
  }
  private static let isRunning = Phrase(da: "Der udveksles netop nu", en: "An exchange is under way")
  private static let isNotRunning = Phrase(da: "Der udveksles ikke netop nu", en: "No exchange is under way")
}
