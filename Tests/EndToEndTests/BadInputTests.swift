import Foundation
import Support
import Testing

/// Files that are not what they should be: told with file and line in the user's language, and what was stored before is
/// as it was.
@Suite("Bad input")
struct BadInputTests {
  private let machine: Machine
  /// What is stored before each import.
  private let before: Machine.Status

  init() throws {
    machine = try Machine()
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try machine.run("import", directory).status == 0)
    let referral = try machine.file(
      "henvisninger.csv", "id,navn,henviser,dato,samtykke\n1,Karen Opdigtet,Lægehuset,2026-11-02,nej\n")
    #expect(try machine.run("import", "--as", "referrals", referral).status == 0)
    before = try machine.status()
    #expect(before.communities == 7 && before.citizens == 1)
  }

  /// A file that nothing can be taken from.
  struct Useless: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var status: Int32
    var danish: String
    var english: String

    init(_ name: String, _ text: String, _ status: Int32, _ danish: String, _ english: String) {
      self.init(name, Array(text.utf8), status, danish, english)
    }

    init(_ name: String, _ bytes: [UInt8], _ status: Int32, _ danish: String, _ english: String) {
      (self.name, self.bytes, self.status, self.danish, self.english) = (name, bytes, status, danish, english)
    }

    var testDescription: String { name }
  }

  private static let useless = [
    Useless("tom.csv", "", 65, "er tom", "is empty"),
    Useless("blank.csv", " \r\n\n", 65, "er tom", "is empty"),
    Useless("bytes.csv", Array(0...255), 65, "er ikke en tekstfil", "is not a text file"),
    Useless("regneark.csv", [0x50, 0x4b, 3, 4, 20, 0, 0, 0], 65, "et regneark", "a spreadsheet"),
    Useless("folder.csv", "%PDF-1.4\n1 0 obj\n", 65, "en PDF-fil", "a PDF file"),
    Useless(
      "kolonner.csv", "a;b\n1;2\n", 65, "linje 1: ingen kolonne er kendt som navn",
      "line 1: no column is known as the name"),
    Useless(
      "uden-navne.csv", "id;navn\n1;\n2;\n", 65, "linje 2: navn mangler", "line 2: the name is missing"),
    Useless("vejr.json", #"{"weather": [1, 2]}"#, 65, "linje 1: ", "line 1: "),
    Useless("halv.json", #"[{"id": "a", "name": "Kor""#, 65, "linje 1: ", "line 1: "),
    Useless("tal.json", "42", 65, "linje 1: ", "line 1: "),
    Useless("findes-ikke.csv", [], 66, "findes ikke", "does not exist"),
  ]

  @Test("A file of which nothing can be taken", arguments: useless)
  func nothing(file: Useless) throws {
    let path =
      file.status == 66 ? machine.folder.path(file.name) : try machine.file(file.name, bytes: file.bytes)
    for (language, words) in [("da", file.danish), ("en", file.english)] {
      let outcome = try machine.run("import", path, "--language", language)
      #expect(outcome.status == file.status)
      #expect(outcome.errors.hasPrefix("vejviser: \(path)"), "\(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("imported 0, updated 0, unchanged 0, rejected "))
    }
    #expect(try machine.status() == before)
  }

  @Test("A folder in a file's place, and one of several files that is not there")
  func folders() throws {
    let folder = try machine.run("import", machine.folder.url.path)
    #expect(folder.status == 66)
    #expect(folder.errors.contains("er en mappe"))
    #expect(try machine.status() == before)
    let good = try machine.file("god.csv", "navn;postnr\nPetanque;4000\n")
    let both = try machine.run("import", "/findes/ikke.csv", good)
    #expect(both.status == 0)
    #expect(both.output == "imported 1, updated 0, unchanged 0, rejected 0\n")
    #expect(both.errors.contains("/findes/ikke.csv kan ikke læses"))
  }

  @Test(
    "A file that one may not read",
    .enabled(if: Nobody.canBeBecome, Nobody.reason))
  func forbidden() throws {
    let path = try machine.file("hemmelig.csv", "navn\nKor\n")
    #expect(chmod(path, 0o600) == 0)
    let own = try Nobody.folder(machine)
    let outcome = try Nobody.shell("$VEJVISER import \(path) --data \(own)", machine)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("\(path) kan ikke læses: der er ikke adgang"), "\(outcome.errors)")
  }

  @Test("A broken quote on line 300 costs that row alone")
  func brokenQuote() throws {
    var rows = ["id;navn;postnr"] + (2..<300).map { "i\($0);Kor \($0);4130" }
    rows.append(#"i300;"Kor uden ende;4130"#)
    rows += (301...400).map { "i\($0);Kor \($0);4130" }
    let path = try machine.file("citat.csv", rows.joined(separator: "\n") + "\n")
    let danish = try machine.run("import", path)
    #expect(danish.status == 0)
    #expect(danish.output == "imported 398, updated 0, unchanged 0, rejected 1\n")
    #expect(danish.errors.hasPrefix("vejviser: \(path), linje 300: "))
    #expect(danish.errors.filter { $0 == "\n" }.count == 1)
    let english = try machine.run("import", path, "--language", "en")
    #expect(english.errors.hasPrefix("vejviser: \(path), line 300: "))
    #expect(try machine.status().communities == before.communities + 398)
  }

  @Test("Each row that is not as it should be is told with its line; the others are taken")
  func badRows() throws {
    let path = try machine.file(
      "blandet.csv",
      """
      id;navn;beskrivelse;postnr;lat;lon
      a;God;;4130;55,5;12,0
      b;;uden navn;4130;55,5;12,0
      c;Nordpol;;4130;100;12,0
      d;Ingensteds;;0001;;
      e;Stor;\(String(repeating: "x", count: 10_000_000));4130;;
      f;Efter;;4000;;

      """)
    let danish = try machine.run("import", path)
    #expect(danish.status == 0)
    for (line, word) in [(3, "navn mangler"), (4, "100"), (5, "0001"), (6, "længere end")] {
      #expect(
        danish.errors.split(separator: "\n").contains {
          $0.hasPrefix("vejviser: \(path), linje \(line): ") && $0.contains(word)
        }, "\(line)\n\(danish.errors)")
    }
    // Nothing of a field of ten million letters is repeated.
    #expect(danish.errors.utf8.count < 2000)
    let english = try machine.run("import", path, "--language", "en")
    for line in 3...6 { #expect(english.errors.contains("\(path), line \(line): "), "\(english.errors)") }
    let search = try machine.run("search", "efter", "--near", "4000", "--json")
    #expect(search.output.contains(#""name":"Efter""#))
  }

  @Test(
    "Escape sequences in a name never reach the terminal",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func escapes() throws {
    let path = try machine.file(
      "farlig.csv",
      "id;navn;beskrivelse;postnr\n"
        + "a;\u{1b}[31mAardvark\u{1b}[0m\u{7};\u{1b}]0,titel\u{7}Lyt \u{9b}5n\u{202e}baglæns;4130\n")
    let outcome = try machine.run("import", path)
    #expect(outcome.output == "imported 1, updated 0, unchanged 0, rejected 0\n")
    for arguments in [["search", "aardvark"], ["search", "aardvark", "--json"], ["export", "casebook"]] {
      let printed = try Command.run(BuiltProgram.path(), arguments + ["--data", machine.data])
      #expect(printed.status == 0)
      expectHarmless(printed.output + printed.errors)
    }
    // A name that is told in an error: the same row in a list that refuses it.
    let refused = try machine.run(
      "import", try machine.file("uden.csv", "id;\u{1b}[31mfarve\u{7}\n1;2\n"))
    #expect(refused.status == 65)
    expectHarmless(refused.errors)
    // And what stands on the command line itself.
    for arguments in [
      ["import", "/findes/\u{1b}[31mikke\u{7}.csv"], ["\u{1b}]0;titel\u{7}"],
      ["search", "--near", "\u{1b}[31mAndeby"],
    ] {
      let outcome = try Command.run(BuiltProgram.path(), arguments + ["--data", machine.data])
      #expect(outcome.status != 0)
      expectHarmless(outcome.output + outcome.errors)
    }

    let program = try machine.start(size: .wide)
    try program.sitDown("Bodil")
    try program.type("aardvark")
    try program.wait(forAll: "1 af 8", "▸ Aardvark", "Lyt")
    let styled = try program.screen(styled: true)
    #expect(!styled.contains("titel") && !styled.contains("\u{7}") && !styled.contains("\u{202e}"))
    #expect(try program.ask("pane_title") != "titel")
    #expect(try !program.screen().contains("[31m"))
  }

  private func expectHarmless(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let forbidden = text.unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control || $0.value == 0x202e
    }
    #expect(forbidden.isEmpty, "\(text.debugDescription)", sourceLocation: location)
  }

  @Test(
    "Within the program, what went wrong is told with its line and nothing changes",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func withinTheProgram() throws {
    let program = try machine.start()
    try program.sitDown("Bodil")
    try program.importDirectory(machine.folder.path("findes-ikke.csv"), telling: "kan ikke læses")
    let broken = try machine.file("citat.csv", "id;navn;postnr\n1;\"Kor uden ende;4130\n2;Petanque;4000\n")
    try program.importDirectory(broken, telling: "1 nye")
    try program.wait(forAll: "1 afvist", "citat.csv, linje 2: anførselstegn")
    try program.keys("Escape")
    try program.wait(for: "8 af 8")
    let other = try machine.file("vejr.json", #"{"weather": [1, 2]}"#)
    try program.importDirectory(other, telling: "linje 1")
    try program.wait(for: "8 af 8")
    #expect(try program.quit() == .exited(0))
  }

  @Test(
    "Titles that are not known are asked about on the screen, once",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func unknownTitles() throws {
    let program = try machine.start()
    try program.sitDown("Bodil")
    let path = try machine.file("ukendt.csv", "overskrift på det;sted for det\nDrageflyvning;Køge\n")
    try program.importDirectory(path, telling: "Læses ikke: overskrift på det, sted for det")
    // Esc leaves all as it was.
    try program.keys("Escape")
    try program.wait(for: "7 af 7")
    try program.importDirectory(path, telling: "Læses ikke")
    try program.keys("Right")
    try program.wait(for: "fx Drageflyvning")
    try program.keys("Down", "Down", "Down", "Down", "Down", "Down", "Right")
    try program.wait(for: "‹ sted for det ›")
    try program.keys("Enter")
    try program.wait(forAll: "1 nye", "8 af 8")
    try program.importDirectory(path, telling: "1 som før")
    #expect(try program.quit() == .exited(0))
  }

  @Test(
    "A directory that was damaged on the disk is told wherever it is used, and mended by importing it again",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func damagedDirectory() throws {
    let chunk = try #require(machine.files().first { $0.hasSuffix(".chunk") })
    var bytes = try Data(contentsOf: URL(fileURLWithPath: chunk))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: chunk))
    func forgetIndex() throws { try FileManager.default.removeItem(atPath: machine.data + "/cache") }

    try forgetIndex()
    #expect(try machine.run("search", "kor", "--near", "4130").errors.contains("beskadiget"))
    try forgetIndex()
    #expect(try machine.run("status", "--language", "en").errors.contains("damaged"))
    try forgetIndex()
    let program = try machine.start()
    try program.wait(for: "beskadiget")
    #expect(try program.quit() == .exited(0))

    let again = try machine.run("import", machine.folder.path("fællesskaber.csv"))
    #expect(again.status == 0 && again.errors.contains("beskadiget"))
    let search = try machine.run("search", "kor", "--near", "4130")
    #expect(search.errors == "" && search.output.contains("Kor for alle"))
    #expect(try machine.status().citizens == 1)
  }

  // MARK: The command line itself

  @Test(
    "A command line that is not understood",
    arguments: [
      ["vend"], ["--findes-ikke"], ["import"], ["search", "--within", "langt"], ["--language", "sv"],
      ["import", "--as", "andet", "x.csv"], ["status", "mere"], ["export"], ["export", "folk"],
      ["--data"],
      ["search", "--limit"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Command.run(
      BuiltProgram.path(), (arguments == ["--data"] ? [] : ["--data", machine.data]) + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("vejviser --help"), "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(try machine.status() == before)
  }

  @Test("A place that does not exist")
  func unknownPlace() throws {
    let danish = try machine.run("search", "kor", "--near", "Andeby")
    #expect(danish.status == 65)
    #expect(danish.errors.contains("»Andeby«"))
    let english = try machine.run("search", "kor", "--near", "Andeby", "--language", "en")
    #expect(english.errors.contains("“Andeby”"))
  }

  @Test("A configuration that cannot be read stops every command with file and line")
  func badConfiguration() throws {
    try machine.configure("language = da\n[store\nurl = /tmp\n")
    for arguments in [
      ["status"], ["sync"], ["search", "kor"], ["export", "casebook"], ["import", "x.csv"],
    ] {
      let outcome = try Command.run(BuiltProgram.path(), arguments + ["--data", machine.data])
      #expect(outcome.status == 78, "\(arguments): \(outcome)")
    }
    let outcome = try machine.run("status")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("\(machine.data)/config"), "\(outcome.errors)")
    #expect(outcome.errors.contains("2"), "\(outcome.errors)")
    try machine.configure("language = en\n")
    #expect(try machine.status() == before)
    #expect(try machine.run("search", "kor", "--near", "Andeby").errors.contains("is not known"))
  }

  @Test("A store that is not connected, and one that is not there")
  func noStore() throws {
    let none = try machine.run("sync")
    #expect(none.status == 78)
    #expect(none.errors.contains("ikke forbundet"))
    try machine.configure("[store]\nurl = \(machine.folder.path("findes/ikke"))\n")
    let kept = try machine.export()
    let missing = try machine.run("sync")
    #expect(missing.status == 69)
    #expect(try machine.export() == kept)
  }
}
