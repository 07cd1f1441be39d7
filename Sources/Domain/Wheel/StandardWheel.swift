extension WheelTemplate {
  /// The wheel that the program brings, in our own words (domain.md, "The wheel"); a municipality edits its own.
  public static let standard = WheelTemplate(
    id: "vejviser-1",
    centre: Phrase(da: "Det vigtigste for mig lige nu", en: "What matters most to me right now"),
    segments: [
      WheelSegment(
        key: "hverdag", name: Phrase(da: "Hverdag", en: "Everyday life"),
        shortName: Phrase(da: "Hverdag", en: "Everyday"),
        prompts: [
          Phrase(
            da: "Hvordan ser en almindelig dag ud for dig?",
            en: "What does an ordinary day look like for you?"),
          Phrase(da: "Hvornår på dagen har du det bedst?", en: "When in the day do you feel best?"),
          Phrase(
            da: "Hvad ville du gerne have mere af i din hverdag?",
            en: "What would you like more of in your everyday life?"),
        ]),
      WheelSegment(
        key: "netvaerk", name: Phrase(da: "Familie, venner og netværk", en: "Family, friends and network"),
        shortName: Phrase(da: "Netværk", en: "Network"),
        prompts: [
          Phrase(da: "Hvem betyder noget for dig?", en: "Who matters to you?"),
          Phrase(da: "Hvem taler du med i løbet af en uge?", en: "Whom do you talk to during a week?"),
          Phrase(da: "Er der nogen, du savner?", en: "Is there anyone you miss?"),
        ]),
      WheelSegment(
        key: "faellesskaber", name: Phrase(da: "Fællesskaber og interesser", en: "Communities and interests"),
        shortName: Phrase(da: "Interesser", en: "Interests"),
        prompts: [
          Phrase(da: "Hvad har du engang været glad for at lave?", en: "What did you once enjoy doing?"),
          Phrase(
            da: "Hvor har du følt dig som en del af noget?", en: "Where have you felt part of something?"),
          Phrase(da: "Hvad kunne du tænke dig at prøve?", en: "What would you like to try?"),
        ]),
      WheelSegment(
        key: "krop", name: Phrase(da: "Krop og helbred", en: "Body and health"),
        shortName: Phrase(da: "Helbred", en: "Health"),
        prompts: [
          Phrase(da: "Hvordan har din krop det?", en: "How is your body?"),
          Phrase(
            da: "Hvad kan du, og hvad er blevet svært?", en: "What can you do, and what has become hard?"),
          Phrase(da: "Hvad giver dig kræfter?", en: "What gives you strength?"),
        ]),
      WheelSegment(
        key: "humoer", name: Phrase(da: "Humør, tanker og sorg", en: "Mood, thoughts and grief"),
        shortName: Phrase(da: "Humør", en: "Mood"),
        prompts: [
          Phrase(da: "Hvordan går det med humøret for tiden?", en: "How is your mood these days?"),
          Phrase(
            da: "Er der noget, du går og tænker meget på?", en: "Is there something you think about a lot?"),
          Phrase(
            da: "Har du mistet nogen eller noget, der fylder?",
            en: "Have you lost someone or something that weighs on you?"),
        ]),
      WheelSegment(
        key: "bolig", name: Phrase(da: "Bolig og nærområde", en: "Home and neighbourhood"),
        shortName: Phrase(da: "Bolig", en: "Home"),
        prompts: [
          Phrase(da: "Hvordan er det at bo, hvor du bor?", en: "How is it to live where you live?"),
          Phrase(da: "Kender du dine naboer?", en: "Do you know your neighbours?"),
          Phrase(
            da: "Er der steder i nærheden, du gerne kommer?",
            en: "Are there places nearby where you like to go?"),
        ]),
      WheelSegment(
        key: "oekonomi", name: Phrase(da: "Økonomi og praktisk hjælp", en: "Money and practical help"),
        shortName: Phrase(da: "Økonomi", en: "Money"),
        prompts: [
          Phrase(da: "Er der noget praktisk, der er besværligt?", en: "Is anything practical troublesome?"),
          Phrase(
            da: "Fylder økonomien i det, du kan være med til?",
            en: "Does money limit what you can take part in?"),
          Phrase(da: "Hvem hjælper dig, når noget driller?", en: "Who helps you when something goes wrong?"),
        ]),
      WheelSegment(
        key: "droemme",
        name: Phrase(da: "Drømme, og det jeg kan bidrage med", en: "Dreams, and what I can contribute"),
        shortName: Phrase(da: "Drømme", en: "Dreams"),
        prompts: [
          Phrase(da: "Hvad drømmer du om, stort eller småt?", en: "What do you dream of, great or small?"),
          Phrase(
            da: "Hvad er du god til, som andre kunne få glæde af?",
            en: "What are you good at that others could enjoy?"),
          Phrase(
            da: "Hvad skulle der til, for at det blev et godt år?", en: "What would make it a good year?"),
        ]),
    ])
}
