import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Judged searches")
struct JudgedSearchTests {
  @Test("have a right answer among the first three, nearly always as the first")
  func judgedQueries() {
    let directory = Directory(JudgedDirectory.communities)
    let judgment = Judgment { text, near in
      directory.search(Query(text: text, near: near)).hits.map { ($0.id, $0.kilometres) }
    }
    #expect(JudgedDirectory.communities.count > 300 && judgment.answers.count >= 100)
    print(
      "judged: \(judgment.answers.count) queries, success@3 \(judgment.success), MRR \(judgment.reciprocal)")
    for answer in judgment.answers where (answer.place ?? .max) > 0 {
      print("judged: \(answer.text): \(answer.place.map { "\($0 + 1)" } ?? "none")")
    }
    #expect(judgment.success >= 0.95)
    #expect(judgment.reciprocal >= 0.93)
  }
}
