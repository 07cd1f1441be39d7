import Domain

/// One community as compact bytes: its facts (four bytes), its point (two doubles, when it has one), the days
/// it was confirmed, its room was told and its pause ends (zigzag varints of days since 1970, those that there
/// are), then every `CommunityText` as a length and UTF-8.
///
/// Reading is bounded: damaged bytes give nil or odd texts, never more than the buffer holds.
struct PackedRecord {
  let bytes: UnsafeBufferPointer<UInt8>

  /// All but the texts.
  struct Head: Equatable {
    var facts: Facts
    var coordinate: Coordinate?
    var confirmed: CivilDate?
    var roomDay: CivilDate?
    var pausedUntil: CivilDate?
  }

  /// Appends a record to `buffer`; the head's facts learn from the rest whether there is a point and a date.
  static func append(
    _ head: Head, to buffer: inout [UInt8], text: (CommunityText) -> UnsafeBufferPointer<UInt8>
  ) {
    appendHead(head, to: &buffer)
    for field in CommunityText.all {
      let utf8 = text(field)
      buffer.appendVarint(utf8.count)
      buffer.append(contentsOf: utf8)
    }
  }

  /// Appends `community` to `buffer`.
  static func append(_ community: Community, to buffer: inout [UInt8]) {
    var head = Head(
      facts: Facts(bits: 0), coordinate: community.coordinate, confirmed: community.confirmed,
      roomDay: community.roomDay, pausedUntil: community.pausedUntil)
    head.facts.isRetired = community.isRetired
    head.facts.isApproximate = community.isApproximate
    head.facts.isStepFree = community.isStepFree
    head.facts.offersAccompaniment = community.offersAccompaniment
    head.facts.room = community.room
    head.facts.needsSignUp = community.needsSignUp
    head.facts.needsSkill = community.needsSkill
    head.facts.isPeerLed = community.isPeerLed
    head.facts.specialNeeds = community.specialNeeds
    head.facts.isFree = community.isFree
    appendHead(head, to: &buffer)
    for field in CommunityText.all {
      var text = community[field]
      text.withUTF8 { utf8 in
        buffer.appendVarint(utf8.count)
        buffer.append(contentsOf: utf8)
      }
    }
  }

  private static func appendHead(_ head: Head, to buffer: inout [UInt8]) {
    var facts = head.facts
    facts.hasPoint = head.coordinate != nil
    facts.hasConfirmed = head.confirmed != nil
    facts.hasRoomDay = head.roomDay != nil
    facts.hasPausedUntil = head.pausedUntil != nil
    buffer.appendLittle(facts.bits)
    if let point = head.coordinate {
      buffer.appendLittle(point.latitude.bitPattern)
      buffer.appendLittle(point.longitude.bitPattern)
    }
    for date in [head.confirmed, head.roomDay, head.pausedUntil] {
      if let day = date?.dayNumber { buffer.appendVarint(day << 1 ^ day >> 63) }
    }
  }

  /// Reads the head, and leaves the cursor at the first text.
  func head() -> (Head, ByteCursor)? {
    var cursor = ByteCursor(bytes)
    guard let bits = cursor.little(UInt32.self) else { return nil }
    var head = Head(facts: Facts(bits: bits))
    if head.facts.hasPoint {
      guard let latitude = cursor.little(UInt64.self), let longitude = cursor.little(UInt64.self) else {
        return nil
      }
      head.coordinate = Coordinate(
        latitude: Double(bitPattern: latitude), longitude: Double(bitPattern: longitude))
    }
    var isWhole = true
    func date(_ isThere: Bool) -> CivilDate? {
      guard isThere, isWhole else { return nil }
      guard let zigzag = cursor.varint() else {
        isWhole = false
        return nil
      }
      let day = zigzag >> 1 ^ -(zigzag & 1)
      // Beyond ten thousand years either way the bytes are damaged.
      return abs(day) < 3_652_425 ? CivilDate(dayNumber: day) : nil
    }
    head.confirmed = date(head.facts.hasConfirmed)
    head.roomDay = date(head.facts.hasRoomDay)
    head.pausedUntil = date(head.facts.hasPausedUntil)
    return isWhole ? (head, cursor) : nil
  }

  /// Hands over each text in order until `body` answers false; false also when the bytes end too soon.
  @discardableResult
  func forEachText(_ body: (CommunityText, UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    guard var (_, cursor) = head() else { return false }
    for field in CommunityText.all {
      guard let text = cursor.text(), body(field, text) else { return false }
    }
    return true
  }

  /// One text alone; empty when the bytes end too soon.
  func text(_ wanted: CommunityText) -> String {
    var found = ""
    forEachText { field, text in
      if field == wanted { found = String(decoding: text, as: UTF8.self) }
      return field != wanted
    }
    return found
  }

  /// The whole community; nil when the bytes end too soon.
  func community() -> Community? {
    guard let (head, _) = head() else { return nil }
    var community = Community(id: "", name: "")
    let isWhole = forEachText { field, text in
      if !text.isEmpty { community[field] = String(decoding: text, as: UTF8.self) }
      return true
    }
    guard isWhole else { return nil }
    community.coordinate = head.coordinate
    community.isApproximate = head.facts.isApproximate
    community.isRetired = head.facts.isRetired
    community.isStepFree = head.facts.isStepFree
    community.offersAccompaniment = head.facts.offersAccompaniment
    community.room = head.facts.room
    community.needsSignUp = head.facts.needsSignUp
    community.needsSkill = head.facts.needsSkill
    community.isPeerLed = head.facts.isPeerLed
    community.specialNeeds = head.facts.specialNeeds
    community.confirmed = head.confirmed
    community.roomDay = head.roomDay
    community.pausedUntil = head.pausedUntil
    return community
  }
}
