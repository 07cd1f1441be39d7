import Domain

/// One thing that decided where a hit stands (*hvorfor*).
public enum Reason: Equatable, Sendable {
  /// A word of the query was found.
  ///
  /// `typed` is the query's word, `found` the community's own, as it stands there; `place` is the one that weighs
  /// most of those where it stands.
  case word(typed: String, found: String, place: TextPlace, kinship: Kinship)
  /// A word of the query was not found.
  case missing(typed: String)
  /// How far it is, in kilometres.
  case distance(kilometres: Double)
  /// Room for newcomers, not told too long ago.
  case room(Room)
  /// It takes no newcomers before this day.
  case pause(until: CivilDate)
  /// When it was last confirmed, in days before today.
  case confirmed(daysAgo: Int)
  /// Someone can go along the first times.
  case accompaniment
  /// Someone is named who receives.
  case host(String)

  /// A few words for the user.
  public var phrase: Phrase {
    switch self {
    case .word(let typed, let found, let place, let kinship):
      let (da, en) = (Self.name(place), Self.how(kinship, typed))
      return Phrase(
        da: "»\(found)« i \(da.danish)\(en.danish)", en: "\"\(found)\" in \(da.english)\(en.english)")
    case .missing(let typed): return Phrase(da: "uden »\(typed)«", en: "without \"\(typed)\"")
    case .distance(let kilometres):
      let tenths = Int((kilometres * 10).rounded())
      return Phrase(da: "\(tenths / 10),\(tenths % 10) km væk", en: "\(tenths / 10).\(tenths % 10) km away")
    case .room(let room): return room.phrase
    case .pause(let day):
      let end = DanishDate.long(day)
      return Phrase(da: "pause til \(end.danish)", en: "paused until \(end.english)")
    case .confirmed(let days):
      let age = DanishDate.age(days: days)
      return Phrase(da: "bekræftet \(age.danish)", en: "confirmed \(age.english)")
    case .accompaniment: return Phrase(da: "følgeskab", en: "someone goes along")
    case .host(let name): return Phrase(da: "\(name) tager imod", en: "\(name) receives")
    }
  }

  private static func how(_ kinship: Kinship, _ typed: String) -> Phrase {
    switch kinship {
    case .whole: Phrase(same: "")
    case .inflection: Phrase(da: ", bøjet af »\(typed)«", en: ", inflected from \"\(typed)\"")
    case .beginning: Phrase(da: ", begynder med »\(typed)«", en: ", begins with \"\(typed)\"")
    case .part: Phrase(da: ", har »\(typed)« i sig", en: ", has \"\(typed)\" in it")
    case .synonym: Phrase(da: ", samme som »\(typed)«", en: ", the same as \"\(typed)\"")
    case .misspelling: Phrase(da: ", ligner »\(typed)«", en: ", looks like \"\(typed)\"")
    }
  }

  private static func name(_ place: TextPlace) -> Phrase {
    switch place {
    case .name: Phrase(da: "navnet", en: "its name")
    case .topic: Phrase(da: "emnet", en: "its topic")
    case .organiser: Phrase(da: "arrangøren", en: "its organiser")
    case .description: Phrase(da: "beskrivelsen", en: "its description")
    case .address: Phrase(da: "adressen", en: "its address")
    case .other: Phrase(da: "oplysningerne", en: "its details")
    }
  }
}
