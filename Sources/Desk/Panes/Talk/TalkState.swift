import Casebook
import Domain
import Terminal

/// Min samtale: which conversation is open, and where on the wheel one is.
struct TalkState: Equatable, Sendable {
  /// The conversation within its citizen; one without a letter in it is not kept.
  var conversation: String?
  /// The wheel of the open conversation.
  var wheel = WheelTemplate.standard
  /// The lit segment, clockwise from the top; the number of segments stands for the centre.
  var segment = 0
  /// Keys go to the text, not to the wheel.
  var isWriting = false
  /// How what was said earlier is shown.
  var earlier = Earlier.beside
  /// The conversation that is compared with, when a person chose another than the one before.
  var compared: String?
  /// *Nu* and *ønsket* are shown and can be given.
  var showsScores = false
  /// What a digit on the wheel gives.
  var scale = Scale.importance
  /// The text of the lit segment.
  var editing = TextEditing(isMultiline: true, limit: Self.limit)

  /// A segment's text has room for about thirty pages.
  static let limit = 100_000

  /// How what was said earlier is shown.
  enum Earlier: Equatable, Sendable, CaseIterable {
    /// Its words stand beside.
    case beside
    /// How much it mattered is outlined on the wheel.
    case over
    /// Not at all.
    case off
  }

  /// What a digit on the wheel gives.
  enum Scale: Equatable, Sendable, CaseIterable {
    case now, wanted, importance

    /// The field of the answer that it is kept in.
    var field: String {
      switch self {
      case .now: "now"
      case .wanted: "wanted"
      case .importance: "importance"
      }
    }
  }

  /// The lit segment; nil when the centre is lit.
  var lit: WheelSegment? { wheel.segments.indices.contains(segment) ? wheel.segments[segment] : nil }
  /// Whether the centre is lit.
  var isCentre: Bool { lit == nil }
  /// The name of what is lit.
  var name: Phrase { lit?.name ?? wheel.centre }
}

extension AppState {
  /// The open conversation as it is known so far.
  var conversation: Conversation {
    let id = talk.conversation ?? ""
    return file?.conversations.first { $0.id == id } ?? Conversation(id: id)
  }

  /// The conversation that the open one is compared with: the chosen one, or the one before.
  var talkBefore: Conversation? {
    guard let others = file?.conversations else { return nil }
    if let chosen = others.first(where: { $0.id == talk.compared && $0.id != talk.conversation }) {
      return chosen
    }
    if let index = others.firstIndex(where: { $0.id == talk.conversation }) {
      return others.indices.contains(index + 1) ? others[index + 1] : nil
    }
    return others.first
  }

  /// What was said earlier, with its own wheel.
  var comparison: Comparison? {
    guard let file, let before = talkBefore else { return nil }
    return Comparison(conversation: before, wheel: file.wheel(of: before))
  }

  /// Where the text of the lit segment is kept.
  var talkField: Names.Field {
    let id = talk.conversation ?? ""
    guard let lit = talk.lit else { return Names.Field(Names.conversation(id), "centre") }
    return Names.Field(Names.answer(id, lit.key), "text")
  }

  /// The text that is kept for the lit segment.
  var talkText: String {
    let conversation = conversation
    return talk.lit.map { conversation.answer($0.key).text } ?? conversation.centre
  }
}

/// An earlier conversation, asked for the segments of another one's wheel.
struct Comparison {
  let conversation: Conversation
  let wheel: WheelTemplate

  /// What was said earlier of a segment; empty when it had none like it.
  func answer(_ segment: WheelSegment) -> SegmentAnswer {
    conversation.answer(wheel.counterpart(of: segment)?.key ?? segment.key)
  }
}
