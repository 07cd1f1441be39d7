import Foundation

/// A real program in a real terminal: a tmux server with one window, and keys, screens and signals for a test.
///
/// Every `Tmux` has a server, a socket and a home folder of its own, so that tests can run side by side and
/// nothing of the one who runs them is read or written. The server ends with the value; one that a crashed test
/// run leaves behind ends itself after ten minutes.
public final class Tmux: Sendable {
  private let folder: TemporaryFolder
  private let executable: String

  /// Starts `command` in a new terminal.
  ///
  /// - Parameters:
  ///   - command: the path of an executable.
  ///   - arguments: as the program gets them; no shell reads them.
  ///   - environment: added to `PATH`, `HOME` (an empty folder), `TERM` and a UTF-8 `LC_ALL`; it knows no more.
  ///   - columns: the terminal's width.
  ///   - rows: the terminal's height.
  ///   - terminal: the `TERM` that the program is told; tmux itself speaks as `tmux-256color`.
  /// - Throws: ``Failure`` when there is no tmux or it refuses.
  public init(
    _ command: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 24, terminal: String = "tmux-256color"
  ) throws {
    guard let executable = Self.path else {
      throw Failure("tmux is not installed; `bash .ci/setup` installs it from Debian.", screen: nil)
    }
    self.executable = executable
    folder = try TemporaryFolder()
    let home = folder.path("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)

    let own = ProcessInfo.processInfo.environment
    var inside = ["HOME": home, "TERM": terminal, "LC_ALL": "C.UTF-8"]
    // The runtime's libraries may lie where only this variable tells.
    for name in ["PATH", "LD_LIBRARY_PATH"] { inside[name] = own[name] }
    inside.merge(environment) { _, given in given }
    let settings = [
      ["set", "-g", "default-terminal", "tmux-256color"], ["set", "-g", "status", "off"],
      ["set", "-g", "remain-on-exit", "on"], ["set", "-g", "remain-on-exit-format", ""],
      ["set", "-s", "escape-time", "0"], ["set", "-g", "mouse", "off"],
    ]
    // `env` becomes the program, so that the pane's process is the program itself.
    let start =
      ["new-session", "-d", "-x", String(columns), "-y", String(rows), "/usr/bin/env", "-i"]
      + inside.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + [command] + arguments
    let farewell = ["run-shell", "-b", "-d", "600", "-C", "kill-server"]
    try tmux(
      (["start-server"] + settings.flatMap { [";"] + $0 } + [";"] + start.map(Self.sealed) + [";"] + farewell)
    )
  }

  deinit {
    let program = try? pid()
    // Refused when the server has ended by itself, which is as good.
    _ = try? tmux(["kill-server"])
    // What a program writes on its way out would come after the test has taken its folders away.
    if let program { _ = Deadline(seconds: 10).await { Self.isRunning(program) ? nil : true } }
  }

  /// Whether there is such a process, and not merely what is left of it until its parent asks.
  public static func isRunning(_ pid: Int32) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let state = stat.split(separator: ")").last?.split(separator: " ").first
    else { return false }
    return state != "Z"
  }

