/// A group, activity or open meeting place that someone can join (*fællesskab*), as a directory tells of it.
///
/// Texts are as the source has them, trimmed; an unknown text is empty and an unknown value nil, for nothing but
/// a name is required of an entry (HSDS UK profile's changelog).
public struct Community: Equatable, Sendable {
  /// `community:` and 20 characters of `[a-z0-9]`: worked out from the source and the id there, so that every
  /// device gives an imported row the same one.
  public var id: String
  /// Which directory it came from: the publisher's name for it, or the file's name without folder and ending.
  public var source = ""
  /// The row's own id in its source; empty when the source has none.
  public var sourceID = ""
  /// What people call it. Never empty.
  public var name: String
  /// The association or authority behind it.
  public var organiser = ""
  /// What happens there, in the source's words.
  public var description = ""
  /// Topic, in the source's words; several with `, ` between.
  public var topic = ""
  /// Street and number.
  public var address = ""
  /// Four digits, as text.
  public var postcode = ""
  /// Town.
  public var city = ""
  /// Where it meets, when known to the point or at least to the postcode.
  public var coordinate: Coordinate?
  /// The point is the postcode's, not the meeting place's own.
  public var isApproximate = false
  /// When it meets, as the source has it: `mandag 10–12`, or opening hours as in OpenStreetMap.
  public var schedule = ""
  /// What it costs, in the source's words; `0` and `gratis` mean free.
  public var price = ""
  /// Whom it is for, in the source's words; optional, for some work without target groups.
  public var audience = ""
  /// What kind of place it is: nature, church, library, care home …, in the source's words.
  public var arena = ""
  /// Languages spoken there, in the source's words.
  public var language = ""
  /// How to get there, in the source's words: `bus 212`.
  public var transport = ""
  /// Who receives newcomers (*vært*), or at least whom to ask.
  public var host = ""
  /// Phone number, as written.
  public var phone = ""
  /// E-mail address, as written.
  public var email = ""
  /// Web address, as written.
  public var web = ""
  /// Can be reached without steps (*niveaufri*).
  public var isStepFree: Bool?
  /// Someone can go along the first times (*følgeskab*).
  public var offersAccompaniment: Bool?
  /// Room for newcomers now.
  public var room: Room?
  /// The day the room was told.
  public var roomDay: CivilDate?
  /// Takes no newcomers before this day.
  public var pausedUntil: CivilDate?
  /// One must sign up first.
  public var needsSignUp: Bool?
  /// One must be able to do something already.
  public var needsSkill: Bool?
  /// Led by those who take part themselves (*peer-led*).
  public var isPeerLed: Bool?
  /// Whether it can take on people with special needs.
  public var specialNeeds: SpecialNeeds?
  /// The day someone last made sure that the entry is right.
  public var confirmed: CivilDate?
  /// Who did.
  public var confirmedBy = ""
  /// No longer meets; kept so that a plan that names it still makes sense.
  public var isRetired = false

  /// So many days a confirmation is trusted: six months. After that the entry is flagged.
  public static let freshDays = 183

  /// A community of which no more is known than its name.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

extension Community {
  /// Whether it costs nothing; nil when the price is not told, or cannot be read as one.
  public var isFree: Bool? { Self.isFree(price: price) }

  /// As `isFree`, of a price alone.
  public static func isFree(price: String) -> Bool? {
    let price = price.lowercased().trimmed
    if price.isEmpty { return nil }
    // *Gratis for medlemmer* is no answer to somebody who comes for the first time.
    if freeWords.contains(price.prefix { !",.;(".contains($0) }.description.trimmed) { return true }
    return price.contains { $0.isNumber && $0 != "0" } ? false : nil
  }

  private static let freeWords: Set = [
    "0", "0 kr", "0,-", "gratis", "free", "free of charge", "ingen", "ingen betaling", "det er gratis", "nej",
  ]
}

/// Whether a group can take on people with special needs (*hvad gruppen kan rumme*).
public enum SpecialNeeds: String, Sendable, CaseIterable {
  case yes, byAgreement, no

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .yes: Phrase(da: "ja", en: "yes")
    case .byAgreement: Phrase(da: "efter aftale", en: "by agreement")
    case .no: Phrase(da: "nej", en: "no")
    }
  }
}

/// Room for newcomers, as a community has told it.
public enum Room: String, Sendable, CaseIterable {
  case yes, few, waitingList, no

  /// On screen.
  public var phrase: Phrase {
    switch self {
    case .yes: Phrase(da: "plads", en: "room")
    case .few: Phrase(da: "få pladser", en: "few places")
    case .waitingList: Phrase(da: "venteliste", en: "waiting list")
    case .no: Phrase(da: "ingen plads", en: "no room")
    }
  }
}
