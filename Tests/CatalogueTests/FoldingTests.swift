import Testing

@testable import Catalogue

@Suite("Folding")
struct FoldingTests {
  private func folded(_ text: String) -> [String] {
    Folding.words(text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "brings ways of writing to one",
    arguments: [
      ("Aabenraa", "Åbenrå"), ("AABENRAA", "a\u{30A}benra\u{30A}"), ("Kærlighed", "KAERLIGHED"),
      ("Køge", "Koege"), ("Köge", "køge"), ("Øl", "O\u{308}l"), ("café", "CAFE"),
      ("Caf\u{65}\u{301}", "café"),
      ("Malmö", "malmø"), ("mäd", "måd"), ("pigernes", "piger’nes"),
    ])
  func same(left: String, right: String) {
    #expect(folded(left) == folded(right))
  }

  @Test(
    "keeps different words apart",
    arguments: [("bor", "bør"), ("hal", "hål"), ("kor", "kort"), ("mad", "mæd")])
  func different(left: String, right: String) {
    #expect(folded(left) != folded(right))
  }

  @Test(
    "parts words at everything that is neither letter nor digit",
    arguments: [
      ("it-hjælp", ["it", "hjaelp"]), ("Fit&Sund", ["fit", "sund"]), ("  ", []), ("65+", ["65"]), ("", []),
      ("a—b 🎵c", ["a", "b", "c"]), ("d'Angleterre", ["dangleterre"]), ("Привет, Мир!", ["привет", "мир"]),
      ("Straße", ["strasse"]), ("3×4", ["3", "4"]),
    ])
  func words(text: String, words: [String]) {
    #expect(folded(text) == words)
  }

  @Test("cuts a word that never ends")
  func longWord() {
    let words = Folding.words(String(repeating: "å", count: 5000) + " b")
    #expect(words.map(\.count) == [Folding.longestWord, 1])
  }

  @Test(
    "understands names written without a Danish keyboard when asked to",
    arguments: [
      ("Abenra", "Aabenraa"), ("Kobenhavn", "København"), ("arhus", "Århus"), ("Sonderborg", "Sønderborg"),
      ("Viby  Sj.", "viby sj"),
    ])
  func loose(left: String, right: String) {
    #expect(Folding.looseKey(left) == Folding.looseKey(right))
  }

  @Test("takes any bytes")
  func anyBytes() {
    for length in 0..<40 {
      var bytes = [UInt8](repeating: 0xE2, count: length)
      if length > 3 { bytes[length - 2] = 0x82 }
      var words = 0
      bytes.withUnsafeBufferPointer { Folding.forEachWord(in: $0) { _ in words += 1 } }
      #expect(words == 0)
    }
  }
}
