import Foundation
import Synchronization

/// A wire in a process of its own, so that nothing that a server says, or leaves unsaid, can end the program.
///
/// URLSession on Linux stops the whole process by a trap when a server hangs up in the middle of an answer's head ("Transfer
/// completed, but there's no response"). Here that is an answer that was broken off, like any other.
final class GuardedWire: Wire {
  private struct Running {
    let pid: pid_t
    let socket: Int32
  }

  private struct State {
    var running: Running?
    var isStopped = false
  }

  private let program: String
  private let patience: Double
  private let turn = Mutex(())
  private let state = Mutex(State())

  /// - Parameters:
  ///   - program: an executable that calls `WireProcess.run` for `WireProcess.argument`.
  ///   - patience: seconds in which a server must begin to answer, or go on with it.
  init(program: String, patience: Double) {
    self.program = program
    self.patience = patience
  }

  deinit { end() }

  func close() { end() }

  func stop() {
    state.withLock { state in
      state.isStopped = true
      // Its end is what the one who waits hears.
      if let running = state.running { kill(running.pid, SIGKILL) }
    }
  }

  func send(_ request: HTTPWire.Request) throws(HTTPWire.Failure) -> HTTPWire.Answer {
    let result: Result<HTTPWire.Answer, HTTPWire.Failure> = turn.withLock { _ in
      let socket: Int32
      switch running(for: request.url) {
      case .failure(let failure): return .failure(failure)
      case .success(let running): socket = running.socket
      }
      // It keeps the time itself; this is for one that hangs.
      var bound = timeval(tv_sec: Int(HTTPWire.time(for: request, patience: patience)) + 10, tv_usec: 0)
      for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
        setsockopt(socket, SOL_SOCKET, option, &bound, socklen_t(MemoryLayout<timeval>.size))
      }
      let question = WireFrame.Question(
        method: request.method, url: request.url, headers: request.headers, hasBody: request.body != nil,
        limit: request.limit, patience: patience)
      guard WireFrame.write(question, request.body ?? [], to: socket),
        let (reply, body) = WireFrame.read(WireFrame.Reply.self, from: socket)
      else {
        end()
        return .failure(state.withLock { $0.isStopped } ? .stopped : .interrupted)
      }
      if let failure = reply.failure { return .failure(failure) }
      return .success(HTTPWire.Answer(status: reply.status, headers: reply.headers, body: body))
    }
    return try result.get()
  }

  /// The process that is there, or a new one.
  private func running(for url: URL) -> Result<Running, HTTPWire.Failure> {
    state.withLock { state in
      if state.isStopped { return .failure(.stopped) }
      if state.running == nil { state.running = start(for: url) }
      return state.running.map(Result.success) ?? .failure(.interrupted)
    }
  }

  /// Ends the process, which has nothing to lose.
  private func end() {
    state.withLock { state in
      guard let running = state.running else { return }
      state.running = nil
      kill(running.pid, SIGKILL)
      while waitpid(running.pid, nil, 0) == -1, errno == EINTR {}
      Foundation.close(running.socket)
    }
  }

  private func start(for url: URL) -> Running? {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else {
      return nil
    }
    defer { Foundation.close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    // Nothing that it says may come onto the screen.
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var environment = ProcessInfo.processInfo.environment
    // A backtrace would print memory, and take its time.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    if WebDAVAddress.isThisMachine(url.host ?? "") {
      // A proxy is for the way out of the house, and would see a password that travels in the open here.
      for name in environment.keys where name.lowercased().hasSuffix("_proxy") { environment[name] = nil }
    }
    let words = [program, WireProcess.argument]
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, program, &actions, nil, arguments, variables) == 0 else {
      Foundation.close(ends[0])
      return nil
    }
    return Running(pid: pid, socket: ends[0])
  }
}