  /// Where tmux is installed; nil when it is not.
  public static let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    .split(separator: ":").map { "\($0)/tmux" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether tests in a terminal are to run, for `.enabled(if: Tmux.isExpected, "…")`: with tmux there, and in CI
  /// even without, where they then fail: a gate that can be skipped is none.
  public static let isExpected = path != nil || ProcessInfo.processInfo.environment["CI"] != nil

  // MARK: Hands

  /// Types `text` as it stands, as fast as the terminal takes it.
  public func type(_ text: String) throws {
    // tmux takes at most 16 KB a command.
    var rest = Substring(text)
    while !rest.isEmpty {
      try tmux(["send-keys", "-l", "--", Self.sealed(String(rest.prefix(1000)))])
      rest = rest.dropFirst(1000)
    }
  }

  /// Presses keys by tmux's names: `F2`, `C-k`, `M-1`, `Enter`, `Escape`, `Tab`, `BTab`, `Up`, `PageDown`, `S-Left` …
  ///
  /// - Throws: ``Failure`` for a name that tmux does not know, which it would type out.
  public func keys(_ names: String...) throws {
    for name in names where !Self.isKey(name) {
      throw Failure("\(name) is not the name of a key.", screen: nil)
    }
    try tmux(["send-keys", "--"] + names.map(Self.sealed))
  }

  /// Pastes `text` as a terminal does: bracketed when the program has asked for that, line breaks as carriage returns.
  public func paste(_ text: String) throws {
    try tmux(["load-buffer", "-b", "vejviser", "-"], input: text)
    try tmux(["paste-buffer", "-p", "-d", "-b", "vejviser"])
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// Sends a signal to the program; `SIGKILL` is the battery that dies.
  public func signal(_ number: Int32) throws { kill(try pid(), number) }

  // MARK: Eyes

  /// What stands on the screen: a line a row, without trailing spaces.
  ///
  /// - Parameter styled: with the escape sequences of colours and attributes.
  public func screen(styled: Bool = false) throws -> String {
    try tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  /// The program's process.
  public func pid() throws -> Int32 {
    guard let pid = Int32(try ask("pane_pid")) else { throw Failure("no process", screen: nil) }
    return pid
  }

  /// Where the cursor stands, from 0, and whether it is shown.
  public func cursor() throws -> (column: Int, row: Int, isVisible: Bool) {
    let parts = try ask("cursor_x} #{cursor_y} #{cursor_flag").split(separator: " ").compactMap { Int($0) }
    guard parts.count == 3 else { throw Failure("no cursor", screen: nil) }
    return (parts[0], parts[1], parts[2] == 1)
  }

  /// Whether the program has the whole screen to itself, as against the lines of a shell.
  public func isOnAlternateScreen() throws -> Bool { try ask("alternate_on") == "1" }

  /// Any of tmux's formats by name, such as `mouse_any_flag` or `pane_title`.
  public func ask(_ format: String) throws -> String {
    let answer = try tmux(["display-message", "-p", "#{\(format)}"])
    return answer.hasSuffix("\n") ? String(answer.dropLast()) : answer
  }

  // MARK: Waiting

  /// Waits until `text` stands on the screen.
  ///
  /// - Returns: the screen that has it.
  /// - Throws: ``Failure`` with the screen as it then is, when it does not come.
  @discardableResult
  public func wait(
    for text: String, within seconds: Double = 20, file: String = #fileID, line: Int = #line
  ) throws -> String {
    try wait(until: "“\(text)” stands there", within: seconds, file: file, line: line) { $0.contains(text) }
  }

  /// Waits until `text` no longer stands on the screen.
  @discardableResult
  public func wait(
    forNo text: String, within seconds: Double = 20, file: String = #fileID, line: Int = #line
  ) throws -> String {
    try wait(until: "“\(text)” is gone", within: seconds, file: file, line: line) { !$0.contains(text) }
  }

  /// Waits until the screen is as `isAsHoped` says; `hope` is told when it never is.
  @discardableResult
  public func wait(
    until hope: String, within seconds: Double = 20, file: String = #fileID, line: Int = #line,
    _ isAsHoped: (String) throws -> Bool
  ) throws -> String {
    let seen = try Deadline(seconds: seconds).await {
      let screen = try screen()
      return try isAsHoped(screen) ? screen : nil
    }
    guard let seen else {
      throw Failure("\(file):\(line): \(seconds) s passed, and not: \(hope).", screen: try? screen())
    }
    return seen
  }

  /// How a program ended.
  public enum End: Equatable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case signalled(Int32)
  }

  /// Waits until the program has ended. Its last screen can still be read.
  ///
  /// - Throws: ``Failure`` with the screen, when it goes on.
  public func waitForEnd(within seconds: Double = 20, file: String = #fileID, line: Int = #line) throws -> End
  {
    let end = try Deadline(seconds: seconds).await { () -> End? in
      let parts = try ask("pane_dead},#{pane_dead_status},#{pane_dead_signal},#{pid")
        .split(separator: ",", omittingEmptySubsequences: false).map { Int32($0) }
      guard parts.count == 4, parts[0] == 1 else { return nil }
      if let signal = parts[2] { return .signalled(signal) }
      if let status = parts[1] { return .exited(status) }
      // tmux 3.3a now and then misses that a child has ended; told once more, it looks.
      if let server = parts[3] { kill(server, SIGCHLD) }
      return nil
    }
    guard let end else {
      throw Failure("\(file):\(line): the program goes on after \(seconds) s.", screen: try? screen())
    }
    return end
  }

  /// What went wrong, and what stood on the screen.
  public struct Failure: Error, CustomStringConvertible {
    /// For the one who reads the failed test.
    public let description: String

    init(_ what: String, screen: String?) {
      var rows = screen?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
      while rows.last?.isEmpty == true { rows.removeLast() }
      description = ([what] + rows.map { "│\($0)" }).joined(separator: "\n")
    }
  }

  // MARK: tmux

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try Command.run(
      executable, ["-u", "-S", folder.path("tmux"), "-f", "/dev/null"] + arguments, input: input)
    guard outcome.status == 0 else {
      throw Failure(
        "tmux \(arguments.first ?? "") failed (\(outcome.status)): \(outcome.errors)", screen: nil)
    }
    return outcome.output
  }

  /// tmux reads an argument that ends with a semicolon as the end of a command.
  private static func sealed(_ argument: String) -> String {
    argument.hasSuffix(";") ? argument.dropLast() + "\\;" : argument
  }

  private static func isKey(_ name: String) -> Bool {
    var base = Substring(name)
    while base.count > 2, ["C-", "M-", "S-"].contains(base.prefix(2)) { base = base.dropFirst(2) }
    return base.count == 1 || named.contains(String(base))
  }

  private static let named = Set(
    """
    Up Down Left Right Home End PageUp PPage PgUp PageDown NPage PgDn Insert IC Delete DC BSpace BTab Tab Enter \
    Escape Space F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12
    """.split(separator: " ").map(String.init))
}
