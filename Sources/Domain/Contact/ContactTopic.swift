/// What a contact with a community was about. A fixed list and no free text, for the log lies where everybody can
/// read it and must never tell of a citizen.
public enum ContactTopic: String, Sendable, CaseIterable {
  /// Somebody would like to come.
  case newcomer
  /// Something about the activity.
  case question
  /// How it goes with somebody who came.
  case followUp
  /// Whether the entry is still right.
  case confirmation
  /// Whether there is room.
  case room
  /// Whether someone can go along or receive.
  case accompaniment
  /// A meeting, a fair, a new activity together.
  case cooperation
  /// Anything else.
  case other

  /// What a screen calls it.
  public var label: Phrase {
    switch self {
    case .newcomer: Phrase(da: "ny deltager", en: "newcomer")
    case .question: Phrase(da: "spørgsmål", en: "question")
    case .followUp: Phrase(da: "opfølgning", en: "follow-up")
    case .confirmation: Phrase(da: "bekræftelse af oplysninger", en: "confirming the entry")
    case .room: Phrase(da: "plads", en: "room")
    case .accompaniment: Phrase(da: "følgeskab", en: "accompaniment")
    case .cooperation: Phrase(da: "samarbejde", en: "cooperation")
    case .other: Phrase(da: "andet", en: "something else")
    }
  }
}
