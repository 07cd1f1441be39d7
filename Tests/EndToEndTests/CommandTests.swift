import Support
import Testing

@Suite("Running a program to its end")
struct CommandTests {
  @Test("Output, errors and status are told apart")
  func tellsApart() throws {
    let outcome = try Command.run("/bin/sh", ["-c", "echo ud; echo fejl >&2; exit 65"])
    #expect(outcome.status == 65)
    #expect(outcome.output == "ud\n")
    #expect(outcome.errors == "fejl\n")
  }

  @Test("Much goes in and much comes out, on both streams, without a standstill")
  func takesMuch() throws {
    let text = String(repeating: "Blåbærgrød\n", count: 100_000)
    let outcome = try Command.run("/bin/sh", ["-c", "tee /dev/stderr"], input: text)
    #expect(outcome.output == text)
    #expect(outcome.errors == text)
  }

  @Test("A signal that ended it is 128 and its number")
  func tellsSignals() throws {
    #expect(try Command.run("/bin/sh", ["-c", "kill -TERM $$"]).status == 128 + 15)
  }

  @Test("It gets the environment that it is given, and no other")
  func setsEnvironment() throws {
    #expect(try Command.run("/usr/bin/env", environment: ["LC_ALL": "C"]).output == "LC_ALL=C\n")
  }

  @Test("What does not end is ended, and told")
  func stopsWaiting() {
    let failure = #expect(throws: Command.Failure.self) {
      try Command.run("/bin/sh", ["-c", "echo så langt; exec tail -f /dev/null"], within: 0.3)
    }
    #expect(failure?.description.contains("så langt") == true)
  }

  @Test("Its end counts, though a child of it lives on with its streams")
  func endsBeforeItsChildren() throws {
    let outcome = try Command.run("/bin/sh", ["-c", "tail -f /dev/null & echo $!"], within: 20)
    #expect(outcome.status == 0)
    let child = outcome.output.filter(\.isNumber)
    #expect(try Command.run("/bin/kill", [child]).status == 0)
  }

  @Test("A program that is not there is an error")
  func missesPrograms() {
    #expect(throws: Command.Failure.self) { try Command.run("/nowhere/vejviser") }
  }
}
