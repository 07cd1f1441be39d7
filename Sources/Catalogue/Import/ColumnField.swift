/// What a column of a directory can tell of a community. Its name in English is the key that the configuration's
/// `[columns]` uses.
public enum ColumnField: Int, CaseIterable, Sendable {
  /// Who it is and what happens there.
  case sourceID, name, organiser, description, topic
  /// Where it is.
  case address, postcode, city, country
  /// Where it is to the point: degrees apart, or both in one cell.
  case latitude, longitude, point
  /// When it meets: in words, or as a day and two times.
  case schedule, weekday, start, end
  /// What it costs and whom to ask.
  case price, host, phone, email, web
  /// What newcomers must know, and how sure the entry is.
  case stepFree, accompaniment, room, confirmed, confirmedBy, status
  /// Whom it is for, what kind of place, which languages, how to get there.
  case audience, arena, language, transport
  /// What it asks of newcomers and can take on, and until when it pauses.
  case signUp, skill, peerLed, specialNeeds, roomDay, pausedUntil
  /// In words, from which other fields are read where they are certain: ages, how to sign up, access, a notice.
  case minimumAge, maximumAge, application, accessibility, alert
}

extension ColumnField {
  /// The names that columns have for it in Danish and English files: the likeliest first, written as they are;
  /// case, diacritics, spaces and marks do not matter.
  var names: [String] {
    switch self {
    case .sourceID:
      [
        "id", "source id", "kilde-id", "ekstern id", "external id", "services id", "service id", "uuid",
        "løbenr",
      ]
    case .name:
      [
        "navn", "name", "aktivitet", "aktivitetsnavn", "fællesskab", "tilbud", "tilbudsnavn", "titel",
        "title",
        "overskrift", "service name", "activity", "activity name",
      ]
    case .organiser:
      [
        "arrangør", "organiser", "organizer", "organisation", "organization", "forening", "foreningsnavn",
        "udbyder",
        "provider", "organization name", "organisationsnavn", "agency",
      ]
    case .description:
      [
        "beskrivelse", "description", "tekst", "indhold", "om", "kort beskrivelse", "summary", "body",
        "details",
      ]
    case .topic:
      [
        "emne", "topic", "emner", "topics", "kategori", "kategorier", "category", "categories", "tema",
        "interesse",
        "taxonomy", "keywords", "tags", "service type", "aktivitetstype", "type",
      ]
    case .address:
      [
        "adresse", "address", "street address", "address 1", "vej", "vejnavn", "gade", "gadenavn", "street",
        "addr:street", "physical address", "beliggenhed", "address line 1",
      ]
    case .postcode:
      [
        "postnr", "postnummer", "postcode", "postal code", "zip", "zip code", "addr:postcode", "postnr og by",
        "postnr/by",
      ]
    case .city: ["by", "city", "bynavn", "town", "postdistrikt", "poststed", "addr:city"]
    case .country: ["land", "country"]
    case .latitude: ["lat", "latitude", "breddegrad", "bredde"]
    case .longitude: ["lon", "lng", "long", "longitude", "længdegrad", "længde"]
    case .point:
      ["koordinater", "koordinat", "coordinates", "lat lon", "geolocation", "geopoint", "position"]
    case .schedule:
      [
        "tidspunkt", "åbningstider", "åbningstid", "mødetid", "mødetider", "tid", "tider", "hvornår",
        "schedule",
        "opening hours", "service hours", "hours", "hours of operation", "time",
      ]
    case .weekday: ["ugedag", "ugedage", "weekday", "dag", "dage", "day", "byday"]
    case .start: ["start", "starttid", "starttidspunkt", "fra kl", "fra", "opens at", "start time"]
    case .end: ["slut", "sluttid", "sluttidspunkt", "til kl", "til", "closes at", "end time", "end"]
    case .price:
      ["pris", "price", "deltagerpris", "kontingent", "fees description", "fees", "fee", "cost", "betaling"]
    case .host:
      [
        "vært", "host", "kontaktperson", "kontakt", "contact", "contact name", "kontaktnavn", "tovholder",
        "ansvarlig",
      ]
    case .phone:
      [
        "telefon", "tlf", "tlf nr", "telefonnummer", "telefonnr", "mobil", "phone", "phone number",
        "telephone", "phones",
      ]
    case .email: ["email", "e-mail", "mail", "e-mailadresse", "mailadresse", "kontakt email", "epost"]
    case .web:
      ["web", "website", "hjemmeside", "url", "link", "www", "webside", "website address", "urls", "urls"]
    case .stepFree:
      [
        "niveaufri", "step free", "kørestol", "wheelchair", "kørestolsvenlig", "kørestolsadgang",
        "handicapvenlig",
        "handicapadgang", "tilgængelig", "accessible",
      ]
    case .accompaniment: ["følgeskab", "accompaniment", "følgeven", "companion", "ledsager"]
    case .room: ["plads", "room", "plads nu", "ledig plads", "ledige pladser", "vacancy", "available"]
    case .confirmed:
      ["bekræftet", "confirmed", "sidst bekræftet", "assured date", "last confirmed", "verified"]
    case .confirmedBy: ["bekræftet af", "confirmed by", "assurer email", "verified by"]
    case .status: ["status", "aktiv", "active"]
    case .audience:
      [
        "målgruppe", "målgrupper", "audience", "for hvem", "hvem kan deltage", "target group", "eligibility",
        "eligibility description", "aldersgruppe", "eligibility requirements",
      ]
    case .arena: ["arena", "stedtype", "rammer", "ramme", "setting"]
    case .language: ["sprog", "language", "languages", "languages spoken"]
    case .transport:
      ["transport", "transportation", "offentlig transport", "bus", "transportation availability"]
    case .signUp: ["tilmelding", "kræver tilmelding", "sign up", "registration"]
    case .skill: ["forudsætninger", "kræver erfaring", "prior skill"]
    case .peerLed: ["peer-led", "deltagerstyret", "drevet af deltagere", "peer"]
    case .specialNeeds: ["særlige behov", "kan rumme", "rummelighed", "special needs"]
    case .roomDay: ["plads pr", "plads dato", "room day", "room updated"]
    case .pausedUntil: ["pause til", "pause indtil", "paused until"]
    case .minimumAge: ["minimum age", "min alder", "mindste alder", "alder fra", "fra alder"]
    case .maximumAge: ["maximum age", "maks alder", "største alder", "alder til", "til alder"]
    case .application:
      ["application process", "how to apply", "hvordan tilmelder man sig", "sådan kommer du med"]
    case .accessibility: ["accessibility", "accessibility options", "tilgængelighed", "adgangsforhold"]
    case .alert: ["alert", "bemærk", "vigtig besked", "notice"]
    }
  }
}
