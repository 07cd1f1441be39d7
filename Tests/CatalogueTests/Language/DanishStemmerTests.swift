import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Stems")
struct DanishStemmerTests {
  @Test(
    "are Snowball's for all words of its vocabulary", .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func vocabulary() throws {
    let words = try lines("danish/snowball_voc.txt")
    let stems = try lines("danish/snowball_output.txt")
    #expect(words.count == 23_832 && stems.count == words.count)
    let wrong = zip(words, stems).filter { DanishStemmer.stem($0) != $1 }
    #expect(wrong.isEmpty, "\(wrong.count), as \(wrong.prefix(10))")
  }

  @Test(
    "are the same for folded words, but where a letter and two of the alphabet fold alike",
    .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func folded() throws {
    let words = try lines("danish/snowball_voc.txt")
    let stems = try lines("danish/snowball_output.txt")
    var differing: [String] = []
    for (word, stem) in zip(words, stems) {
      let folded = Folding.words(word).joined().map { $0 }
      let expected = Folding.words(stem).joined().map { $0 }
      if Stem.of(folded) != expected { differing.append(word) }
    }
    // *skoen* may be a shoe or beautiful once it is folded; such words are few.
    #expect(differing.count < 60, "\(differing.count), as \(differing.prefix(20))")
    // *Kors* is kept apart from *kor*.
    #expect(
      differing.allSatisfy { $0.contains("oe") || $0.contains("ae") || $0.contains("aa") || $0 == "kors" })
  }

  private func lines(_ name: String) throws -> [String] {
    let url = try #require(SharedData.url(name))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test(
    "bring inflections together",
    arguments: [
      ("sangene", "sang"), ("gåture", "gåtur"), ("gaaturen", "gaatur"), ("koret", "kor"),
      ("fællesskaberne", "fællesskab"), ("frivillige", "frivil"), ("SORGEN", "sorg"),
    ])
  func inflections(word: String, stem: String) {
    let folded = Folding.words(word).joined().map { $0 }
    #expect(Stem.of(folded) == Folding.words(stem).joined().map { $0 })
  }

  @Test("leave short words and other alphabets alone")
  func untouched() {
    #expect(DanishStemmer.stem("") == "")
    #expect(DanishStemmer.stem("en") == "en")
    #expect(Stem.of([]) == [])
    let hebrew = Array("שלום".utf8)
    #expect(Stem.of(hebrew) == hebrew)
    #expect(Stem.letters(in: Array("gaatur".utf8)) == 5)
    #expect(Stem.letters(in: hebrew) == 4)
  }
}
