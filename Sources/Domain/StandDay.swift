/// What a day at a stand (*seniorlivsmesse*) came to: numbers by topic and area, and nothing of any guest.
public struct StandDay: Equatable, Sendable {
  /// The record's random name.
  public let id: String
  /// The day; nil when it is not known.
  public var date: CivilDate?
  /// Guests who looked for something.
  public var guests = 0
  /// Hand-outs printed, or shown as a code to scan.
  public var handOuts = 0
  /// Wishes that nothing fitted.
  public var wishes = 0
  /// Guests by the directory's word for what they looked at.
  public var topics: [String: Int] = [:]
  /// Guests by the municipality that they looked in.
  public var areas: [String: Int] = [:]

  /// A day on which nobody has come yet.
  public init(id: String, date: CivilDate? = nil) {
    self.id = id
    self.date = date
  }

  /// Counts one guest more.
  /// - Parameters:
  ///   - topics: of what they looked at; each counts once.
  ///   - area: the municipality that they looked in; empty when they named none.
  public mutating func count(topics: Set<String>, area: String) {
    guests += 1
    for topic in topics where !topic.isEmpty { self.topics[topic, default: 0] += 1 }
    if !area.isEmpty { areas[area, default: 0] += 1 }
  }
}
