import Journal

/// What an exchange did.
public struct ExchangeReport: Sendable {
  /// Operations that came from others; they are on the disk. The program's own ledger takes them in by `take`.
  public var arrived: [Operation] = []
  /// Operations that went out.
  public var published: [Operation] = []
  /// Fields with values that differ, in the roots that something came for.
  public var conflicts = 0
  /// Operations that may go out and have not: the store did not take them.
  public var waiting = 0
  /// Roots that another device alone keeps from now on, of which this one holds more than that. Their unsent
  /// edits are in `unsent`: show them, then drop the root with `JournalFolder.drop`.
  public var withdrawn: [RootID] = []
  /// Own operations of the withdrawn roots that no other device has seen.
  public var unsent: [RootID: [Operation]] = [:]
  /// The folder took this name, for another folder seems to have used the old one: the program's ledger goes on
  /// under it, by `take`.
  public var newName: DeviceName?
  /// Files that have not arrived whole yet, in all spaces.
  public var notArrived = 0
  /// Files of the catalogue that came and went.
  public var filesReceived = 0
  /// Files of the catalogue that went out.
  public var filesSent = 0
  /// What lay in each space when it was looked at.
  public var spaces: [SpaceSize] = []
  /// What stopped it, space by space; empty when all went well.
  public var failures: [ExchangeFailure] = []

  /// Nothing yet.
  public init() {}

  /// How many operations went out.
  public var sent: Int { published.count }
  /// How many operations came.
  public var received: Int { arrived.count }

  /// The code to end `vejviser sync` with: 0, or 69, 77 or 75 by the worst that happened.
  public var exitCode: Int32 {
    let kinds = failures.map(\.kind)
    for kind in [ExchangeFailure.Kind.unreachable, .refused, .tryAgain] where kinds.contains(kind) {
      return kind.exitCode
    }
    return 0
  }
}

/// How much lies in one space of the store.
public struct SpaceSize: Equatable, Sendable {
  /// The space's name.
  public let name: String
  /// Files of ours.
  public let files: Int
  /// What they take.
  public let bytes: Int

  /// - Parameters:
  ///   - name: the space's name.
  ///   - files: files of ours.
  ///   - bytes: what they take.
  public init(name: String, files: Int, bytes: Int) {
    self.name = name
    self.files = files
    self.bytes = bytes
  }
}

extension Ledger {
  /// Takes in what an exchange brought, and notes what went out.
  public mutating func take(_ report: ExchangeReport) {
    if let name = report.newName { rename(to: name) }
    take(report.arrived, published: report.published)
  }
}
