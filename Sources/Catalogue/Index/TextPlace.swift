/// Where in a community a word can stand, as far as it matters for the order of hits.
public enum TextPlace: Int, Sendable, CaseIterable {
  case name, topic, organiser, description
  /// Town, postcode, street.
  case address
  /// Times, host, audience, arena, language.
  case other

  /// Nil for texts that are not searched.
  init?(_ field: CommunityText) {
    switch field {
    case .name: self = .name
    case .topic: self = .topic
    case .organiser: self = .organiser
    case .description: self = .description
    case .city, .postcode, .address: self = .address
    case .schedule, .host, .audience, .arena, .language: self = .other
    case .id, .transport, .price, .phone, .email, .web, .source, .sourceID, .confirmedBy: return nil
    }
  }
}
