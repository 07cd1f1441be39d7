import Desk
import Foundation
import Synchronization

/// Where work in the background leaves its events, and the pipe by which it wakes the event loop.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Event]>([])
  private let readEnd: Int32
  private let writeEnd: Int32

  /// The end of the pipe that becomes readable when there is mail; -1 when the system had no pipe to give.
  var wakeUp: Int32 { readEnd }

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Leaves an event, from any thread.
  func post(_ event: Event) {
    waiting.withLock { $0.append(event) }
    wake()
  }

  /// Takes out everything that waits, in the order in which it came.
  func take() -> [Event] {
    empty()
    return waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// Takes out what waits up to the first arrival from the store, whose work is felt: the keys come in between. What the
  /// disk says of what was typed does not wait behind arrivals. What is left wakes the event loop again.
  func takeSome() -> [Event] {
    empty()
    let (some, isLeft) = waiting.withLock { events in
      let first = events.firstIndex { if case .arrived = $0 { true } else { false } } ?? events.endIndex
      var some: [Event] = []
      var left: [Event] = []
      for (index, event) in events.enumerated() {
        switch event {
        case .saved, .notSaved: some.append(event)
        default: if index <= first { some.append(event) } else { left.append(event) }
        }
      }
      events = left
      return (some, !left.isEmpty)
    }
    if isLeft { wake() }
    return some
  }

  private func empty() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }

  private func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well as one byte more would.
    _ = write(writeEnd, &byte, 1)
  }
}
