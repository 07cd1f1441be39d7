import Domain

/// What is told by schedules in words, each text read once: directories say the same times again and again.
struct KnownSchedules<Told> {
  private var known: [[UInt8]: Told] = [:]
  private let tell: (Schedule) -> Told

  /// Texts kept for another time are few.
  private static var mostKnown: Int { 20_000 }

  /// - Parameter tell: what is wanted of a schedule.
  init(_ tell: @escaping (Schedule) -> Told) { self.tell = tell }

  /// What a text tells; nil when nothing of it is read.
  ///
  /// - Parameter confirmed: a date without a year is the next one after this day; nil stands for 1 January 2026.
  mutating func told(by text: UnsafeBufferPointer<UInt8>, confirmed: CivilDate?) -> Told? {
    guard !text.isEmpty, text.count <= ScheduleReader.longest else { return nil }
    let key = Array(text)
    if let told = known[key] { return told }
    let start = confirmed ?? CivilDate(dayNumber: 20_454)
    let schedule = ScheduleReader.read(String(decoding: key, as: UTF8.self), today: start)
    let told = tell(schedule)
    // What depends on the day it was confirmed need not hold for another record; only a date does.
    if known.count < Self.mostKnown, !schedule.isOneOff { known[key] = told }
    return told
  }
}
