import Catalogue
import Domain
import Journal
import Sync
import Terminal

extension ExitCode {
  /// The code that design.md assigns to a kind of error.
  init(_ error: any Error) {
    switch error {
    case JournalError.inUse: self = .tryAgain
    case JournalError.newerFormat: self = .badData
    case is JournalError, is DiskError: self = .inputOutput
    case let error as ImportError: self = error.isUnreadable ? .noInput : .badData
    case is CatalogueError: self = .inputOutput
    case is ConfigurationError, is UnreadableFile, is ThemeProblem: self = .configuration
    case is Backup.Problem: self = .badData
    case FileProblem.isThere: self = .cannotWrite
    case FileProblem.unreadable: self = .noInput
    case is UsageError: self = .usage
    case is FolderInUse: self = .cannotWrite
    default: self = .software
    }
  }
}

extension Output {
  /// An error, told to the person.
  func message(_ error: any Error) {
    if let error = error as? ScreenError { return message(error.phrase) }
    message((error as any Error).phrase)
  }
}

extension ScreenError {
  /// What to tell the user.
  var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        da: "Programmet skal bruge en terminal. Til scripts: vejviser --help.",
        en: "The program needs a terminal. For scripts: vejviser --help.")
    case .unknownTerminal(let name):
      Phrase(
        da: "Terminalen »\(name)« er ukendt på denne maskine. Prøv TERM=xterm vejviser.",
        en: "The terminal “\(name)” is unknown on this machine. Try TERM=xterm vejviser.")
    case .tooSimple(let name):
      Phrase(
        da: "Terminalen »\(name)« kan ikke vise en hel skærm. Brug en anden terminal, eller vejviser search.",
        en: "The terminal “\(name)” cannot show a full screen. Use another one, or vejviser search.")
    case .system(let code):
      Phrase(
        da: "Systemet gav fejl \(code) for terminalen.", en: "The system gave error \(code) for the terminal."
      )
    }
  }
}
