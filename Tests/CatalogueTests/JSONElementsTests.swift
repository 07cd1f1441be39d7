import Support
import Testing

@testable import Catalogue

@Suite("Entries of a JSON file")
struct JSONElementsTests {
  private func elements(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var elements = JSONElements(bytes)
      var found: [String] = []
      elements.forEach { element in
        switch element {
        case .entry(let bytes, let line): found.append("\(line) \(String(decoding: bytes, as: UTF8.self))")
        case .broken(let line): found.append("\(line) !")
        }
        return true
      }
      return found
    }
  }

  @Test("are those of a list, a page, lines, or the one object that is there")
  func shapes() {
    #expect(elements("[\n{\"a\":1},\n {\"b\":\"]\"}\n]") == ["2 {\"a\":1}", "3 {\"b\":\"]\"}"])
    #expect(elements("{\"page\":1,\n\"contents\":[{\"a\":1},\n{}]}") == ["2 {\"a\":1}", "3 {}"])
    #expect(elements("{\"a\":1}\n{\"b\":2}\n\n{\"c\":3}") == ["1 {\"a\":1}", "2 {\"b\":2}", "4 {\"c\":3}"])
    #expect(elements(" {\"name\":\"x\",\"services\":[{}]}") == ["1 {\"name\":\"x\",\"services\":[{}]}"])
    #expect(elements("[]").isEmpty)
    #expect(elements("").isEmpty)
  }

  @Test("come through as far as the file is whole")
  func broken() {
    #expect(elements("[{\"a\":1},{\"b\":") == ["1 {\"a\":1}", "1 !"])
    #expect(elements("[{\"a\":1}\n") == ["1 {\"a\":1}", "2 !"])
    #expect(elements("{\"a\":1}\n{\"b\":\n{\"c\":3}\n") == ["1 {\"a\":1}", "2 !", "3 {\"c\":3}"])
    #expect(elements("{\"a\":1}\nrod\n{\"c\":3}") == ["1 {\"a\":1}", "2 !", "3 {\"c\":3}"])
  }

  @Test("never take an endless time or depth")
  func deep() {
    #expect(elements(String(repeating: "[", count: 200_000)) == ["1 !"])
    #expect(elements(String(repeating: "{\"a\":", count: 50_000)).count == 1)
    var random = SeededRandom(seed: 9)
    let pool = Array("{}[]\":,\\ \na1".utf8)
    for _ in 0..<500 {
      let text = String(
        decoding: (0..<60).map { _ in pool.randomElement(using: &random) ?? 0 }, as: UTF8.self)
      #expect(elements(text).count <= 61)
    }
  }

  @Test("that are broken again and again are given up, when too much of the file was read twice")
  func patience() {
    let bytes = Array(String(repeating: "{\n", count: 1000).utf8)
    var broken = 0
    bytes.withUnsafeBufferPointer {
      var elements = JSONElements($0, patience: 100_000)
      elements.forEach { _ in
        broken += 1
        return true
      }
    }
    #expect((50...60).contains(broken))
  }
}
