import Synchronization

/// Set by the event loop when the user wants slow work to stop, and looked at by that work on its own thread.
final class StopSign: Sendable {
  private struct State {
    var isRaised = false
    var interrupt: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// The work is to stop.
  func raise() {
    let interrupt = state.withLock { state in
      state.isRaised = true
      return state.interrupt
    }
    interrupt?()
  }

  /// New work begins.
  func lower() { state.withLock { $0.isRaised = false } }

  /// Says how to end, from any thread, what may hang where it cannot look at the sign. At once when that is raised.
  func interrupt(by interrupt: (@Sendable () -> Void)?) {
    let isRaised = state.withLock { state in
      state.interrupt = interrupt
      return state.isRaised
    }
    if isRaised { interrupt?() }
  }

  /// Whether the work is to stop.
  var isRaised: Bool { state.withLock { $0.isRaised } }
}
