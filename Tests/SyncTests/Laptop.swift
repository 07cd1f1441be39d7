import Domain
import Simulation
import Support

@testable import Journal
@testable import Sync

/// One laptop with the program on it.
final class Laptop {
  let disk: MemoryDisk
  let store: MemoryFileStore
  let folder: JournalFolder
  var ledger: Ledger
  var random: SeededRandom
  /// The spaces that it takes part in.
  var spaces = ["hold"] {
    didSet {
      folder.takePart(in: Set(spaces))
      ledger.takePart(in: Set(spaces))
    }
  }

  init(_ seed: UInt64, _ store: MemoryFileStore, disk: MemoryDisk = MemoryDisk()) throws {
    self.store = store
    self.disk = disk
    random = SeededRandom(seed: seed)
    let opened = try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: disk, machine: "m\(seed)", random: &random)
    folder = opened.folder
    ledger = opened.ledger
  }

  @discardableResult
  func save(_ edits: Edit...) throws -> [Operation] {
    let made = ledger.record(edits, by: "staff:1", at: WallTime(milliseconds: 0))
    try folder.append(made)
    return made
  }

  @discardableResult
  func exchange(
    accepting: Set<String> = [], holding: Set<RootID> = [], takingOver: Set<DeviceName> = [],
    isGivenUp: @escaping @Sendable (Ledger) -> Bool = { _ in false },
    watch: @escaping ExchangeWatch = { _ in true }
  ) -> ExchangeReport {
    let report = Exchange(store: store, folder: folder, machine: "m").run(
      spaces.map { Exchange.Space($0) }, accepting: accepting,
      orders: {
        ExchangeOrders(holding: holding, takingOver: takingOver, isGivenUp: isGivenUp($0))
      }, watch: watch, random: &random)
    ledger.take(report)
    return report
  }
}
