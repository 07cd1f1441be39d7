import Domain
import Journal
import Sync

extension World {
  /// What has to hold in the end.
  mutating func check() throws {
    let ledgers = devices.map(\.ledger)
    if Set(ledgers.map(\.device)).count < ledgers.count { failures.append("two devices have one name") }
    for (index, device) in devices.enumerated() { try check(device, index) }
    let marks = Marks(self)
    for root in roots { check(root, ledgers, marks) }
    try checkFiles()
    checkTakenOver()
  }

  /// What is in memory is on the disk, however it is read, and nothing waits.
  private mutating func check(_ device: Device, _ index: Int) throws {
    guard let folder = device.folder else { return }
    if folder.ledger != device.ledger {
      failures.append("device \(index): memory is not what is on the disk")
    }
    if try Exchange.waiting(in: folder, spaces: device.spaces) != 0 {
      failures.append("device \(index): something waits")
    }
    folder.close()
    for cache in [nil, "/cache"] {
      let again = try JournalFolder.open(
        "/data", cache: cache, access: .read, disk: device.disk, machine: "", random: &random)
      if again.ledger != device.ledger {
        failures.append("device \(index): opened again, cache \(cache ?? "none"), it is another")
      }
    }
  }

  private mutating func check(_ root: RootID, _ ledgers: [Ledger], _ marks: Marks) {
    let name = root.rawValue
    if consented[root] == nil, marks.isInStore(root) {
      failures.append("\(name) never agreed, and is in the store: \(marks.places(of: root))")
    }
    let sharings = ledgers.map { $0.sharing(of: root) }
    if sharings.contains(.erased) {
      // Of one that was never shared nobody is told: a device that took in another's archive may go on with it.
      let goesOn = zip(ledgers, sharings).map { !$0.ids(of: root).isEmpty && $1 != .erased }
      let isTold = ledgers.contains { !$0.spacesShared(root).isEmpty }
      if isTold, goesOn.contains(true) {
        failures.append("\(name) is erased on some devices: \(sharings)")
      }
      let places = marks.places(of: root, but: isTold ? [] : goesOn)
      if !places.isEmpty { failures.append("\(name) is erased, and is in \(places)") }
      return
    }
    if erased.contains(root) { failures.append("\(name): the erasure is gone") }
    let isKeeper = zip(ledgers, sharings).map { $1 == .withdrawn(keeper: $0.device) }
    if sharings.contains(where: { if case .withdrawn = $0 { true } else { false } }) {
      checkWithdrawal(of: root, ledgers, sharings, isKeeper, marks)
      // The one who was to keep it was set back to before: what others had meant for it went with the withdrawal.
      // So did what was written in a team that the keeper takes no part in.
      if !zip(isKeeper, devices.indices).contains(where: { $0 && stays($1, with: root) }) { return }
    }
    let space = devices.indices.first(where: isBridge).flatMap { sharings[$0].space }
    checkPlace(of: root, in: space, ledgers, sharings, marks)
    checkValues(of: root, in: space, ledgers, isKeeper)
  }

  /// Those who take part where the root is have it, and nobody else has any more.
  private mutating func checkPlace(
    of root: RootID, in space: String?, _ ledgers: [Ledger], _ sharings: [Sharing], _ marks: Marks
  ) {
    let name = root.rawValue
    for (index, sharing) in sharings.enumerated() {
      switch (sharing, space) {
      case (.shared, nil), (.moved, nil): failures.append("\(name) is shared on some devices: \(sharings)")
      case (_, let space?) where devices[index].teams.contains(space):
        if sharing != .shared(space: space) {
          failures.append("\(name) is shared on some devices: \(sharings)")
        }
      case (.moved(let other), let space?) where space == other: count("left behind in the end")
      case (_, .some)
      where ledgers[index].ids(of: root).count > ledgers[index].control(of: root).operations.count:
        failures.append("\(name) went from device \(index), which has not heard of it: \(sharings)")
      default: break
      }
    }
    guard let space else { return }
    let places = marks.places(of: root, but: devices.map { $0.teams.contains(space) }, in: space)
    if !places.isEmpty { failures.append("\(name) is in \(space), and in \(places)") }
  }

  /// The keepers alone have it.
  private mutating func checkWithdrawal(
    of root: RootID, _ ledgers: [Ledger], _ sharings: [Sharing], _ isKeeper: [Bool], _ marks: Marks
  ) {
    let name = root.rawValue
    // One who takes no part where it ever was knows nothing of it.
    let known = zip(ledgers, devices.indices).filter { isBridge($1) || !$0.ids(of: root).isEmpty }
    if Set(known.map { Set($0.0.control(of: root).operations.map(\.id)) }).count != 1 {
      failures.append("\(name) is withdrawn, and not all know it alike: \(sharings)")
    }
    let places = marks.places(of: root, but: isKeeper)
    if !places.isEmpty { failures.append("\(name) is withdrawn, and is in \(places)") }
  }

  /// What was saved is there, and every device that has the root shows the same: what the operations say by
  /// themselves, each conflict among it.
  private mutating func checkValues(
    of root: RootID, in space: String?, _ ledgers: [Ledger], _ isKeeper: [Bool]
  ) {
    let name = root.rawValue
    let held = Set(ledgers.lazy.flatMap { $0.ids(of: root) })
    for id in book.saved(of: root) where !held.contains(id) {
      failures.append("\(name): \(id) was saved and is gone")
    }
    var holders = ledgers.indices.filter { !ledgers[$0].ids(of: root).isEmpty }
    if isKeeper.contains(true) { holders = ledgers.indices.filter { isKeeper[$0] } }
    if let space {
      holders = ledgers.indices.filter { devices[$0].teams.contains(space) }
    } else if holders.count > 1 {
      return
    }
    if Set(holders.map { ledgers[$0].state(of: root) }).count > 1 {
      failures.append("\(name): devices show its records in another order")
    }
    let expected = book.live(of: root, held: held)
    let conflicts = expected.values.count { Set($0.values).count > 1 }
    for index in holders {
      if ledgers[index].state(of: root).live != expected {
        failures.append("\(name): device \(index) shows something else than was written")
      }
      if ledgers[index].conflicts(of: root) != conflicts {
        failures.append("\(name): device \(index) tells of other conflicts than there are")
      }
    }
    count("conflict in the end", conflicts)
  }

  /// Every directory that nothing replaces is whole everywhere.
  private mutating func checkFiles() throws {
    let all = try devices.map { try $0.files.manifests() }
    let known = all.reduce(into: [String: Manifest]()) { $0.merge($1) { own, _ in own } }
    let replaced = Set(known.values.flatMap(\.replaces))
    for name in manifests where known[name] == nil && !replaced.contains(name) {
      failures.append("the directory \(name) was saved and is gone")
    }
    let live = known.filter { !replaced.contains($0.key) }
    let needed = Set(live.flatMap { [$0.key] + $0.value.chunks })
    let there = Set(store.files.keys.compactMap { $0.split(separator: "/").last.map(String.init) })
    if !needed.isSubset(of: there) { failures.append("the store lacks files of a directory") }
    for (index, device) in devices.enumerated() where !needed.isSubset(of: try device.files.names()) {
      failures.append("device \(index) lacks files of a directory")
    }
  }
}
