import CNcurses
import Foundation

/// Waits for bytes from the terminal and for signals, whichever comes first, and knows when a key has ended
/// because nothing followed.
final class InputReader {
  /// What has come.
  enum Event: Equatable {
    /// Keys, mouse, pasted text.
    case input(Input)
    /// A signal, by its number.
    case signal(Int32)
  }

  /// Esc is answered when nothing has followed it for so long.
  private static let keyPause = Duration.milliseconds(25)
  /// The rest of a sequence is on its way, however slow the line; what comes later would be taken for typed
  /// text.
  private static let restPause = Duration.milliseconds(500)
  /// A paste without an end is over when nothing has followed for so long.
  private static let pastePause = Duration.milliseconds(1000)

  private let terminal: Int32
  /// Where signals are noted.
  let signals: SignalPipe
  private var decoder: KeyDecoder
  private var lastByte = ContinuousClock.now
  private var buffer = [UInt8](repeating: 0, count: 65536)

  /// - Parameters:
  ///   - terminal: file descriptor that keys are read from.
  ///   - signals: where signals are noted.
  ///   - decoder: knows this terminal's keys.
  init(terminal: Int32, signals: SignalPipe, decoder: KeyDecoder) {
    self.terminal = terminal
    self.signals = signals
    self.decoder = decoder
  }

  /// Waits for something to happen.
  /// - Parameters:
  ///   - timeoutMilliseconds: how long; nil waits until there is something.
  ///   - wakeUp: a file descriptor that ends the waiting when it can be read; negative for none.
  /// - Returns: all that has come; empty when time ran out or `wakeUp` can be read. A terminal that is gone
  ///   gives SIGHUP.
  func next(timeoutMilliseconds: Int?, wakeUp: Int32) -> [Event] {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      var waits = [terminal, signals.readEnd, wakeUp].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let pause = pauseEnd
      let end = signals.hasSome ? .now : [deadline, pause].compactMap { $0 }.min()
      let count = poll(&waits, 3, Self.milliseconds(until: end))
      var events: [Event] = []
      if count > 0, waits[0].revents != 0 { events += read() }
      if signals.hasSome || count > 0 && waits[1].revents != 0 { events += signals.take().map(Event.signal) }
      if count == 0, let pause, ContinuousClock.now >= pause { events += decoder.timeOut().map(Event.input) }
      if !events.isEmpty || count > 0 && waits[2].revents != 0 { return events }
      if let deadline, ContinuousClock.now >= deadline { return [] }
    }
  }

  /// When the decoder must be told that nothing has followed.
  private var pauseEnd: ContinuousClock.Instant? {
    switch decoder.waiting {
    case .nothing: nil
    case .key: lastByte + Self.keyPause
    case .rest: lastByte + Self.restPause
    case .paste: lastByte + Self.pastePause
    }
  }

  private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
    guard let instant else { return -1 }
    let left = max(.zero, instant - .now)
    // Rounded up, so that the time has come when the waiting ends.
    return Int32(clamping: Int((left / .milliseconds(1)).rounded(.up)))
  }

  private func read() -> [Event] {
    let count = Foundation.read(terminal, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return [.signal(SIGHUP)] }
    lastByte = .now
    return decoder.feed(buffer[..<count]).map(Event.input)
  }
}
