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
      .savePaper, [.enter], Phrase(da: "gem", en: "save"),
      Phrase(da: "Gem filen her, så kun du kan læse den", en: "Save the file here, for you alone to read"),
      footer: 1
    ) { $0 == .paperPlace },
  ]
}
