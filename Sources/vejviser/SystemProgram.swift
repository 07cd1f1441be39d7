import Foundation

/// A program that the system may have: `lp`, `qrencode`. It is found on the path, given its input, and ended when it
/// does not answer.
struct SystemProgram {
  /// What a program answered.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
    /// It did not end in its time, and was ended.
    let wasEnded: Bool
    var succeeded: Bool { status == 0 && !wasEnded }
  }

  /// Its name, without a folder.
  let name: String

  /// Where it lies; nil when the system does not have it.
  var path: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it. What it wrote before its own end counts: a helper that it leaves behind may keep its output open for ever,
  /// and is not waited for.
  /// - Parameters:
  ///   - arguments: not a word of any citizen: everyone on the machine can read them.
  ///   - input: what it reads; small enough for a pipe to be read as it is written.
  ///   - seconds: after so long it is ended, and whatever it has started in its own group.
  /// - Returns: nil when the system does not have it, or it cannot be run.
  func run(_ arguments: [String], input: String, seconds: Double = 10) -> Answer? {
    guard let path, let given = Ends(), let told = Ends(), let wrong = Ends(),
      let pid = start(path, arguments, [given.read, told.write, wrong.write])
    else { return nil }
    for ends in [told, wrong] { ends.closeWrite() }
    given.closeRead()
    let bytes = Array(input.utf8)
    // A program that ends without reading is told by its status; SIGPIPE is ignored while the screen is open.
    if !bytes.isEmpty { _ = write(given.write, bytes, bytes.count) }
    given.closeWrite()
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    var wasEnded = false
    while true {
      // First whether it has ended, then what it wrote: nothing of its own comes after.
      let hasEnded = waitpid(pid, &status, WNOHANG) != 0
      let isQuiet = !told.take(), isSilent = !wrong.take()
      if hasEnded { break }
      if ContinuousClock.now >= deadline, !wasEnded {
        wasEnded = true
        kill(-pid, SIGKILL)
      }
      if isQuiet && isSilent { poll(nil, 0, 5) }
    }
    let signal = status & 0x7f
    return Answer(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal,
      output: String(decoding: told.bytes, as: UTF8.self),
      errors: String(decoding: wrong.bytes, as: UTF8.self), wasEnded: wasEnded)
  }

  /// Starts it in a group of its own, with no signal ignored or held back.
  private func start(_ path: String, _ arguments: [String], _ streams: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, end) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let words = [path] + arguments
    let argv = words.map { strdup($0) } + [nil]
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environment { free(text) } }
    var pid: pid_t = 0
    return posix_spawn(&pid, path, &actions, &attributes, argv, environment) == 0 ? pid : nil
  }

  /// A pipe, closed when nothing holds it any more.
  private final class Ends {
    private(set) var read: Int32
    private(set) var write: Int32
    /// What was taken from it.
    private(set) var bytes: [UInt8] = []

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (read, write) = (ends[0], ends[1])
    }

    /// Takes what has come, without waiting.
    /// - Returns: whether anything had.
    func take() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let before = bytes.count
      while bytes.count - before < 1 << 20 {
        var waiting = pollfd(fd: read, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 0) > 0 else { break }
        let count = Foundation.read(read, &buffer, buffer.count)
        guard count > 0 else { break }
        bytes += buffer[..<count]
      }
      return bytes.count > before
    }

    func closeRead() {
      if read >= 0 { close(read) }
      read = -1
    }

    func closeWrite() {
      if write >= 0 { close(write) }
      write = -1
    }

    deinit {
      closeRead()
      closeWrite()
    }
  }
}
