import Casebook
import Journal
import Sync

extension World {
  /// A device exchanges, perhaps not to the end.
  mutating func exchange(_ index: Int, at request: Int = 0, end: WatchedStore.End? = nil) throws {
    if devices[index].isAway { return }
    // A person who is asked whether the store is new on purpose looks, half of the time.
    let accepts = once(in: 2)
    let (store, report) = try exchange(index, at: request, end: end, accepting: [])
    if !store.isStopped, !devices[index].disk.isStopped, accepts,
      report.failures.contains(where: \.asksForNewStore)
    {
      count("new store")
      try exchange(index, at: 0, end: nil, accepting: Set(devices[index].spaces))
    }
  }

  /// Somebody writes, withdraws or erases in the middle of it.
  mutating func exchangeMeanwhile(_ index: Int) throws {
    if devices[index].isAway { return }
    let edits =
      switch pick(0..<8) {
      case 0: withdrawal(index)
      case 1: erasure(index)
      default: someEdits(index)
      }
    let desk = desk(index)
    try exchange(index, at: pick(1..<10), end: .does { desk.save(edits) }, accepting: [], desk: desk)
  }

  @discardableResult
  mutating func exchange(
    _ index: Int, at request: Int, end: WatchedStore.End?, accepting: Set<String>, desk: Desk? = nil
  ) throws -> (WatchedStore, ExchangeReport) {
    let device = devices[index]
    // A device without a folder has never been opened; every device is, at first.
    guard let folder = device.folder else { fatalError("device \(index) was never opened") }
    let known = try device.spaces.filter { space in
      try folder.memory(of: space).identity.map { !store.knows("\(space)/space.\($0).json") } ?? false
    }
    let watched = WatchedStore(
      store, disk: device.disk, at: request, end: end,
      look: Outlook(
        files: { [store] in store.files }, folder: folder, isAlone: desk == nil,
        consented: consented, reader: reader
      ).look)
    let spaces = device.spaces.map { space in
      Exchange.Space(space, files: space == Self.catalogue ? device.files : nil)
    }
    let report = Exchange(store: watched, folder: folder, machine: device.machine)
      .run(spaces, accepting: accepting, orders: { Self.orders($0) }, random: &random)
    if let desk { take(desk, index, "edit meanwhile") }
    devices[index].published.formUnion(watched.published)
    failures += watched.failures.map { "device \(index): \($0)" }
    for space in known where !accepting.contains(space) && watched.changed.contains(space) {
      failures.append("device \(index) went on with another store than it knew in \(space)")
    }
    if store.flakiness == 0, !watched.isStopped, !watched.isCancelled, !device.disk.isStopped {
      for space in known where !accepting.contains(space) {
        let asks = report.failures.contains { $0.space == space && $0.asksForNewStore }
        if !asks {
          failures.append("device \(index) did not ask about the store that is not there, in \(space)")
        }
      }
    }
    note(report, index, watched)
    if watched.isStopped, !device.disk.isStopped { try powerCut(index) }
    return (watched, report)
  }

  private mutating func note(_ report: ExchangeReport, _ index: Int, _ watched: WatchedStore) {
    if !watched.isStopped {
      devices[index].ledger.take(report)
      devices[index].leaving = Set(report.withdrawn)
    }
    count("exchange")
    count("request", watched.count)
    count("sent", report.sent)
    count("received", report.received)
    count("files sent", report.filesSent)
    count("files received", report.filesReceived)
    if watched.isCancelled { count("cancelled") }
    if watched.isStopped { count("stopped between requests") }
    if let name = report.newName {
      devices[index].names.insert(name)
      count("new name")
      if devices[index].isUnaware, Casebook(ledger: devices[index].ledger).hasReturned {
        devices[index].isUnaware = false
        count("returned machine")
      }
    }
    for failure in report.failures { count("failure \(failure.kind)") }
  }
}
