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
  /// What the last one that succeeded moved.
  public var lastMoved = Moved()
  /// What lay in each space when it was looked at last.
  public var spaces: [StoreSpace] = []
  /// How far the one under way is; nil while there is nothing to count.
  public var progress: WorkProgress?
  /// Somebody asked the one under way to stop.
  public var isStopping = false
  /// Erased for good and gone from this machine; the team is told with the next exchange.
  var carriedOut: [RootID] = []
  /// When to exchange next (uptime, milliseconds).
  public var due: Int?

  /// What an exchange has brought while more of it is still to come, and nil when nothing is: what is shown of everyone
  /// follows when all is there.
  var arriving: News?

  /// Citizens withdrawn elsewhere whose unsent words were shown; they are not shown again before the next start.
  var shown: Set<RootID> = []

  /// Shortly after a change; and while open, so often for what others changed.
  static let afterChange = 2000
  static let interval = 60_000
  /// After somebody stopped one, so long passes before the next begins by itself.
  static let afterStop = 600_000

  /// How many changes went each way.
  public struct Moved: Equatable, Sendable {
    var sent = 0
    var received = 0
  }

  var wakeAt: Int? { isRunning ? nil : due }
}

/// How much lies in one space of the store.
public struct StoreSpace: Equatable, Sendable {
  /// The space's name.
  public let name: String
  /// Files.
  public let files: Int
  /// What they take.
  public let bytes: Int

  /// - Parameters:
  ///   - name: the space's name.
  ///   - files: files.
  ///   - bytes: what they take.
  public init(name: String, files: Int, bytes: Int) {
    self.name = name
    self.files = files
    self.bytes = bytes
  }
}
