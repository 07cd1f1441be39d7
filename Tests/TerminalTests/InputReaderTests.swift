import Foundation
import Testing

@testable import Terminal

/// Signals belong to the whole process, so that these tests and those of `Screen` run one after the other.
@Suite("Terminal and signals", .serialized)
struct WorldTests {}

extension WorldTests {
  @Suite("Waiting for input")
  struct InputReaderTests {
    private let keys: [Int32]
    private let wake: [Int32]
    private let reader: InputReader

    init() throws {
      var keys: [Int32] = [-1, -1]
      var wake: [Int32] = [-1, -1]
      try #require(pipe(&keys) == 0 && pipe(&wake) == 0)
      self.keys = keys
      self.wake = wake
      reader = InputReader(terminal: keys[0], signals: try SignalPipe(), decoder: KeyDecoder())
    }

    private func send(_ text: String) {
      _ = Array(text.utf8).withUnsafeBytes { write(keys[1], $0.baseAddress, $0.count) }
    }

    private func end() { for descriptor in keys + wake { close(descriptor) } }

    @Test("all keys that have come are handed over at once")
    func keysTogether() {
      defer { end() }
      send("ab\u{1B}[A")
      #expect(
        reader.next(timeoutMilliseconds: nil, wakeUp: -1)
          == [.input(.key(.character("a"))), .input(.key(.character("b"))), .input(.key(.up))])
    }

    @Test("Esc is answered though nothing follows and nobody set a time")
    func escape() {
      defer { end() }
      send("\u{1B}")
      #expect(reader.next(timeoutMilliseconds: nil, wakeUp: -1) == [.input(.key(.escape))])
    }

    @Test("an unfinished paste comes out in the end")
    func paste() {
      defer { end() }
      send("\u{1B}[200~abc")
      #expect(reader.next(timeoutMilliseconds: nil, wakeUp: -1) == [.input(.paste("abc"))])
    }

    @Test("a time that runs out and a wake-up both end the waiting with nothing")
    func nothing() {
      defer { end() }
      #expect(reader.next(timeoutMilliseconds: 0, wakeUp: -1) == [])
      #expect(reader.next(timeoutMilliseconds: 1, wakeUp: -1) == [])
      _ = write(wake[1], "x", 1)
      #expect(reader.next(timeoutMilliseconds: nil, wakeUp: wake[0]) == [])
    }

    @Test("signals come once each, in their order")
    func signals() {
      defer { end() }
      for signal in [SIGWINCH, SIGTERM, SIGWINCH, SIGHUP] { kill(getpid(), signal) }
      var events: [InputReader.Event] = []
      while events.count < 3 { events += reader.next(timeoutMilliseconds: nil, wakeUp: -1) }
      #expect(Set(events.map(String.init(describing:))).count == 3)
      #expect(
        events.contains(.signal(SIGTERM)) && events.contains(.signal(SIGHUP))
          && events.contains(.signal(SIGWINCH)))
    }

    @Test("a signal that was forgotten does not come, others do")
    func forget() {
      defer { end() }
      kill(getpid(), SIGCONT)
      kill(getpid(), SIGINT)
      // Both are noted before kill returns or shortly after: wait for the pipe, not for a time.
      while !reader.signals.hasSome { reader.signals.forget(SIGCONT) }
      reader.signals.forget(SIGCONT)
      #expect(reader.next(timeoutMilliseconds: nil, wakeUp: -1) == [.signal(SIGINT)])
    }

    @Test("a terminal that is gone gives SIGHUP")
    func gone() {
      defer { close(keys[0]) }
      close(keys[1])
      #expect(reader.next(timeoutMilliseconds: nil, wakeUp: -1) == [.signal(SIGHUP)])
    }
  }
}
