import Testing

@testable import Domain

@Suite("Configuration")
struct ConfigurationTests {
  @Test("Keys belong to the section before them, names in any case, values as written")
  func sections() throws {
    let text = """
      # Roskilde Kommune
      Language = en

      [Store]
      url = https://sky.example.dk/dav?a=b#c
        user =  Bodil H.
      password-file=/etc/kode
      [ mapping ]
      Navn på tilbud = name
      empty =
      """
    let configuration = try Configuration(text, file: "config")
    #expect(configuration["", "language"] == "en")
    #expect(configuration["store", "url"] == "https://sky.example.dk/dav?a=b#c")
    #expect(configuration["store", "user"] == "Bodil H.")
    #expect(configuration["store", "password-file"] == "/etc/kode")
    #expect(configuration["mapping", "navn på tilbud"] == "name")
    #expect(configuration["mapping", "empty"] == "")
    #expect(configuration["store", "language"] == nil)
    #expect(configuration["nowhere", "url"] == nil)
    #expect(configuration.sections.count == 3)
  }

  @Test("The last of two lines with one key holds; a section may come twice")
  func twice() throws {
    let configuration = try Configuration("[a]\nx = 1\ny = 1\n[b]\n[a]\nx = 2\n", file: "config")
    #expect(configuration["a", "x"] == "2")
    #expect(configuration["a", "y"] == "1")
  }

  @Test("Line ends of other systems are line ends", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let configuration = try Configuration(
      ["[store]", "url = x", "", "# å", "user = y"].joined(separator: end), file: "c")
    #expect(configuration["store", "url"] == "x")
    #expect(configuration["store", "user"] == "y")
  }

  @Test(
    "A line that cannot be read is told with file and line",
    arguments: [
      ("x = 1\nhvad er det her\n", 2, "hvad er det her"), ("\n\n[store\n", 3, "[store"), ("= 1", 1, "= 1"),
      ("# ok\r\n[a] x\r\n", 2, "[a] x"),
    ])
  func errors(text: String, line: Int, shown: String) {
    #expect {
      try Configuration(text, file: "/home/bodil/config")
    } throws: { error in
      guard let error = error as? ConfigurationError else { return false }
      return error.line == line && error.file == "/home/bodil/config" && error.phrase.danish.contains(shown)
        && error.phrase.danish.contains("linje \(line)") && error.phrase.english.contains("line \(line)")
    }
  }

  @Test("A very long bad line is not thrown back whole")
  func longLine() {
    #expect {
      try Configuration(String(repeating: "æ", count: 100_000), file: "c")
    } throws: {
      ($0 as? ConfigurationError)?.phrase.danish.count ?? 1000 < 150
    }
  }

  @Test("Nothing configured is no error", arguments: ["", "\n\n", "# kun en bemærkning"])
  func empty(text: String) throws {
    #expect(try Configuration(text, file: "c") == Configuration())
  }
}
