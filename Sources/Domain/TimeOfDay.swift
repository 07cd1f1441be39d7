/// A time on the clock, to the minute.
public struct TimeOfDay: Equatable, Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0…1439.
  public let minutes: Int

  /// Nil when there is no such time, as 24:00.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `9:30`, `09.30`, `0930`, `9` or `kl. 9`; nil for anything else.
  public init?(_ text: String) {
    var trimmed = text.filter { $0 != " " }
    if trimmed.lowercased().hasPrefix("kl") { trimmed.removeFirst(2) }
    guard trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3A || $0 == 0x2E }) else {
      return nil
    }
    let parts = trimmed.split(whereSeparator: { $0 == ":" || $0 == "." })
    if parts.count == 2, let hour = Int(parts[0]), parts[1].count == 2, let minute = Int(parts[1]) {
      self.init(hour: hour, minute: minute)
    } else if parts.count == 1, let number = Int(parts[0]), parts[0].count <= 4 {
      self.init(
        hour: parts[0].count > 2 ? number / 100 : number, minute: parts[0].count > 2 ? number % 100 : 0)
    } else {
      return nil
    }
  }

  /// The earlier one is less.
  /// The earlier time comes first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  /// `09:30`.
  public var text: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
