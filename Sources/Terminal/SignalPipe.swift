import CNcurses
import Foundation

/// Signals as bytes that can be waited for together with keys. The handlers do nothing but write the signal's
/// number.
final class SignalPipe {
  /// Becomes readable when a signal has come that nobody has read of.
  let readEnd: Int32
  private let writeEnd: Int32
  private var waiting: [Int32] = []

  /// From now on SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP and SIGCONT are noted here.
  /// - Throws: `ScreenError.system` when the system has no pipe to give.
  init() throws(ScreenError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends {
      // A handler must never block, and a printer program must not inherit it.
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
    vv_note_signals(writeEnd)
  }

  /// Signals have their default meaning again.
  deinit {
    vv_forget_signals()
    close(readEnd)
    close(writeEnd)
  }

  /// Signals were read from the pipe but not taken yet.
  var hasSome: Bool { !waiting.isEmpty }

  /// Numbers of the signals that came since the last call, each once, in order of their first coming.
  func take() -> [Int32] {
    readAll()
    defer { waiting = [] }
    return waiting
  }

  /// Forgets that a signal came.
  func forget(_ number: Int32) {
    readAll()
    waiting.removeAll { $0 == number }
  }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return }
      for number in buffer[..<count].map(Int32.init) where !waiting.contains(number) {
        waiting.append(number)
      }
    }
  }
}
