import Desk
import Dispatch
import Domain
import Journal

/// Carries effects out, one after the other, away from the screen: the disk first of all, so that *Gemt* follows the
/// order in which things were typed.
final class Worker: Sendable {
  private let queue = DispatchQueue(label: "vejviser.worker")
  private let mailbox: Mailbox
  private let work: @Sendable (Effect, Mailbox) -> Void

  /// - Parameters:
  ///   - mailbox: where results go.
  ///   - work: does one effect and posts what came of it.
  init(mailbox: Mailbox, work: @escaping @Sendable (Effect, Mailbox) -> Void) {
    self.mailbox = mailbox
    self.work = work
  }

  /// Does an effect as soon as those before it are done.
  func carryOut(_ effect: Effect) {
    queue.async { [work, mailbox] in work(effect, mailbox) }
  }

  /// Waits until everything handed over is done.
  func finish() { queue.sync {} }
}
