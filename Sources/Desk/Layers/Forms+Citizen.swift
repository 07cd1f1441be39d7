import Casebook
import Domain
import Journal
import Terminal

/// Forms about who the citizen is, and what may be told of them.
extension Forms {
  /// Who the citizen is, and whether colleagues may see this.
  static func citizen(_ citizen: Citizen, isNew: Bool, today: CivilDate, _ settings: Settings) -> Form {
    func text(
      _ field: String, _ value: String, _ hint: Phrase = Phrase(same: ""), lines: Int = 1, limit: Int = 300
    )
      -> FormField
    { .text(label(field), Names.Field(Names.citizen, field), value, hint: hint, lines: lines, limit: limit) }
    return Form(
      title: isNew ? Phrase(da: "Ny borger", en: "New citizen") : Phrase(da: "Borgeren", en: "The citizen"),
      root: citizen.id,
      fields: [
        text("name", citizen.name, Phrase(da: "det navn, borgeren bruger", en: "the name the citizen uses")),
        text("phone", citizen.phone),
        text(
          "place", citizen.place,
          Phrase(
            da: "postnr eller by; afstande regnes herfra", en: "postcode or town; distances count from here")),
        text(
          "area", citizen.area, Phrase(da: "bestemmer, hvem der er nærmest", en: "decides who is nearest")),
        text(
          "note", citizen.note,
          Phrase(da: "fx hunden hedder Buller", en: "e.g. the dog is called Buller"), lines: 3, limit: 5000),
        // The way to a no never leads over a yes: that would share at once.
        .choice(
          label("consent"), Names.Field(Names.citizen, "consent"),
          [
            .init(
              value: .nothing,
              phrase: Phrase(da: "ikke spurgt: kun på denne maskine", en: "not asked: on this machine only")),
            .init(
              value: .flag(false),
              phrase: Phrase(da: "nej: kun på denne maskine", en: "no: on this machine only")),
            .init(
              value: .flag(true),
              phrase: Phrase(da: "ja, kolleger må se det", en: "yes, colleagues may see it")),
          ], citizen.consent.map(Value.flag) ?? .nothing),
        .date(
          label("consent-until"), Names.Field(Names.citizen, "consent-until"), citizen.consentUntil,
          today: today,
          settings.language),
        text(
          "mobility", citizen.mobility,
          Phrase(da: "til fods, rollator, bus, kører selv", en: "on foot, walker, bus, drives")),
        text(
          "contact-wishes", citizen.contactWishes,
          Phrase(da: "fx ring helst om formiddagen", en: "e.g. call in the morning")),
        .choice(
          label("no-calls"), Names.Field(Names.citizen, "no-calls"),
          [
            .init(value: .nothing, phrase: Phrase(da: "ja", en: "yes")),
            .init(
              value: .flag(true), phrase: Phrase(da: "nej, vil ikke ringes op", en: "no, does not want calls")
            ),
          ], citizen.refusesCalls ? .flag(true) : .nothing),
        text("language", citizen.language, Phrase(da: "hvis det ikke er dansk", en: "when it is not Danish")),
        .date(
          label("died"), Names.Field(Names.citizen, "died"), citizen.died, today: today, settings.language),
      ])
  }

