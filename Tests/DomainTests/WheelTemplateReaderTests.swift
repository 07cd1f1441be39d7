import Support
import Testing

@testable import Domain

@Suite("A municipality's own wheel")
struct WheelTemplateReaderTests {
  static let solby = """
    # Samtalehjulet i Solby
    navn = Solbyhjulet
    midte = Hvad er vigtigst?

    [Hverdag]
    Hvordan går dagen?
    # En note til os selv
    [Familie, venner og netværk | Netværk]
    Hvem betyder noget for dig?
    Hvem savner du?
    [Krop]
    """

  func read(_ text: String) throws -> WheelTemplate { try WheelTemplate(text, file: "wheel") }

  func error(_ text: String) -> WheelTemplateError? {
    do {
      _ = try WheelTemplate(text, file: "wheel")
      return nil
    } catch { return error }
  }

  /// A wheel with so many segments.
  static func wheel(_ count: Int) -> String {
    "navn = N\nmidte = M\n" + (0..<count).map { "[Felt \($0)]\n" }.joined()
  }

  @Test("Name, centre, segments, short names and questions are read; comments and blank lines are not")
  func reads() throws {
    let wheel = try read(Self.solby)
    #expect(wheel.name == "Solbyhjulet")
    #expect(wheel.centre.danish == "Hvad er vigtigst?")
    #expect(wheel.segments.map(\.key) == ["hverdag", "familievennerognetvaerk", "krop"])
    #expect(wheel.segments.map(\.shortName.danish) == ["Hverdag", "Netværk", "Krop"])
    #expect(wheel.segments[1].prompts.map(\.danish) == ["Hvem betyder noget for dig?", "Hvem savner du?"])
    #expect(wheel.segments[0].prompts.count == 1)
    #expect(wheel.star == Star.standardWords)
    #expect(wheel.items.isEmpty)
  }

  @Test("What stands in the hub is short, and another centre never bears the standard one's words")
  func hub() throws {
    #expect(WheelTemplate.standard.hubLines(.danish) == ["Vigtigst", "lige nu"])
    #expect(WheelTemplate.standard.hubLines(.english) == ["Matters", "most now"])
    #expect(try read(Self.solby).hubLines(.danish) == ["Midten"])
    let short = try read(Self.solby.replacing("vigtigst?", with: "vigtigst? | Det bedste i dit liv"))
    #expect(short.hubLines(.danish) == ["Det bedste", "i dit liv"])
    #expect(short.centre.danish == "Hvad er vigtigst?")
    #expect(try read(short.text) == short)
  }

  @Test("Star and items of measures come from the file, too")
  func starAndItems() throws {
    let texts = (1...5).map { "who-5 = Tekst \($0)" }.joined(separator: "\n")
    let wheel = try read("stjerne = Vil, Kan, Mod, Vej, Hjælp\n\(texts)\n" + Self.solby)
    #expect(wheel.star.map(\.danish) == ["Vil", "Kan", "Mod", "Vej", "Hjælp"])
    #expect(wheel.items == [.who5: (1...5).map { "Tekst \($0)" }])
  }

  @Test("The id is the name and a hash of the content: another word is another version, a comment is not")
  func version() throws {
    let id = try read(Self.solby).id
    #expect(id.hasPrefix("solbyhjulet-"))
    #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    #expect(try read(Self.solby + "\n# mere\n\n").id == id)
    #expect(try read(Self.solby.replacing("\n", with: "\r\n")).id == id)
    #expect(try read("\u{FEFF}" + Self.solby).id == id)
    #expect(try read(Self.solby.replacing("savner", with: "mangler")).id != id)
  }

  @Test("What is kept with a conversation reads as the same wheel", arguments: [3, 8, 10])
  func kept(count: Int) throws {
    for text in [Self.solby, Self.wheel(count)] {
      let wheel = try read(text)
      #expect(try read(wheel.text) == wheel)
      #expect(WheelTemplate(kept: wheel.text, id: "andet-id")?.id == "andet-id")
    }
    #expect(WheelTemplate(kept: "ikke et hjul", id: "x") == nil)
  }

