import Domain
import Terminal

/// What can be done with two entries that look alike.
extension CommandTable {
  static let duplicates = [
    Command(
      .duplicates, [.alt("d")], Phrase(da: "Find dubletter", en: "Find duplicates"),
      Phrase(
        da: "Find dubletter: to, der er det samme fællesskab",
        en: "Find duplicates: two that are one community"
      )
    ) { $0.isFind },
    Command(
      .splitCommunity, [], Phrase(da: "Skil ad igen", en: "Take apart again"),
      Phrase(
        da: "Skil ad igen: det, der blev lagt sammen, er flere",
        en: "Take apart again: what was joined is several"
      ),
      unavailable: { state in
        let entries = state.find.hit.map { state.casebook.joined(to: $0.id) } ?? []
        return entries.isEmpty
          ? Phrase(da: "Der er ikke lagt noget sammen her", en: "Nothing has been joined here") : nil
      }
    ) { $0.isFind },
    Command(
      .joinPair, [.enter], Phrase(da: "er ét", en: "are one"),
      Phrase(
        da: "Det er ét fællesskab; ← → vælger, hvem der bliver", en: "They are one; ← → choose which stays"),
      footer: 1, unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .notSame, [.control("d")], Phrase(da: "er to", en: "are two"),
      Phrase(da: "Ikke den samme: de er to; spørg ikke igen", en: "Not the same: do not ask again"),
      footer: 2,
      unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .nextPair, [.tab], Phrase(da: "næste", en: "next"),
      Phrase(da: "De næste to, uden at afgøre noget", en: "The next two, with nothing decided"), footer: 8,
      unavailable: needsPair
    ) { $0 == .duplicates },
    Command(
      .previousPair, [.shiftTab], Phrase(da: "forrige", en: "previous"),
      Phrase(da: "De forrige to, uden at afgøre noget", en: "The two before, with nothing decided"),
      footer: 9,
      unavailable: needsPair
    ) { $0 == .duplicates },
  ]

  private static let needsPair: @Sendable (AppState) -> Phrase? = { state in
    if case .duplicates(let layer)? = state.layers.last, layer.pair != nil { return nil }
    return Phrase(da: "Der er ikke flere, der ligner hinanden", en: "No more of them look alike")
  }
}
