/// What two schedules must share to be of one group: the days of the week and when it begins, read out of any words.
struct DuplicateTimes: Sendable {
  /// A bit a day, Monday first; 0 when none is told.
  private(set) var days: UInt8 = 0
  /// Minutes after midnight of the first time; −1 when none is told.
  private(set) var start = -1

  init(_ schedule: String) {
    if schedule.isEmpty { return }
    for word in Folding.words(schedule) {
      if let day = Self.day(word) { days |= 1 << day }
      if start < 0 { start = Self.time(word) }
    }
    // `10.30` and `10:30` come as two words; the minutes matter, too.
    if start >= 0, let minutes = Self.minutes(in: schedule) { start = minutes }
  }

  /// Whether both tell days of which none is the same.
  func hasOtherDays(than other: DuplicateTimes) -> Bool {
    days != 0 && other.days != 0 && days & other.days == 0
  }

  /// Whether both tell a beginning, each another.
  func hasOtherTime(than other: DuplicateTimes) -> Bool {
    start >= 0 && other.start >= 0 && start != other.start
  }

  /// Whether both tell days and beginning, and the same.
  func isSame(as other: DuplicateTimes) -> Bool {
    days != 0 && days == other.days && start >= 0 && start == other.start
  }

  /// The day that a word of a schedule is or begins with.
  private static func day(_ word: [UInt8]) -> Int? { short[word] ?? day(beginning: word) }

  /// The day that a word begins with, as `mandagskor`; a short form as *tor* is a man's name elsewhere.
  static func day(beginning word: [UInt8]) -> Int? {
    long.firstIndex { $0.contains { word.starts(with: $0) } }
  }

  /// How folded words begin, in both ways of folding.
  private static let long = [
    ["mandag"], ["tirsdag"], ["onsdag"], ["torsdag"], ["fredag"], ["loerdag", "lordag"],
    ["soendag", "sondag"],
  ].map { $0.map { Array($0.utf8) } }
  private static let short: [[UInt8]: Int] = {
    let words = [
      ["man", "monday", "mon", "mo"], ["ti", "tir", "tirs", "tuesday", "tue", "tu"],
      ["ons", "wednesday", "wed", "we"], ["tor", "tors", "thursday", "thu", "th"],
      ["fre", "friday", "fri", "fr"], ["loer", "lor", "saturday", "sat", "sa"],
      ["soen", "son", "sunday", "sun", "su"],
    ]
    var short: [[UInt8]: Int] = [:]
    for (day, names) in words.enumerated() { for name in names { short[Array(name.utf8)] = day } }
    return short
  }()

  /// Minutes of a word that is an hour, as `10` or `10h`; −1 for any other.
  private static func time(_ word: [UInt8]) -> Int {
    guard (1...2).contains(word.count), word.allSatisfy({ $0 &- 0x30 < 10 }) else { return -1 }
    let hour = word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return hour < 24 ? hour * 60 : -1
  }

  /// Minutes of the first time in a text, with what stands behind its `.` or `:`.
  private static func minutes(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && bytes[index] &- 0x30 < 10 }
    var index = 0
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = index
      while isDigit(end) { end += 1 }
      let hour = bytes[index..<end].reduce(0) { $0 &* 10 &+ Int($1 - 0x30) }
      if end - index <= 2, hour < 24 {
        let hasMinutes =
          end < bytes.count && (bytes[end] == 0x2E || bytes[end] == 0x3A) && isDigit(end + 1)
          && isDigit(end + 2) && !isDigit(end + 3)
        return hour * 60
          + (hasMinutes ? Int(bytes[end + 1] - 0x30) * 10 + Int(bytes[end + 2] - 0x30) : 0)
      }
      index = end
    }
    return nil
  }
}
