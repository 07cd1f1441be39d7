import Testing

@testable import Terminal

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "columns of one character",
    arguments: [
      ("a", 1), ("æ", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍🌾", 2), ("👨‍👩‍👧‍👦", 2), ("👋🏽", 2), ("🇩🇰", 2), ("🇩", 1),
      ("❤️", 2), ("❤", 1), ("❤\u{FE0E}", 1), ("1️⃣", 2), ("🏳️‍🌈", 2), ("☝🏽", 2), ("a\u{FE0F}", 1),
      ("\u{200B}", 0), ("\u{200D}", 0), ("\u{202E}", 0), ("\u{AD}", 0), ("\u{FEFF}", 0), ("\u{7}", 0),
      ("\n", 0),
      ("\r\n", 0), ("\u{301}", 0), ("\u{2028}", 0), ("⣿", 1), ("─", 1), ("…", 1), ("·", 1), ("\u{A0}", 1),
      ("\u{3000}", 2),
      ("\t", 1),
    ])
  func characters(text: String, columns: Int) throws {
    #expect(text.count == 1)
    #expect(TextWidth.columns(of: try #require(text.first)) == columns)
    #expect(TextWidth.columns(of: text) == columns)
    // What stands before and after does not change it.
    #expect(TextWidth.columns(of: "x\(text)x") == columns + 2)
    #expect(TextWidth.columns(of: "漢\(text) æ") == columns + 4)
  }

  @Test(
    "escape sequences count nothing, and what follows them counts again",
    arguments: [
      ("\u{1B}[31mrød\u{1B}[0m", 3), ("\u{1B}]0;titel\u{7}a", 1),
      ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", 4),
      ("\u{1B}Pq#0\u{1B}\\b", 1), ("\u{9B}31mab", 2), ("\u{9D}0;x\u{9C}ab", 2), ("\u{1B}(Bab", 2),
      ("\u{1B}cab", 2),
      ("\u{1B}", 0), ("\u{1B}[", 0), ("\u{1B}[31", 0), ("\u{1B}]uden ende", 9), ("a\u{1B}[1m\u{301}b", 2),
    ])
  func sequences(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test("many unfinished sequences do not take long, for each is searched only so far")
  func bounded() {
    #expect(TextWidth.columns(of: String(repeating: "\u{1B}]", count: 20_000)) == 0)
  }

  @Test("a prefix never cuts a character and never takes too many columns")
  func prefix() {
    #expect(TextWidth.prefix("abc", columns: 2) == "ab")
    #expect(TextWidth.prefix("a漢字", columns: 2) == "a")
    #expect(TextWidth.prefix("e\u{301}e", columns: 1) == "e\u{301}")
    #expect(TextWidth.prefix("👩‍🌾x", columns: 2) == "👩‍🌾")
    #expect(TextWidth.prefix("abc", columns: 0) == "")
    #expect(TextWidth.prefix("abc", columns: -1) == "")
    #expect(TextWidth.prefix("abc", columns: 9) == "abc")
  }

  @Test("a text that does not fit ends in an ellipsis")
  func fitted() {
    #expect(TextWidth.fitted("Stolemotion", columns: 11) == "Stolemotion")
    #expect(TextWidth.fitted("Stolemotion", columns: 6) == "Stole…")
    #expect(TextWidth.fitted("Stolemotion", columns: 1) == "…")
    #expect(TextWidth.fitted("Stolemotion", columns: 0) == "")
    #expect(TextWidth.fitted("漢字漢字", columns: 4) == "漢…")
    #expect(TextWidth.fitted("abc", columns: 2, ellipsis: "...") == "ab")
    #expect(TextWidth.padded("漢", columns: 4) == "漢  ")
    #expect(TextWidth.padded("Stolemotion", columns: 4) == "Sto…")
  }

  @Test("in ASCII letters take the room of what is written for them")
  func ascii() {
    #expect(TextWidth.columns(of: "Søg", in: .ascii) == 4)
    #expect(TextWidth.columns(of: "─│", in: .ascii) == 2)
    #expect(TextWidth.prefix("Søg", columns: 2, in: .ascii) == "S")
    #expect(TextWidth.columns(of: "漢👩‍🌾", in: .ascii) == 4)
  }
}
