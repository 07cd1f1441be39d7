import Domain

/// The wheel of a conversation, as it is drawn on paper.
public struct WheelPicture: Equatable, Sendable {
  /// How an area of life is now, and how the citizen would like it; 0–10, nil where it was not asked.
  public struct Score: Equatable, Sendable {
    /// *Nu*.
    public var now: Int?
    /// *Ønsket*.
    public var wished: Int?

    /// - Parameters:
    ///   - now: 0–10.
    ///   - wished: 0–10.
    public init(now: Int?, wished: Int?) {
      self.now = now.map { min(10, max(0, $0)) }
      self.wished = wished.map { min(10, max(0, $0)) }
    }

    /// `nu 3, ønsket 7`.
    func told(_ language: Language) -> String {
      let parts = [
        now.map { Phrase(da: "nu \($0)", en: "now \($0)")(language) },
        wished.map { Phrase(da: "ønsket \($0)", en: "wished \($0)")(language) },
      ]
      return parts.compactMap(\.self).joined(separator: ", ")
    }
  }

  /// One area of life.
  struct Segment: Equatable, Sendable {
    let name: String
    /// For where there is no room for the name.
    let shortName: String
    /// 0…3.
    let importance: Int
    let score: Score?
  }

  let centre: String
  /// Clockwise from the top.
  let segments: [Segment]
  let language: Language

  init(
    _ conversation: Conversation, template: WheelTemplate, scores: [String: Score], _ language: Language
  ) {
    centre = template.centre(language)
    self.language = language
    segments = template.segments.map { segment in
      Segment(
        name: segment.name(language), shortName: segment.shortName(language),
        importance: min(3, max(0, conversation.answer(segment.key).importance)), score: scores[segment.key])
    }
  }

  /// How much it matters, in words; nothing for what does not matter now.
  static func matters(_ importance: Int) -> Phrase {
    switch importance {
    case ...0: Phrase(same: "")
    case 1: Phrase(da: "fylder lidt", en: "matters a little")
    case 2: Phrase(da: "fylder meget", en: "matters much")
    default: Phrase(da: "fylder mest", en: "matters most")
    }
  }

  /// What the picture shows, in words: for who hears it.
  var told: String {
    let parts = segments.map { segment in
      let words = [Self.matters(segment.importance)(language), segment.score?.told(language) ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return words.isEmpty ? segment.name : "\(segment.name): \(words)"
    }
    return parts.joined(separator: ". ") + "."
  }
}
