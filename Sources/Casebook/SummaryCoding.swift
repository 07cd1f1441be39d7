import Domain

/// A citizen's summary as bytes, for the snapshot: a byte of version, then numbers of fixed width (little endian) and
/// texts with their length in front. What cannot be read is no error: the summary is worked out again.
extension CitizenSummary {
  private static let version: UInt8 = 3

  /// The bytes to keep.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.byte(Self.version)
    let texts = [
      name, phone, place, area, goal, joinedTo, care.responsible, care.offeredTo, care.offeredBy,
      care.declinedBy,
    ]
    for text in texts { writer.text(text) }
    writer.number(care.offeredOn?.dayNumber ?? Int.min)
    writer.byte(hasDied ? 1 : 0)
    writer.number(lastConversation?.dayNumber ?? Int.min)
    writer.number(steps)
    writer.number(stepsTried)
    writer.number(conflicts)
    writer.byte(isShared ? 1 : 0)
    writer.number(agenda.count)
    for item in agenda {
      writer.byte(item.kind.rawValue)
      writer.text(item.record)
      writer.number(item.date.dayNumber)
      writer.number(item.time?.minutes ?? -1)
      writer.text(item.text)
      writer.text(item.staff)
    }
    writer.number(milestones.count)
    for milestone in milestones {
      writer.byte(milestone.kind.rawValue)
      writer.number(milestone.date.dayNumber)
    }
    writer.number(referrals.count)
    for referral in referrals {
      writer.text(referral.kind?.rawValue ?? "")
      writer.number(referral.date.dayNumber)
      writer.byte(referral.isAnsweredInTime ? 1 : 0)
    }
    writer.number(wellbeing.count)
    for score in wellbeing {
      writer.number(score.date.dayNumber)
      writer.byte(UInt8(clamping: score.score))
    }
    writer.number(wishes.count)
    for wish in wishes {
      for text in [wish.id, wish.topic, wish.words, wish.area] { writer.text(text) }
      writer.number(wish.kilometres ?? -1)
      for date in [wish.date, wish.settled] { writer.number(date?.dayNumber ?? Int.min) }
      writer.number(wish.known.count)
      for id in wish.known { writer.text(id) }
    }
    return writer.bytes
  }

  /// Reads what `encoded` wrote; nil for anything else.
  public init?(id: String, encoded bytes: [UInt8]) {
    guard let summary = bytes.withUnsafeBytes({ Self(id: id, encoded: $0) }) else { return nil }
    self = summary
  }

  /// Reads what `encoded` wrote, where it lies; nil for anything else.
  public init?(id: String, encoded bytes: UnsafeRawBufferPointer) {
    var reader = ByteReader(bytes: bytes)
    guard reader.byte() == Self.version else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(10)
    for _ in 0..<10 {
      guard let text = reader.text() else { return nil }
      texts.append(text)
    }
    guard let offered = reader.number(), offered == Int.min || CivilDate.isStorable(offered),
      let died = reader.byte(), died <= 1, let last = reader.number(), let steps = reader.number(),
      let tried = reader.number(), let conflicts = reader.number(), let shared = reader.byte(),
      let count = reader.number(), min(steps, tried, conflicts, count) >= 0, shared <= 1,
      last == Int.min || CivilDate.isStorable(last)
    else { return nil }
    var agenda: [AgendaItem] = []
    agenda.reserveCapacity(min(count, 1_000))
    for _ in 0..<count {
      guard let kind = reader.byte().flatMap(AgendaItem.Kind.init(rawValue:)), let record = reader.text(),
        let date = reader.number(), let minutes = reader.number(), let text = reader.text(),
        let staff = reader.text(), CivilDate.isStorable(date), (-1...1439).contains(minutes)
      else { return nil }
      let time = minutes < 0 ? nil : TimeOfDay(hour: minutes / 60, minute: minutes % 60)
      agenda.append(
        AgendaItem(
          kind: kind, record: record, date: CivilDate(dayNumber: date), time: time, text: text,
          staff: staff))
    }
    guard let milestones = Self.milestones(&reader) else { return nil }
    guard let referrals = Self.referrals(&reader), let wellbeing = Self.wellbeing(&reader) else { return nil }
    self.milestones = milestones
    self.referrals = referrals
    self.wellbeing = wellbeing
    guard let wishes = Self.wishes(of: id, &reader), reader.isAtEnd else { return nil }
    self.wishes = wishes
    self.id = id
    (name, phone, place, area, goal) = (texts[0], texts[1], texts[2], texts[3], texts[4])
    joinedTo = texts[5]
    var care = Care()
    (care.responsible, care.offeredTo, care.offeredBy) = (texts[6], texts[7], texts[8])
    care.declinedBy = texts[9]
    care.offeredOn = offered == Int.min ? nil : CivilDate(dayNumber: offered)
    self.care = care
    hasDied = died == 1
    lastConversation = last == Int.min ? nil : CivilDate(dayNumber: last)
    self.steps = steps
    stepsTried = tried
    self.conflicts = conflicts
    isShared = shared == 1
    self.agenda = agenda
  }
}

