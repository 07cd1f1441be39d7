import Catalogue
import Domain

/// One thing that can be demanded of a community, or the order of hits: a line of the filters.
enum FilterItem: Equatable, Sendable, CaseIterable {
  case room, stepFree, accompanied, free
  case day, time, topic
  case audience, noSignUp, noSkill, peerLed, men, relatives, occurrence, arena, language
  case sort

  /// Those that stand over the list, as many as there is room for.
  static let inRow: [FilterItem] = [.room, .stepFree, .accompanied, .free, .day, .time, .topic, .sort]

  /// What it is called.
  var label: Phrase {
    switch self {
    case .room: Phrase(da: "plads nu", en: "room now")
    case .stepFree: Phrase(da: "niveaufri", en: "step-free")
    case .accompanied: Phrase(da: "følgeskab", en: "company")
    case .free: Phrase(da: "gratis", en: "free")
    case .day: Phrase(da: "dag", en: "day")
    case .time: Phrase(da: "tid", en: "time")
    case .topic: Phrase(da: "emne", en: "topic")
    case .audience: Phrase(da: "for hvem", en: "for whom")
    case .noSignUp: Phrase(da: "uden tilmelding", en: "no sign-up")
    case .noSkill: Phrase(da: "alle kan være med", en: "no prior skill")
    case .peerLed: Phrase(da: "drevet af ligesindede", en: "peer-led")
    case .men: Phrase(da: "for mænd", en: "for men")
    case .relatives: Phrase(da: "for pårørende", en: "for relatives")
    case .occurrence: Phrase(da: "hvor tit", en: "how often")
    case .arena: Phrase(da: "rammer", en: "setting")
    case .language: Phrase(da: "sprog", en: "language")
    case .sort: Phrase(da: "først", en: "first")
    }
  }

  /// The yes-or-no of the filters that it is; nil when it has several values.
  var flag: WritableKeyPath<Filters, Bool>? {
    switch self {
    case .room: \.hasRoom
    case .stepFree: \.isStepFree
    case .accompanied: \.isAccompanied
    case .free: \.isFree
    case .noSignUp: \.needsNoSignUp
    case .noSkill: \.needsNoSkill
    case .peerLed: \.isPeerLed
    case .men: \.forMen
    case .relatives: \.forRelatives
    case .day, .time, .topic, .audience, .occurrence, .arena, .language, .sort: nil
    }
  }
}
