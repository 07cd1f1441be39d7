/// Numbers by name, the highest first: what bars are drawn of.
public struct Tally: Equatable, Sendable {
  /// One name with its number.
  public struct Row: Equatable, Sendable {
    /// What is counted.
    public let name: String
    /// How many there are.
    public let count: Int
  }

  /// Those that are told by name; two alike in number stand by name.
  public let rows: [Row]
  /// How many there are under names that are not told, because too few are behind each.
  public let others: Int

  /// - Parameters:
  ///   - counts: numbers by name; those below one are left out.
  ///   - fewest: a name with fewer is not told: behind it somebody might be known.
  public init(_ counts: [String: Int], fewest: Int = 1) {
    let told = counts.filter { $0.value >= max(1, fewest) }
    rows = told.map { Row(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    others = counts.filter { $0.value > 0 && told[$0.key] == nil }.values.reduce(0, +)
  }
}
