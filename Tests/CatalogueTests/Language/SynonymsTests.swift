import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Synonyms")
struct SynonymsTests {
  private func terms(_ synonyms: Synonyms, _ text: String) -> [String] {
    synonyms.terms(for: Folding.words(text)).map(\.text)
  }

  private func read(_ text: String) -> (synonyms: Synonyms, problems: [Phrase]) {
    Synonyms.none.overlaid(with: text, file: "egne.txt")
  }

  @Test("of a line find each other, in any spelling and inflection")
  func group() {
    let (synonyms, problems) = read("# sorg\r\nSorg, efterladte, har mistet # mere\r\n\r\n")
    #expect(problems.isEmpty)
    #expect(terms(synonyms, "SORGEN") == ["efterladte", "har mistet"])
    #expect(terms(synonyms, "efterladt") == ["Sorg", "har mistet"])
    #expect(terms(synonyms, "har mistet") == ["Sorg", "efterladte"])
    #expect(terms(synonyms, "mistet").isEmpty)
    #expect(synonyms.longestPhrase == 2)
  }

  @Test("behind an arrow are found, but not the other way, nor further on")
  func arrows() {
    let (synonyms, problems) = read("sport > fodbold, badminton\nfodbold > bold")
    #expect(problems.isEmpty)
    #expect(terms(synonyms, "sport") == ["fodbold", "badminton"])
    #expect(terms(synonyms, "badminton").isEmpty)
    #expect(terms(synonyms, "fodbold") == ["bold"])
  }

  @Test("of a broken line are left out with a word about where, and the rest is used")
  func broken() {
    let (synonyms, problems) = read(
      """
      kor, sang
      alene
      a > b > c
      motion,, gang
      > tom
      \(String(repeating: "x", count: 3000))
      skak, brætspil
      """)
    #expect(terms(synonyms, "kor") == ["sang"])
    #expect(terms(synonyms, "skak") == ["brætspil"])
    #expect(synonyms.count == 4)
    #expect(problems.count == 5)
    for (problem, line) in zip(problems, 2...6) {
      #expect(
        problem.danish.contains("egne.txt, linje \(line):") && problem.english.contains("line \(line):"))
    }
  }

  @Test("that go in a circle are left out where the circle closes")
  func circle() {
    let (synonyms, problems) = read("a1 > b1\nb1 > c1\nc1 > a1, d1\ne1 > e1")
    #expect(problems.map { $0.english.contains("circle") } == [true, true])
    #expect(problems.first?.danish.contains("linje 3") == true)
    #expect(terms(synonyms, "c1") == ["d1"])
    #expect(terms(synonyms, "a1") == ["b1"])
    #expect(terms(synonyms, "e1").isEmpty)
  }

  @Test("come along, at least 150 groups of them, every line of them sound")
  func shipped() {
    let reader = SynonymReader(ShippedSynonyms.text, file: "")
    #expect(reader.problems.isEmpty, "\(reader.problems.map(\.danish))")
    let groups = ShippedSynonyms.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(groups.count >= 150)
    #expect(terms(.shipped, "motion").contains("gymnastik"))
    #expect(terms(.shipped, "mand").contains("mænd"))
    #expect(terms(.shipped, "savner nogen").contains("ensom"))
  }

  @Test("of a user's file lie over those that come along")
  func overlay() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path("synonymer.txt")
    try "motion > krop\n,\nbrobygger, kompasguide".write(toFile: path, atomically: true, encoding: .utf8)
    let (synonyms, problems) = Synonyms.shipped(under: path)
    #expect(problems.count == 1 && problems[0].danish.contains("\(path), linje 2"))
    #expect(terms(synonyms, "motion") == ["krop"])
    #expect(terms(synonyms, "brobyggere") == ["kompasguide"])
    #expect(terms(synonyms, "sorg").contains("efterladte"))
    let missing = Synonyms.shipped(under: temporary.path("findes-ikke"))
    #expect(missing.synonyms == .shipped && missing.problems.isEmpty)
    let folder = Synonyms.shipped(under: temporary.path(""))
    #expect(folder.synonyms == .shipped && folder.problems.count == 1)
  }
}
