import Casebook
import Catalogue
import Domain
import Journal

/// The form of a community: any field can be corrected; what the source says stands beside it and comes back when the
/// correction is taken away.
extension Forms {
  /// - Parameters:
  ///   - community: as it is shown.
  ///   - imported: as its source has it; nil for one that staff made.
  static func community(
    _ community: Community, imported: Community?, isNew: Bool, today: CivilDate, _ language: Language
  ) -> Form {
    let builder = CommunityFormBuilder(
      community: community, imported: imported, today: today, language: language)
    return Form(
      title: isNew
        ? Phrase(da: "Nyt fællesskab", en: "New community")
        : Phrase(da: "Ret fællesskabet", en: "Correct it"),
      root: community.id, fields: CommunityField.allCases.compactMap(builder.field))
  }
}

private struct CommunityFormBuilder {
  let community: Community
  let imported: Community?
  let today: CivilDate
  let language: Language

  func field(_ field: CommunityField) -> FormField? {
    guard var made = make(field) else { return nil }
    // A choice says in its own words what the source has.
    if !field.isChoice, let text = imported.flatMap({ field.value(of: $0).text }) {
      let day = CivilDate(iso: text).map { DanishDate.short($0, today: today) }
      made.source = day ?? Phrase(same: text.replacing("\n", with: " "))
    }
    return made
  }

  private func make(_ field: CommunityField) -> FormField? {
    let label = Self.label(field)
    let value = field.value(of: community)
    switch field {
    // The day goes with the room, and is written with it.
    case .roomDay: return nil
    case .pausedUntil: return .date(label, field.place, community.pausedUntil, today: today, language)
    case .room:
      return choice(field, Room.allCases.map { (.text($0.rawValue), CommunityView.room($0)) })
    case .specialNeeds:
      return choice(field, SpecialNeeds.allCases.map { (.text($0.rawValue), $0.phrase) })
    case .retired:
      return choice(
        field,
        [
          (.flag(true), Phrase(da: "findes ikke mere", en: "no longer meets")),
          (.flag(false), Phrase(da: "findes", en: "meets")),
        ])
    case _ where field.isChoice:
      return choice(
        field,
        [(.flag(true), Phrase(da: "ja", en: "yes")), (.flag(false), Phrase(da: "nej", en: "no"))])
    default:
      let isLong = field == .description
      return .text(
        label, field.place, value.text ?? "", hint: Self.hints[field] ?? Phrase(same: ""),
        lines: isLong ? 3 : 1, limit: isLong ? 10_000 : 300)
    }
  }

  private func choice(_ field: CommunityField, _ values: [(Value, Phrase)]) -> FormField {
    let source = imported.map { field.value(of: $0) } ?? .nothing
    let told = values.first { $0.0 == source }?.1
    let none = told.map { Phrase(da: "som kilden: \($0.danish)", en: "as the source: \($0.english)") }
    let unknown = FormField.Choice(
      value: .nothing, phrase: none ?? Phrase(da: "ikke oplyst", en: "not told"))
    let shown = field.value(of: community)
    return .choice(
      Self.label(field), field.place, [unknown] + values.map { .init(value: $0.0, phrase: $0.1) },
      shown == source ? .nothing : shown)
  }

  private static func label(_ field: CommunityField) -> Phrase {
    labels[field] ?? Phrase(same: field.rawValue)
  }

  private static let labels: [CommunityField: Phrase] = [
    .name: Phrase(da: "Navn", en: "Name"), .organiser: Phrase(da: "Arrangør", en: "Organiser"),
    .topic: Phrase(da: "Emne", en: "Topic"), .description: Phrase(da: "Beskrivelse", en: "Description"),
    .schedule: Phrase(da: "Hvornår", en: "When"), .host: Phrase(da: "Vært", en: "Host"),
    .phone: Phrase(da: "Telefon", en: "Phone"), .email: Phrase(same: "E-mail"), .web: Phrase(same: "Web"),
    .address: Phrase(da: "Adresse", en: "Address"), .postcode: Phrase(da: "Postnr", en: "Postcode"),
    .city: Phrase(da: "By", en: "Town"), .transport: Phrase(da: "Vej dertil", en: "Way there"),
    .price: Phrase(da: "Pris", en: "Price"), .audience: Phrase(da: "For hvem", en: "For whom"),
    .arena: Phrase(da: "Rammer", en: "Setting"), .language: Phrase(da: "Sprog", en: "Language"),
    .room: Phrase(da: "Plads nu", en: "Room now"), .stepFree: Phrase(da: "Niveaufri", en: "Step-free"),
    .accompaniment: Phrase(da: "Følgeskab", en: "Company"), .signUp: Phrase(da: "Tilmelding", en: "Sign-up"),
    .skill: Phrase(da: "Kræver øvelse", en: "Needs skill"),
    .peerLed: Phrase(da: "Ligesindede", en: "Peer-led"),
    .specialNeeds: Phrase(da: "Kan rumme", en: "Can take on"),
    .pausedUntil: Phrase(da: "Pause til", en: "Paused until"),
    .retired: Phrase(da: "Findes det", en: "Exists"),
  ]

  private static let hints: [CommunityField: Phrase] = [
    .schedule: Phrase(da: "fx mandag 10–12", en: "e.g. Monday 10–12"),
    .phone: Phrase(da: "– fjerner kildens nummer", en: "– takes the source's number away"),
    .host: Phrase(da: "hvem tager imod", en: "who receives"),
    .topic: Phrase(da: "fx sang, motion", en: "e.g. singing, exercise"),
    .price: Phrase(da: "fx gratis, 20 kr.", en: "e.g. free, 20 kr."),
    .transport: Phrase(da: "fx bus 212 til døren", en: "e.g. bus 212 to the door"),
    .arena: Phrase(da: "fx natur, kirke, plejehjem", en: "e.g. nature, church, care home"),
  ]
}
