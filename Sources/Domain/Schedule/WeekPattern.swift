/// A schedule's week in sixteen bytes, for an index: it never says no where `Schedule.meets` says yes, and it is
/// exact for up to five different times on the quarter.
///
/// | bits | what |
/// |---|---|
/// | 0–6 | days with any meeting |
/// | 7 | there is a meeting, perhaps of no known day |
/// | 8–127 | five slots of 24 bits: days 7, start quarter 7, end quarter 8, kind 2 |
public struct WeekPattern: Equatable, Hashable, Sendable {
  /// The upper eight bytes.
  public let high: UInt64
  /// The lower eight bytes.
  public let low: UInt64

  /// A pattern that was stored.
  public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The pattern of a schedule.
  public init(_ schedule: Schedule) {
    var days: UInt8 = schedule.meetings.isEmpty ? 0 : 0x80
    var slots: [Slot] = []
    for rule in schedule.meetings {
      let possible = rule.possibleWeekdays
      days |= possible.rawValue
      guard var slot = Slot(rule) else { continue }
      if let index = slots.firstIndex(where: { $0.hasSameTimes(as: slot) }) {
        slots[index].days.formUnion(possible)
      } else if slots.count < Self.slotCount {
        slots.append(slot)
      } else {
        // No room: the last slot becomes a wide one that covers both.
        slot.cover(slots[Self.slotCount - 1])
        slots[Self.slotCount - 1] = slot
      }
    }
    var bits = UInt128(days)
    for (index, slot) in slots.enumerated() { bits |= UInt128(slot.bits) << UInt128(8 + 24 * index) }
    high = UInt64(truncatingIfNeeded: bits >> 64)
    low = UInt64(truncatingIfNeeded: bits)
  }

  /// Whether the schedule may meet within the window; the parameters are those of `Schedule.meets`.
  public func mayMeet(day: Weekday? = nil, from: Int? = nil, to: Int? = nil) -> Bool {
    if let day, low & (1 << UInt64(day.rawValue)) == 0 { return false }
    if from == nil, to == nil { return low & 0xFF != 0 }
    var bits = (UInt128(high) << 64 | UInt128(low)) >> 8
    while bits != 0 {
      let slot = Slot(bits: UInt32(truncatingIfNeeded: bits & 0xFF_FFFF))
      bits >>= 24
      if slot.bits == 0 { continue }
      if let day, !slot.days.contains(day) { continue }
      if slot.mayFit(open: from ?? 0, close: to ?? 2880) { return true }
    }
    return false
  }

  private static let slotCount = 5
}

/// Days and a time, to the quarter below.
private struct Slot {
  enum Kind: UInt32 {
    case meeting, openDoor, startOnly, wide
  }

  var days: WeekdaySet
  /// Quarters since midnight, 0…95.
  var start: Int
  /// Quarters since midnight, 0…255.
  var end: Int
  var kind: Kind

  /// Nil for a rule with no time told.
  init?(_ rule: MeetingRule) {
    days = rule.possibleWeekdays
    switch (rule.from, rule.to) {
    case (nil, nil): return nil
    case (let from?, nil): (start, end, kind) = (from / 15, 0, .startOnly)
    case (nil, let to?): (start, end, kind) = (0, to / 15, .wide)
    case (let from?, let to?):
      (start, end, kind) = (from / 15, to / 15, rule.isOpenDoor ? .openDoor : .meeting)
    }
    guard (0...95).contains(start), (0...255).contains(end) else {
      (start, end, kind) = (0, 255, .wide)
      return
    }
  }

  init(bits: UInt32) {
    days = WeekdaySet(rawValue: UInt8(truncatingIfNeeded: bits & 0x7F))
    start = Int(bits >> 7 & 0x7F)
    end = Int(bits >> 14 & 0xFF)
    kind = Kind(rawValue: bits >> 22 & 3) ?? .wide
  }

  var bits: UInt32 { UInt32(days.rawValue) | UInt32(start) << 7 | UInt32(end) << 14 | kind.rawValue << 22 }

  func hasSameTimes(as other: Slot) -> Bool {
    start == other.start && end == other.end && kind == other.kind
  }

  mutating func cover(_ other: Slot) {
    let last = max(kind == .startOnly ? start : end, other.kind == .startOnly ? other.start : other.end)
    days.formUnion(other.days)
    (start, end, kind) = (min(start, other.start), last, .wide)
  }

  /// The start and end lie within the quarter that begins with the one stored.
  func mayFit(open: Int, close: Int) -> Bool {
    let (earliest, latestEnd) = (start * 15, end * 15 + 14)
    switch kind {
    case .meeting: return earliest + 14 >= open && end * 15 <= close
    case .startOnly: return earliest + 14 >= open && earliest < close
    case .openDoor:
      return close > open && min(latestEnd, close) - max(earliest, open) >= min(60, close - open)
    case .wide: return latestEnd >= open && earliest <= close
    }
  }
}
