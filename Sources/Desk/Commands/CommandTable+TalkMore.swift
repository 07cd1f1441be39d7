import Domain
import Terminal

/// What can be done around a conversation, and what a step of the plan is looked at through.
extension CommandTable {
  static let talkMore = [
    Command(
      .aboutTalk, [.control("d")], Phrase(da: "om samtalen", en: "about the talk"),
      Phrase(da: "God til, bidrage, hvor, hvem og hvor længe", en: "Strengths, where, who and how long"),
      footer: 6
    ) { $0.isTalk },
    Command(
      .readAloud, [.alt("l")], Phrase(da: "læs højt", en: "read aloud"),
      Phrase(da: "Læs højt: alt, der er sagt, i rækkefølge", en: "Read aloud: everything said, in order"),
      footer: 7
    ) { $0.isTalk },
    Command(
      .signOff, [.alt("a")], Phrase(da: "godkend", en: "approve"),
      Phrase(
        da: "Afslut samtalen: godkend, og aftal næste besøg", en: "End the talk: approve, and meet again"),
      footer: 8, unavailable: needsWords
    ) { $0.isTalk },
    Command(
      .signOff, [.enter], Phrase(da: "godkend", en: "approve"),
      Phrase(
        da: "Afslut samtalen: godkend, og aftal næste besøg", en: "End the talk: approve, and meet again"),
      footer: 1, unavailable: needsWords
    ) { $0 == .readAloud },
    Command(
      .hardTalks, [.alt("s")], Phrase(da: "svært", en: "hard talks"),
      Phrase(
        da: "Når det er svært: sorg, penge, ensomhed …", en: "When it is hard: grief, money, loneliness …"),
      footer: 9
    ) { $0.isTalk },
    Command(
      .compare, [.alt("w")], Phrase(da: "sammenlign", en: "compare"),
      Phrase(
        da: "Vælg, hvilken tidligere samtale I ser ved siden af", en: "Choose which earlier talk to compare"),
      unavailable: needsEarlier
    ) { $0.isTalk },
    Command(
      .measures, [.alt("m")], Phrase(da: "trivsel", en: "well-being"),
      Phrase(da: "WHO-5 og T-ILS, hvis borgeren har lyst", en: "WHO-5 and T-ILS, if the citizen likes")
    ) { $0.isTalk },
    Command(
      .otherMeasure, [.tab], Phrase(da: "det andet skema", en: "the other one"),
      Phrase(da: "Skift mellem WHO-5 og T-ILS", en: "Between WHO-5 and T-ILS"), footer: 1
    ) { $0 == .measures },
    Command(
      .clearAnswer, [.delete, .backspace], Phrase(da: "fjern svaret", en: "take off"),
      Phrase(da: "Tag svaret på den lyse linje af", en: "Take the lit line's answer off"), footer: 2
    ) { $0 == .measures },
    Command(
      .scores, [.alt("t")], Phrase(da: "nu og ønsket", en: "now and wanted"),
      Phrase(da: "Nu og ønsket 0–10 for hvert felt: til eller fra", en: "Now and wanted 0–10: on or off")
    ) { $0.isTalk },
    Command(
      .nextScale, [.character(" ")], Phrase(da: "nu/ønsket/fylder", en: "now/wanted/matters"),
      Phrase(
        da: "Hvad tallene 0–9 giver: nu, ønsket eller fylder", en: "What 0–9 give: now, wanted, matters"),
      footer: 3, unavailable: needsScores
    ) { $0 == .talkWheel },
    Command(
      .scoreMore, [.character("+")], Phrase(da: "en mere", en: "one more"),
      Phrase(
        da: "En mere af det, tallene giver (nu går til 10)", en: "One more of what digits give (up to 10)")
    ) { $0 == .talkWheel },
    Command(
      .scoreLess, [.character("-")], Phrase(da: "en mindre", en: "one less"),
      Phrase(da: "En mindre af det, tallene giver", en: "One less of what digits give")
    ) { $0 == .talkWheel },
    Command(
      .scoreClear, [.delete], Phrase(da: "fjern tallet", en: "take off"),
      Phrase(
        da: "Fjern det, tallene har givet (kan fortrydes)", en: "Take off what digits gave (can be undone)")
    ) { $0 == .talkWheel },
    Command(
      .starOfStep, [.alt("v")], Phrase(da: "vil · kan · tør", en: "will · can · dares"),
      Phrase(
        da: "Skridtet: vil, kan, tør, muligheder, ressourcer", en: "The step: will, can, dares, chances"),
      unavailable: {
        $0.selectedStep == nil
          ? Phrase(da: "Der er ikke noget trin endnu (Ctrl-N)", en: "There is no step yet (Ctrl-N)") : nil
      }
    ) { $0.isPlan },
  ]

  static let needsEarlier: @Sendable (AppState) -> Phrase? = {
    $0.talkBefore == nil
      ? Phrase(da: "Der er ingen tidligere samtale", en: "There is no earlier talk") : nil
  }
  private static let needsWords: @Sendable (AppState) -> Phrase? = {
    $0.conversation.isEmpty && $0.saving.drafts.isEmpty
      ? Phrase(da: "Der er ikke skrevet noget endnu", en: "Nothing has been written yet") : nil
  }
  private static let needsScores: @Sendable (AppState) -> Phrase? = {
    $0.talk.showsScores
      ? nil : Phrase(da: "Nu og ønsket er slået fra (Alt-t)", en: "Now and wanted are off (Alt-t)")
  }
}
