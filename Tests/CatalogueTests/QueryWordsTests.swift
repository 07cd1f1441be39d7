import Testing

@testable import Catalogue

@Suite("Words of a query")
struct QueryWordsTests {
  private func words(_ text: String) -> [String] {
    QueryWords(text).words.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("are folded, each once, without the little ones unless all are")
  func telling() {
    #expect(words("Kor i Kor Århus") == ["kor", "aarhus"])
    #expect(words("kor i") == ["kor"])
    #expect(words("i") == ["i"])
    #expect(words("ensom mand der kan lide træ") == ["ensom", "mand", "trae"])
  }

  @Test("are few, however long the text")
  func few() {
    #expect(words((0..<5000).map { "ord\($0)" }.joined(separator: " ")).count == 16)
    #expect(words(String(repeating: "x", count: 100_000)).map(\.utf8.count) == [64])
    #expect(words("?!… 🎵 \u{200F}").isEmpty)
  }
}
