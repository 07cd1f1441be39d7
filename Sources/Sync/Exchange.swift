import Journal

/// The exchange of operations and catalogue files with a shared store.
///
/// It works on what is on the disk, never on what is only in memory, so that it may run on a thread of its own while
/// the program goes on: what is appended meanwhile goes out the next time. One exchange of a folder at a time.
public struct Exchange: Sendable {
  /// A space to exchange with.
  public struct Space: Sendable {
    /// Its name: a folder in the store.
    public var name: String
    /// The catalogue's files, in the space that carries them.
    public var files: (any PublishedFiles)?

    /// - Parameters:
    ///   - name: a folder in the store, as `katalog`.
    ///   - files: the catalogue's files, in the space that carries them.
    public init(_ name: String, files: (any PublishedFiles)? = nil) {
      self.name = name
      self.files = files
    }
  }

  private let store: any FileStore
  private let folder: JournalFolder
  private let machine: String

  /// - Parameters:
  ///   - store: what colleagues share.
  ///   - folder: the data folder, opened for writing.
  ///   - machine: as when the folder was opened; needed when it has to take a new name.
  public init(store: any FileStore, folder: JournalFolder, machine: String) {
    self.store = store
    self.folder = folder
    self.machine = machine
  }

  /// Exchanges with each space in turn. A space that fails leaves the others alone.
  /// - Parameters:
  ///   - spaces: those that this device takes part in.
  ///   - newStores: spaces of which a person has said that the store is new on purpose, after a failure that
  ///     `asksForNewStore`. They are filled again with what this device holds.
  ///   - orders: what the floors above say, by what is held.
  ///   - watch: hears of each file that has gone, and says whether to go on.
  ///   - random: where a new identity or name is drawn from.
  public func run(
    _ spaces: [Space], accepting newStores: Set<String> = [],
    orders: @escaping ExchangeOrders.Source = { _ in ExchangeOrders() },
    watch: @escaping ExchangeWatch = { _ in true }, random: inout some RandomNumberGenerator
  ) -> ExchangeReport {
    var report = ExchangeReport()
    var carriedOver: [RootID: Set<String>] = [:]
    // Text that could not be taken from a file before must not go out either.
    try? folder.finishErasing()
    for space in spaces {
      var exchange = SpaceExchange(
        store: store, folder: folder, space: space.name, acceptsNewStore: newStores.contains(space.name),
        orders: orders, watch: watch)
      do {
        let listing = try exchange.run(machine: machine, random: &random)
        report.add(exchange.report)
        let size = listing.size
        report.spaces.append(SpaceSize(name: space.name, files: size.files, bytes: size.bytes))
        for root in exchange.report.withdrawn { carriedOver[root, default: []].insert(space.name) }
        if let files = space.files {
          var memory = try folder.memory(of: space.name)
          var exchange = FileExchange(
            store: store, files: files, space: space.name, own: folder.ledger.names,
            unreadable: memory.unreadable, watch: watch)
          defer {
            report.filesSent += exchange.sent
            report.filesReceived += exchange.received
            report.notArrived += exchange.notArrived
          }
          try exchange.run(listing)
          if exchange.unreadable != memory.unreadable {
            memory.unreadable = exchange.unreadable
            try folder.remember(memory, of: space.name)
          }
        }
      } catch {
        report.add(exchange.report)
        report.failures.append(ExchangeFailure(space: space.name, error))
        if error as? StoreError == .stopped { break }
      }
    }
    // One that left several spaces of this device's is given up when nothing of it lies in any of them.
    let ledger = folder.ledger
    report.withdrawn.removeAll { root in
      guard case .moved = ledger.sharing(of: root) else { return false }
      return !ledger.spaces.filter { ledger.hasLeft($0, root) }.isSubset(of: carriedOver[root] ?? [])
    }
    return report
  }

  /// How many operations may go out to these spaces and have not, as far as can be told without asking the store.
  /// What is held back for want of consent is not among them.
  /// - Throws: what the disk refuses.
  public static func waiting(
    in folder: JournalFolder, spaces: [String], holding: Set<RootID> = []
  ) throws -> Int {
    let ledger = folder.ledger
    var waiting = 0
    for space in spaces {
      let unconfirmed = try folder.memory(of: space).unconfirmed
      let mirror = try folder.mirror(of: space).values.filter { !unconfirmed.contains($0.name) }
      let held = SpaceView.ids(in: mirror.map(\.roots))
      let desired = Desired.operations(in: space, of: ledger, present: [])
      for (root, ids) in desired {
        let ids = holding.contains(root) ? Desired.control(of: root, ids, ledger) : ids
        waiting += ids.subtracting(held[root] ?? []).count
      }
    }
    return waiting
  }

  /// How many roots of a kind stay on this machine for want of consent (*kun på denne maskine*).
  public static func heldBack(in ledger: Ledger, kind: String) -> Int {
    ledger.roots(kind: kind).count { ledger.sharing(of: $0) == .here }
  }
}

extension ExchangeReport {
  mutating func add(_ other: ExchangeReport) {
    arrived += other.arrived
    published += other.published
    conflicts += other.conflicts
    waiting += other.waiting
    withdrawn = Set(withdrawn).union(other.withdrawn).sorted()
    unsent.merge(other.unsent) { $1 }
    newName = other.newName ?? newName
    notArrived += other.notArrived
  }
}
