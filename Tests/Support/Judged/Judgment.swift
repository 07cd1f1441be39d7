import Domain

/// How often the right community stands where staff look: among the first three, and on the average how high.
public struct Judgment: Sendable {
  /// One question and where its first right answer stood, from 0; nil when there was none.
  public struct Answer: Sendable {
    /// What was typed.
    public let text: String
    /// The place of the first right answer.
    public let place: Int?
  }

  /// In the order of the questions.
  public let answers: [Answer]

  /// The share of questions with a right answer among the first three, 0…1.
  public var success: Double { share { ($0 ?? .max) < 3 ? 1 : 0 } }

  /// The mean of 1 / place of the first right answer (mean reciprocal rank), 0…1.
  public var reciprocal: Double { share { $0.map { 1 / Double($0 + 1) } ?? 0 } }

  /// Puts every question of ``JudgedQueries`` to a search of ``JudgedDirectory``.
  ///
  /// Right is a community of one of the question's kinds that lies as near as the nearest of any of them, or nearly.
  /// - Parameter search: what is typed and where; returns ids with kilometres, best first.
  public init(_ search: (String, Coordinate) -> [(id: String, kilometres: Double?)]) {
    answers = JudgedQueries.lines.split(separator: "\n").enumerated().compactMap { number, line in
      let parts = line.split(separator: "|").map(String.init)
      let right = parts[1].split(separator: "@").map(String.init)
      let kinds = Set(right[0].split(separator: " ").map(String.init))
      let town = right.count > 1 ? Int(right[1]) ?? 0 : number % 5
      guard let near = JudgedDirectory.towns[town].point else { return nil }
      func isRight(_ id: String) -> Bool { kinds.contains(String(id.dropFirst(10).prefix { $0 != "-" })) }
      let distances = JudgedDirectory.communities.filter { isRight($0.id) }
        .compactMap { $0.coordinate?.kilometres(to: near) }
      let least = distances.min() ?? 0
      let place = search(parts[0], near).firstIndex {
        isRight($0.id) && ($0.kilometres ?? .infinity) <= least + 5
      }
      return Answer(text: parts[0], place: place)
    }
  }

  private func share(_ worth: (Int?) -> Double) -> Double {
    answers.isEmpty ? 0 : answers.reduce(0) { $0 + worth($1.place) } / Double(answers.count)
  }
}
