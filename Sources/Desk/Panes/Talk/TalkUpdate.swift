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

  /// Opens a conversation with its own wheel; nil begins a new one with the municipality's.
  mutating func openConversation(_ id: String?) {
    talk.conversation = id ?? Casebook.randomName(&random)
    talk.wheel = settings.wheel
    talk.segment = 0
    talk.isWriting = false
    talk.compared = nil
    talk.showsScores = conversation.hasScores
    talk.scale = .importance
    reloadWheel()
    loadSegment()
  }

  /// Takes the wheel that the open conversation was filled in with; what is lit stays lit.
  mutating func reloadWheel() {
    guard let file, let open = file.conversations.first(where: { $0.id == talk.conversation }) else { return }
    let wheel = file.wheel(of: open)
    guard wheel != talk.wheel else { return }
    let lit = talk.lit?.key
    let wasCentre = talk.isCentre
    talk.wheel = wheel
    talk.segment = wheel.segments.firstIndex { $0.key == lit } ?? (wasCentre ? wheel.segments.count : 0)
  }

  /// Takes the lit segment's text into the editor.
  mutating func loadSegment() {
    talk.editing = TextEditing(talkText, isMultiline: true, limit: TalkState.limit)
  }

  mutating func moveSegment(by step: Int) {
    let count = talk.wheel.segments.count + 1
    talk.segment = (talk.segment + step + count) % count
    // In every segment the digits give first what is asked first.
    if talk.showsScores { talk.scale = .now }
    loadSegment()
  }

  /// A key that is no command.
  mutating func updateTalk(_ key: Key) -> [Effect] {
    if !talk.isWriting {
      guard let typed = key.typed else { return [] }
      if let digit = typed.wholeNumberValue, typed.isASCII { return giveDigit(digit) }
      // On the wheel a letter begins to write in the lit segment.
      guard typed.isLetter else { return [] }
      talk.isWriting = true
    }
    let before = talk.editing.revision
    let columns = TalkLayout(size: size, state: self).text.columns
    if talk.editing.handle(key, columns: columns, charset: settings.charset),
      talk.editing.revision != before
    {
      draftTalk()
    }
    return []
  }

  /// Notes what was typed, to be brought to the disk in a moment.
  mutating func draftTalk() {
    guard let citizen else { return }
    beginConversation()
    let text = talk.editing.text
    draft(citizen, talkField, text.isEmpty ? .nothing : .text(text))
  }

  /// Day and wheel come with the first letter, so that an empty conversation is never kept.
  mutating func beginConversation() {
    guard let citizen, let id = talk.conversation, !isTalkOfThisCitizen else { return }
    let day = Names.Field(Names.conversation(id), "date")
    guard casebook.value(citizen, day) == .nothing, !saving.drafts.contains(where: { $0.field == day }) else {
      return
    }
    for edit in casebook.edits(beginning: id, of: citizen, on: date, with: talk.wheel) {
      draft(citizen, Names.Field(edit.record, edit.field), edit.value)
    }
  }

  /// Beside, over, off, and beside again.
  mutating func turnEarlier() {
    let all = TalkState.Earlier.allCases
    talk.earlier = all[((all.firstIndex(of: talk.earlier) ?? 0) + 1) % all.count]
    // Without a wheel nothing can lie over it.
    if talk.earlier == .over, TalkLayout(size: size, state: self).wheel.isEmpty { talk.earlier = .off }
    let told =
      switch talk.earlier {
      case .beside: Phrase(da: "Ordene fra sidst står ved siden af.", en: "The earlier words stand beside.")
      case .over:
        Phrase(da: "Hjulet fra sidst ligger prikket over.", en: "The earlier wheel lies dotted over this.")
      case .off: Phrase(da: "Det fra sidst er skjult.", en: "What was said earlier is hidden.")
      }
    notice = Notice(told)
  }
}
