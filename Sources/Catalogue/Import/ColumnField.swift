/// What a column can tell of a community, each with the names that columns have for it in Danish and English
/// files: the likeliest first, written as they are; case, diacritics, spaces and marks do not matter.
enum ColumnField: Int, CaseIterable {
  case sourceID, name, organiser, description, topic, address, postcode, city, country
  case latitude, longitude, point
  case schedule, weekday, start, end
  case price, host, phone, email, web
  case stepFree, accompaniment, room, confirmed, confirmedBy, status
  case audience, arena, language, transport
  case signUp, skill, peerLed, specialNeeds, roomDay, pausedUntil

  /// Known column names.
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
        "addr:street", "physical address", "beliggenhed",
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
        "opening hours", "hours", "hours of operation", "service hours", "time",
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
        "eligibility description", "aldersgruppe",
      ]
    case .arena: ["arena", "stedtype", "rammer", "ramme", "setting"]
    case .language: ["sprog", "language", "languages"]
    case .transport: ["transport", "transportation", "offentlig transport", "bus"]
    case .signUp: ["tilmelding", "kræver tilmelding", "sign up", "registration"]
    case .skill: ["forudsætninger", "kræver erfaring", "prior skill"]
    case .peerLed: ["peer-led", "deltagerstyret", "drevet af deltagere"]
    case .specialNeeds: ["særlige behov", "kan rumme", "rummelighed", "special needs"]
    case .roomDay: ["plads pr", "plads dato", "room day", "room updated"]
    case .pausedUntil: ["pause til", "pause indtil", "paused until"]
    }
  }
}
