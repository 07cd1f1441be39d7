/// One *Min samtale*: a wheel filled in with a citizen on a day.
public struct Conversation: Equatable, Sendable {
  /// Names the conversation within its citizen.
  public var id: String
  /// The day it took place.
  public var date: CivilDate?
  /// Where it took place.
  public var place = ""
  /// Who took part.
  public var participants = ""
  /// How long it took; nil when not told.
  public var minutes: Int?
  /// The template, with its version, that it was filled in with.
  public var templateID = ""
  /// What matters most right now, in the citizen's words: the centre of the wheel.
  public var centre = ""
  /// What the citizen is good at (*Det er jeg god til*).
  public var strengths = ""
  /// What the citizen would like to contribute (*Det vil jeg gerne bidrage med*).
  public var contribution = ""
  /// By the segment's key; a segment without an answer is not here.
  public var answers: [String: SegmentAnswer] = [:]
  /// The day it was read back and approved; nil until then.
  public var signed: CivilDate?
  /// With whom it was read back and approved.
  public var signedBy = ""
  /// What it said when it was approved, as a `fingerprint`.
  public var signedContent = ""

  /// An empty conversation.
  public init(id: String) { self.id = id }

  /// The answer to a segment, empty when none was given.
  public func answer(_ key: String) -> SegmentAnswer { answers[key] ?? SegmentAnswer() }

  /// Whether nothing has been said yet.
  public var isEmpty: Bool {
    centre.isEmpty && strengths.isEmpty && contribution.isEmpty && place.isEmpty && participants.isEmpty
      && minutes == nil && answers.values.allSatisfy { $0 == SegmentAnswer() }
  }

  /// Whether *nu* or *ønsket* was given anywhere: then they are shown.
  public var hasScores: Bool { answers.values.contains { $0.now != nil || $0.wanted != nil } }

  /// Stands for everything that was said, the same on every device: tells whether it is what was approved.
  public var fingerprint: String {
    var parts = [centre, strengths, contribution]
    for (key, answer) in answers.sorted(by: { $0.key < $1.key }) where answer != SegmentAnswer() {
      let scores = [answer.now, answer.wanted].map { $0.map(String.init) ?? "" }
      parts += [key, answer.text, String(answer.importance)] + scores
    }
    return ContentHash.hex(parts.joined(separator: "\u{1F}"))
  }

  /// Whether something was written after it was approved.
  public var isChangedSinceSigned: Bool { signed != nil && signedContent != fingerprint }
}

/// What a citizen said about one area of life.
public struct SegmentAnswer: Equatable, Sendable {
  /// In the citizen's own words.
  public var text = ""
  /// 0 not now … 3 matters most.
  public var importance = 0
  /// How it is now, 0–10; nil when not asked.
  public var now: Int?
  /// How the citizen would like it to be, 0–10; nil when not asked.
  public var wanted: Int?

  /// An empty answer.
  public init() {}

  /// What *nu* and *ønsket* may be.
  public static let scores = 0...10
}
