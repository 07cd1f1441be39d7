import Domain
import Journal

/// A field of a community that staff can correct; its raw value is its name in operations, which is kept for good.
public enum CommunityField: String, CaseIterable, Sendable {
  case name, organiser, topic, description, schedule, host, phone, email, web, address, postcode, city,
    transport
  case price, audience, arena, language
  case room
  case roomDay = "room-day"
  case stepFree = "step-free"
  case accompaniment
  case signUp = "sign-up"
  case skill
  case peerLed = "peer-led"
  case specialNeeds = "special-needs"
  case pausedUntil = "paused-until"
  case retired

  /// Where it stands in operations.
  public var place: Names.Field { Names.Field(Names.community, rawValue) }

  /// It is chosen from a few values, not written.
  public var isChoice: Bool {
    switch self {
    case .room, .specialNeeds, .retired: true
    default: flagPath != nil
    }
  }

  /// What a community says in this field; nothing when it says nothing.
  public func value(of community: Community) -> Value {
    func text(_ text: String) -> Value { text.isEmpty ? .nothing : .text(text) }
    func flag(_ flag: Bool?) -> Value { flag.map(Value.flag) ?? .nothing }
    if let path = textPath { return text(community[keyPath: path]) }
    if let path = flagPath { return flag(community[keyPath: path]) }
    switch self {
    case .room: return text(community.room?.rawValue ?? "")
    case .specialNeeds: return text(community.specialNeeds?.rawValue ?? "")
    case .roomDay: return text(community.roomDay?.iso ?? "")
    case .pausedUntil: return text(community.pausedUntil?.iso ?? "")
    case .retired: return .flag(community.isRetired)
    default: return .nothing
    }
  }

  /// Gives a community a value in this field. A value of another kind, as of a newer version, changes nothing.
  func set(_ value: Value, on community: inout Community) {
    if let path = textPath {
      if let text = value.text {
        // A lone dash takes away what the source says: a number that is nobody's any more.
        community[keyPath: path] = ["-", "–"].contains(text.trimmed) && self != .name ? "" : text
      }
    } else if let path = flagPath {
      if let flag = value.flag { community[keyPath: path] = flag }
    } else {
      let text = value.text
      switch self {
      case .room: community.room = text.flatMap(Room.init(rawValue:)) ?? community.room
      case .specialNeeds:
        community.specialNeeds = text.flatMap(SpecialNeeds.init(rawValue:)) ?? community.specialNeeds
      case .roomDay: community.roomDay = text.flatMap(CivilDate.init(iso:)) ?? community.roomDay
      case .pausedUntil: community.pausedUntil = text.flatMap(CivilDate.init(iso:)) ?? community.pausedUntil
      case .retired: community.isRetired = value.flag ?? community.isRetired
      default: break
      }
    }
  }

  private var textPath: WritableKeyPath<Community, String>? {
    switch self {
    case .name: \.name
    case .organiser: \.organiser
    case .topic: \.topic
    case .description: \.description
    case .schedule: \.schedule
    case .host: \.host
    case .phone: \.phone
    case .email: \.email
    case .web: \.web
    case .address: \.address
    case .postcode: \.postcode
    case .city: \.city
    case .transport: \.transport
    case .price: \.price
    case .audience: \.audience
    case .arena: \.arena
    case .language: \.language
    default: nil
    }
  }

  private var flagPath: WritableKeyPath<Community, Bool?>? {
    switch self {
    case .stepFree: \.isStepFree
    case .accompaniment: \.offersAccompaniment
    case .signUp: \.needsSignUp
    case .skill: \.needsSkill
    case .peerLed: \.isPeerLed
    default: nil
    }
  }
}
