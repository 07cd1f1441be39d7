import Desk
import Dispatch
import Domain
import Journal

/// Carries effects out away from the screen, in three rows: what goes to the disk in the order in which it was typed;
/// beside it what can take long, an import or an exchange; and what a guest waits for, paper or a code to scan.
final class Worker: Sendable {
  private let disk = DispatchQueue(label: "vejviser.disk")
  private let slow = DispatchQueue(label: "vejviser.slow")
  private let paper = DispatchQueue(label: "vejviser.paper")
  private let mailbox: Mailbox
  private let work: @Sendable (Effect, Mailbox) -> Void

  /// - Parameters:
  ///   - mailbox: where results go.
  ///   - work: does one effect and posts what came of it.
  init(mailbox: Mailbox, work: @escaping @Sendable (Effect, Mailbox) -> Void) {
    self.mailbox = mailbox
    self.work = work
  }

  /// Does an effect as soon as those before it in its row are done.
  func carryOut(_ effect: Effect) {
    let row =
      switch effect {
      case .sync, .importDirectory: slow
      case .print, .makeCode: paper
      default: disk
      }
    row.async { [work, mailbox] in work(effect, mailbox) }
  }

  /// Waits until everything handed over is on the disk, and for the slow row at most so many seconds: an exchange that
  /// is cut off loses nothing.
  func finish(slowSeconds: Double = 0) {
    disk.sync {}
    if slowSeconds > 0 {
      let done = DispatchSemaphore(value: 0)
      slow.async { done.signal() }
      _ = done.wait(timeout: .now() + slowSeconds)
      disk.sync {}
    }
  }
}
