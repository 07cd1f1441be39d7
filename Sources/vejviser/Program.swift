import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal
import Terminal

/// The full-screen program.
enum Program {
  /// Runs it on a data folder until the user quits.
  static func run(_ arguments: Arguments, environment: [String: String]) throws -> ExitCode {
    if arguments.command == .demo { return try Demo.run(arguments, environment: environment) }
    let workspace = try Workspace(
      folders(arguments, environment), language: arguments.language, access: .write)
    switch try run(workspace, environment: environment) {
    case .quit: return .ok
    case .demo:
      // Chosen on the first screen: nothing made up comes into the folder that was opened.
      return try Demo.runThrownAway(arguments, environment: environment)
    case .unsaved: return .inputOutput
    }
  }

  /// Where things lie, by the command line or by XDG.
  static func folders(_ arguments: Arguments, _ environment: [String: String]) -> Folders {
    arguments.data.map(Folders.init(all:)) ?? Folders(environment: environment)
  }

  /// How the program ended.
  enum Ending {
    case quit, demo, unsaved
  }

  /// Runs it on an open folder, and closes that.
  static func run(_ workspace: Workspace, environment: [String: String]) throws -> Ending {
    var casebook = Casebook(ledger: workspace.journal.ledger)
    let opening = workspace.openDirectory(casebook)
    Screen.installCrashRestore()
    Screen.disableCoreDumps()
    // A printer that hangs up, or a store, must not take the program with it.
    signal(SIGPIPE, SIG_IGN)
    let theme = try Themes.load(workspace, environment)
    let screen = try Screen.open(theme: theme, options: Screen.Options(environment: environment))
    var settings = workspace.settings
    settings.charset = screen.charset
    settings.hasBraille = screen.canShowBraille
    var state = AppState(
      casebook: casebook, directory: opening.directory, settings: settings, moment: Clock.now,
      size: screen.size,
      seed: UInt64.random(in: .min ... .max))
    state.start(staff: Seat.read(workspace.folders), problems: workspace.problems + opening.problems)
    let mailbox = Mailbox()
    let (stop, stopSync) = (StopSign(), StopSign())
    let worker = Worker(
      mailbox: mailbox, stop: stop, stopSync: stopSync,
      work: Effects(workspace: workspace, stop: stop, stopSync: stopSync).carryOut)
    AskPipe.listen(workspace.folders) { mailbox.post(.syncAsked) }
    var loop = EventLoop(
      screen: screen, worker: worker, mailbox: mailbox, state: state,
      themes: EventLoop.Looks(panes: theme, stand: Themes.stand(workspace, ordinary: theme)))
    let (ending, last) = loop.run()
    screen.close()
    casebook = last.casebook
    workspace.saveSnapshot(casebook)
    AskPipe.remove(workspace.folders)
    workspace.journal.close()
    if !last.saving.isSettled {
      Output(language: settings.language).message(
        last.saving.problem ?? Phrase(da: "Noget blev ikke gemt.", en: "Something was not saved."))
      return .unsaved
    }
    return ending == .demo ? .demo : .quit
  }
}
