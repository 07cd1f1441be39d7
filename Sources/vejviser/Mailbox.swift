import Desk
import Foundation
import Synchronization

/// Where work in the background leaves its events, and the pipe by which it wakes the event loop.
final class Mailbox: Sendable {
  private struct Mail {
    /// What the disk says of what was typed.
    var saved: [Event] = []
    /// Everything else.
    var others: [Event] = []
  }

  private let mail = Mutex(Mail())
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
    mail.withLock { mail in
      switch event {
      case .saved, .notSaved: mail.saved.append(event)
      default: mail.others.append(event)
      }
    }
    wake()
  }

  /// Takes out everything that waits, in the order in which it came, but first what the disk says.
  func take() -> [Event] {
    empty()
    return mail.withLock { mail in
      defer { mail = Mail() }
      return mail.saved + mail.others
    }
  }

  /// Takes out what waits up to the first arrival from the store, whose work is felt: the keys come in between. What the
  /// disk says of what was typed does not wait behind arrivals. What is left wakes the event loop again.
  /// - Parameter withArrivals: take that first one as well.
  func takeSome(withArrivals: Bool) -> [Event] {
    empty()
    let (some, isLeft) = mail.withLock { mail in
      let first = mail.others.firstIndex { if case .arrived = $0 { true } else { false } }
      let count = first.map { withArrivals ? $0 + 1 : $0 } ?? mail.others.count
      let some = mail.saved + mail.others.prefix(count)
      mail.saved = []
      mail.others.removeFirst(count)
      return (some, !mail.others.isEmpty)
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
