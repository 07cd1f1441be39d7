/// Some days of the week, in one byte.
public struct WeekdaySet: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday.
  public let rawValue: UInt8

  /// - Parameter rawValue: bit 0 is Monday, bit 6 Sunday; bit 7 is not used.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

  /// One day.
  public init(_ day: Weekday) { self.init(rawValue: 1 << UInt8(day.rawValue)) }

  /// From one day through another, over Sunday if need be: `fre–man` is Friday, Saturday, Sunday and Monday.
  public init(from first: Weekday, through last: Weekday) {
    let length = (last.rawValue - first.rawValue + 7) % 7
    self = (0...length).reduce(into: []) { $0.insert(Self(index: (first.rawValue + $1) % 7)) }
  }

  init(index: Int) { self.init(rawValue: 1 << UInt8(index)) }

  /// Every day.
  public static let all = WeekdaySet(rawValue: 0x7F)
  /// Monday to Friday, as *hverdage* is used.
  public static let workdays = WeekdaySet(rawValue: 0x1F)
  /// Saturday and Sunday.
  public static let weekend = WeekdaySet(rawValue: 0x60)

  /// Whether the day is one of them.
  public func contains(_ day: Weekday) -> Bool { rawValue & (1 << UInt8(day.rawValue)) != 0 }

  /// The days, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }
}
