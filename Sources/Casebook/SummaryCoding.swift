import Domain
import Foundation

/// A citizen's summary as bytes, for the snapshot: a byte of version, then numbers in as few bytes as they need and texts
/// with their length in front. What cannot be read is no error: the summary is worked out again.
extension CitizenSummary {
  private static let version: UInt8 = 4

  /// The bytes to keep.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.byte(Self.version)
    let texts = [
      name, phone, place, area, goal, joinedTo, care.responsible, care.offeredTo, care.offeredBy,
      care.declinedBy,
    ]
    for text in texts { writer.text(text) }
    writer.day(care.offeredOn)
    writer.byte(hasDied ? 1 : 0)
    writer.day(lastConversation)
    writer.number(steps)
    writer.number(stepsTried)
    writer.number(conflicts)
    writer.byte(isShared ? 1 : 0)
    writer.number(agenda.count)
    for item in agenda {
      writer.byte(item.kind.rawValue)
      writer.text(item.record)
      writer.day(item.date)
      writer.number(item.time?.minutes ?? -1)
      writer.text(item.text)
      writer.text(item.staff)
    }
    writer.number(milestones.count)
    for milestone in milestones {
      writer.byte(milestone.kind.rawValue)
      writer.day(milestone.date)
    }
    writer.number(referrals.count)
    for referral in referrals {
      writer.text(referral.kind?.rawValue ?? "")
      writer.day(referral.date)
      writer.byte(referral.isAnsweredInTime ? 1 : 0)
    }
    writer.number(wellbeing.count)
    for score in wellbeing {
      writer.day(score.date)
      writer.byte(UInt8(clamping: score.score))
    }
    writer.number(wishes.count)
    for wish in wishes {
      for text in [wish.id, wish.topic, wish.words, wish.area] { writer.text(text) }
      writer.number(wish.kilometres ?? -1)
      for date in [wish.date, wish.settled] { writer.day(date) }
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
    guard let name = reader.text(), let phone = reader.text(), let place = reader.text(),
      let area = reader.text(), let goal = reader.text(), let joinedTo = reader.text(),
      let care = Self.care(&reader)
    else { return nil }
    guard let died = reader.byte(), died <= 1, let last = reader.day(), let steps = reader.number(),
      let tried = reader.number(), let conflicts = reader.number(), let shared = reader.byte(),
      let count = reader.number(), min(steps, tried, conflicts, count) >= 0, shared <= 1
    else { return nil }
    var agenda: [AgendaItem] = []
    agenda.reserveCapacity(min(count, 1_000))
    for _ in 0..<count {
      guard let kind = reader.byte().flatMap(AgendaItem.Kind.init(rawValue:)), let record = reader.text(),
        let date = reader.day()?.date, let minutes = reader.number(), let text = reader.text(),
        let staff = reader.text(), (-1...1439).contains(minutes)
      else { return nil }
      let time = minutes < 0 ? nil : TimeOfDay(hour: minutes / 60, minute: minutes % 60)
      agenda.append(
        AgendaItem(
          kind: kind, record: record, date: date, time: time, text: text,
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
    (self.name, self.phone, self.place, self.area, self.goal) = (name, phone, place, area, goal)
    self.joinedTo = joinedTo
    self.care = care
    hasDied = died == 1
    lastConversation = last.date
    self.steps = steps
    stepsTried = tried
    self.conflicts = conflicts
    isShared = shared == 1
    self.agenda = agenda
  }
}

extension CitizenSummary {
  private static func care(_ reader: inout ByteReader) -> Care? {
    var care = Care()
    guard let responsible = reader.text(), let offeredTo = reader.text(), let offeredBy = reader.text(),
      let declinedBy = reader.text(), let offered = reader.day()
    else { return nil }
    (care.responsible, care.offeredTo, care.offeredBy) = (responsible, offeredTo, offeredBy)
    care.declinedBy = declinedBy
    care.offeredOn = offered.date
    return care
  }

  private static func milestones(_ reader: inout ByteReader) -> [Milestone]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var milestones: [Milestone] = []
    milestones.reserveCapacity(min(count, 10_000))
    for _ in 0..<count {
      guard let kind = reader.byte().flatMap(Milestone.Kind.init(rawValue:)), let date = reader.day()?.date
      else { return nil }
      milestones.append(Milestone(kind, date))
    }
    return milestones
  }

  private static func referrals(_ reader: inout ByteReader) -> [CountedReferral]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var referrals: [CountedReferral] = []
    for _ in 0..<count {
      guard let text = reader.text(), let date = reader.day()?.date, let inTime = reader.byte(), inTime <= 1
      else { return nil }
      let kind = Referral.Referrer(rawValue: text)
      guard text.isEmpty || kind != nil else { return nil }
      referrals.append(CountedReferral(kind: kind, date: date, isAnsweredInTime: inTime == 1))
    }
    return referrals
  }

  private static func wellbeing(_ reader: inout ByteReader) -> [CountedScore]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var scores: [CountedScore] = []
    for _ in 0..<count {
      guard let date = reader.day()?.date, let score = reader.byte(), score <= 100
      else { return nil }
      scores.append(CountedScore(date: date, score: Int(score)))
    }
    return scores
  }

