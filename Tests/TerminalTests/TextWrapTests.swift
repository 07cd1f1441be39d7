import Support
import Testing

@testable import Terminal

@Suite("Word wrapping")
struct TextWrapTests {
  private func lines(_ text: String, _ columns: Int, in charset: Charset = .unicode) -> [String] {
    TextWidth.wrap(text, columns: columns, in: charset).map { String(text[$0]) }
  }

  @Test("lines end after spaces, which stay on them")
  func words() {
    #expect(lines("en to tre", 5) == ["en to ", "tre"])
    #expect(lines("en  to", 2) == ["en  ", "to"])
    #expect(lines("abc   ", 3) == ["abc   "])
  }

  @Test("a line break belongs to the line it ends, and after the last one there is an empty line")
  func breaks() {
    #expect(lines("a\nb", 9) == ["a\n", "b"])
    #expect(lines("a\r\nb\rc\u{2028}d", 9) == ["a\r\n", "b\r", "c\u{2028}", "d"])
    #expect(lines("a\n", 9) == ["a\n", ""])
    #expect(lines("\n\n", 9) == ["\n", "\n", ""])
    #expect(lines("", 9) == [""])
  }

  @Test("a word longer than a line is cut, after what came before it")
  func longWords() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("x abcdefgh", 3) == ["x ", "abc", "def", "gh"])
    #expect(lines("ab cdefgh ij", 4) == ["ab ", "cdef", "gh ", "ij"])
  }

  @Test("hyphens inside words are good places, dashes and signs are not")
  func hyphens() {
    #expect(lines("mandag-fredag", 9) == ["mandag-", "fredag"])
    #expect(lines("kl -12", 5) == ["kl ", "-12"])
  }

  @Test("a hard space holds words together")
  func hardSpace() {
    #expect(lines("kl.\u{A0}10 til\u{A0}12", 8) == ["kl.\u{A0}10 ", "til\u{A0}12"])
  }

  @Test("between wide characters a line may end anywhere")
  func wide() {
    #expect(lines("漢字漢字", 5) == ["漢字", "漢字"])
    #expect(lines("漢", 1) == ["漢"])
    #expect(lines("ab漢", 3) == ["ab", "漢"])
  }

  @Test("in ASCII lines hold what is written, not what it stands for")
  func ascii() {
    #expect(lines("øøøø", 4, in: .ascii) == ["øø", "øø"])
  }

  /// Columns up to the last character that leaves ink, and how many such characters there are.
  private func inked(_ line: String) -> (columns: Int, characters: Int) {
    GlyphReader.read(line) { reader in
      var columns = 0
      var last = 0
      var count = 0
      while let glyph = reader.next() {
        columns += glyph.columns
        switch glyph.content {
        case .scalar, .cluster:
          last = columns
          count += 1
        case .space, .lineBreak, .nothing: break
        }
      }
      return (last, count)
    }
  }

  @Test("whatever the text, the lines cover it, fit, and are as long as they can be", arguments: 0..<300)
  func property(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "b", "æ", " ", " ", "\n", "-", "e\u{301}", "漢", "👩‍🌾", "🇩🇰", "\t", "\u{200B}", "\u{1B}[1m", "\r\n",
      "ord", "\u{301}",
    ]
    let text = (0..<Int.random(in: 0...40, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let width = Int.random(in: 1...12, using: &random)
    let ranges = TextWidth.wrap(text, columns: width)
    #expect(ranges.first?.lowerBound == text.startIndex)
    #expect(ranges.last?.upperBound == text.endIndex)
    for (line, next) in zip(ranges, ranges.dropFirst()) {
      #expect(line.upperBound == next.lowerBound)
      #expect(!line.isEmpty)
    }
    for line in ranges {
      let whole = String(text[line])
      let (columns, characters) = inked(whole)
      #expect(columns <= width || characters == 1, "line \(whole.debugDescription) in width \(width)")
      // Line breaks stand only at the ends of lines.
      let inside = whole.dropLast().filter(\.isNewline)
      #expect(inside.isEmpty)
    }
    let breaks = text.filter(\.isNewline).count
    #expect(TextWidth.wrap(text, columns: 10_000).count == breaks + 1)
  }

  @Test("plain words wrap as a simpler, slower way says", arguments: 0..<200)
  func reference(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let width = Int.random(in: 1...15, using: &random)
    let words = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      String(repeating: "x", count: .random(in: 1...8, using: &random))
        + String(repeating: " ", count: .random(in: 1...2, using: &random))
    }
    var expected = [""]
    for word in words {
      let ink = word.count(where: { $0 == "x" })
      if expected[expected.count - 1].count + ink > width, expected[expected.count - 1] != "" {
        expected.append("")
      }
      var rest = word[...]
      while rest.count(where: { $0 == "x" }) > width {
        expected[expected.count - 1] += rest.prefix(width)
        rest = rest.dropFirst(width)
        expected.append("")
      }
      expected[expected.count - 1] += rest
    }
    #expect(lines(words.joined(), width) == expected)
  }
}
