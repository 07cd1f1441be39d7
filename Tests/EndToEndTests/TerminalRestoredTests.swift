import Foundation
import Support
import Testing

/// The program is started by a shell, as a person does it, and the shell tells how it found the terminal afterwards.
@Suite("The terminal is given back as it was", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct TerminalRestoredTests {
  private let machine: Machine
  private let shell: Tmux

  init() throws {
    machine = try Machine()
    let functions = try machine.file(
      "functions",
      """
      start() { before=$(stty -g); clear; $VEJVISER; tell $?; }
      back() { clear; fg; tell $?; }
      tell() { echo "ended: $1"; if [ "$(stty -g)" = "$before" ]; then echo "same"; else echo "changed"; fi; }

      """)
    // As on a machine whose owner wants the runtime's account of every crash: it prints memory, and that may hold a
    // citizen's words.
    shell = try machine.startShell(environment: ["ENV": functions, "SWIFT_BACKTRACE": "enable=yes"])
  }

  /// Starts the program from the shell, and waits until it is there.
  private func start() throws {
    try shell.type("start")
    try shell.keys("Enter")
    try shell.wait(for: "Velkommen til Vejviser")
    #expect(try shell.isOnAlternateScreen())
    #expect(try shell.ask("mouse_any_flag") == "1")
  }

  /// The program's process: the shell's only child.
  private func program() throws -> Int32 {
    let shell = try shell.pid()
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").compactMap { Int32($0) }.first)
  }

  /// Demands that nothing of the program is left in the terminal.
  private func expectGivenBack(status: Int32, _ location: SourceLocation = #_sourceLocation) throws {
    let screen = try shell.wait(until: "the shell has told how it ended") {
      $0.contains("same\n") || $0.contains("changed\n")
    }
    #expect(screen.contains("ended: \(status)\nsame\n"), "\(screen)", sourceLocation: location)
    try expectNoModes(location)
  }

  private func expectNoModes(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(try !shell.isOnAlternateScreen(), sourceLocation: location)
    #expect(try shell.cursor().isVisible, sourceLocation: location)
    for mode in ["mouse_any_flag", "keypad_flag", "keypad_cursor_flag", "insert_flag"] {
      #expect(try shell.ask(mode) == "0", "\(mode)", sourceLocation: location)
    }
    // A shell that did not ask for bracketed paste must not get it.
    try shell.type("cat -v")
    try shell.keys("Enter")
    try shell.paste("indsat\n")
    try shell.wait(until: "it came twice: echoed by the terminal and by cat") {
      $0.components(separatedBy: "\nindsat").count == 3
    }
    #expect(try !shell.screen().contains("^["), sourceLocation: location)
    try shell.keys("C-d")
    #expect(try !shell.screen(styled: true).contains("\u{1b}[7m"), sourceLocation: location)
  }

  @Test("By the key that quits", arguments: ["F10", "C-q"])
  func quits(key: String) throws {
    try start()
    try shell.keys(key)
    try expectGivenBack(status: 0)
  }

  @Test("By the signals that ask a program to end", arguments: [SIGTERM, SIGHUP, SIGINT])
  func endsBySignal(number: Int32) throws {
    try start()
    kill(try program(), number)
    try expectGivenBack(status: 0)
  }

  @Test("By a crash", arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
  func crashes(number: Int32) throws {
    try start()
    kill(try program(), number)
    try expectGivenBack(status: 128 + number)
    #expect(try !shell.screen().contains("***"))
  }

  @Test("While it is put aside by the palette; and it comes back as it stood")
  func suspends() throws {
    try start()
    try shell.begin()
    try shell.type("kor")
    try shell.wait(for: "kor")
    try shell.command("Læg programmet til side")
    try expectGivenBack(status: 128 + SIGTSTP)
    try shell.type("back")
    try shell.keys("Enter")
    let screen = try shell.wait(for: "[F2 Find]")
    #expect(screen.contains("Søg kor"))
    #expect(try shell.isOnAlternateScreen())
    #expect(try shell.ask("mouse_any_flag") == "1")
    try shell.type("et")
    try shell.wait(for: "Søg koret")
    try shell.keys("F10")
    try expectGivenBack(status: 0)
  }

  @Test("While a signal from outside has stopped it")
  func stops() throws {
    try start()
    kill(try program(), SIGTSTP)
    try expectGivenBack(status: 128 + SIGTSTP)
    try shell.type("back")
    try shell.keys("Enter")
    try shell.wait(for: "Velkommen til Vejviser")
    try shell.keys("F10")
    try expectGivenBack(status: 0)
  }

  @Test("What was typed just before the end is saved", arguments: [SIGTERM, SIGHUP, SIGINT])
  func savesOnTheWayOut(number: Int32) throws {
    try start()
    try shell.begin()
    try shell.keys("C-n")
    try shell.wait(for: "Ny borger")
    try shell.type("Karen fra Viby")
    try shell.wait(for: "Karen fra Viby")
    kill(try program(), number)
    try expectGivenBack(status: 0)
    #expect(try machine.export().contains { $0.contains("\"name\":\"Karen fra Viby\"") })
  }

  @Test("With its window closed, the program saves and ends by itself")
  func losesItsTerminal() throws {
    var terminal: Tmux? = try machine.start()
    try terminal?.begin()
    try terminal?.keys("C-n")
    try terminal?.wait(for: "Ny borger")
    try terminal?.type("Karen fra Viby")
    try terminal?.wait(for: "Karen fra Viby")
    let program = try #require(try terminal?.pid())
    terminal = nil
    #expect(!Tmux.isRunning(program))
    #expect(try machine.export().contains { $0.contains("\"name\":\"Karen fra Viby\"") })
  }
}
