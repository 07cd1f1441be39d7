import Domain

/// How many communities of a batch tell something.
public struct FieldCount: Equatable, Sendable {
  /// What is told.
  public var field: ColumnField
  /// By so many of them.
  public var count: Int

  /// - Parameters:
  ///   - field: what is told.
  ///   - count: by so many.
  public init(field: ColumnField, count: Int) {
    self.field = field
    self.count = count
  }
}

extension Batch {
  /// Each field that any community of the batch tells, in the fields' order. Only points of their own count, not
  /// those of a postcode.
  public var fieldCounts: [FieldCount] {
    var counts: [Int] = Array(repeating: 0, count: ColumnField.allCases.count)
    for community in communities {
      for field in ColumnField.allCases where community.tells(field) { counts[field.rawValue] += 1 }
    }
    return ColumnField.allCases.compactMap { field in
      counts[field.rawValue] == 0 ? nil : FieldCount(field: field, count: counts[field.rawValue])
    }
  }
}

extension Community {
  /// Whether it tells a field. Fields that become part of another, as start and end of the schedule, are told
  /// by that one.
  fileprivate func tells(_ field: ColumnField) -> Bool {
    switch field {
    case .sourceID: !sourceID.isEmpty
    case .name: !name.isEmpty
    case .organiser: !organiser.isEmpty
    case .description: !description.isEmpty
    case .topic: !topic.isEmpty
    case .address: !address.isEmpty
    case .postcode: !postcode.isEmpty
    case .city: !city.isEmpty
    case .point: coordinate != nil && !isApproximate
    case .schedule: !schedule.isEmpty
    case .price: !price.isEmpty
    case .host: !host.isEmpty
    case .phone: !phone.isEmpty
    case .email: !email.isEmpty
    case .web: !web.isEmpty
    case .stepFree: isStepFree != nil
    case .accompaniment: offersAccompaniment != nil
    case .room: room != nil
    case .confirmed: confirmed != nil
    case .confirmedBy: !confirmedBy.isEmpty
    case .status: isRetired
    case .audience: !audience.isEmpty
    case .arena: !arena.isEmpty
    case .language: !language.isEmpty
    case .transport: !transport.isEmpty
    case .signUp: needsSignUp != nil
    case .skill: needsSkill != nil
    case .peerLed: isPeerLed != nil
    case .specialNeeds: specialNeeds != nil
    case .roomDay: roomDay != nil
    case .pausedUntil: pausedUntil != nil
    case .country, .latitude, .longitude, .weekday, .start, .end, .minimumAge, .maximumAge, .application,
      .accessibility, .alert:
      false
    }
  }
}
