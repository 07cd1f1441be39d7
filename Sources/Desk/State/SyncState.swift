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
  /// How many changes wait to go out, as far as the last exchange that failed could tell.
  public var waiting = 0
  /// The store is another one than before, and a person has to say whether it is new on purpose.
  public var asksForNewStore = false
  /// Somebody asked for the one under way, and is to hear what came of it.
  var isAsked = false
  /// When to exchange next (uptime, milliseconds).
  public var due: Int?

  /// Citizens withdrawn elsewhere whose unsent words were shown; they are not shown again before the next start.
  var shown: Set<RootID> = []

  /// Shortly after a change; and while open, so often for what others changed.
  static let afterChange = 2000
  static let interval = 60_000

  var wakeAt: Int? { isRunning ? nil : due }
}
