import Casebook
import Catalogue
import Desk
import Domain
import Journal
import Sync

/// Exchanges with the store that the configuration names.
struct Exchanging {
  let workspace: Workspace

  /// What came of an exchange.
  struct Result {
    let report: ExchangeReport
    let last: LastExchange
    /// Changes that may go out and have not.
    let waiting: Int

    /// What went wrong first, told to the user.
    var problem: Phrase? { report.failures.first?.phrase }
  }

  /// One exchange of everything: the directory's space and the team's.
  /// - Parameter acceptsNewStore: a person has said that the store is new on purpose.
  func run(acceptsNewStore: Bool = false) -> Result {
    let began = Clock.now.wall.milliseconds
    // Read anew, for the store may have been connected from within the program.
    let configuration = (try? Workspace.configuration(workspace.folders)) ?? workspace.configuration
    var report = ExchangeReport()
    let journal = workspace.journal
    let team = configuration["spaces", "team"] ?? workspace.settings.teamSpace
    let holding = Casebook(ledger: journal.ledger).ranOut(by: Clock.now.wall.inDenmark.date)
    do {
      guard team != Casebook.directorySpace else {
        throw StoreOpening.Problem(
          phrase: Phrase(
            da:
              "Holdets rum kan ikke hedde \(team): det er oversigtens, som alle hold kan læse. Intet er sendt. Ret [spaces] team i \(workspace.folders.configFile).",
            en:
              "The team's space cannot be \(team): that is the directory's, which all teams can read. Nothing was sent. Correct [spaces] team in \(workspace.folders.configFile)."
          ))
      }
      let opening = StoreOpening(folders: workspace.folders)
      if let opened = try opening.open(configuration, tag: journal.device.rawValue) {
        defer { opened.close() }
        let exchange = Exchange(store: opened.store, folder: journal, machine: LiveDisk.machineIdentity())
        var random = SystemRandomNumberGenerator()
        report = exchange.run(
          [
            .init(Casebook.directorySpace, files: CatalogueFiles(workspace.catalogue)), .init(team),
          ], accepting: acceptsNewStore ? [Casebook.directorySpace, team] : [],
          holding: holding, random: &random)
      }
    } catch {
      report.failures.append(.init(space: team, kind: .refused, phrase: error.phrase))
    }
    let problem = report.failures.first?.phrase
    let last = LastExchange(
      began: began, ended: Clock.now.wall.milliseconds, sent: report.sent + report.filesSent,
      received: report.received + report.filesReceived, conflicts: report.conflicts, code: report.exitCode,
      problem: problem.map { [$0.danish, $0.english] } ?? [])
    last.write(workspace.folders)
    let spaces = [Casebook.directorySpace, team]
    let waiting =
      problem == nil ? 0 : (try? Exchange.waiting(in: journal, spaces: spaces, holding: holding)) ?? 0
    return Result(report: report, last: last, waiting: waiting)
  }

  /// One exchange for the open program.
  func run(_ mailbox: Mailbox, acceptsNewStore: Bool = false) {
    let result = run(acceptsNewStore: acceptsNewStore)
    let report = result.report
    var withdrawn: [RootID: [Journal.Operation]] = [:]
    for root in report.withdrawn { withdrawn[root] = report.unsent[root] ?? [] }
    if !report.arrived.isEmpty || !report.published.isEmpty || report.newName != nil || !withdrawn.isEmpty {
      mailbox.post(
        .arrived(
          Arrival(
            operations: report.arrived, published: report.published, newName: report.newName,
            withdrawn: withdrawn)))
    }
    if report.filesReceived > 0 { mailbox.post(.directory(workspace.openDirectory().directory)) }
    if let problem = result.problem {
      let needsUser = report.failures.contains { $0.kind == .refused }
      let asks = report.failures.contains { $0.asksForNewStore }
      mailbox.post(
        .synced(.failed(problem, needsUser: needsUser, waiting: result.waiting, asksForNewStore: asks)))
    } else {
      mailbox.post(
        .synced(
          .done(sent: report.sent, received: report.received, at: WallTime(milliseconds: result.last.ended))))
    }
  }
}
