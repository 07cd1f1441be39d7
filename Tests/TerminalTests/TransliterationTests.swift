import Testing

@testable import Terminal

@Suite("Writing in ASCII")
struct TransliterationTests {
  @Test(
    "letters are written as people write them",
    arguments: [
      ("Søg på Ærø", "Soeg paa Aeroe"), ("Åbenrå", "Aabenraa"), ("café", "cafe"), ("cafe\u{301}", "cafe"),
      ("a\u{30A}", "aa"),
      ("Müller", "Mueller"), ("Łódź", "Lodz"), ("straße", "strasse"), ("Þór", "Thor"), ("Київ", "Kyiv"),
      ("Αθήνα", "Athina"),
      ("ﬁn", "fin"), ("Ａ", "A"),
    ])
  func letters(text: String, written: String) {
    #expect(Transliteration.ascii(text) == written)
  }

  @Test(
    "signs keep their columns",
    arguments: [
      ("┌─┬─┐", "+-+-+"), ("│ ║", "| |"), ("• ✓ ✗ ●○", "* v x *o"), ("„citat“ ‘a’", "\"citat\" 'a'"),
      ("1–2 — 3", "1-2 - 3"), ("70\u{A0}201", "70 201"),
      ("⠀⠁⣿", " .*"), ("▸ ▾", "> v"), ("漢", "* "), ("🇩🇰", "* "), ("★", "*"),
    ])
  func signs(text: String, written: String) {
    #expect(Transliteration.ascii(text) == written)
    #expect(TextWidth.columns(of: text) == written.utf8.count)
  }

  @Test("an ellipsis is three dots, a fraction its numbers")
  func longer() {
    #expect(Transliteration.ascii("ja… ½") == "ja... 1/2")
  }

  @Test("what is not seen is left out, line breaks and tabs-as-spaces stay")
  func invisible() {
    #expect(Transliteration.ascii("a\u{202E}b\u{1B}[1mc\nd\te\u{7}") == "abc\nd e")
  }

  @Test("every scalar becomes ASCII without a question mark, and its width is known")
  func everything() {
    for value in (UInt32(0x20)...0x2FFFF) where value % 7 == 0 || value < 0x3000 {
      // ?, ⁇, ⁈, ⁉ and their wide forms are question marks.
      let isQuestion = [0x3F, 0x2047, 0x2048, 0x2049, 0xFE16, 0xFE56, 0xFF1F].contains(value)
      guard let scalar = Unicode.Scalar(value), !isQuestion else { continue }
      let written = Transliteration.ascii(String(Character(scalar)))
      #expect(written.allSatisfy { $0.isASCII && $0 != "?" }, "U+\(String(value, radix: 16))")
      let counted = TextWidth.columns(of: String(Character(scalar)), in: .ascii)
      #expect(counted == written.utf8.filter { $0 != 10 }.count, "U+\(String(value, radix: 16))")
    }
  }
}
