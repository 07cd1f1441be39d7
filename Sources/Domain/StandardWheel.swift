extension WheelTemplate {
  /// The wheel that the program brings, in our own words (domain.md, "The wheel"); a municipality edits its own.
  public static let standard = WheelTemplate(
    id: "vejviser-1",
    centre: "Det vigtigste for mig lige nu",
    segments: [
      WheelSegment(
        key: "hverdag", name: "Hverdag", shortName: "Hverdag",
        prompts: [
          "Hvordan ser en almindelig dag ud for dig?",
          "Hvornår på dagen har du det bedst?",
          "Hvad ville du gerne have mere af i din hverdag?",
        ]),
      WheelSegment(
        key: "netvaerk", name: "Familie, venner og netværk", shortName: "Netværk",
        prompts: [
          "Hvem betyder noget for dig?",
          "Hvem taler du med i løbet af en uge?",
          "Er der nogen, du savner?",
        ]),
      WheelSegment(
        key: "faellesskaber", name: "Fællesskaber og interesser", shortName: "Interesser",
        prompts: [
          "Hvad har du engang været glad for at lave?",
          "Hvor har du følt dig som en del af noget?",
          "Hvad kunne du tænke dig at prøve?",
        ]),
      WheelSegment(
        key: "krop", name: "Krop og helbred", shortName: "Helbred",
        prompts: [
          "Hvordan har din krop det?",
          "Hvad kan du, og hvad er blevet svært?",
          "Hvad giver dig kræfter?",
        ]),
      WheelSegment(
        key: "humoer", name: "Humør, tanker og sorg", shortName: "Humør",
        prompts: [
          "Hvordan går det med humøret for tiden?",
          "Er der noget, du går og tænker meget på?",
          "Har du mistet nogen eller noget, der fylder?",
        ]),
      WheelSegment(
        key: "bolig", name: "Bolig og nærområde", shortName: "Bolig",
        prompts: [
          "Hvordan er det at bo, hvor du bor?",
          "Kender du dine naboer?",
          "Er der steder i nærheden, du gerne kommer?",
        ]),
      WheelSegment(
        key: "oekonomi", name: "Økonomi og praktisk hjælp", shortName: "Økonomi",
        prompts: [
          "Er der noget praktisk, der er besværligt?",
          "Fylder økonomien i det, du kan være med til?",
          "Hvem hjælper dig, når noget driller?",
        ]),
      WheelSegment(
        key: "droemme", name: "Drømme, og det jeg kan bidrage med", shortName: "Drømme",
        prompts: [
          "Hvad drømmer du om, stort eller småt?",
          "Hvad er du god til, som andre kunne få glæde af?",
          "Hvad skulle der til, for at det blev et godt år?",
        ]),
    ])
}
