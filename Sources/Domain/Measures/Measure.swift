/// A short validated questionnaire that may open a talk; never a diagnosis, never demanded.
///
/// - WHO-5: five items about the last two weeks, 0–5 each; the sum times four, 0–100 (Topp, Østergaard, Søndergaard,
///   Bech: The WHO-5 Well-Being Index, Psychother Psychosom 2015;84:167–176).
/// - T-ILS: three items, 1–3 each; the sum, 3–9 (Hughes, Waite, Hawkley, Cacioppo: A short scale for measuring loneliness
///   in large surveys, Research on Aging 2004;26:655–672; a sum of 7 or more as in the Danish health profiles).
///
/// The items' wording belongs to their validated translations. The labels here are neutral words of our own, until a
/// municipality has put the translation into its wheel file.
public enum Measure: String, Sendable, CaseIterable {
  case who5, tils

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .who5: Phrase(da: "WHO-5 trivsel", en: "WHO-5 well-being")
    case .tils: Phrase(da: "T-ILS ensomhed", en: "T-ILS loneliness")
    }
  }

  /// What the lines of a wheel file begin with that bring the items' texts.
  public var fileKey: String {
    switch self {
    case .who5: "who-5"
    case .tils: "t-ils"
    }
  }

  /// What the items are asked about.
  public var lead: Phrase {
    switch self {
    case .who5: Phrase(da: "De sidste to uger", en: "The last two weeks")
    case .tils: Phrase(da: "For tiden", en: "These days")
    }
  }

  /// How many items there are.
  public var itemCount: Int { labels.count }

  /// What an item may be answered with.
  public var answers: ClosedRange<Int> { self == .who5 ? 0...5 : 1...3 }

  /// What a score may be.
  public var scores: ClosedRange<Int> { self == .who5 ? 0...100 : 3...9 }

  /// Neutral labels of the items, in their order.
  public var labels: [Phrase] {
    switch self {
    case .who5:
      [
        Phrase(da: "Humør", en: "Mood"), Phrase(da: "Ro", en: "Calm"), Phrase(da: "Energi", en: "Energy"),
        Phrase(da: "Søvn og hvile", en: "Rest"), Phrase(da: "Interesser", en: "Interest"),
      ]
    case .tils:
      [
        Phrase(da: "Savn af selskab", en: "Missing company"), Phrase(da: "Udenfor", en: "Left out"),
        Phrase(da: "Isoleret", en: "Isolated"),
      ]
    }
  }

  /// What an answer means.
  public func meaning(_ answer: Int) -> Phrase {
    switch (self, answer) {
    case (.who5, 0): Phrase(da: "aldrig", en: "never")
    case (.who5, 1): Phrase(da: "lidt af tiden", en: "a little of the time")
    case (.who5, 2): Phrase(da: "under halvdelen", en: "less than half")
    case (.who5, 3): Phrase(da: "over halvdelen", en: "more than half")
    case (.who5, 4): Phrase(da: "det meste af tiden", en: "most of the time")
    case (.who5, 5): Phrase(da: "hele tiden", en: "all the time")
    case (.tils, 1): Phrase(da: "sjældent", en: "hardly ever")
    case (.tils, 2): Phrase(da: "en gang imellem", en: "some of the time")
    case (.tils, 3): Phrase(da: "ofte", en: "often")
    default: Phrase(same: "")
    }
  }

  /// The score of answered items; nil while one is missing or out of range.
  /// - Parameter items: in their order, nil for one without an answer.
  public func score(_ items: [Int?]) -> Int? {
    let given = items.compactMap(\.self).filter(answers.contains)
    guard items.count == itemCount, given.count == itemCount else { return nil }
    return given.reduce(0, +) * (self == .who5 ? 4 : 1)
  }

  /// What a score may be a sign of; always shown with it.
  public func guidance(_ score: Int) -> Phrase {
    switch self {
    case .who5 where score <= 35:
      Phrase(
        da: "0–35: der kan være stor risiko for depression eller stress. Tal om det, og foreslå egen læge.",
        en: "0–35: there may be a high risk of depression or stress. Talk about it, and suggest the doctor.")
    case .who5 where score <= 50:
      Phrase(
        da: "36–50: der kan være risiko for depression eller stress. Spørg ind, og følg op.",
        en: "36–50: there may be a risk of depression or stress. Ask about it, and follow up.")
    case .who5:
      Phrase(
        da: "Over 50: ikke umiddelbart tegn på risiko. Spørg alligevel, hvordan det går.",
        en: "Above 50: no immediate sign of risk. Ask how it goes all the same.")
    case .tils where score >= 7:
      Phrase(
        da: "7–9: tegn på svær ensomhed. Tal om, hvad der kunne lette den.",
        en: "7–9: a sign of severe loneliness. Talk about what could ease it.")
    case .tils:
      Phrase(
        da: "3–6: ikke tegn på svær ensomhed. Man kan godt savne nogen alligevel.",
        en: "3–6: no sign of severe loneliness. One may miss somebody all the same.")
    }
  }

  /// Said with every score.
  public static let caveat = Phrase(
    da: "Et tal er en begyndelse på en samtale, aldrig en diagnose.",
    en: "A score is where a talk begins, never a diagnosis.")

  /// What came of it since an earlier score; nil when no source says how large a change matters.
  public func change(from earlier: Int, to later: Int) -> Phrase? {
    guard self == .who5 else { return nil }
    let change = later - earlier
    let sign = change > 0 ? "+" : ""
    return abs(change) >= 10
      ? Phrase(
        da: "\(sign)\(change) siden sidst: 10 eller mere betyder noget.",
        en: "\(sign)\(change) since last time: 10 or more matters.")
      : Phrase(
        da: "\(sign)\(change) siden sidst: under 10 siger ikke noget sikkert.",
        en: "\(sign)\(change) since last time: below 10 says nothing for certain.")
  }
}
