import Casebook
import Domain
import Journal
import Terminal

/// What keys and commands do in Min samtale.
extension AppState {
  /// Opens the pane on the citizen's latest conversation of today, or an empty wheel.
  mutating func enterTalk() {
    guard citizen != nil, talk.conversation == nil || !isTalkOfThisCitizen && talk.editing.text.isEmpty else {
      return
    }
    let latest = file?.conversations.first
    openConversation(latest?.date == date ? latest?.id : nil)
  }

  private var isTalkOfThisCitizen: Bool {
    file?.conversations.contains { $0.id == talk.conversation } ?? false
  }

  /// Opens a conversation; nil begins a new one.
  mutating func openConversation(_ id: String?) {
    talk.conversation = id ?? Casebook.randomName(&random)
    talk.segment = 0
    talk.isWriting = false
    loadSegment()
  }

  /// Takes the lit segment's text into the editor.
  mutating func loadSegment() {
    talk.editing = TextEditing(talkText, isMultiline: true, limit: TalkState.limit)
  }

  mutating func moveSegment(by step: Int) {
    let count = TalkState.template.segments.count + 1
    talk.segment = (talk.segment + step + count) % count
    loadSegment()
  }

  /// A key that is no command.
  mutating func updateTalk(_ key: Key) {
    if !talk.isWriting {
      // On the wheel a letter begins to write in the lit segment.
      guard let typed = key.typed, typed.isLetter else { return }
      talk.isWriting = true
    }
    let before = talk.editing.revision
    let columns = TalkLayout(size: size, state: self).text.columns
    if talk.editing.handle(key, columns: columns, charset: settings.charset),
      talk.editing.revision != before
    {
      draftTalk()
    }
  }

  /// Notes what was typed, to be brought to the disk in a moment.
  mutating func draftTalk() {
    guard let citizen else { return }
    beginConversation()
    let text = talk.editing.text
    draft(citizen, talkField, text.isEmpty ? .nothing : .text(text))
  }

  /// Day and template come with the first letter, so that an empty conversation is never kept.
  private mutating func beginConversation() {
    guard let citizen, let id = talk.conversation, !isTalkOfThisCitizen else { return }
    let record = Names.conversation(id)
    if !saving.drafts.contains(where: { $0.field.record == record && $0.field.field == "date" }) {
      draft(citizen, Names.Field(record, "date"), .text(date.iso))
      draft(citizen, Names.Field(record, "template"), .text(TalkState.template.id))
    }
  }

  /// Gives the lit segment an importance 0–3.
  mutating func setImportance(_ importance: Int) -> [Effect] {
    guard let citizen, !talk.isCentre else { return [] }
    beginConversation()
    let segment = TalkState.template.segments[talk.segment]
    let field = Names.Field(Names.answer(talk.conversation ?? "", segment.key), "importance")
    let clamped = min(3, max(0, importance))
    return flushDrafts()
      + commit(
        [field.edit(citizen, clamped == 0 ? .nothing : .integer(clamped))],
        as: Phrase(da: "hvor meget det fylder", en: "how much it matters"), notify: false)
  }

  /// The lit segment's importance 0–3.
  var importance: Int {
    talk.isCentre ? 0 : conversation.answer(TalkState.template.segments[talk.segment].key).importance
  }
}
