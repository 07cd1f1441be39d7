import Domain

/// Why two entries may be one community, or why they may not be after all.
public enum DuplicateReason: Equatable, Hashable, Sendable {
  /// The same name, but for case, marks, and words that the other tells as its town or organiser.
  case sameName
  /// A name that so many slips of the pen make the same.
  case similarName(edits: Int)
  /// One name has more words than the other.
  case longerName
  /// Points of their own, so many metres apart.
  case near(metres: Int)
  /// The same street and number.
  case sameAddress
  /// No more is known than the same postcode.
  case samePostcode
  /// Phone numbers that are one when written alike.
  case samePhone
  /// The same e-mail address.
  case sameEmail
  /// The same page on the web.
  case sameWeb
  /// The same organiser.
  case sameOrganiser
  /// The same day and time.
  case sameSchedule
  /// A doubt: other days of the week.
  case otherWeekday
  /// A doubt: the same day at another time.
  case otherTime
  /// A doubt: another street or number, though the points are near.
  case otherAddress
  /// A doubt: another organiser.
  case otherOrganiser

  /// Speaks against, not for.
  public var isDoubt: Bool {
    switch self {
    case .otherWeekday, .otherTime, .otherAddress, .otherOrganiser: true
    default: false
    }
  }

  /// A few words: `samme adresse`.
  public var phrase: Phrase {
    switch self {
    case .sameName: Phrase(da: "samme navn", en: "the same name")
    case .similarName: Phrase(da: "næsten samme navn", en: "nearly the same name")
    case .longerName: Phrase(da: "det ene navn har flere ord", en: "one name has more words")
    case .near(let metres):
      metres < 10
        ? Phrase(da: "samme sted", en: "the same place")
        : Phrase(da: "\(metres) m fra hinanden", en: "\(metres) m apart")
    case .sameAddress: Phrase(da: "samme adresse", en: "the same address")
    case .samePostcode: Phrase(da: "samme postnummer", en: "the same postcode")
    case .samePhone: Phrase(da: "samme telefon", en: "the same phone")
    case .sameEmail: Phrase(da: "samme e-mail", en: "the same e-mail")
    case .sameWeb: Phrase(da: "samme hjemmeside", en: "the same web page")
    case .sameOrganiser: Phrase(da: "samme arrangør", en: "the same organiser")
    case .sameSchedule: Phrase(da: "samme dag og tid", en: "the same day and time")
    case .otherWeekday: Phrase(da: "en anden ugedag", en: "another day of the week")
    case .otherTime: Phrase(da: "et andet tidspunkt", en: "another time")
    case .otherAddress: Phrase(da: "en anden adresse", en: "another address")
    case .otherOrganiser: Phrase(da: "en anden arrangør", en: "another organiser")
    }
  }
}