  /// What may be told to somebody outside the team.
  static func consent(
    _ consent: Consent, of citizen: String, isNew: Bool, today: CivilDate, _ language: Language
  ) -> Form {
    let record = Names.consent(consent.id)
    return Form(
      title: isNew ? Phrase(da: "Nyt samtykke", en: "New consent") : Phrase(da: "Samtykke", en: "Consent"),
      root: citizen,
      fields: [
        .choice(
          label("audience"), Names.Field(record, "audience"),
          Consent.Audience.allCases.map { .init(value: .text($0.rawValue), phrase: $0.phrase) },
          .text(consent.audience.rawValue)),
        .text(
          label("who"), Names.Field(record, "name"), consent.name,
          hint: Phrase(da: "hvem eller hvilken forening", en: "who, or which association")),
        .text(
          label("may-tell"), Names.Field(record, "what"), consent.what,
          hint: Phrase(da: "det, borgeren er enig i", en: "what the citizen agrees to"), lines: 4, limit: 5000
        ),
        .date(label("given"), Names.Field(record, "given"), consent.given, today: today, language),
        .date(label("until"), Names.Field(record, "until"), consent.until, today: today, language),
        .date(
          label("withdrawn"), Names.Field(record, "withdrawn"), consent.withdrawn, today: today, language),
      ],
      told: Phrase(
        da: "Gælder fra den dag, borgeren har sagt ja: skriv den ved Givet.",
        en: "Holds from the day on which the citizen agreed: write it at Given."))
  }

  /// Who asked for help, and how far the answer has come; for a new one also who it is about.
  static func referral(
    _ referral: Referral, of citizen: Citizen, isNew: Bool, today: CivilDate, _ language: Language
  ) -> Form {
    let record = Names.referral(referral.id)
    func text(_ field: String, _ value: String, _ hint: Phrase = Phrase(same: ""), lines: Int = 1)
      -> FormField
    {
      .text(
        label(field), Names.Field(record, field), value, hint: hint, lines: lines,
        limit: lines > 1 ? 5000 : 300)
    }
    func about(_ field: String, _ value: String, _ hint: Phrase = Phrase(same: "")) -> FormField {
      .text(label(field), Names.Field(Names.citizen, field), value, hint: hint)
    }
    let who =
      isNew
      ? [
        about("name", citizen.name, Phrase(da: "det navn, borgeren bruger", en: "the name the citizen uses")),
        about("phone", citizen.phone),
        about("place", citizen.place, Phrase(da: "postnr eller by", en: "postcode or town")),
        about(
          "area", citizen.area, Phrase(da: "bestemmer, hvem der er nærmest", en: "decides who is nearest")),
      ] : []
    let kinds =
      [FormField.Choice(value: .nothing, phrase: Phrase(da: "ikke oplyst", en: "not told"))]
      + Referral.Referrer.allCases.map { .init(value: .text($0.rawValue), phrase: $0.phrase) }
    return Form(
      title: isNew
        ? Phrase(da: "Ny henvisning", en: "New referral") : Phrase(da: "Henvisning", en: "Referral"),
      root: citizen.id,
      fields: who + [
        .choice(
          label("referrer-kind"), Names.Field(record, "referrer-kind"), kinds,
          referral.kind.map { .text($0.rawValue) } ?? .nothing),
        text(
          "referrer", referral.referrer,
          Phrase(da: "navn, fx Lægehuset i Viby", en: "name, e.g. the Viby practice")),
        text("reason", referral.reason, Phrase(da: "hvorfor, i få ord", en: "why, in a few words"), lines: 2),
        text(
          "wishes", referral.wishes,
          Phrase(da: "hvordan borgeren gerne vil kontaktes", en: "how the citizen likes to be contacted")),
        .date(label("referred"), Names.Field(record, "date"), referral.date, today: today, language),
        .date(label("answered"), Names.Field(record, "answered"), referral.answered, today: today, language),
        .date(label("replied"), Names.Field(record, "replied"), referral.replied, today: today, language),
      ])
  }

  /// What colleagues know of a staff member.
  static func staff(_ member: StaffMember) -> Form {
    Form(
      title: Phrase(da: "Om mig", en: "About me"), root: member.id,
      fields: [
        .text(label("name"), Names.Field(Names.staff, "name"), member.name, limit: 80),
        .text(
          label("areas"), Names.Field(Names.staff, "areas"), member.areas,
          hint: Phrase(
            da: "byer, postnumre eller områder, komma imellem",
            en: "towns, postcodes or areas, commas between")),
      ])
  }
}
