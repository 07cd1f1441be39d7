/// What is hard to talk about, and how one may begin. In our own words; chosen when it is needed, and never stored.
public enum HardTopic: String, Sendable, CaseIterable {
  case grief, money, loneliness, shame, frailty, notWantingToLive

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .grief: Phrase(da: "Sorg", en: "Grief")
    case .money: Phrase(da: "Penge", en: "Money")
    case .loneliness: Phrase(da: "Ensomhed", en: "Loneliness")
    case .shame: Phrase(da: "Skam", en: "Shame")
    case .frailty: Phrase(da: "Når man ikke kan det samme", en: "Losing what one could do")
    case .notWantingToLive: Phrase(da: "Ikke at ville leve", en: "Not wanting to live")
    }
  }

  /// What to do at once, where it may be a matter of life; empty for the others.
  public var urgent: [Phrase] {
    guard self == .notWantingToLive else { return [] }
    return [
      Phrase(
        da: "Er der fare for livet nu: ring 112, og bliv hos borgeren, til hjælpen er der.",
        en: "If life is in danger now: call 112, and stay with the citizen until help has come."),
      Phrase(
        da:
          "Livslinien, anonymt: 70\u{A0}201\u{A0}201. Ring gerne sammen. Ingen der: prøv igen, eller ring til lægen.",
        en:
          "Livslinien (the lifeline), anonymous: 70\u{A0}201\u{A0}201. Call together. No answer: again, or the doctor."
      ),
      Phrase(
        da: "Egen læge på hverdage; lægevagten (i Region Hovedstaden 1813) aften, nat og weekend.",
        en: "The citizen's doctor on weekdays; the doctor on call (Capital Region 1813) at other hours."),
      Phrase(
        da: "Gå ikke herfra alene med det: sig det til din leder eller en kollega i dag.",
        en: "Do not leave alone with it: tell your leader or a colleague today."),
    ]
  }

  /// Questions and small advice.
  public var prompts: [Phrase] {
    switch self {
    case .grief:
      [
        Phrase(da: "Vil du fortælle mig om den, du har mistet?", en: "Would you tell me whom you have lost?"),
        Phrase(da: "Hvornår på dagen mærker du det mest?", en: "When in the day do you feel it most?"),
        Phrase(da: "Hvem kan du nævne navnet for?", en: "To whom can you say the name?"),
        Phrase(da: "Hvad gjorde I sammen, som du savner?", en: "What did you do together that you miss?"),
        Phrase(
          da: "Lad stilheden være. Trøst ikke for hurtigt.",
          en: "Let the silence be. Do not comfort too soon."),
      ]
    case .money:
      [
        Phrase(
          da: "Er der noget, du lader være med, fordi det koster?", en: "What do you leave out as it costs?"),
        Phrase(da: "Må jeg kun nævne det, der er gratis?", en: "Shall I name only what is free?"),
        Phrase(
          da: "Er der et brev eller en regning, vi skal se på sammen?",
          en: "A letter or bill to look at together?"),
        Phrase(da: "Spørg om lov, før du spørger om beløb.", en: "Ask for leave before you ask for sums."),
      ]
    case .loneliness:
      [
        Phrase(
          da: "Mange kender til at føle sig alene. Gør du også?", en: "Many know feeling alone. Do you, too?"),
        Phrase(da: "Hvornår er det stillest hos dig?", en: "When is it most quiet at yours?"),
        Phrase(
          da: "Hvem ville du ringe til, hvis der skete noget godt?", en: "Whom would you call with good news?"
        ),
        Phrase(
          da: "Hvornår følte du sidst, at du hørte til?", en: "When did you last feel that you belonged?"),
        Phrase(da: "Kom ikke med løsninger endnu.", en: "Bring no solutions yet."),
      ]
    case .shame:
      [
        Phrase(da: "Du behøver ikke fortælle det hele.", en: "You need not tell all of it."),
        Phrase(da: "Hvad er du bange for, at andre tænker?", en: "What do you fear that others think?"),
        Phrase(da: "Er der én, der ved det og stadig er der?", en: "Does one know, and is still there?"),
        Phrase(
          da: "Hvad ville du sige til en ven, der havde det sådan?",
          en: "What would you tell a friend in this?"),
        Phrase(
          da: "Tak for det sagte. Skriv kun, hvad I er enige om.",
          en: "Say thanks. Write only what you agree on."),
      ]
    case .frailty:
      [
        Phrase(da: "Hvad kan du stadig, som du er glad for?", en: "What can you still do that you like?"),
        Phrase(da: "Hvad savner du mest at kunne?", en: "What do you miss most?"),
        Phrase(da: "Hvordan kunne det gøres på en anden måde?", en: "How could it be done another way?"),
        Phrase(da: "Hvad er svært ved at tage imod hjælp?", en: "What is hard about taking help?"),
        Phrase(
          da: "Det er også en sorg: skynd dig ikke videre.", en: "This, too, is grief: do not hurry on."),
      ]
    case .notWantingToLive:
      [
        Phrase(
          da: "Spørg roligt og lige ud; det gør det ikke værre.",
          en: "Ask calmly and plainly; it makes nothing worse."),
        Phrase(da: "Har du tanker om ikke at ville leve mere?", en: "Do you think of not wanting to live?"),
        Phrase(da: "Har du tænkt på, hvordan eller hvornår?", en: "Have you thought of how or when?"),
        Phrase(da: "Har du prøvet det før?", en: "Have you tried before?"),
        Phrase(da: "Hvad har holdt dig oppe indtil nu?", en: "What has kept you going until now?"),
        Phrase(da: "Hvem kan være hos dig i dag og i nat?", en: "Who can be with you today and tonight?"),
      ]
    }
  }
}
