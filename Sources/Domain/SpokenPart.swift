/// One part of a conversation as it is read back: what was said, and nothing else.
public struct SpokenPart: Equatable, Sendable {
  /// What it is about.
  public let title: Phrase
  /// In the citizen's own words; empty when only a number was given.
  public let text: String
  /// Importance, *nu* and *ønsket* as one would say them; nil when none was given.
  public let told: Phrase?
}

extension Conversation {
  /// What was said, in the order in which it is read back: the centre, the segments by the wheel, strengths, and what
  /// the citizen would like to contribute. An answer to a segment that the wheel does not have comes last.
  public func spoken(on wheel: WheelTemplate) -> [SpokenPart] {
    var parts = [SpokenPart(title: wheel.centre, text: centre, told: nil)]
    for segment in wheel.segments { parts.append(Self.part(segment.name, answer(segment.key))) }
    parts.append(SpokenPart(title: Self.strengthsTitle, text: strengths, told: nil))
    parts.append(SpokenPart(title: Self.contributionTitle, text: contribution, told: nil))
    let known = Set(wheel.segments.map(\.key))
    for (key, answer) in answers.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
      parts.append(Self.part(Phrase(same: key), answer))
    }
    return parts.filter { !$0.text.isEmpty || $0.told != nil }
  }

  /// *Det er jeg god til.*
  public static let strengthsTitle = Phrase(da: "Det er jeg god til", en: "What I am good at")
  /// *Det vil jeg gerne bidrage med.*
  public static let contributionTitle = Phrase(
    da: "Det vil jeg gerne bidrage med", en: "What I would like to contribute")

  private static func part(_ title: Phrase, _ answer: SegmentAnswer) -> SpokenPart {
    var danish: [String] = []
    var english: [String] = []
    func add(_ da: String, _ en: String) {
      danish.append(da)
      english.append(en)
    }
    switch answer.importance {
    case 1: add("Det fylder lidt.", "It matters a little.")
    case 2: add("Det fylder meget.", "It matters much.")
    case 3: add("Det fylder mest.", "It matters most.")
    default: break
    }
    if let now = answer.now { add("Nu er det \(now) af 10.", "It is \(now) of 10 now.") }
    if let wanted = answer.wanted { add("Ønsket er \(wanted).", "\(wanted) is wanted.") }
    let told = Phrase(da: danish.joined(separator: " "), en: english.joined(separator: " "))
    return SpokenPart(title: title, text: answer.text, told: danish.isEmpty ? nil : told)
  }
}
