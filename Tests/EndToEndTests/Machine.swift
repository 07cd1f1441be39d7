import Foundation
import Support
import Testing

/// A laptop of its own: an empty data folder, and the real program to be run on it.
final class Machine: Sendable {
  /// Holds the data folder, and whatever else a test puts beside it. Gone with the machine.
  let folder: TemporaryFolder
  /// The folder that `--data` names; not made until the program makes it, or ``configure(_:)``.
  let data: String
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    data = folder.path("data")
    program = try BuiltProgram.path()
  }

  // MARK: Before the start

  /// Writes the configuration.
  func configure(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: data + "/config"))
  }

  /// Writes a file beside the data folder.
  ///
  /// - Returns: where it is.
  func file(_ name: String, _ text: String) throws -> String { try file(name, bytes: Array(text.utf8)) }

  /// Writes a file beside the data folder.
  ///
  /// - Returns: where it is.
  func file(_ name: String, bytes: [UInt8]) throws -> String {
    let path = folder.path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  // MARK: The program as a command

  /// Runs the program with `arguments` to its end.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Command.Outcome {
    try Command.run(
      program, arguments + ["--data", data], environment: self.environment.merging(environment) { $1 })
  }

  /// Runs `script` in a shell in which `$VEJVISER` is the program and `$VEJVISER_DATA` the data folder.
  func shell(_ script: String) throws -> Command.Outcome {
    try Command.run("/bin/sh", ["-c", script], environment: shellEnvironment)
  }

  /// What the program is told, and nothing else of whoever runs the tests.
  private var environment: [String: String] {
    let own = ProcessInfo.processInfo.environment
    var told = ["HOME": folder.url.path, "LC_ALL": "C.UTF-8", "TERM": "dumb"]
    for name in ["PATH", "LD_LIBRARY_PATH"] { told[name] = own[name] }
    return told
  }

  private var shellEnvironment: [String: String] {
    environment.merging(["VEJVISER": program, "VEJVISER_DATA": data]) { $1 }
  }

  /// What `export casebook` prints, a record a line; without what machines tell of themselves.
  func export() throws -> [String] {
    let outcome = try run("export", "casebook")
    guard outcome.status == 0 else {
      throw Surprise("export ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome.output.split(separator: "\n").map(String.init).filter {
      !$0.contains(#""root":"device:"#)
    }
  }

  /// The part of `status --json` that tests look at.
  struct Status: Decodable, Equatable {
    var communities: Int
    var citizens: Int
    var citizensShared: Int
    var operations: Int
    var conflicts: Int
    var lastExchange: String
  }

  /// What `status --json` prints.
  func status() throws -> Status {
    let outcome = try run("status", "--json")
    guard outcome.status == 0 else {
      throw Surprise("status ended with \(outcome.status): \(outcome.errors)")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Status.self, from: Data(outcome.output.utf8))
  }

  // MARK: The program on its screen

  /// Starts the program in a terminal.
  func start(
    _ arguments: String..., size: ScreenSize = .usual, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws -> Tmux {
    try Tmux(
      program, arguments + ["--data", data], environment: environment, columns: size.columns, rows: size.rows,
      terminal: terminal)
  }

  /// Starts a shell in a terminal, in which `$VEJVISER` is the program and `$VEJVISER_DATA` its data folder, to see
  /// what the program leaves behind. The prompt is `klar> `.
  func startShell(size: ScreenSize = .usual, environment: [String: String] = [:]) throws -> Tmux {
    // Dash has no line editor that would change the terminal itself.
    let told = shellEnvironment.filter { ["VEJVISER", "VEJVISER_DATA"].contains($0.key) }
    let terminal = try Tmux(
      "/bin/sh", ["-i"], environment: told.merging(["PS1": "klar> "]) { $1 }.merging(environment) { $1 },
      columns: size.columns, rows: size.rows)
    try terminal.wait(for: "klar>")
    return terminal
  }

  // MARK: What lies on the disk

  /// Every file below the data folder.
  func files() -> [String] { Self.files(below: data) }

  /// Every file below `folder`; not what is none, as the pipe of an open program.
  static func files(below folder: String) -> [String] {
    guard let found = FileManager.default.enumerator(atPath: folder) else { return [] }
    return found.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.filter { path in
      let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      return kind == .typeRegular
    }.sorted()
  }

  /// The files below `folder` in which `text` stands, in whatever they are.
  static func files(below folder: String, containing text: String) -> [String] {
    let wanted = Data(text.utf8)
    return files(below: folder).filter {
      (try? Data(contentsOf: URL(fileURLWithPath: $0)))?.range(of: wanted) != nil
    }
  }
}

/// How large a terminal is.
struct ScreenSize: Sendable, CustomTestStringConvertible {
  let columns: Int
  let rows: Int

  /// The size that is complete.
  static let usual = Self(columns: 80, rows: 24)
  /// Lists and details side by side.
  static let wide = Self(columns: 120, rows: 36)

  var testDescription: String { "\(columns)×\(rows)" }
}

/// Something that no test expects.
struct Surprise: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
