import Support
import Testing

@testable import Catalogue

@Suite("Table of words")
struct TermTableTests {
  @Test("numbers each word once and knows their order")
  func numbers() {
    var random = SeededRandom(seed: 12)
    var table = TermTable()
    var expected: [[UInt8]: Int] = [:]
    for _ in 0..<60_000 {
      let length = Int.random(in: 1...12, using: &random)
      let word = (0..<length).map { _ in UInt8.random(in: 97...100, using: &random) }
      let number = word.withUnsafeBufferPointer { table.number(of: $0) }
      if let known = expected[word] { #expect(number == known) } else { expected[word] = number }
    }
    #expect(table.count == expected.count)
    let words = expected.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(table.sorted() == words.map { expected[$0] })
  }
}
