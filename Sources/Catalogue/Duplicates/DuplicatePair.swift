import Domain

/// Two entries that may be one community. Whether they are is for a person to say: nothing is merged here.
public struct DuplicatePair: Equatable, Sendable {
  /// How sure it is.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Nothing speaks against it.
    case likely
    /// Something does: another weekday, another organiser, more words in the name.
    case perhaps
  }

  /// The entry with the lesser id.
  public var first: Community
  /// The other.
  public var second: Community
  /// 0…1: more is surer. A measure to sort by, no probability.
  public var score: Double
  /// How sure it is.
  public var verdict: Verdict
  /// What speaks for it and then, as doubts, what speaks against.
  public var reasons: [DuplicateReason]

  /// `samme navn, samme adresse; men en anden ugedag`.
  public var phrase: Phrase {
    let pro = reasons.filter { !$0.isDoubt }.map(\.phrase)
    let doubts = reasons.filter(\.isDoubt).map(\.phrase)
    func list(_ phrases: [Phrase], _ language: Language) -> String {
      phrases.map { $0(language) }.joined(separator: ", ")
    }
    if doubts.isEmpty { return Phrase(da: list(pro, .danish), en: list(pro, .english)) }
    return Phrase(
      da: "\(list(pro, .danish)); men \(list(doubts, .danish))",
      en: "\(list(pro, .english)); but \(list(doubts, .english))")
  }

  /// The fields that both tell and tell differently: where a person must choose.
  public var differences: [ColumnField] {
    Self.texts.compactMap { field, path in
      let (left, right) = (first[keyPath: path], second[keyPath: path])
      return left.isEmpty || right.isEmpty || left == right ? nil : field
    }
  }

  private static let texts: [(ColumnField, any KeyPath<Community, String> & Sendable)] = [
    (.name, \.name), (.organiser, \.organiser), (.description, \.description), (.topic, \.topic),
    (.address, \.address), (.postcode, \.postcode), (.city, \.city), (.schedule, \.schedule),
    (.price, \.price), (.host, \.host), (.phone, \.phone), (.email, \.email), (.web, \.web),
    (.audience, \.audience), (.arena, \.arena), (.language, \.language), (.transport, \.transport),
  ]
}
