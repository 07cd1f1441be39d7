import Foundation
import Support
import Testing

@Suite("Searching from the command line")
struct SearchCommandTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    #expect(try machine.run("import", machine.file("fællesskaber.csv", MadeUpDirectory.csv)).status == 0)
  }

  /// The source ids of what a search finds, best first.
  private func found(_ arguments: String...) throws -> [String] {
    struct Row: Decodable { var source_id: String }
    let outcome = try Command.run(
      BuiltProgram.path(), ["search"] + arguments + ["--json", "--data", machine.data],
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": machine.folder.url.path])
    guard outcome.status == 0 else {
      throw Surprise("search ended with \(outcome.status): \(outcome.errors)")
    }
    return try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8)).map(\.source_id)
  }

  @Test("Filters keep what tells that it fits, and nothing else")
  func filters() throws {
    #expect(try Set(found("--free-places")) == ["k1", "k2", "k3", "k5", "k7"])
    #expect(try found("--step-free", "--accompanied") == ["k1"])
    #expect(try Set(found("--free")).isSuperset(of: ["k1", "k5", "k7"]))
    #expect(try found("--day", "man") == ["k1"])
    #expect(try found("--day", "Monday", "--from", "9:00", "--to", "13:00") == ["k1"])
    #expect(try found("--day", "man", "--from", "13:00") == [])
    #expect(try Set(found("--topic", "sang")) == ["k1", "k4", "k6"])
    #expect(try found("kor", "--near", "4130", "--within", "10", "--free-places") == ["k1"])
  }

  @Test("Whom a community is for can be asked for, and one that does not tell is left out")
  func audience() throws {
    let rows = "id;navn;postnr;målgruppe\na1;Herreværelset;4130;mænd\na2;Sycafé;4130;kvinder, nye i Danmark\n"
    #expect(try machine.run("import", machine.file("målgrupper.csv", rows)).status == 0)
    #expect(try found("--audience", "mænd") == ["a1"])
    #expect(try found("--audience", "nye i Danmark", "--near", "4130") == ["a2"])
    #expect(try found("--audience", "børn") == [])
  }

  @Test(
    "A value that is not understood is told, with the option's name",
    arguments: [["--day", "xyz"], ["--from", "kvart"], ["--to", "25:00"]])
  func refused(arguments: [String]) throws {
    let outcome = try machine.run("search", arguments[0], arguments[1])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(arguments[0]) && outcome.errors.contains(arguments[1]))
  }

  @Test("A misspelled place is understood, and one of several of that name is told")
  func places() throws {
    let misspelled = try machine.run("search", "kor", "--near", "Rosklide", "--within", "10", "--json")
    #expect(misspelled.errors.contains("forstået som Roskilde") && misspelled.output.contains("\"k4\""))
    #expect(try machine.run("search", "--near", "Viby").errors.contains("Det kan også være"))
  }

  @Test(
    "A file of synonyms counts from the next search on; a line that cannot be used is told with its number")
  func synonyms() throws {
    #expect(try found("halløj").isEmpty)
    try machine.configure("")
    let path = machine.data + "/synonyms"
    try Data("# vores egne ord\nhalløj, sang\n\n, ,\n".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try machine.run("search", "halløj", "--json")
    #expect(outcome.output.contains("\"k1\""))
    #expect(outcome.errors.contains("synonyms") && outcome.errors.contains("4"))
  }
}
