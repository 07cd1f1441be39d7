import Foundation

/// Runs a program to its end, without a shell and without a terminal.
public enum Command {
  /// What became of it.
  public struct Outcome: Equatable, Sendable {
    /// The exit status, or 128 and the number of the signal that ended it, as a shell has it.
    public var status: Int32
    /// What it printed on standard output.
    public var output: String
    /// What it printed on standard error.
    public var errors: String
  }

  /// Runs the program at `path` with `arguments`, feeds it `input` and waits.
  ///
  /// - Parameters:
  ///   - path: the executable, or a name to be found on the `PATH`.
  ///   - arguments: as the program gets them, without its own name.
  ///   - environment: all of it; nil for this process's own.
  ///   - input: its standard input.
  ///   - seconds: after so long it is killed; generous, since machines differ.
  /// - Throws: ``Failure`` when it cannot be started or does not end.
  public static func run(
    _ path: String, _ arguments: [String] = [], environment: [String: String]? = nil, input: String = "",
    within seconds: Double = 60
  ) throws -> Outcome {
    // Files and not pipes: a pipe blocks whoever fills it, and stays open for as long as any child has it.
    let streams = try [NamelessFile(holding: input), NamelessFile(), NamelessFile()]
    let pid = try start(path, arguments, environment: environment, streams: streams.map(\.descriptor))
    let status = Deadline(seconds: seconds).await { ended(pid) }
    if status == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    let (output, errors) = (streams[1].text, streams[2].text)
    guard let status else {
      throw Failure("\(path) had not ended after \(seconds) s. It printed:\n\(output)\(errors)")
    }
    return Outcome(status: status, output: output, errors: errors)
  }

  /// Why a program could not be run.
  public struct Failure: Error, CustomStringConvertible {
    /// For the one who reads the failed test.
    public let description: String

    /// - Parameter description: for the one who reads the failed test.
    public init(_ description: String) { self.description = description }
  }

  /// Starts a program with these descriptors as its standard streams.
  /// - Returns: its process, for the caller to wait for.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String]?, streams: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
    }
    // Foundation opens files so that whatever is started meanwhile has them too, for as long as that runs: a script that was
    // just written could not be run (ETXTBSY).
    let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in open.compactMap({ Int32($0) }) where descriptor >= streams.count {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    // The threads that tests run on block signals, and a program would inherit that: it starts as from a shell.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let everything = environment ?? ProcessInfo.processInfo.environment
    var pid: pid_t = 0
    let code = withCStrings([path] + arguments) { argv in
      withCStrings(everything.map { "\($0)=\($1)" }) { envp in
        posix_spawnp(&pid, path, &actions, &attributes, argv, envp)
      }
    }
    guard code == 0 else { throw Failure("\(path) cannot be started: \(String(cString: strerror(code)))") }
    return pid
  }

  static func ended(_ pid: pid_t) -> Int32? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// `strings` as C has them, with the nil that ends such a list; valid inside `body` alone.
  private static func withCStrings<T>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T
  ) -> T {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// A file that is gone when it is let go, even by a crash. Other programs that are started do not get it.
  private final class NamelessFile {
    let descriptor: Int32

    init(holding text: String = "") throws {
      let path = NSTemporaryDirectory() + "/vejviser-test-" + UUID().uuidString
      descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Failure("\(path): \(String(cString: strerror(errno)))") }
      unlink(path)
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
      lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }

    /// All that was written.
    var text: String {
      lseek(descriptor, 0, SEEK_SET)
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      return String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    }
  }
}