  @Test(
    "What is wrong is told with its line",
    arguments: [
      ("midte = M\n[A]\n[B]\n[C]", 1, WheelTemplateError.Reason.noName),
      ("navn = N\n[A]\n[B]\n[C]", 1, .noCentre),
      (wheel(0), 3, .tooFew(0)), (wheel(2), 5, .tooFew(2)), (wheel(11), 13, .tooMany),
      ("navn = N\nmidte = M\n[Krop]\n[B]\n[krop!]", 5, .twice("krop!", firstLine: 3)),
      ("navn = N\nmidte = M\n[Hverdagen hjemme]", 3, .shortNameTooLong("Hverdagen hjemme", columns: 16)),
      (
        "navn = N\nmidte = M\n[A | Alt for langt navn]", 3,
        .shortNameTooLong("Alt for langt navn", columns: 18)
      ),
      ("navn = N\nmidte = M\n[漢字漢字漢字漢]", 3, .shortNameTooLong("漢字漢字漢字漢", columns: 14)),
      ("midte = M | Et alt for langt ord her", 1, .shortCentreTooLong("Et alt for langt ord her")),
      ("navn = N\n[ ]", 2, .nameless), ("navn = N\nfarve = blå", 2, .unknownKey("farve")),
      ("navn = N\nhvad", 2, .notUnderstood("hvad")), ("navn = N\n[A", 2, .notUnderstood("[A")),
      ("navn = N\nnavn = M", 2, .keyTwice("navn")), ("stjerne = Vil, Kan", 1, .notFiveWords(2)),
      ("stjerne = Vil, Kan, Tør, vil, Mod", 1, .notFiveWords(4)),
      (
        "navn = N\nmidte = M\nwho-5 = a\nwho-5 = b\n[A]\n[B]\n[C]", 4,
        .wrongItems("who-5", expected: 5, found: 2)
      ),
      (String(repeating: "#", count: 70_000), 1, .tooLarge),
    ])
  func wrong(text: String, line: Int, reason: WheelTemplateError.Reason) throws {
    let told = try #require(error(text))
    #expect(told.line == line)
    #expect(told.reason == reason)
    #expect(told.phrase.danish.hasPrefix("wheel, linje \(line): "))
    #expect(told.phrase.english.contains("standard wheel"))
  }

  @Test("Keys are made of letters and digits alone, whatever a name is, and are never the same for two names")
  func keys() throws {
    let names = ["Ærø & øl", "عائشة", "漢字", "👩‍👩‍👧", "🎵", "Krop1", "Ål"]
    let wheel = try read("navn = N\nmidte = M\n" + names.map { "[\($0)]\n" }.joined())
    #expect(wheel.segments.count == names.count)
    #expect(wheel.segments[0].key == "aeroeoel")
    for segment in wheel.segments {
      #expect(!segment.key.isEmpty)
      #expect(segment.key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    }
  }

  @Test("An answer whose wheel is not known still has its place")
  func makeshift() {
    #expect(WheelTemplate.makeshift(id: "x", keys: ["hverdag"]) == .standard)
    let wheel = WheelTemplate.makeshift(id: "x", keys: ["hverdag", "kunst"])
    #expect(wheel.id == "x")
    #expect(wheel.segments.last?.key == "kunst")
    #expect(wheel.segments.last?.name.danish == "Kunst")
  }

  @Test("A segment of one wheel is found again on another by key, or else by name")
  func counterpart() throws {
    let wheel = try read(Self.solby)
    let network = try #require(WheelTemplate.standard.counterpart(of: wheel.segments[1]))
    #expect(network.key == "netvaerk")
    #expect(WheelTemplate.standard.counterpart(of: wheel.segments[2])?.key == "krop")
    #expect(wheel.counterpart(of: WheelTemplate.standard.segments[7]) == nil)
  }

  @Test("The hash is FNV-1a's: the published test value of «foobar»")
  func hash() { #expect(ContentHash.hex("foobar") == "85944171f73967e8") }

  @Test(
    "Whatever stands in a file, it is a wheel that reads back as itself, or one error with a line of the file"
  )
  func anyText() throws {
    var random = SeededRandom(seed: 4711)
    let pieces = [
      "navn = N", "midte = M", "midte = M | Kort", "[Hverdag]", "[Krop]", "[Bolig | Hjem]", "[", "]", "[|]",
      "| x", "=",
      "[a|b|c]", "stjerne = a,b,c,d,e", "who-5 = x", "t-ils = y", "# nej", "", "Hvordan går det?", "\u{0}",
      "\u{202E}",
      "[🎵🎵🎵]", "[عائشة]", " ", "\r", "navn", "[Ting og sager | Ting]", "t-ils =",
    ]
    var wheels = 0
    for run in 0..<3000 {
      var lines = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      if run % 2 == 0 { lines = ["navn = N", "midte = M"] + lines.filter { $0.hasPrefix("[") } + ["[Slut]"] }
      let text = lines.joined(separator: "\n")
      do {
        let wheel = try WheelTemplate(text, file: "wheel")
        try #require(WheelTemplate.counts.contains(wheel.segments.count))
        try #require(Set(wheel.segments.map(\.key)).count == wheel.segments.count)
        try #require(try WheelTemplate(wheel.text, file: "wheel") == wheel)
        wheels += 1
      } catch let error as WheelTemplateError {
        let count = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        try #require((1...count).contains(error.line))
        try #require(!error.phrase.danish.isEmpty && !error.phrase.english.isEmpty)
      }
    }
    #expect(wheels > 50)
  }
}
