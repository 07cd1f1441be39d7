import Synchronization

/// Set by the event loop when the user wants slow work to stop, and looked at by that work on its own thread.
final class StopSign: Sendable {
  private let raised = Mutex(false)

  /// The work is to stop.
  func raise() { raised.withLock { $0 = true } }

  /// New work begins.
  func lower() { raised.withLock { $0 = false } }

  /// Whether the work is to stop.
  var isRaised: Bool { raised.withLock { $0 } }
}
