import Support
import Testing

@Suite("The terminal that the end-to-end tests drive", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct TmuxTests {
  @Test("What is typed reaches the program as it stands")
  func types() throws {
    let terminal = try Tmux("/bin/cat")
    try terminal.type("Søren; 'æ' \"å\" $HOME #{pane_id} -l;")
    try terminal.wait(for: "Søren; 'æ' \"å\" $HOME #{pane_id} -l;")
  }

  @Test("A long text is typed whole")
  func typesMuch() throws {
    let terminal = try Tmux("/bin/sh", ["-c", "stty -icanon -echo; echo ready; head -c 30000 | cksum"])
    try terminal.wait(for: "ready")
    try terminal.type(String(repeating: "abcdefghi;", count: 3000))
    let expected = try Command.run("/usr/bin/cksum", input: String(repeating: "abcdefghi;", count: 3000))
    try terminal.wait(for: expected.output.trimmingSuffix("\n"))
  }

  @Test(
    "Keys arrive as a terminal sends them",
    arguments: [
      ("F2", "\\033OQ"), ("C-k", "\\v"), ("M-1", "\\0331"), ("Enter", "\\r"), ("Escape", "\\033"),
      ("Up", "\\033[A"),
      ("BTab", "\\033[Z"), ("PageDown", "\\033[6~"), ("S-Left", "\\033[1;2D"), (";", ";"),
      ("C-Right", "\\033[1;5C"),
    ])
  func presses(key: String, bytes: String) throws {
    // `-icrnl` lets Enter through as the key sends it; od would print octal alone, so printf is asked instead.
    let script = """
      stty raw -echo; printf 'ready\\r\\n'; got=$(dd bs=64 count=1 2>/dev/null; echo x); got=${got%x}
      want=$(printf '\(bytes)x'); want=${want%x}
      [ "$got" = "$want" ] && printf 'as expected' || { printf 'otherwise: '; printf '%s' "$got" | od -c; }
      """
    let terminal = try Tmux("/bin/sh", ["-c", script])
    try terminal.wait(for: "ready")
    try terminal.keys(key)
    let screen = try terminal.wait(until: "the program has answered") {
      $0.contains("as expected") || $0.contains("otherwise")
    }
    #expect(screen.contains("as expected"), "\(screen)")
  }

  @Test("A key that does not exist is refused, not typed out", arguments: ["PageUP", "F13", "Ctrl-K", ""])
  func refusesUnknownKeys(name: String) throws {
    let terminal = try Tmux("/bin/cat")
    #expect(throws: Tmux.Failure.self) { try terminal.keys(name) }
  }

  @Test("A paste is bracketed for a program that asked for it, and plain for one that did not")
  func pastes() throws {
    let script =
      "stty raw -echo; printf '\(Self.bracketOn)ready\\r\\n'; dd bs=64 count=1 2>/dev/null | cat -v"
    let asking = try Tmux("/bin/sh", ["-c", script])
    try asking.wait(for: "ready")
    try asking.paste("to\nlinjer")
    try asking.wait(for: "^[[200~to^Mlinjer^[[201~")

    let plain = try Tmux("/bin/cat")
    try plain.paste("to\nlinjer")
    try plain.wait(for: "to\nlinjer")
  }

  private static let bracketOn = "\\033[?2004h"

  @Test("The terminal has the size that was asked for, and can be given another")
  func resizes() throws {
    let script = "trap 'stty size' WINCH; stty size; while :; do read -r line && echo \"$line\"; done"
    let terminal = try Tmux("/bin/sh", ["-c", script], columns: 120, rows: 36)
    try terminal.wait(for: "36 120")
    try terminal.resize(columns: 40, rows: 12)
    // The shell runs its trap when the read that it waits in comes back.
    try terminal.keys("Enter")
    try terminal.wait(for: "12 40")
  }

  @Test("The program knows nothing but what it is told")
  func hasOwnEnvironment() throws {
    let terminal = try Tmux(
      "/bin/sh", ["-c", "env; read -r _"], environment: ["VEJVISER_DATA": "/nowhere"], columns: 1000)
    // The shell itself adds where it stands.
    try terminal.wait(until: "these names and no others stand there") { screen in
      let names = screen.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
      return Set(names).subtracting(["LD_LIBRARY_PATH", "PWD"]) == [
        "HOME", "LC_ALL", "PATH", "TERM", "VEJVISER_DATA",
      ]
    }
  }

  @Test("The end is told, whichever way it comes")
  func tellsEnds() throws {
    #expect(try Tmux("/bin/sh", ["-c", "exit 65"]).waitForEnd() == .exited(65))
    let killed = try Tmux("/bin/cat")
    try killed.type("a")
    try killed.wait(for: "a")
    try killed.signal(9)
    #expect(try killed.waitForEnd() == .signalled(9))
    try killed.wait(for: "a")
  }

  @Test("The alternate screen and the cursor are seen")
  func seesModes() throws {
    let script =
      "printf '\\033[?1049h\\033[?25l\\033[5;10H'; read -r _; printf '\\033[?1049l\\033[?25h'; read -r _"
    let terminal = try Tmux("/bin/sh", ["-c", script])
    try terminal.wait(until: "the alternate screen") { _ in try terminal.isOnAlternateScreen() }
    try terminal.wait(until: "the cursor is hidden at 9,4") { _ in try terminal.cursor() == (9, 4, false) }
    try terminal.keys("Enter")
    try terminal.wait(until: "the cursor is back") { _ in try terminal.cursor().isVisible }
    #expect(try !terminal.isOnAlternateScreen())
  }

  @Test("Colours are seen when asked for")
  func seesColours() throws {
    // It stays until the end of the test: what a program prints in its last moment may never be seen.
    let terminal = try Tmux("/bin/sh", ["-c", "printf '\\033[38;5;200mrosa'; read -r _"])
    try terminal.wait(for: "rosa")
    #expect(try terminal.screen(styled: true).contains("\u{1b}[38;5;200mrosa"))
    #expect(try !terminal.screen().contains("\u{1b}"))
  }

  @Test("What never comes ends in a failure that shows the screen")
  func failsWithTheScreen() throws {
    let terminal = try Tmux("/bin/echo", ["her er jeg"])
    try terminal.wait(for: "her er jeg")
    let failure = #expect(throws: Tmux.Failure.self) { try terminal.wait(for: "aldrig", within: 0.1) }
    #expect(failure?.description.contains("│her er jeg") == true)
    #expect(failure?.description.contains("aldrig") == true)
  }

  @Test("The server ends with the test")
  func leavesNothingBehind() throws {
    var terminal: Tmux? = try Tmux("/bin/cat")
    let pid = try #require(try terminal?.pid())
    terminal = nil
    #expect(!Tmux.isRunning(pid))
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
