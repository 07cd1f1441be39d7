import Domain
import Foundation
import Support
import Testing

@Suite("Printing from the command line")
struct PrintCommandTests {
  @Test("Communities are printed as text and as a page; one that is not there is told, with exit code 66")
  func communities() throws {
    let machine = try Machine()
    #expect(try machine.run("import", machine.file("f.csv", MadeUpDirectory.csv)).status == 0)
    struct Row: Decodable { var id: String }
    let found = try machine.run("search", "kor", "--near", "4130", "--within", "10", "--json").output
    let id = try #require(try JSONDecoder().decode([Row].self, from: Data(found.utf8)).first).id
    let text = try machine.printed("communities", id)
    #expect(text.hasPrefix("Kor for alle\n============\n") && text.contains("Telefon: 00 00 00 01"))
    #expect(
      try machine.printed("communities", id, "--format", "html").hasPrefix(
        "<!DOCTYPE html>\n<html lang=\"da\">"))
    let missing = try machine.run("print", "communities", "community:nix")
    #expect(missing.status == 66 && missing.output.isEmpty && missing.errors.contains("community:nix"))
  }

  @Test(
    "What is not understood ends with 64 and says what",
    arguments: [
      (["print"], "plan|conversation|communities"), (["print", "brev"], "brev"), (["print", "plan"], "ID"),
      (["print", "plan", "a", "b"], "b"), (["print", "plan", "a", "--format", "pdf"], "pdf"),
      (["print", "conversation", "a", "--format", "ics"], "ics"),
    ])
  func usage(arguments: [String], told: String) throws {
    let machine = try Machine()
    let outcome = try Command.run(BuiltProgram.path(), arguments + ["--data", machine.data])
    #expect(outcome.status == 64 && outcome.errors.contains(told) && outcome.output.isEmpty)
  }

  @Test("A citizen who is not there is told, in the language asked for", arguments: ["plan", "conversation"])
  func missing(what: String) throws {
    let outcome = try Machine().run("print", what, "citizen:nix", "--language", "en")
    #expect(outcome.status == 66 && outcome.errors.contains("There is nothing here to print"))
  }

  @Test("A plan is printed beside the open program", .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func beside() throws {
    let machine = try Machine()
    let id = try machine.makePlan(of: "Karen Opdigtet", goal: "Synge igen", steps: [])
    let program = try machine.start()
    try program.wait(for: "F1 hjælp")
    let text = try machine.printed("plan", id)
    for told in ["Min plan", "Karen Opdigtet", "Synge igen", "Et lille skridt", "ring til Bodil Prøve"] {
      #expect(text.contains(told), "\(told)")
    }
    #expect(try machine.run("print", "conversation", id).status == 66)
    #expect(try program.quit() == .exited(0))
  }
}
