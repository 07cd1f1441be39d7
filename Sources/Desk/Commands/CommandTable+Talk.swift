import Domain
import Terminal

/// What can be done in Min samtale.
extension CommandTable {
  static let talk = [
    Command(
      .writeSegment, [.enter], Phrase(da: "skriv", en: "write"),
      Phrase(da: "Skriv i det valgte felt", en: "Write in the chosen segment"), footer: 1
    ) { $0 == .talkWheel },
    Command(
      .backToWheel, [.escape], Phrase(da: "til hjulet", en: "to the wheel"),
      Phrase(
        da: "Tilbage til hjulet; det skrevne er gemt", en: "Back to the wheel; what is written is saved"),
      footer: 1
    ) { $0 == .talkText },
    Command(
      .nextSegment, [.tab], Phrase(da: "næste felt", en: "next segment"),
      Phrase(da: "Videre rundt med uret", en: "On, clockwise"), footer: 2
    ) { $0.isTalk },
    Command(
      .previousSegment, [.shiftTab], Phrase(da: "forrige felt", en: "previous segment"),
      Phrase(da: "Tilbage mod uret", en: "Back, anticlockwise")
    ) { $0.isTalk },
    Command(
      .nextSegment, [.right, .down], Phrase(da: "næste felt", en: "next segment"),
      Phrase(da: "Videre rundt med uret", en: "On, clockwise")
    ) { $0 == .talkWheel },
    Command(
      .previousSegment, [.left, .up], Phrase(da: "forrige felt", en: "previous segment"),
      Phrase(da: "Tilbage mod uret", en: "Back, anticlockwise")
    ) { $0 == .talkWheel },
    importance(.importanceNone, "0", Phrase(da: "fylder ikke", en: "not now"), footer: nil),
    importance(.importanceSome, "1", Phrase(da: "fylder lidt", en: "a little"), footer: nil),
    importance(.importanceMuch, "2", Phrase(da: "fylder meget", en: "much"), footer: nil),
    importance(.importanceMost, "3", Phrase(da: "fylder mest", en: "most"), footer: nil),
    Command(
      .moreImportant, [Key(.up, .alt)], Phrase(da: "fylder mere", en: "matters more"),
      Phrase(da: "Feltet fylder mere for borgeren (0–3)", en: "The segment matters more (0–3)"), footer: 5
    ) { $0.isTalk },
    Command(
      .lessImportant, [Key(.down, .alt)], Phrase(da: "fylder mindre", en: "matters less"),
      Phrase(da: "Feltet fylder mindre for borgeren (0–3)", en: "The segment matters less (0–3)")
    ) { $0.isTalk },
    Command(
      .earlier, [.control("r")], Phrase(da: "tidligere", en: "earlier"),
      Phrase(da: "Åbn en tidligere samtale", en: "Open an earlier talk"), footer: 22,
      unavailable: {
        $0.file?.conversations.isEmpty != false
          ? Phrase(da: "Der er ingen tidligere samtaler", en: "There are no earlier talks") : nil
      }
    ) { $0.isTalk },
    Command(
      .beside, [.control("w")], Phrase(da: "sidst", en: "last time"),
      Phrase(da: "Det fra sidst: ved siden af, oven på, skjult", en: "Last time: beside, on top, hidden"),
      footer: 23, unavailable: needsEarlier
    ) { $0.isTalk },
  ]

  private static func importance(_ id: CommandID, _ digit: Character, _ name: Phrase, footer: Int?) -> Command
  {
    Command(
      id, [.character(digit)], name,
      Phrase(
        da: "Feltet \(name.danish) (på hjulet)", en: "The segment matters: \(name.english) (on the wheel)"),
      footer: footer
    ) { $0 == .talkWheel }
  }
}
