import Support
import Testing

@testable import Catalogue

@Suite("The best of many")
struct BestListTests {
  @Test("are the first when all are sorted", arguments: [0, 1, 5, 100, 400])
  func best(limit: Int) {
    var random = SeededRandom(seed: 3)
    let all = (0..<300).map { number in
      Candidate(
        number: number, key: Double(Int.random(in: 0...3, using: &random)), score: 0,
        measure: [0.1, 0.2, .infinity].randomElement(using: &random) ?? 0, rank: UInt32(number))
    }
    var list = BestList(limit: limit)
    for candidate in all.shuffled(using: &random) { list.add(candidate) }
    #expect(list.sorted.map(\.number) == all.sorted(by: Candidate.precedes).prefix(limit).map(\.number))
  }
}
