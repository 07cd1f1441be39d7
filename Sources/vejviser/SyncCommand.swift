import Domain

/// `vejviser sync`: one exchange, or, beside the open program, the request for one.
enum SyncCommand {
  static func run(_ folders: Folders, _ language: Language?) throws -> ExitCode { .unavailable }
}
