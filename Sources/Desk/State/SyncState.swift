import Domain
import Journal

/// The exchange with the store, as the status line tells of it.
public struct SyncState: Equatable, Sendable {
  /// An exchange is under way.
  public var isRunning = false
  /// When the last one succeeded.
  public var lastDone: WallTime?
  /// Why the last one did not.
  public var problem: Phrase?
  /// When to exchange next (uptime, milliseconds).
  public var due: Int?

  /// Citizens withdrawn elsewhere whose unsent words were shown; they are not shown again before the next start.
  var shown: Set<RootID> = []

  /// Shortly after a change; and while open, so often for what others changed.
  static let afterChange = 2000
  static let interval = 60_000

  var wakeAt: Int? { isRunning ? nil : due }
}
