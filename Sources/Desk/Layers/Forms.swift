import Casebook
import Domain
import Journal
import Terminal

/// The forms of the program.
enum Forms {
  /// A call or a visit on a date.
  static func followUp(_ followUp: FollowUp, of citizen: String, today: CivilDate, _ language: Language)
    -> Form
  {
    let record = Names.followUp(followUp.id)
    return Form(
      title: Phrase(da: "Opfølgning", en: "Follow-up"), root: citizen,
      fields: [
        .date(label("due"), Names.Field(record, "due"), followUp.due, today: today, language),
        .choice(
          label("kind"), Names.Field(record, "kind"),
          FollowUp.Kind.allCases.map {
            .init(value: $0 == .call ? .nothing : .text($0.rawValue), phrase: $0.phrase)
          },
          followUp.kind == .call ? .nothing : .text(followUp.kind.rawValue)),
        .text(label("about"), Names.Field(record, "note"), followUp.note),
      ])
  }

  /// What a field is called on screen.
  static func label(_ field: String) -> Phrase { labels[field] ?? Phrase(same: field) }

  private static let labels: [String: Phrase] = [
    "name": Phrase(da: "Navn", en: "Name"),
    "phone": Phrase(da: "Telefon", en: "Phone"),
    "place": Phrase(da: "Sted", en: "Place"),
    "area": Phrase(da: "Lokalområde", en: "Local area"),
    "note": Phrase(da: "Husk", en: "Remember"),
    "consent": Phrase(da: "Må deles", en: "May share"),
    "what": Phrase(da: "Hvad", en: "What"),
    "date": Phrase(da: "Dato", en: "Date"),
    "time": Phrase(da: "Klokken", en: "Time"),
    "transport": Phrase(da: "Transport", en: "Transport"),
    "companion": Phrase(da: "Følgeven", en: "Companion"),
    "host": Phrase(da: "Vært", en: "Host"),
    "agreed": Phrase(da: "Aftalt", en: "Agreed"),
    "stage": Phrase(da: "Vejvisning", en: "Signposting"),
    "outcome": Phrase(da: "Gik det", en: "Outcome"),
    "next": Phrase(da: "Hvad nu", en: "What next"),
    "mobility": Phrase(da: "Kommer rundt", en: "Gets about"),
    "contact-wishes": Phrase(da: "Kontakt", en: "Contact"),
    "no-calls": Phrase(da: "Må vi ringe", en: "May we call"),
    "language": Phrase(da: "Sprog", en: "Language"),
    "consent-until": Phrase(da: "Deles til", en: "Shared until"),
    "died": Phrase(da: "Død", en: "Died"),
    "audience": Phrase(da: "Til hvem", en: "To whom"),
    "who": Phrase(da: "Navn", en: "Name"),
    "may-tell": Phrase(da: "Må siges", en: "May be told"),
    "given": Phrase(da: "Givet", en: "Given"),
    "until": Phrase(da: "Gælder til", en: "Holds until"),
    "withdrawn": Phrase(da: "Trukket", en: "Withdrawn"),
    "referrer-kind": Phrase(da: "Henvist af", en: "Referred by"),
    "referrer": Phrase(da: "Navn", en: "Name"),
    "reason": Phrase(da: "Hvorfor", en: "Why"),
    "wishes": Phrase(da: "Kontakt", en: "Contact"),
    "referred": Phrase(da: "Henvist", en: "Referred"),
    "answered": Phrase(da: "Kontaktet", en: "Contacted"),
    "replied": Phrase(da: "Svar sendt", en: "Reply sent"),
    "areas": Phrase(da: "Områder", en: "Areas"),
    "course": Phrase(da: "Forløb", en: "Course"),
    "course-visits": Phrase(da: "Besøg i alt", en: "Visits"),
    "course-until": Phrase(da: "Slutter", en: "Ends"),
    "course-then": Phrase(da: "Derefter", en: "After that"),
    "pause-reason": Phrase(da: "Hvorfor", en: "Why"),
    "pause-until": Phrase(da: "Spørg igen", en: "Ask again"),
    "pause-note": Phrase(da: "Husk", en: "Remember"),
    "paused": Phrase(da: "Siden", en: "Since"),
    "agreed-with": Phrase(da: "Aftalt med", en: "Agreed with"),
    "review": Phrase(da: "Ses på igen", en: "Review"),
    "due": Phrase(da: "Dag", en: "Day"),
    "kind": Phrase(da: "Hvordan", en: "How"),
    "about": Phrase(da: "Om hvad", en: "About"),
  ]
}
