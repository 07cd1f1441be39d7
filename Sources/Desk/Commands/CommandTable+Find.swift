import Domain
import Terminal

/// What can be done in Find.
extension CommandTable {
  static let find = [
    Command(
      .openHit, [.enter], Phrase(da: "åbn", en: "open"),
      Phrase(da: "Vis alt om fællesskabet", en: "Show everything about the community"), footer: 1,
      unavailable: needsHit
    ) { $0 == .findQuery || $0 == .findResults || $0 == .findMap },
    Command(
      .closeDetails, [.escape], Phrase(da: "tilbage", en: "back"),
      Phrase(da: "Tilbage til listen", en: "Back to the list"), footer: 1
    ) { $0 == .findDetails },
    Command(
      .toPlan, [.control("t")], Phrase(da: "på planen", en: "to the plan"),
      Phrase(da: "Sæt fællesskabet på borgerens plan", en: "Put the community on the citizen's plan"),
      footer: 2,
      unavailable: needsHit
    ) { $0.isFind },
    Command(
      .confirm, [.control("g")], Phrase(da: "bekræft", en: "confirm"),
      Phrase(
        da: "Oplysningerne er rigtige: skriv dagen og dit navn", en: "The entry is right: note day and name"),
      footer: 3, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .correct, [.control("e")], Phrase(da: "ret", en: "correct"),
      Phrase(da: "Ret oplysninger, plads og pause", en: "Correct the entry, its room and pauses"),
      footer: 4, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .otherPlace, [Key(.down, .alt)], Phrase(da: "et andet af det navn", en: "another of that name"),
      Phrase(da: "Det næste sted af det navn", en: "The next place of that name"), footer: 0,
      unavailable: {
        $0.find.reading.isAmbiguous
          ? nil : Phrase(da: "Der er kun ét sted af det navn", en: "There is only one place of that name")
      }
    ) { $0 == .findPlace },
    Command(
      .filters, [.control("f")], Phrase(da: "filtre", en: "filters"),
      Phrase(
        da: "Plads, adgang, pris, dag, emne og rækkefølge", en: "Room, access, price, day, topic, order"),
      footer: 4
    ) { $0.isFind },
    Command(
      .relax, [.control("r")], Phrase(da: "bredere", en: "wider"),
      Phrase(da: "Søg bredere, når intet er fundet", en: "Search wider, when nothing is found"), footer: 0,
      unavailable: {
        $0.find.relaxation == nil
          ? Phrase(da: "Der er ikke mere at give slip på", en: "There is nothing more to let go of") : nil
      }
    ) { $0.isFind && $0 != .findDetails || $0.isStandSearch },
    Command(
      .changeFilter, [.enter], Phrase(da: "skift", en: "change"),
      Phrase(da: "Næste værdi; ← → går begge veje", en: "The next value; ← → go both ways"), footer: 1
    ) { $0 == .filters || $0 == .standFilters },
    Command(
      .clearFilters, [.delete], Phrase(da: "ryd alle", en: "clear all"),
      Phrase(da: "Kræv ikke noget mere", en: "Demand nothing any more"), footer: 4
    ) { $0 == .filters || $0 == .standFilters },
    Command(
      .map, [.function(7), .alt("m")], Phrase(da: "kort", en: "map"),
      Phrase(da: "Vis dem på et kort; + − pile 1–9", en: "Show them on a map; + − arrows 1–9"), footer: 5
    ) { $0.isFind && $0 != .findMap },
    Command(
      .closeMap, [.escape, .function(7), .alt("m")], Phrase(da: "luk kortet", en: "close the map"),
      Phrase(da: "Tilbage; + − pile flytter, 1–9 åbner", en: "Back; + − arrows move it, 1–9 open"), footer: 0
    ) { $0 == .findMap },
    Command(
      .contact, [.control("o")], Phrase(da: "kontakt", en: "contact"),
      Phrase(da: "Før du ringer: hvem har kontaktet dem", en: "Before you call: who was in touch"),
      footer: 5, unavailable: needsHit
    ) { $0.isFind },
    Command(
      .logContact, [.enter], Phrase(da: "notér", en: "log"),
      Phrase(da: "Notér kontakten med dato og dit navn", en: "Log the contact with day and name"), footer: 1
    ) { $0 == .contact },
    Command(
      .wish, [.control("u")], Phrase(da: "ønske", en: "wish"),
      Phrase(
        da: "Notér et ønske, som ikke findes her", en: "Note what was wished for and is not here"),
      footer: 6
    ) { $0.isFind },
    Command(
      .newCommunity, [.alt("n")], Phrase(da: "Nyt fællesskab", en: "New community"),
      Phrase(
        da: "Skriv et fællesskab ind, som oversigten mangler", en: "Write in one that the directory lacks")
    ) { $0.isFind },
  ]
}
