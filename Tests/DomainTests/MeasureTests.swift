import Testing

@testable import Domain

@Suite("WHO-5 and T-ILS")
struct MeasureTests {
  @Test(
    "WHO-5 is the sum times four",
    arguments: [
      ([0, 0, 0, 0, 0], 0), ([5, 5, 5, 5, 5], 100), ([3, 2, 1, 4, 2], 48), ([1, 2, 2, 2, 2], 36),
    ])
  func who5(items: [Int], score: Int) { #expect(Measure.who5.score(items) == score) }

  @Test("T-ILS is the sum", arguments: [([1, 1, 1], 3), ([3, 3, 3], 9), ([2, 3, 2], 7)])
  func tils(items: [Int], score: Int) { #expect(Measure.tils.score(items) == score) }

  @Test("With an answer missing, or one that is none, there is no score", arguments: Measure.allCases)
  func missing(measure: Measure) {
    var filled = Measurement(measure, id: "c")
    #expect(filled.isEmpty && filled.score == nil && filled.missing == measure.itemCount)
    filled.items = Array(repeating: measure.answers.upperBound, count: measure.itemCount)
    #expect(filled.score == measure.scores.upperBound)
    filled.items[1] = nil
    #expect(filled.score == nil && filled.missing == 1 && !filled.isEmpty)
    filled.items[1] = measure.answers.upperBound + 1
    #expect(filled.score == nil)
    #expect(measure.score([]) == nil)
  }

  @Test(
    "Every score has its guidance, at its published boundaries",
    arguments: [
      (Measure.who5, 0, "0–35"), (.who5, 35, "0–35"), (.who5, 36, "36–50"), (.who5, 50, "36–50"),
      (.who5, 51, "Over 50"), (.who5, 100, "Over 50"), (.tils, 3, "3–6"), (.tils, 6, "3–6"),
      (.tils, 7, "7–9"),
      (.tils, 9, "7–9"),
    ])
  func guidance(measure: Measure, score: Int, begins: String) {
    #expect(measure.guidance(score).danish.hasPrefix(begins))
  }

  @Test("A change of ten points matters, either way; a smaller one says nothing; T-ILS has no such number")
  func change() {
    #expect(Measure.who5.change(from: 40, to: 50)?.danish == "+10 siden sidst: 10 eller mere betyder noget.")
    #expect(Measure.who5.change(from: 50, to: 40)?.danish.hasPrefix("-10 siden sidst: 10") == true)
    #expect(Measure.who5.change(from: 40, to: 48)?.danish.contains("under 10") == true)
    #expect(Measure.tils.change(from: 9, to: 3) == nil)
  }

  @Test("Every item has a neutral label and every answer a meaning", arguments: Measure.allCases)
  func words(measure: Measure) {
    #expect(measure.itemCount == (measure == .who5 ? 5 : 3))
    for language in Language.allCases {
      for answer in measure.answers { #expect(!measure.meaning(answer)(language).isEmpty) }
      #expect(measure.labels.allSatisfy { !$0(language).isEmpty && !$0(language).hasSuffix("?") })
    }
  }
}