  private static func wishes(of citizen: String, _ reader: inout ByteReader) -> [UnmetWish]? {
    guard let count = reader.number(), count >= 0 else { return nil }
    var wishes: [UnmetWish] = []
    for _ in 0..<count {
      guard let id = reader.text(), let topic = reader.text(), let words = reader.text(),
        let area = reader.text(), let kilometres = reader.number(), (-1...1000).contains(kilometres),
        let date = reader.day(), let settled = reader.day(), let known = reader.number(), known >= 0
      else { return nil }
      var wish = UnmetWish(id: id, citizen: citizen)
      wish.topic = topic
      wish.words = words
      wish.area = area
      wish.kilometres = kilometres < 0 ? nil : kilometres
      wish.date = date.date
      wish.settled = settled.date
      for _ in 0..<known {
        guard let community = reader.text() else { return nil }
        wish.known.append(community)
      }
      wishes.append(wish)
    }
    return wishes
  }
}

private struct StoredDay {
  let date: CivilDate?
}

extension CivilDate {
  private static let firstStorable = -719_162

  /// Days since 1 January of the year 1, that one being 1.
  fileprivate static func stored(_ dayNumber: Int) -> Int { dayNumber - firstStorable + 1 }

  /// The day whose number was stored; nil outside the years of four digits: any other in a file is damage, and counting
  /// with it could overflow.
  fileprivate init?(stored: Int) {
    guard (1...2_932_896 - Self.firstStorable + 1).contains(stored) else { return nil }
    self.init(dayNumber: stored - 1 + Self.firstStorable)
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Zigzag, so that numbers near 0 are short on either side of it, in groups of seven bits, the least first, each but
  /// the last with its high bit set (LEB128).
  mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// 0 for none.
  mutating func day(_ date: CivilDate?) {
    number(date.map { CivilDate.stored($0.dayNumber) } ?? 0)
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
    var number: UInt = 0
    var shift: UInt = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      // No number has more bits, and each has one way to be written.
      if shift == 63, byte > 1 { return nil }
      number |= UInt(byte & 127) << shift
      if byte < 128 {
        return byte == 0 && shift > 0 ? nil : Int(bitPattern: (number >> 1) ^ (0 &- (number & 1)))
      }
      shift += 7
    }
    return nil
  }

  /// A day or none; nil for what is neither.
  mutating func day() -> StoredDay? {
    guard let number = number() else { return nil }
    if number == 0 { return StoredDay(date: nil) }
    guard let date = CivilDate(stored: number) else { return nil }
    return StoredDay(date: date)
  }

  mutating func text() -> String? {
    guard let length = number(), length >= 0, length <= bytes.count - position else { return nil }
    if length == 0 { return "" }
    let read = UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
    position += length
    // Much quicker than the reading that validates; what had to be repaired has other bytes than were read.
    var text = String(decoding: read, as: UTF8.self)
    let isWhole = text.withUTF8 { kept in
      guard let kept = kept.baseAddress, let read = read.baseAddress else { return false }
      return memcmp(kept, read, length) == 0
    }
    return text.utf8.count == length && isWhole ? text : nil
  }
}
