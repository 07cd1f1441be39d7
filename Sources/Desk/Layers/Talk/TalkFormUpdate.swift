import Casebook
import Domain
import Journal
import Terminal

/// What the forms of a conversation do beyond keeping what is typed.
extension AppState {
  /// Opens the form about the open conversation.
  mutating func openAboutTalk() -> [Effect] {
    let effects = flushDrafts()
    if let citizen {
      layers.append(.form(Forms.talk(conversation, of: citizen, today: date, settings.language)))
    }
    return effects
  }

  /// Opens the end of the conversation, in the place of what was read aloud.
  mutating func openSignOff() -> [Effect] {
    let effects = flushDrafts()
    if case .readAloud? = layers.last { layers.removeLast() }
    if let form = signOffForm() { layers.append(.form(form)) }
    return effects
  }

  private func signOffForm() -> Form? {
    guard let file else { return nil }
    let conversation = conversation
    return Forms.signOff(
      conversation, of: file.citizen, next: nextVisit(after: conversation, in: file),
      filled: filledIn(conversation, file), today: date,
      settings.language)
  }

  /// The appointment made at the end of a conversation; a new one when the one before is done.
  private func nextVisit(after conversation: Conversation, in file: CitizenFile) -> FollowUp {
    var number = 1
    while true {
      let id = Names.nextAfter(conversation.id, number: number)
      guard let made = file.followUps.first(where: { $0.id == id }) else { return FollowUp(id: id) }
      if made.done == nil { return made }
      number += 1
    }
  }

  /// What was filled in, in a line.
  private func filledIn(_ conversation: Conversation, _ file: CitizenFile) -> Phrase {
    let wheel = talk.wheel
    let given = wheel.segments.count { conversation.answer($0.key) != SegmentAnswer() }
    var danish = ["\(given) af \(wheel.segments.count) felter"]
    var english = ["\(given) of \(wheel.segments.count) segments"]
    func add(_ isGiven: Bool, _ da: String, _ en: String) {
      guard isGiven else { return }
      danish.append(da)
      english.append(en)
    }
    add(!conversation.centre.isEmpty, "midten", "the centre")
    add(!conversation.strengths.isEmpty, "god til", "strengths")
    add(!conversation.contribution.isEmpty, "bidrage", "contribution")
    for measure in Measure.allCases {
      let filled = file.measurement(measure, of: conversation)
      add(filled != nil, measure.phrase.danish, measure.phrase.english)
    }
    return Phrase(
      da: "Udfyldt: \(danish.joined(separator: ", ")).",
      en: "Filled in: \(english.joined(separator: ", ")).")
  }

  /// A field of a conversation's or a star's form has another value.
  /// - Returns: what is to be done, or nil when the value is kept like any other.
  mutating func talkFormChanged(_ form: Form, _ index: Int) -> [Effect]? {
    let name = form.fields[index].name
    if name == Self.starMoment(of: name.record) { return turnStar(form) }
    guard let id = talk.conversation, form.root == citizen else { return nil }
    if name == Names.Field(Names.conversation(id), "signed") { return approve(form) }
    if name.record == Names.conversation(id) { beginConversation() }
    if name.record.hasPrefix(Names.followUp(Names.nextAfter(id, number: 1))) {
      draft(form.root, Names.Field(name.record, "kind"), .text(FollowUp.Kind.visit.rawValue))
    }
    return nil
  }

  private mutating func approve(_ form: Form) -> [Effect] {
    guard let citizen, let value = form.fields[form.focus].value(today: date) else { return [] }
    var effects = flushDrafts()
    let isApproved = value == Forms.approvesToday
    guard isApproved || value == .nothing else { return effects }
    let who = form.fields.first { $0.name.field == "signed-by" }?.editing?.text ?? ""
    effects += commit(
      casebook.edits(signing: conversation, of: citizen, on: isApproved ? date : nil, with: who),
      as: isApproved
        ? Phrase(da: "samtalen er godkendt", en: "the talk is approved")
        : Phrase(da: "godkendelsen er taget tilbage", en: "the approval is taken back"), notify: false)
    if let next = signOffForm() { layers[layers.count - 1] = .form(next) }
    return effects
  }
}
