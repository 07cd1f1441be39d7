import Domain

/// What a community can tell that HSDS has no field for: the terms of a taxonomy of our own.
///
/// An HSDS attribute whose taxonomy term has one of these as its `code`, `name` or `id` says by its `value` what
/// the table tells. It may hang on the service, on the service at a location, on the location or on the
/// organisation; the one that is nearest to the service counts.
///
/// | term | value |
/// |---|---|
/// | `vejviser:host` | who receives newcomers |
/// | `vejviser:arena` | nature, church, library …, in the source's words |
/// | `vejviser:accompaniment` | whether someone can go along: yes or no |
/// | `vejviser:peer-led` | whether those who take part lead it: yes or no |
/// | `vejviser:special-needs` | yes, *by agreement* or no |
/// | `vejviser:sign-up` | whether one must sign up: yes or no |
/// | `vejviser:skill` | whether one must be able to do something already: yes or no |
/// | `vejviser:step-free` | yes or no |
/// | `vejviser:room` | yes, few, *waiting list*, no, or a number of places |
/// | `vejviser:room-day` | the day that was told |
/// | `vejviser:paused-until` | a date |
///
/// Yes and no may be written in Danish, and yes may be left out: the term alone says it.
enum OwnTerm: String, CaseIterable {
  case host, arena, accompaniment
  case peerLed = "peer-led"
  case specialNeeds = "special-needs"
  case signUp = "sign-up"
  case skill
  case stepFree = "step-free"
  case room
  case roomDay = "room-day"
  case pausedUntil = "paused-until"

  /// Before every term.
  static let prefix = "vejviser:"

  /// The term that an attribute's name stands for; nil when it is of another taxonomy.
  init?(named name: String) {
    let name = name.lowercased()
    guard name.hasPrefix(Self.prefix) else { return nil }
    self.init(rawValue: String(name.dropFirst(Self.prefix.count)))
  }

  /// Writes the value into the community; what cannot be read as one is left alone.
  func set(_ value: String, of community: inout Community) {
    let flag = CellValue.flag(value.isEmpty ? "yes" : value)
    switch self {
    case .host: if !value.isEmpty { community.host = value }
    case .arena: if !value.isEmpty { community.arena = value }
    case .accompaniment: community.offersAccompaniment = flag ?? community.offersAccompaniment
    case .peerLed: community.isPeerLed = flag ?? community.isPeerLed
    case .signUp: community.needsSignUp = flag ?? community.needsSignUp
    case .skill: community.needsSkill = flag ?? community.needsSkill
    case .stepFree: community.isStepFree = flag ?? community.isStepFree
    case .specialNeeds:
      community.specialNeeds =
        CellValue.specialNeeds(value.isEmpty ? "yes" : value) ?? community.specialNeeds
    case .room: community.room = CellValue.room(value) ?? community.room
    case .roomDay: community.roomDay = CellValue.date(value) ?? community.roomDay
    case .pausedUntil: community.pausedUntil = CellValue.date(value) ?? community.pausedUntil
    }
  }
}
