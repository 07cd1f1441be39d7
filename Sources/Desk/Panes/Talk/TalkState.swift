import Casebook
import Domain
import Terminal

/// Min samtale: which conversation is open, and where on the wheel one is.
struct TalkState: Equatable, Sendable {
  /// The conversation within its citizen; one without a letter in it is not kept.
  var conversation: String?
  /// The lit segment, clockwise from the top; the number of segments stands for the centre.
  var segment = 0
  /// Keys go to the text, not to the wheel.
  var isWriting = false
  /// What was said last time stands beside.
  var showsBefore = true
  /// The text of the lit segment.
  var editing = TextEditing(isMultiline: true, limit: Self.limit)

  /// A segment's text has room for about thirty pages.
  static let limit = 100_000

  /// The template of every new conversation.
  static let template = WheelTemplate.standard
  /// Whether the centre is lit.
  var isCentre: Bool { segment >= Self.template.segments.count }
  /// The name of what is lit.
  var name: Phrase { isCentre ? Self.template.centre : Self.template.segments[segment].name }
}

extension AppState {
  /// The open conversation as it is known so far.
  var conversation: Conversation {
    let id = talk.conversation ?? ""
    return file?.conversations.first { $0.id == id } ?? Conversation(id: id)
  }

  /// The conversation before the open one.
  var talkBefore: Conversation? {
    guard let file else { return nil }
    let others = file.conversations
    if let index = others.firstIndex(where: { $0.id == talk.conversation }) {
      return others.indices.contains(index + 1) ? others[index + 1] : nil
    }
    return others.first
  }

  /// Where the text of the lit segment is kept.
  var talkField: Names.Field {
    let id = talk.conversation ?? ""
    if talk.isCentre { return Names.Field(Names.conversation(id), "centre") }
    return Names.Field(Names.answer(id, TalkState.template.segments[talk.segment].key), "text")
  }

  /// The text that is kept for the lit segment.
  var talkText: String {
    if talk.isCentre { return conversation.centre }
    return conversation.answer(TalkState.template.segments[talk.segment].key).text
  }
}
