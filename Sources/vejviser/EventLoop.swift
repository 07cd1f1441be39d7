import Desk
import Domain
import Foundation
import Terminal

/// The only place with side effects on the screen: events go in, effects go out, and the state is drawn after the last
/// waiting event.
struct EventLoop {
  /// How a run of the loop ended.
  enum Ending: Equatable {
    case quit
    /// The user wants to look around with made-up people.
    case demo
  }

  /// How the panes look, and how the stand does.
  struct Looks {
    let panes: Theme
    let stand: Theme
  }

  private let screen: Screen
  private let themes: Looks
  private let worker: Worker
  private let mailbox: Mailbox
  private var state: AppState
  private var ending: Ending?

  init(screen: Screen, worker: Worker, mailbox: Mailbox, state: AppState, themes: Looks) {
    self.themes = themes
    self.screen = screen
    self.worker = worker
    self.mailbox = mailbox
    self.state = state
  }

  /// Runs until the user quits.
  /// - Returns: how it ended, and the state at the end.
  mutating func run() -> (Ending, AppState) {
    var drawn = Int.min
    var isDue = true
    while ending == nil {
      if isDue || drawn + Self.longestUndrawn <= Clock.now.uptime {
        drawn = Clock.now.uptime
        screen.theme = state.isAtStand ? themes.stand : themes.panes
        screen.show(DeskView.draw(state, theme: screen.theme))
      }
      let timeout = state.wakeAt.map { max(0, $0 - Clock.now.uptime) }
      // At the latest after a minute the screen looks at the date again.
      let inputs = screen.next(
        timeoutMilliseconds: min(timeout ?? 60_000, 60_000), wakeUp: mailbox.wakeUp)
      for input in inputs { handle(.input(input)) }
      // What a key brought is drawn before more of what colleagues sent is taken in, and of that the end alone.
      for event in mailbox.takeSome(withArrivals: inputs.isEmpty) { handle(event) }
      handle(.tick)
      isDue = !inputs.isEmpty || !state.isArriving
    }
    if state.sync.due != nil, state.settings.hasStore { worker.carryOut(.sync) }
    worker.finish(slowSeconds: 2)
    // What the last exchange brought may ask for something to be written or dropped, and that is answered; nothing else is
    // begun any more.
    var last = mailbox.take()
    while !last.isEmpty {
      for event in last {
        for effect in state.update(event, at: Clock.now) {
          switch effect {
          case .append, .drop: worker.carryOut(effect)
          default: break
          }
        }
      }
      worker.finish()
      last = mailbox.take()
    }
    return (ending ?? .quit, state)
  }

  /// While a large exchange comes in, the screen is at most so many milliseconds behind.
  private static let longestUndrawn = 100

  /// Ends the program, unless the disk has just refused what was typed and the user does not know it yet.
  private mutating func quit() {
    worker.finish()
    for event in mailbox.take() { handle(event) }
    if !state.warnUnsaved(at: Clock.now) { ending = .quit }
  }

  private mutating func handle(_ event: Event) {
    for effect in state.update(event, at: Clock.now) {
      switch effect {
      case .quit: quit()
      case .startDemo: ending = .demo
      case .suspend: screen.suspend()
      default: worker.carryOut(effect)
      }
    }
  }
}
