import Domain

/// The texts of a community, in the order that a packed record keeps them: those that are searched come
/// first.
enum CommunityText: Int, CaseIterable {
  case id, name, topic, organiser, description, city, postcode, address, schedule, host
  case audience, arena, language
  case transport, price, phone, email, web, source, sourceID, confirmedBy

  /// Made once: `allCases` makes its array anew each time.
  static let all = allCases
}

extension Community {
  /// The text of one field.
  subscript(text: CommunityText) -> String {
    get {
      switch text {
      case .id: id
      case .name: name
      case .topic: topic
      case .organiser: organiser
      case .description: description
      case .city: city
      case .postcode: postcode
      case .address: address
      case .schedule: schedule
      case .host: host
      case .audience: audience
      case .arena: arena
      case .language: language
      case .transport: transport
      case .price: price
      case .phone: phone
      case .email: email
      case .web: web
      case .source: source
      case .sourceID: sourceID
      case .confirmedBy: confirmedBy
      }
    }
    set {
      switch text {
      case .id: id = newValue
      case .name: name = newValue
      case .topic: topic = newValue
      case .organiser: organiser = newValue
      case .description: description = newValue
      case .city: city = newValue
      case .postcode: postcode = newValue
      case .address: address = newValue
      case .schedule: schedule = newValue
      case .host: host = newValue
      case .audience: audience = newValue
      case .arena: arena = newValue
      case .language: language = newValue
      case .transport: transport = newValue
      case .price: price = newValue
      case .phone: phone = newValue
      case .email: email = newValue
      case .web: web = newValue
      case .source: source = newValue
      case .sourceID: sourceID = newValue
      case .confirmedBy: confirmedBy = newValue
      }
    }
  }
}
