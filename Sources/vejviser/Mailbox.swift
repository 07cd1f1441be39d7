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
    var byte: UInt8 = 1
    // A full pipe wakes as well as one byte more would.
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes out everything that waits, in the order in which it came.
  func take() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
    return waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
