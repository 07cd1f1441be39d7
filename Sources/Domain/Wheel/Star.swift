/// *Vil · Kan · Tør · Muligheder · Ressourcer*: what a small step looks like before, during and after a visit, in five
/// short texts (an editable stand-in for the participation star).
public struct Star: Equatable, Sendable {
  /// The step of the plan that it belongs to.
  public var step: String
  /// When it was looked at.
  public var moment: Moment
  /// The short texts by the word's key.
  public var texts: [String: String] = [:]

  /// - Parameters:
  ///   - step: the step's name within its citizen.
  ///   - moment: when it is looked at.
  public init(step: String, moment: Moment) {
    self.step = step
    self.moment = moment
  }

  /// When a step is looked at.
  public enum Moment: String, Sendable, CaseIterable {
    case before, during, after

    /// On screen.
    public var phrase: Phrase {
      switch self {
      case .before: Phrase(da: "før besøget", en: "before the visit")
      case .during: Phrase(da: "under besøget", en: "during the visit")
      case .after: Phrase(da: "efter besøget", en: "after the visit")
      }
    }
  }

  /// The words, where no municipality has written its own.
  public static let standardWords = [
    Phrase(da: "Vil", en: "Will"), Phrase(da: "Kan", en: "Can"), Phrase(da: "Tør", en: "Dares"),
    Phrase(da: "Muligheder", en: "Chances"), Phrase(da: "Ressourcer", en: "Resources"),
  ]

  /// How many words there are.
  public static let count = 5

  /// The part of a field's name that stands for a word, the same on every device and in every language.
  public static func key(_ word: Phrase) -> String { WheelKey.of(word.danish) }
}
