import Casebook
import Catalogue
import Desk
import Domain
import Journal
import Sync
import Synchronization

/// Exchanges with the store that the configuration names.
struct Exchanging {
  let workspace: Workspace

  /// What came of an exchange.
  struct Result {
    let report: ExchangeReport
    let last: LastExchange
    /// Changes that may go out and have not.
    let waiting: Int
    /// Erased for good, gone from every file here, and not told yet.
    let carriedOut: [RootID]

    /// What went wrong first, told to the user.
    var problem: Phrase? { report.failures.first?.phrase }
  }

  /// One exchange of everything: the directory's space and the team's.
  /// - Parameters:
  ///   - stop: raised to end it; what has gone by then has gone.
  ///   - acceptsNewStore: a person has said that the store is new on purpose.
  ///   - progress: hears how far it is.
  func run(
    stop: StopSign = StopSign(), acceptsNewStore: Bool = false,
    progress: @escaping @Sendable (ExchangeProgress) -> Void = { _ in }
  ) -> Result {
    let began = Clock.now.wall.milliseconds
    // Read anew, for the store may have been connected from within the program.
    let configuration = (try? Workspace.configuration(workspace.folders)) ?? workspace.configuration
    var report = ExchangeReport()
    let journal = workspace.journal
    let teams = Workspace.teams(configuration)
    let spaces = [Casebook.directorySpace] + teams
    let today = Clock.now.wall.inDenmark.date
    let orders: ExchangeOrders.Source = { Casebook(ledger: $0).orders(on: today) }
    do {
      guard !teams.contains(Casebook.directorySpace) else {
        throw StoreOpening.Problem(
          phrase: Phrase(
            da:
              "Holdets rum kan ikke hedde \(Casebook.directorySpace): det er oversigtens, som alle hold kan læse. Intet er sendt. Ret [spaces] team i \(workspace.folders.configFile).",
            en:
              "The team's space cannot be \(Casebook.directorySpace): that is the directory's, which all teams can read. Nothing was sent. Correct [spaces] team in \(workspace.folders.configFile)."
          ))
      }
      let opening = StoreOpening(folders: workspace.folders)
      if let opened = try opening.open(configuration, tag: journal.device.rawValue) {
        defer { opened.close() }
        stop.interrupt(by: opened.stop)
        defer { stop.interrupt(by: nil) }
        let exchange = Exchange(store: opened.store, folder: journal, machine: LiveDisk.machineIdentity())
        var random = SystemRandomNumberGenerator()
        report = exchange.run(
          [
            .init(Casebook.directorySpace, files: CatalogueFiles(workspace.catalogue))
          ] + teams.map { .init($0) }, accepting: acceptsNewStore ? Set(spaces) : [],
          orders: orders,
          watch: { now in
            progress(now)
            return !stop.isRaised
          }, random: &random)
      }
    } catch {
      report.failures.append(.init(space: teams[0], kind: .refused, phrase: error.phrase))
    }
    let problem = report.failures.first?.phrase
    let last = LastExchange(
      began: began, ended: Clock.now.wall.milliseconds, sent: report.sent + report.filesSent,
      received: report.received + report.filesReceived, conflicts: report.conflicts, code: report.exitCode,
      problem: problem.map { [$0.danish, $0.english] } ?? [])
    last.write(workspace.folders)
    let waiting =
      problem == nil
      ? 0 : (try? Exchange.waiting(in: journal, spaces: spaces, holding: orders(journal.ledger).holding)) ?? 0
    let carriedOut =
      journal.owesErasing ? [] : Casebook(ledger: journal.ledger).untoldErasures
    return Result(report: report, last: last, waiting: waiting, carriedOut: carriedOut)
  }

  /// One exchange for the open program.
  func run(_ mailbox: Mailbox, stop: StopSign, acceptsNewStore: Bool = false) {
    let told = Mutex(ContinuousClock.now - Self.pause)
    let result = run(stop: stop, acceptsNewStore: acceptsNewStore) { now in
      // Nobody reads faster, and each telling draws the screen.
      let isDue = told.withLock { last in
        guard ContinuousClock.now - last >= Self.pause else { return false }
        last = .now
        return true
      }
      if isDue { mailbox.post(.exchanging(WorkProgress(now))) }
    }
    let report = result.report
    if !report.arrived.isEmpty || !report.published.isEmpty || report.newName != nil
      || !report.withdrawn.isEmpty
    {
      var parts = Self.parts(report.arrived).map { Arrival(operations: $0) }
      parts[0].newName = report.newName
      // Once all is known that says what may be held of it.
      parts[parts.count - 1].published = report.published
      parts[parts.count - 1].withdrawn = report.withdrawn
      for index in parts.indices.dropLast() { parts[index].isFollowed = true }
      for part in parts { mailbox.post(.arrived(part)) }
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
          .done(
            sent: report.sent, received: report.received, at: WallTime(milliseconds: result.last.ended),
            spaces: report.spaces.map { StoreSpace(name: $0.name, files: $0.files, bytes: $0.bytes) },
            carriedOut: result.carriedOut)))
    }
  }

  private static let pause = Duration.milliseconds(100)

  /// Cuts what has come into parts that the screen takes in without anybody noticing, each citizen in one: at least one part.
  private static func parts(_ operations: [Journal.Operation]) -> [[Journal.Operation]] {
    var parts: [[Journal.Operation]] = [[]]
    for (_, group) in Dictionary(grouping: operations, by: \.root).sorted(by: { $0.key < $1.key }) {
      if parts[parts.count - 1].count >= largestPart { parts.append([]) }
      parts[parts.count - 1] += group
    }
    return parts
  }

  private static let largestPart = 50
}

extension Casebook {
  /// What the exchange is told.
  func orders(on today: CivilDate) -> ExchangeOrders {
    ExchangeOrders(
      holding: isGivenUp || hasReturned ? unsentRoots : ranOut(by: today), takingOver: takenOver,
      isGivenUp: isGivenUp)
  }
}

extension WorkProgress {
  /// An exchange, as the screen tells of it.
  init(_ progress: ExchangeProgress) {
    let count = FileCount(
      files: progress.files, allFiles: progress.allFiles, bytes: progress.bytes, allBytes: progress.allBytes)
    switch progress.direction {
    case .receiving: self = .receiving(count)
    case .sending: self = .sending(count)
    }
  }
}