extension CitizenSummary {
  private static func milestones(_ reader: inout ByteReader) -> [Milestone]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var milestones: [Milestone] = []
    milestones.reserveCapacity(min(count, 10_000))
    for _ in 0..<count {
      guard let kind = reader.byte().flatMap(Milestone.Kind.init(rawValue:)), let date = reader.number(),
        CivilDate.isStorable(date)
      else { return nil }
      milestones.append(Milestone(kind, CivilDate(dayNumber: date)))
    }
    return milestones
  }

  private static func referrals(_ reader: inout ByteReader) -> [CountedReferral]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var referrals: [CountedReferral] = []
    for _ in 0..<count {
      guard let kind = reader.text(), let date = reader.number(), CivilDate.isStorable(date),
        let inTime = reader.byte(), inTime <= 1
      else { return nil }
      referrals.append(
        CountedReferral(
          kind: Referral.Referrer(rawValue: kind), date: CivilDate(dayNumber: date),
          isAnsweredInTime: inTime == 1))
    }
    return referrals
  }

  private static func wellbeing(_ reader: inout ByteReader) -> [CountedScore]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var scores: [CountedScore] = []
    for _ in 0..<count {
      guard let date = reader.number(), CivilDate.isStorable(date), let score = reader.byte(), score <= 100
      else { return nil }
      scores.append(CountedScore(date: CivilDate(dayNumber: date), score: Int(score)))
    }
    return scores
  }

  private static func wishes(of citizen: String, _ reader: inout ByteReader) -> [UnmetWish]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var wishes: [UnmetWish] = []
    for _ in 0..<count {
      guard let id = reader.text(), let topic = reader.text(), let words = reader.text(),
        let area = reader.text(), let kilometres = reader.number(), (-1...1000).contains(kilometres),
        let date = reader.number(), let settled = reader.number(), let known = reader.number(), known >= 0,
        date == Int.min || CivilDate.isStorable(date), settled == Int.min || CivilDate.isStorable(settled)
      else { return nil }
      var wish = UnmetWish(id: id, citizen: citizen)
      wish.topic = topic
      wish.words = words
      wish.area = area
      wish.kilometres = kilometres < 0 ? nil : kilometres
      wish.date = date == Int.min ? nil : CivilDate(dayNumber: date)
      wish.settled = settled == Int.min ? nil : CivilDate(dayNumber: settled)
      for _ in 0..<known {
        guard let community = reader.text() else { return nil }
        wish.known.append(community)
      }
      wishes.append(wish)
    }
    return wishes
  }
}

extension CivilDate {
  /// Whether that day lies in a year of four digits: any other in a file is damage, and counting with it could
  /// overflow.
  fileprivate static func isStorable(_ dayNumber: Int) -> Bool {
    (-719_162...2_932_896).contains(dayNumber)
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func number(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads without copying: a start reads thousands of summaries.
private struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() -> Int? {
    guard position + 8 <= bytes.count else { return nil }
    defer { position += 8 }
    return Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Int64.self)))
  }

  mutating func text() -> String? {
    guard let length = number(), length >= 0, length <= bytes.count - position else { return nil }
    if length == 0 { return "" }
    defer { position += length }
    let range = position..<position + length
    return String(validating: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
