import Testing

@testable import Terminal

@Suite("What a cell is sent as")
struct CellTextTests {
  /// As a C library counts that knows Unicode but not joined characters.
  private func width(_ scalar: Unicode.Scalar) -> Int { ScalarWidth.columns(scalar) }

  private func cells(_ character: Character) -> [String] {
    CellText.cells(of: character, columns: TextWidth.columns(of: character), width: width).map { scalars in
      String(String.UnicodeScalarView(scalars))
    }
  }

  @Test(
    "only what every terminal measures alike is sent, in as many columns as it has here",
    arguments: [
      ("a", ["a"]), ("漢", ["漢"]), ("e\u{301}", ["é"]), ("x\u{301}", ["x\u{301}"]), ("👩‍🌾", ["👩"]), ("👋🏽", ["👋"]),
      ("🇩🇰", ["🇩", "🇰"]), ("❤️", ["❤", " "]), ("❤\u{FE0E}", ["❤"]), ("1️⃣", ["1\u{20E3}", " "]),
      ("🏳️‍🌈", ["🏳", " "]), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["🏴"]),
      ("⛹🏽‍♀️", ["⛹", " "]), ("का", ["क", "ा"]), ("한", ["한"]),
    ] as [(Character, [String])])
  func alike(character: Character, cells: [String]) {
    #expect(self.cells(character) == cells)
  }

  @Test("no more marks than ncurses keeps")
  func marks() {
    let tower = Character("x" + String(repeating: "\u{308}", count: 9))
    #expect(cells(tower).map(\.unicodeScalars.count) == [5])
  }

  @Test("what the C library does not know, or measures otherwise, is a box of the right width")
  func unknown() {
    #expect(CellText.cells(of: "漢", columns: 2) { _ in -1 } == [["□"], [" "]])
    #expect(CellText.cells(of: "x", columns: 1) { _ in 2 } == [["□"]])
    #expect(CellText.cells(of: "x", columns: 1) { _ in 0 } == [["□"]])
    #expect(CellText.cells(of: "漢", columns: 2) { _ in 1 } == [["漢"], [" "]])
  }

  @Test("in ASCII a cell holds one letter, and a wide one is filled up")
  func ascii() {
    #expect(CellText.ascii(for: "ø", columns: 1) == [["o"]])
    #expect(CellText.ascii(for: "漢", columns: 2) == [["*"], [" "]])
    #expect(CellText.ascii(for: "é", columns: 1) == [["e"]])
  }
}
