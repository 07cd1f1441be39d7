import Casebook
import Domain
import Journal
import Terminal

/// The forms that belong to a conversation.
extension Forms {
  /// Where a conversation's own facts stand, and what it brought to light of strengths.
  static func talk(_ conversation: Conversation, of citizen: String, today: CivilDate, _ language: Language)
    -> Form
  {
    let record = Names.conversation(conversation.id)
    func name(_ field: String) -> Names.Field { Names.Field(record, field) }
    return Form(
      title: Phrase(da: "Om samtalen", en: "About the talk"), root: citizen,
      fields: [
        .text(
          Phrase(da: "God til", en: "Good at"), name("strengths"), conversation.strengths,
          hint: Phrase(da: "det er jeg god til …", en: "what I am good at …"), lines: 3,
          limit: TalkState.limit),
        .text(
          Phrase(da: "Bidrage", en: "Contribute"), name("contribution"), conversation.contribution,
          hint: Phrase(da: "det vil jeg gerne bidrage med …", en: "what I would like to contribute …"),
          lines: 3,
          limit: TalkState.limit),
        .date(Phrase(da: "Dag", en: "Day"), name("date"), conversation.date ?? today, today: today, language),
        .text(
          Phrase(da: "Hvor", en: "Where"), name("place"), conversation.place,
          hint: Phrase(da: "fx Havehuset, hjemme hos borgeren", en: "e.g. at the citizen's home")),
        .text(
          Phrase(da: "Hvem med", en: "Who"), name("participants"), conversation.participants,
          hint: Phrase(da: "fx en datter, en kollega", en: "e.g. a daughter, a colleague")),
        .choice(
          Phrase(da: "Hvor længe", en: "How long"), name("minutes"), minutes(conversation.minutes),
          conversation.minutes.map { .integer($0) } ?? .nothing),
      ])
  }

  private static func minutes(_ told: Int?) -> [FormField.Choice] {
    let all = Set([15, 30, 45, 60, 75, 90, 105, 120, 150, 180] + [told].compactMap(\.self)).sorted()
    return [.init(value: .nothing, phrase: Phrase(da: "ikke skrevet op", en: "not noted"))]
      + all.map { .init(value: .integer($0), phrase: Phrase(da: "\($0) minutter", en: "\($0) minutes")) }
  }

  /// The end of a conversation: what was filled in, whether it was approved, and when to meet again.
  static func signOff(
    _ conversation: Conversation, of citizen: Citizen, next: FollowUp, filled: Phrase, today: CivilDate,
    _ language: Language
  ) -> Form {
    let record = Names.conversation(conversation.id)
    let who = conversation.signed == nil ? citizen.name : conversation.signedBy
    var form = Form(
      title: Phrase(da: "Afslut samtalen", en: "End the talk"), root: citizen.id,
      fields: [
        .choice(
          Phrase(da: "Godkendt", en: "Approved"), Names.Field(record, "signed"),
          approval(conversation, today),
          conversation.signed.map { .text($0.iso) } ?? .nothing),
        .text(
          Phrase(da: "Med hvem", en: "With whom"), Names.Field(record, "signed-by"), who,
          hint: Phrase(da: "hvem læste I det op for", en: "to whom it was read")),
        .date(
          Phrase(da: "Næste besøg", en: "Next visit"), Names.Field(Names.followUp(next.id), "due"),
          next.due,
          today: today, language),
        .text(
          label("about"), Names.Field(Names.followUp(next.id), "note"), next.note,
          hint: Phrase(da: "fx gå med til koret", en: "e.g. go along to the choir")),
      ])
    // A name that stands there ready is kept with the approval, not before.
    if conversation.signed == nil { form.fields[1].kept = .nothing }
    form.told = filled
    return form
  }

  /// The value that stands for an approval today.
  static let approvesToday = Value.flag(true)

  private static func approval(_ conversation: Conversation, _ today: CivilDate) -> [FormField.Choice] {
    let no = FormField.Choice(value: .nothing, phrase: Phrase(da: "ikke endnu", en: "not yet"))
    guard let signed = conversation.signed else {
      return [
        no,
        .init(
          value: approvesToday,
          phrase: Phrase(da: "ja, læst op og godkendt i dag", en: "yes, read back today")),
      ]
    }
    let day = DanishDate.short(signed, today: today)
    guard conversation.isChangedSinceSigned else {
      return [
        .init(
          value: .text(signed.iso),
          phrase: Phrase(da: "ja, læst op \(day.danish)", en: "yes, read back \(day.english)")),
        no,
      ]
    }
    return [
      .init(
        value: .text(signed.iso),
        phrase: Phrase(
          da: "ja, \(day.danish), men ændret siden", en: "yes, \(day.english), but changed since")),
      .init(
        value: approvesToday, phrase: Phrase(da: "ja, læst op igen i dag", en: "yes, read back again today")),
      no,
    ]
  }
}
