import Journal

/// One exchange with one space: list, fetch what is new, work out what is missing there, put it, and tidy up.
///
/// What a pack holds and what this device has are sets of ids throughout, so that it does not matter in which order
/// or how often anything arrives.
struct SpaceExchange {
  let store: any FileStore
  let folder: JournalFolder
  let space: String
  /// A person has said that the store is new on purpose.
  let acceptsNewStore: Bool
  /// What the floors above say, by what is held.
  let orders: ExchangeOrders.Source
  /// Hears of each file that has gone.
  let watch: ExchangeWatch
  var report = ExchangeReport()
  var memory = SpaceMemory()
  /// Something is to be done here that waits for another space, or for the next exchange.
  var isWaiting = false
  /// Roots that belong to another space and lie whole there, as far as was asked.
  var settledElsewhere: Set<RootID> = []

  /// A pack that has not arrived whole at so many exchanges is waited for no longer.
  static let patience = 4
  /// So many bytes of packs that came are kept at once: what stops an exchange then costs little.
  static let batch = 8 << 20

  init(
    store: any FileStore, folder: JournalFolder, space: String, acceptsNewStore: Bool,
    orders: @escaping ExchangeOrders.Source, watch: @escaping ExchangeWatch
  ) {
    self.orders = orders
    self.watch = watch
    self.store = store
    self.folder = folder
    self.space = space
    self.acceptsNewStore = acceptsNewStore
  }

  /// Carries it out. What was done before an error stays done and is in `report`.
  mutating func run(
    machine: String, random: inout some RandomNumberGenerator
  ) throws -> Listing {
    guard isSpaceName(space) else { throw ExchangeFailure.badName(space) }
    let listing = Listing(try store.list(space))
    memory = try folder.memory(of: space)
    try meet(listing, &random)
    if listing.packs.union(listing.partial).contains(where: {
      $0.publisher == folder.device && memory.isStrange($0)
    }) {
      // Someone else writes under our name, or wrote under it before this folder was set back.
      try takeNewName(machine, &random)
    }
    try lookForOurs(in: listing)
    if memory.isQuiet, listing.partial.isEmpty, listing.damaged.isEmpty,
      folder.isSettled(space, listed: listing.packs)
    {
      return listing
    }
    // What ends to be waited for in this exchange is acted on in the next.
    let isQuiet = memory.isQuiet
    let before = folder.ledger
    var view = SpaceView(listing: listing)
    try fetch(&view)
    noteAwaitingDropping()
    var orders = orders(folder.ledger)
    if orders.isGivenUp {
      try takeNewName(machine, &random)
      orders = self.orders(folder.ledger)
    }
    let answered = try answerDamage(&view)
    try mend(&view, orders)
    try publish(&view, orders)
    try countUnseen()
    try keepNotes(view, answered: answered)
    try folder.tidy(space, listed: view.inStore.union(memory.unseen.keys))
    if report.arrived.isEmpty, report.published.isEmpty, view.unread.isEmpty, !isWaiting, isQuiet,
      memory.isQuiet
    {
      folder.noteSettled(space, listed: listing.packs, of: before)
    }
    return listing
  }

  /// Notes which packs of ours are known to have arrived. One that no listing shows is not waited for for ever: it may have
  /// been read, and replaced, by another.
  private mutating func lookForOurs(in listing: Listing) throws {
    if memory.unseen.isEmpty { return }
    memory.unseen = memory.unseen.filter { !listing.packs.contains($0.key) }
    try folder.remember(memory, of: space)
  }

  /// Counts how often each of them was looked for, once all that was to be put there has been put.
  private mutating func countUnseen() throws {
    if memory.unseen.isEmpty { return }
    memory.unseen = memory.unseen.filter { $0.value < RemovalRule.patience }.mapValues { $0 + 1 }
    try folder.remember(memory, of: space)
  }

  private mutating func takeNewName(_ machine: String, _ random: inout some RandomNumberGenerator) throws {
    report.newName = try folder.takeNewName(machine: machine, random: &random)
    memory.startAnew()
  }

  // MARK: The store's identity

  private mutating func meet(_ listing: Listing, _ random: inout some RandomNumberGenerator) throws {
    if let known = memory.identity, listing.identities[known] == nil {
      guard acceptsNewStore else { throw ExchangeFailure.otherStore(space) }
      memory.identity = nil
      memory.isRefilling = true
    }
    if let known = memory.identity {
      let file = SpaceIdentity(identity: known, name: space)
      if let length = listing.identities[known], length ?? file.bytes.count < file.bytes.count {
        // It was cut short, and nobody else could join.
        try store.putNew("\(space)/\(file.fileName)", file.bytes)
      }
      return
    }
    if let found = try readable(listing.identities.keys.sorted()) {
      memory.identity = found
    } else {
      // None there, or none that can be read: several do no harm, and each device goes by one that it has seen.
      let identity = SpaceIdentity(identity: DeviceName(random: &random).rawValue, name: space)
      try store.putNew("\(space)/\(identity.fileName)", identity.bytes)
      memory.identity = identity.identity
    }
    try folder.remember(memory, of: space)
  }

  /// The first identity whose file can be read.
  private func readable(_ identities: [String]) throws -> String? {
    for identity in identities {
      let path = "\(space)/\(SpaceIdentity(identity: identity, name: space).fileName)"
      let bytes: [UInt8]
      do {
        bytes = try store.get(path, limit: SpaceIdentity.limit)
      } catch StoreError.missing {
        continue
      }
      guard let format = Value(json: bytes)?[member: "format"].integer else { continue }
      guard format == 1 else { throw ExchangeFailure.newerStore(space) }
      return identity
    }
    return nil
  }
}
