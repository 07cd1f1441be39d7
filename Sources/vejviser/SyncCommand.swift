import Casebook
import Domain
import Foundation
import Journal
import Sync

/// `vejviser sync`: one exchange, or, beside the open program, the request for one.
struct SyncCommand {
  let folders: Folders
  let language: Language?

  /// How long an exchange asked of the open program may take.
  private static let patience = 120.0

  func run() throws -> ExitCode {
    let configuration = try Workspace.configuration(folders)
    let spoken = language ?? configuration["", "language"].flatMap(Language.init) ?? .danish
    let output = Output(language: spoken)
    guard configuration["store", "url"] != nil else {
      output.message(
        Phrase(
          da: "Der er ikke forbundet til et lager. Skriv [store] og url = MAPPE i \(folders.configFile).",
          en: "No store is connected. Write [store] and url = FOLDER in \(folders.configFile)."))
      return .configuration
    }
    let workspace: Workspace
    do {
      workspace = try Workspace(folders, language: language, access: .write)
    } catch JournalError.inUse(let folder, let holder) {
      return try ask(output, otherwise: JournalError.inUse(folder: folder, by: holder))
    }
    var casebook = Casebook(ledger: workspace.journal.ledger)
    let staff = Seat.read(workspace.folders)
    let (today, space) = (Clock.now.wall.inDenmark.date, workspace.settings.teamSpace)
    let people = casebook.people
    let edits =
      casebook.edits(
        tellingOf: workspace.journal.owesErasing ? [] : casebook.untoldErasures, staff: staff, on: today,
        space: space) + casebook.edits(following: people, on: today, space: space)
    try workspace.journal.append(casebook.record(edits, by: staff, at: Clock.now.wall))
    let result = Exchanging(workspace: workspace).run()
    for root in result.report.withdrawn where (result.report.unsent[root] ?? []).isEmpty {
      try workspace.journal.drop(root)
    }
    casebook = Casebook(ledger: workspace.journal.ledger)
    // What came may have taken away what said that two records are one person's.
    let due = casebook.edits(following: people, on: today, space: space)
    try workspace.journal.append(casebook.record(due, by: staff, at: Clock.now.wall))
    if result.report.filesReceived > 0 { _ = workspace.openDirectory() }
    if result.last.sent + result.last.received > 0 { workspace.saveSnapshot(casebook) }
    workspace.journal.close()
    return tell(result.last, output)
  }

  private func tell(_ last: LastExchange, _ output: Output) -> ExitCode {
    print(last.line)
    if last.problem.count == 2 { output.message(Phrase(da: last.problem[0], en: last.problem[1])) }
    return ExitCode(rawValue: last.code) ?? .software
  }

  /// Asks the program that has the folder open, and tells what came of it.
  private func ask(_ output: Output, otherwise error: JournalError) throws -> ExitCode {
    let asked = Clock.now
    guard AskPipe.ask(folders) else { throw error }
    while Double(Clock.now.uptime - asked.uptime) / 1000 < Self.patience {
      if let last = LastExchange.read(folders), last.began >= asked.wall.milliseconds {
        return tell(last, output)
      }
      // It ended before it came to it: then there is nobody to ask.
      if !AskPipe.isHeard(folders) { return try run() }
      usleep(50_000)
    }
    throw error
  }
}
