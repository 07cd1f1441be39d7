import Desk
import Dispatch
import Domain
import Journal

/// Carries effects out away from the screen, in rows: what goes to the disk in the order in which it was typed; beside it
/// what can take long, an import or an exchange; what a guest waits for, paper or a code to scan; and the look at a store
/// that somebody sits and waits for.
final class Worker: Sendable {
  private let disk = DispatchQueue(label: "vejviser.disk")
  private let slow = DispatchQueue(label: "vejviser.slow")
  private let paper = DispatchQueue(label: "vejviser.paper")
  private let trial = DispatchQueue(label: "vejviser.trial")
  private let mailbox: Mailbox
  private let stop: StopSign
  private let stopSync: StopSign
  private let work: @Sendable (Effect, Mailbox) -> Void

  /// - Parameters:
  ///   - mailbox: where results go.
  ///   - stop: raised when an import or a search for duplicates is to stop.
  ///   - stopSync: raised when an exchange is to stop.
  ///   - work: does one effect and posts what came of it.
  init(
    mailbox: Mailbox, stop: StopSign, stopSync: StopSign, work: @escaping @Sendable (Effect, Mailbox) -> Void
  ) {
    self.mailbox = mailbox
    self.stop = stop
    self.stopSync = stopSync
    self.work = work
  }

  /// Does an effect as soon as those before it in its row are done, and stops one at once.
  func carryOut(_ effect: Effect) {
    var row = disk
    switch effect {
    // What is under way hears of it while it works: it cannot wait in a row.
    case .stopWork: return stop.raise()
    case .stopSync: return stopSync.raise()
    case .importDirectory, .findDuplicates:
      stop.lower()
      row = slow
    case .sync, .fillNewStore:
      stopSync.lower()
      row = slow
    case .tryStore: row = trial
    case .print, .makeCode, .printSheet, .saveSheet: row = paper
    default: break
    }
    row.async { [work, mailbox] in work(effect, mailbox) }
  }

  /// Waits until everything handed over is on the disk, and for the slow row at most so many seconds: an exchange that
  /// is cut off loses nothing.
  func finish(slowSeconds: Double = 0) {
    disk.sync {}
    // A file that was just asked for is written, unless its disk hangs.
    let papers = DispatchSemaphore(value: 0)
    paper.async { papers.signal() }
    _ = papers.wait(timeout: .now() + 2)
    if slowSeconds > 0 {
      let done = DispatchSemaphore(value: 0)
      slow.async { done.signal() }
      _ = done.wait(timeout: .now() + slowSeconds)
      disk.sync {}
    }
  }
}
