import Domain
import Terminal

/// What can be done at the stand (*messe*), and to get there.
extension CommandTable {
  static let stand = [
    Command(
      .stand, [.function(9), .alt("9")], Phrase(da: "messe", en: "stand"),
      Phrase(
        da: "Messe: gæster søger selv, borgerne er lukket", en: "Stand: guests search, citizens are shut"),
      applies: onPanes),
    Command(
      .standDays, [], Phrase(da: "Messens tal", en: "The stand in numbers"),
      Phrase(
        da: "Messens tal: gæster, emner, kommuner, ønsker", en: "The stand: guests, topics, areas, wishes"),
      applies: onPanes),
    Command(
      .standOpen, [.enter], Phrase(da: "åbn", en: "open"),
      Phrase(da: "Alt om fællesskabet; 1–3 på kortene", en: "All about the community; 1–3 on the cards"),
      footer: 1, unavailable: needsHit
    ) { $0.isStandSearch },
    Command(
      .standBack, [.escape], Phrase(da: "tilbage", en: "back"),
      Phrase(da: "Tilbage til kortene", en: "Back to the cards"), footer: 2
    ) { $0.isStand && $0 != .standQuestion },
    Command(
      .standHandOut, [.control("p")], Phrase(da: "tag med", en: "take home"),
      Phrase(da: "En kode at scanne, og telefonen i stort", en: "A code to scan, and the phone in large"),
      footer: 3, unavailable: needsHit
    ) { $0.isStandSearch || $0 == .standDetails },
    Command(
      .standPrint, [.control("p")], Phrase(da: "udskriv", en: "print"),
      Phrase(da: "Skriv det ud på papir", en: "Print it on paper"), footer: 1, unavailable: needsHit
    ) { $0 == .standHandOut },
    Command(
      .nextGuest, [.control("n")], Phrase(da: "næste gæst", en: "next guest"),
      Phrase(da: "Begynd forfra med den næste gæst", en: "Begin again with the next guest"), footer: 4
    ) { $0.isStand && $0 != .standCode && $0 != .standHelp },
    Command(
      .standNextCards, [.pageDown], Phrase(da: "flere", en: "more"),
      Phrase(da: "De næste tre", en: "The next three"), footer: 5,
      unavailable: {
        $0.find.results.hits.count > StandState.cards
          ? nil : Phrase(da: "Der er ikke flere", en: "There are no more")
      }
    ) { $0.isStandSearch },
    Command(
      .standPreviousCards, [.pageUp], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "De tre før", en: "The three before")
    ) { $0.isStandSearch },
    Command(
      .standFilters, [.control("f")], Phrase(da: "filtre", en: "filters"),
      Phrase(
        da: "Plads, adgang, pris, dag, emne og rækkefølge", en: "Room, access, price, day, topic, order"),
      footer: 6
    ) { $0.isStandSearch },
    Command(
      .standWish, [.control("u")], Phrase(da: "findes ikke", en: "not here"),
      Phrase(da: "Skriv op, hvad der mangler her", en: "Note what is missing here"), footer: 7
    ) { $0.isStandSearch },
    Command(
      .standNoteWish, [.enter], Phrase(da: "skriv op", en: "note it"),
      Phrase(da: "Skriv ønsket op, uden navn", en: "Note the wish, without a name"), footer: 1
    ) { $0 == .standWish },
    Command(
      .standLeave, [.function(9), .alt("9")], Phrase(da: "luk messen", en: "close the stand"),
      Phrase(da: "Luk messen med koden", en: "Close the stand with its code"), footer: 60
    ) { $0.isStand && $0 != .standCode && $0 != .standHelp },
    Command(
      .standUnlock, [.enter], Phrase(da: "i orden", en: "all right"),
      Phrase(da: "Luk messen, når koden passer", en: "Close the stand when the code fits"), footer: 1
    ) { $0 == .standCode },
  ]
}
