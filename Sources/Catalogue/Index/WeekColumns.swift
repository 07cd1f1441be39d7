import Domain

/// When each record meets, read from its words once, so that a filter decodes nothing.
struct WeekColumns {
  /// Lower and upper half of each record's `WeekPattern`.
  private(set) var patterns: [UInt64] = []
  /// What was read already: directories say the same times again and again.
  private var known: [[UInt8]: (pattern: WeekPattern, traits: Traits)] = [:]

  /// Texts kept for another time are few.
  private static let mostKnown = 20_000

  /// Reads the next record's text.
  ///
  /// - Parameter confirmed: a date without a year is the next one after this day.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, confirmed: CivilDate?, traits: inout Traits) {
    guard !text.isEmpty, text.count <= ScheduleReader.longest else {
      patterns += [0, 0]
      return
    }
    let key = Array(text)
    let read = known[key] ?? Self.read(key, confirmed)
    // What depends on the day it was confirmed need not hold for another record; only a date does.
    if known.count < Self.mostKnown, !read.traits.contains(.oneOff) { known[key] = read }
    patterns += [read.pattern.low, read.pattern.high]
    traits.formUnion(read.traits)
  }

  private static func read(_ text: [UInt8], _ confirmed: CivilDate?) -> (pattern: WeekPattern, traits: Traits)
  {
    let start = confirmed ?? CivilDate(dayNumber: 20_454)  // 2026-01-01
    let schedule = ScheduleReader.read(String(decoding: text, as: UTF8.self), today: start)
    return (WeekPattern(schedule), schedule.isSeries ? .series : schedule.isOneOff ? .oneOff : [])
  }
}
