import Domain

/// How many communities were confirmed how long ago: what tells whether a directory can be trusted.
public struct EntryAges: Equatable, Sendable {
  /// Within six months.
  public var fresh = 0
  /// Within twelve months.
  public var ageing = 0
  /// Longer ago.
  public var old = 0
  /// Nobody has said that they are right.
  public var never = 0

  /// Nothing counted.
  public init() {}

  /// Days of twelve months.
  static let year = 365
}

extension Directory {
  /// Counts all communities that still meet by the age of their confirmation. Reads two bytes of each.
  /// - Parameter today: the day that ages are counted to.
  public func entryAges(on today: CivilDate) -> EntryAges {
    var ages = EntryAges()
    forEachConfirmed { confirmed in
      switch confirmed.map({ today.dayNumber - $0 }) {
      case nil: ages.never += 1
      case .some(...Community.freshDays): ages.fresh += 1
      case .some(...EntryAges.year): ages.ageing += 1
      default: ages.old += 1
      }
    }
    return ages
  }
}
