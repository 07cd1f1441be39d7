import Foundation

/// A program under a pseudo-terminal, and when it printed what.
///
/// **First frame.** The clock starts right before the program is spawned. A *burst* is output with no silence of
/// 150 ms in it. The first frame is the first burst after whose last byte every one of some given texts, the last that
/// the program draws among them, has been printed. Its time is that of its last byte; the time at which the texts were
/// complete is told beside it. Both are the same for every program measured.
final class Pty {
  /// The program.
  let child: Child
  /// Right before it was spawned.
  let start: ContinuousClock.Instant
  private let master: Int32
  private var hasEnded = false

  /// - Parameters:
  ///   - command: the executable's path or name, and its arguments.
  ///   - environment: added to what every program here gets: `TERM`, a UTF-8 `LC_ALL` and the `PATH`.
  init(_ command: [String], environment: [String: String], columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var master: Int32 = -1
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw Trouble("no pseudo-terminal") }
    self.master = master
    // Held until the program has it, for a terminal that nobody has reports its end.
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let all = Self.environment.merging(environment) { _, given in given }
    start = .now
    child = try Child(command, environment: all, streams: .terminal(path: path))
  }

  deinit {
    if !hasEnded { end() }
    close(master)
  }

  private static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
  ]

  /// Output with no long silence in it.
  struct Burst {
    /// When its last byte was read.
    var end: ContinuousClock.Instant
    /// When the texts that were looked for were complete, if they were.
    var textSeen: ContinuousClock.Instant?
    /// How much it was.
    var bytes = 0
  }

  /// Reads the first frame.
  ///
  /// - Parameters:
  ///   - texts: what stands there then; single words, since a terminal program may leap over spaces.
  ///   - seconds: after so long there is none.
  func firstFrame(showing texts: [String], within seconds: Double = 30) throws -> Burst {
    var output = PlainOutput()
    let deadline = start + .seconds(seconds)
    while true {
      guard let burst = try burst(silence: 150, by: deadline, lookingFor: texts, in: &output) else {
        throw Trouble("\(texts) never came all; the program printed: \(output.text.suffix(300))")
      }
      if burst.textSeen != nil { return burst }
    }
  }

  /// Sends `keys` and reads what they bring.
  ///
  /// - Parameter silence: a frame is finished when nothing has come for so many milliseconds.
  /// - Returns: milliseconds from the key to the last byte before the silence; nil when nothing came.
  func milliseconds(after keys: String, silence: Int = 60) throws -> Double? {
    let sent = ContinuousClock.Instant.now
    try send(keys)
    var output = PlainOutput()
    return try burst(silence: silence, by: sent + .seconds(10), lookingFor: [], in: &output).map {
      $0.end.milliseconds(since: sent)
    }
  }

  /// Reads until there has been nothing for `silence` milliseconds; nil when nothing came by `deadline`.
  private func burst(
    silence: Int, by deadline: ContinuousClock.Instant, lookingFor texts: [String],
    in output: inout PlainOutput
  ) throws -> Burst? {
    var burst: Burst?
    while true {
      let left =
        burst == nil ? Int(ContinuousClock.Instant.now.duration(to: deadline) / .milliseconds(1)) : silence
      guard left > 0, let bytes = try read(milliseconds: left) else { return burst }
      let now = ContinuousClock.Instant.now
      if burst == nil { burst = Burst(end: now) }
      burst?.end = now
      burst?.bytes += bytes.count
      output.add(bytes)
      if burst?.textSeen == nil, texts.allSatisfy(output.text.contains) { burst?.textSeen = now }
      if now > deadline { throw Trouble("it never falls silent") }
    }
  }

  /// What comes within so many milliseconds; nil when nothing does.
  private func read(milliseconds: Int) throws -> [UInt8]? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(master, &chunk, chunk.count)
    // EIO: the last program that had the terminal has closed it.
    guard count > 0 else { return nil }
    chunk.removeLast(chunk.count - count)
    if let answer = TerminalAnswers.answer(to: chunk) { try send(answer) }
    return chunk
  }

  /// Types `text`.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else {
      throw Trouble("the program does not read its keys")
    }
  }

  /// Ends the program as a closed window does, and the hard way if it does not listen for two seconds.
  @discardableResult
  func end() -> Child.End {
    hasEnded = true
    kill(child.pid, SIGTERM)
    let deadline = ContinuousClock.Instant.now + .seconds(2)
    var state = siginfo_t()
    while ContinuousClock.Instant.now < deadline {
      // What it prints on its way out must be read, or it waits for that.
      _ = try? read(milliseconds: 1)
      state.si_signo = 0
      if waitid(P_PID, id_t(child.pid), &state, WEXITED | WNOHANG | WNOWAIT) == 0, state.si_signo != 0 {
        break
      }
    }
    kill(child.pid, SIGKILL)
    return child.wait()
  }
}

extension ContinuousClock.Instant {
  /// Milliseconds from `start` to this moment.
  func milliseconds(since start: Self) -> Double { start.duration(to: self) / .milliseconds(1) }
}
