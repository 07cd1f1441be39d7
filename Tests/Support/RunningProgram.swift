import Foundation
import Synchronization

/// A program that runs beside a test, a server for example, and is ended when nothing holds it any more.
public final class RunningProgram: Sendable {
  /// Its process.
  public let pid: pid_t
  private let output: String
  private let isReaped = Mutex(false)

  /// - Parameters:
  ///   - command: a name on the `PATH`, or a path, and its arguments.
  ///   - output: the file that what it prints is added to.
  public init(_ command: [String], output: String, environment: [String: String]? = nil) throws {
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let file = open(output, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { for descriptor in [nothing, file] { close(descriptor) } }
    pid = try Command.start(
      command[0], Array(command.dropFirst()), environment: environment, streams: [nothing, file, file])
    self.output = output
  }

  /// What it has printed.
  public var printed: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }

  /// Whether it has ended by itself; then it is gone.
  public var hasEnded: Bool {
    isReaped.withLock { isReaped in
      if !isReaped, Command.ended(pid) != nil { isReaped = true }
      return isReaped
    }
  }

  deinit {
    // The number may be another's by now.
    if hasEnded { return }
    kill(pid, SIGTERM)
    if Deadline(seconds: 5).await({ Command.ended(pid) }) == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
  }
}
