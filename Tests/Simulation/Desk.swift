import Domain
import Journal
import Synchronization

/// Somebody writes at a device, perhaps in the middle of an exchange.
final class Desk: Sendable {
  /// What came of it.
  struct Work {
    var ledger: Ledger
    /// What was recorded, saved or not.
    var tried: [Operation] = []
    /// What was marked as saved.
    var saved: [Operation] = []
    /// The disk did not take it.
    var isRefused = false
    /// What should never happen.
    var trouble: String?
  }

  private let folder: JournalFolder?
  private let clock: Int64
  private let state: Mutex<Work>

  init(_ folder: JournalFolder?, _ ledger: Ledger, clock: Int64) {
    self.folder = folder
    self.clock = clock
    state = Mutex(Work(ledger: ledger))
  }

  var work: Work { state.withLock { $0 } }

  func save(_ edits: [Edit]) {
    state.withLock { work in
      var ledger = work.ledger
      let operations = ledger.record(edits, by: "staff:1", at: WallTime(milliseconds: clock))
      work.tried += operations
      do {
        try folder?.append(operations)
        work.ledger = ledger
        work.saved += operations
      } catch is DiskError {
        work.isRefused = true
      } catch {
        work.trouble = "\(error)"
      }
    }
  }
}
