import Foundation

/// A program that was started, as a shell would start it: no signal blocked or ignored.
struct Child {
  let pid: pid_t

  /// Where its standard streams lead.
  enum Streams {
    /// All three to a terminal, which becomes the one that it is controlled by.
    case terminal(path: String)
    /// Nothing in; output and errors to an open file.
    case file(Int32)
  }

  /// - Parameters:
  ///   - command: the executable's path or name, and its arguments.
  ///   - environment: all of it.
  init(_ command: [String], environment: [String: String], streams: Streams) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch streams {
    case .terminal(let path):
      // glibc makes the session before it carries out the actions, and the first terminal that a session's
      // leader opens is the one that controls it.
      flags |= Self.newSession
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .file(let descriptor):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
      posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid: pid_t = 0
    let argv = command.map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    let code = posix_spawnp(&pid, command[0], &actions, &attributes, argv, envp)
    guard code == 0 else {
      throw Trouble("\(command[0]) cannot be started: \(String(cString: strerror(code)))")
    }
    self.pid = pid
  }

  /// `POSIX_SPAWN_SETSID` of glibc 2.26 and later, shown by its header to GNU sources alone.
  private static let newSession: Int32 = 0x80

  /// How it ended.
  struct End {
    /// The exit status, or 128 and the signal's number.
    var status: Int32
    /// The most memory that was resident at any time, in bytes. Linux counts the starting process's own into it,
    /// so that this is right only while the benchmarks themselves stay smaller than what they measure.
    var peakBytes: Int
    /// How long it had a processor, in seconds.
    var processorSeconds: Double
  }

  /// Whether it has ended; `wait` still tells how.
  var hasEnded: Bool {
    var state = siginfo_t()
    return waitid(P_PID, id_t(pid), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_signo != 0
  }

  /// Waits until it has ended.
  func wait() -> End {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) == -1, errno == EINTR {}
    let signal = status & 0x7f
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return End(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, peakBytes: usage.ru_maxrss * 1024,
      processorSeconds: seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6)
  }
}

/// What kept a figure from being measured.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
