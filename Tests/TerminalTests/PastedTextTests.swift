import Testing

@testable import Terminal

@Suite("Pasted text")
struct PastedTextTests {
  @Test(
    "line breaks are one kind, tabs stay, what is not seen goes",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("a\u{2028}b\u{85}c", "a\nb\nc"),
      ("\ta", "\ta"),
      ("\u{1B}[1mfed\u{1B}[0m", "fed"), ("\u{1B}]0;t\u{7}a", "a"), ("a\u{0}\u{7F}\u{9F}b", "ab"),
      ("a\u{202E}b\u{FEFF}", "ab"),
      ("👩‍🌾 e\u{301}", "👩‍🌾 e\u{301}"), ("\u{9B}31mæ", "æ"), ("\u{1B}", ""), ("", ""),
    ])
  func clean(text: String, cleaned: String) {
    #expect(PastedText.clean(Array(text.utf8)) == cleaned)
  }

  @Test("bytes that are no UTF-8 do no harm")
  func broken() {
    #expect(PastedText.clean([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    #expect(PastedText.clean([0xC2]) == "\u{FFFD}")
  }
}
