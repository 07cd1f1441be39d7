import Domain
import Terminal

/// How what is at hand leaves the screen.
extension CommandTable {
  static let paper = [
    Command(
      .paper, [.control("p")], Phrase(da: "udskriv", en: "print"),
      Phrase(
        da: "Skriv ud eller gem: papir, side, tekst, datoer", en: "Print or save: paper, page, text, dates"),
      footer: 19
    ) { $0.isPlan },
    Command(
      .paper, [.control("p")], Phrase(da: "udskriv", en: "print"),
      Phrase(
        da: "Skriv tallene ud, eller gem dem (CSV, JSON)", en: "Print the numbers, or save them (CSV, JSON)"),
      footer: 3
    ) { $0 == .overview },
    Command(
      .letter, [], Phrase(da: "Svar til henviser", en: "Reply to referrer"),
      Phrase(da: "Svar til den, der henviste, som brev", en: "Reply to whoever referred, as a letter"),
      unavailable: { state in
        guard let id = state.citizenAtHand, state.casebook.file(id)?.referrals.isEmpty == false else {
          return Phrase(da: "Borgeren er ikke henvist", en: "The citizen was not referred")
        }
        return nil
      }
    ) { $0.isTalk || $0.isPlan || $0.isToday },
    Command(
      .paper, [.control("p")], Phrase(da: "udskriv", en: "print"),
      Phrase(da: "Skriv ud eller gem: papir, side, tekst", en: "Print or save: paper, page, text"), footer: 5,
      unavailable: needsHit
    ) { $0.isFind },
    Command(
      .paper, [.control("p")], Phrase(da: "udskriv", en: "print"),
      Phrase(da: "Skriv ud eller gem: papir, side, tekst", en: "Print or save: paper, page, text"), footer: 21
    ) { $0.isTalk },
    Command(
      .choosePaper, [.enter], Phrase(da: "vælg", en: "choose"),
      Phrase(da: "Skriv ud, eller vælg, hvor filen skal ligge", en: "Print, or choose where the file lies"),
      footer: 1
    ) { $0 == .paper },
    Command(
      .turnPaper, [.alt("a")], Phrase(da: "alle/ét", en: "all/one"),
      Phrase(
        da: "De første ti på listen, eller kun det lyste",
        en: "The first ten of the list, or the lit one alone"),
      footer: 2,
      unavailable: { state in
        if case .paper(let layer)? = state.layers.last, layer.other != nil { return nil }
        return Phrase(da: "Der er kun dette ene", en: "There is only this one")
      }
    ) { $0 == .paper },
    Command(
      .savePaper, [.enter], Phrase(da: "gem", en: "save"),
      Phrase(da: "Gem filen her, så kun du kan læse den", en: "Save the file here, for you alone to read"),
      footer: 1
    ) { $0 == .paperPlace },
  ]
}
