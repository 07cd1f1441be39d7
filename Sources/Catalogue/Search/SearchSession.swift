/// Searches that follow on each other, as letter after letter is typed: each one finds what ``Directory/search(_:)``
/// does, and is quicker where it can use what the last one found out.
///
/// Keeps up to some bytes a community for each word of the last query.
public struct SearchSession: Equatable, Sendable {
  private var memory = SearchMemory()

  /// Nothing was looked for yet.
  public init() {}

  /// What fits `query`; the same as `directory.search(query)`, whatever was looked for before, and in whichever
  /// directory.
  public mutating func search(_ query: Query, in directory: Directory) -> Hits {
    directory.search(query, remembering: &memory)
  }

  /// Any two are equal: what they remember changes no answer.
  public static func == (left: SearchSession, right: SearchSession) -> Bool { true }
}
