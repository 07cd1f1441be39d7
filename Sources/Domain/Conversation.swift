/// One *Min samtale*: a wheel filled in with a citizen on a day.
public struct Conversation: Equatable, Sendable {
  /// Names the conversation within its citizen.
  public var id: String
  /// The day it took place.
  public var date: CivilDate?
  /// Where it took place.
  public var place = ""
  /// The template, with its version, that it was filled in with.
  public var templateID = ""
  /// What matters most right now, in the citizen's words: the centre of the wheel.
  public var centre = ""
  /// By the segment's key; a segment without an answer is not here.
  public var answers: [String: SegmentAnswer] = [:]

  /// An empty conversation.
  public init(id: String) { self.id = id }

  /// The answer to a segment, empty when none was given.
  public func answer(_ key: String) -> SegmentAnswer { answers[key] ?? SegmentAnswer() }

  /// Whether nothing has been said yet.
  public var isEmpty: Bool { centre.isEmpty && answers.values.allSatisfy { $0 == SegmentAnswer() } }
}

/// What a citizen said about one area of life.
public struct SegmentAnswer: Equatable, Sendable {
  /// In the citizen's own words.
  public var text = ""
  /// 0 not now … 3 matters most.
  public var importance = 0

  /// An empty answer.
  public init() {}
}
