import Support
import Testing

@testable import Domain

@Suite("Where two texts differ")
struct TextDifferenceTests {
  private func different(_ pieces: [TextDifference.Piece]) -> [String] {
    pieces.filter(\.differs).map(\.text.trimmed)
  }

  @Test(
    "The words that only one has are found",
    arguments: [
      ("Hun strikker.", "Hun strikker.", [], []),
      ("Hun strikker om formiddagen.", "Hun strikker igen om formiddagen.", [], ["igen"]),
      ("Kaffe hos Inger", "Te hos Inger", ["Kaffe"], ["Te"]),
      ("", "Noget", [], ["Noget"]),
      ("Alt er nyt", "Intet står som før", ["Alt er nyt"], ["Intet står som før"]),
      ("Mandag\nog onsdag", "Mandag og onsdag", [], []),
    ])
  func words(first: String, second: String, only: [String], other: [String]) {
    let difference = TextDifference(first, second)
    #expect(different(difference.first) == only && different(difference.second) == other)
  }

  @Test(
    "Joined, no word of either is lost, and what both say is said once",
    arguments: [
      (
        "Hun strikker om formiddagen.", "Hun strikker igen om formiddagen.",
        "Hun strikker igen om formiddagen."
      ),
      ("Kaffe hos Inger", "Te hos Inger", "Kaffe Te hos Inger"),
      ("Ud af huset", "Ud af huset. Kor", "Ud af huset huset. Kor"),
      ("", "Noget", "Noget"), ("Linje et\nLinje to", "Linje et\nny\nLinje to", "Linje et\nny\nLinje to"),
    ])
  func joined(first: String, second: String, joined: String) {
    #expect(TextDifference(first, second).joined == joined)
  }

  @Test("Whatever the texts are, the pieces make them up, and the joined one holds both in their order")
  func anyTexts() {
    var random = SeededRandom(seed: 5)
    let words = ["kaffe", "kor", "gåtur", "Inger", "mandag", "og", "🙂", "é"]
    func text() -> String {
      (0..<Int.random(in: 0..<14, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "")
          + ["  ", " ", "\n"][Int.random(in: 0..<3, using: &random)]
      }.joined()
    }
    func tokens(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    func holds(_ whole: [Substring], _ part: [Substring]) -> Bool {
      var rest = part[...]
      for word in whole where rest.first == word { rest = rest.dropFirst() }
      return rest.isEmpty
    }
    for _ in 0..<500 {
      let (first, second) = (text(), text())
      let difference = TextDifference(first, second)
      #expect(difference.first.map(\.text).joined() == first)
      #expect(difference.second.map(\.text).joined() == second)
      let joined = tokens(difference.joined)
      #expect(holds(joined, tokens(first)) && holds(joined, tokens(second)), "\(first) | \(second)")
      let same = difference.first.filter { !$0.differs }.flatMap { tokens($0.text) }
      #expect(joined.count == tokens(first).count + tokens(second).count - same.count)
    }
  }

  @Test("Two long texts that have nothing in common are compared without an end of memory")
  func long() {
    let first = (0..<20_000).map { "ord\($0)" }.joined(separator: " ")
    let second = (0..<20_000).map { "andet\($0)" }.joined(separator: " ")
    let difference = TextDifference("Her " + first, "Her " + second)
    #expect(difference.first.map(\.differs) == [false, true])
    #expect(difference.joined.utf8.count == first.utf8.count + second.utf8.count + 5)
  }
}
