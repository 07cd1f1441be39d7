import Domain
import Terminal

/// What can be done where two wrote without knowing of each other.
extension CommandTable {
  static let conflicts = [
    Command(
      .conflicts, [.alt("x")], Phrase(da: "To udgaver", en: "Two versions"),
      Phrase(da: "Steder, hvor to har skrevet hver sit", en: "Places where two wrote differently"),
      unavailable: needsConflicts, applies: onPanes),
    Command(
      .conflicts, [.control("x")], Phrase(da: "to udgaver", en: "two versions"),
      Phrase(da: "Steder, hvor to har skrevet hver sit", en: "Places where two wrote differently"), footer: 4,
      unavailable: needsConflicts
    ) { $0 == .sharing },
    Command(
      .useVersion, [.enter], Phrase(da: "den gælder", en: "this one counts"),
      Phrase(da: "Den lyste udgave gælder; ← → vælger", en: "The lit version counts; ← → choose"), footer: 1,
      unavailable: needsConflict
    ) { $0 == .conflicts },
    Command(
      .joinVersions, [.control("e")], Phrase(da: "saml dem", en: "join them"),
      Phrase(da: "Saml begges ord, og ret teksten til", en: "Join the words of both, and put them right"),
      footer: 2,
      unavailable: {
        $0.canJoinVersions ? nil : Phrase(da: "Kun tekster kan samles", en: "Texts alone can be joined")
      }
    ) { $0 == .conflicts },
    Command(
      .useJoined, [.control("x")], Phrase(da: "teksten gælder", en: "the text counts"),
      Phrase(da: "Den samlede tekst gælder fra nu af", en: "The joined text counts from now on"), footer: 1,
      unavailable: needsConflict
    ) { $0 == .conflictText },
    Command(
      .leaveJoined, [.escape], Phrase(da: "tilbage", en: "back"),
      Phrase(da: "Se begge udgaver igen", en: "See both versions again"), footer: 3
    ) { $0 == .conflictText },
    Command(
      .nextConflict, [.tab], Phrase(da: "næste", en: "next"),
      Phrase(da: "Det næste sted, uden at afgøre noget", en: "The next place, with nothing decided"),
      footer: 8,
      unavailable: needsMore
    ) { $0 == .conflicts },
    Command(
      .previousConflict, [.shiftTab], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "Det forrige sted, uden at afgøre noget", en: "The place before, with nothing decided"),
      unavailable: needsMore
    ) { $0 == .conflicts },
  ]

  private static let needsConflicts: @Sendable (AppState) -> Phrase? = {
    $0.hasConflicts ? nil : Phrase(da: "Ingen steder er i to udgaver", en: "Nothing is in two versions")
  }
  private static let needsConflict: @Sendable (AppState) -> Phrase? = {
    $0.showsConflict ? nil : Phrase(da: "Alt er afgjort", en: "All is decided")
  }
  private static let needsMore: @Sendable (AppState) -> Phrase? = {
    $0.openConflictCount > ($0.showsConflict ? 1 : 0)
      ? nil : Phrase(da: "Der er ikke flere", en: "There are no more")
  }
}
