import Domain
import Support
import Testing

@testable import Journal
@testable import Sync

/// Several devices and a store, living through everything that can happen to them, by the numbers of one seed.
struct Simulation {
  /// A laptop: its disk, and the program on it.
  struct Device {
    var disk: MemoryDisk
    var folder: JournalFolder?
    var ledger: Ledger
    var backup: MemoryDisk?
    var machine: String
    /// Roots whose dropping was begun and stopped half way.
    var dropping: Set<RootID> = []
  }

  static let spaces = [Exchange.Space("hold"), Exchange.Space("katalog")]

  let seed: UInt64
  let store: MemoryFileStore
  var random: SeededRandom
  var devices: [Device] = []
  var roots: [RootID] = []
  /// What was marked as saved and nothing has taken away since, by root.
  var acknowledged: [RootID: Set<OperationID>] = [:]
  /// Whose erasure was marked as saved.
  var erased: Set<RootID> = []
  /// Who was ever asked and said yes, whether or not it could be saved.
  var consenting: Set<RootID> = []
  var counts: [String: Int] = [:]

  init(seed: UInt64, devices count: Int) throws {
    self.seed = seed
    store = MemoryFileStore(seed: seed &+ 1)
    random = SeededRandom(seed: seed)
    for _ in 0..<count { try addDevice() }
  }

  func chance(_ percent: Int, _ random: inout SeededRandom) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func addDevice() throws {
    let name = DeviceName(random: &random)
    devices.append(
      Device(disk: MemoryDisk(), folder: nil, ledger: Ledger(device: name), machine: name.rawValue))
    try open(devices.count - 1)
  }

  /// Opens a device's folder; its ledger is then what is on the disk.
  mutating func open(_ index: Int) throws {
    let opened = try JournalFolder.open(
      "/data", cache: "/cache", access: .write, disk: devices[index].disk, machine: devices[index].machine,
      random: &random)
    let old = devices[index].ledger
    devices[index].folder = opened.folder
    devices[index].ledger = opened.ledger
    forgive(old, devices[index].dropping)
    devices[index].dropping = []
  }

  // MARK: What happens

  mutating func step() throws {
    let index = pick(0..<devices.count)
    switch pick(0..<200) {
    case 0..<95: try edit(index)
    case 95..<140: try exchange(index)
    case 140..<150: try consent(index)
    case 150..<153: try withdraw(index)
    case 153..<155: try erase(index)
    case 155..<167: devices[index].disk.stop(atStep: pick(1..<25))
    case 167..<173: try snapshot(index)
    case 173..<179: try restart(index)
    case 179..<183: fillDisk(index)
    case 183..<187: devices[index].disk.room = .max
    case 187..<190: devices[index].backup = devices[index].disk.isStopped ? nil : devices[index].disk.copy()
    case 190..<192: try restore(index)
    case 192..<193 where devices.count < 4: try addDevice()
    case 193..<194: loseOne()
    case 194..<200: try drop(index)
    default: break
    }
    if devices[index].disk.isStopped { try powerCut(index) }
  }

  mutating func edit(_ index: Int) throws {
    let root: RootID
    if roots.isEmpty || pick(0..<30) == 0 {
      root = RootID("citizen:" + DeviceName(random: &random).rawValue)
      roots.append(root)
    } else {
      root = roots[pick(max(0, roots.count - 6)..<roots.count)]
    }
    // What an erased citizen's text looks like is known by the root, and by nothing that may outlive it.
    let text = "hemmelig-\(root.rawValue.dropFirst(8))-\(pick(0..<5))"
    let edits = (0...pick(0..<3)).map { _ in
      Edit(root: root, record: "step:\(pick(0..<4))", field: "what\(pick(0..<2))", value: .text(text))
    }
    try save(edits, index, "edit")
  }

  /// Records edits and appends what they make, as the program does.
  mutating func save(_ edits: [Edit], _ index: Int, _ what: String) throws {
    var ledger = devices[index].ledger
    let operations = ledger.record(
      edits, by: "staff:1", at: WallTime(milliseconds: Int64(pick(0..<1_000_000))))
    do {
      try devices[index].folder?.append(operations)
      devices[index].ledger = ledger
      for operation in operations {
        acknowledged[operation.root, default: []].insert(operation.id)
        if operation.control == .erase { erased.insert(operation.root) }
      }
      if !operations.isEmpty { counts[what, default: 0] += 1 }
    } catch is DiskError {
      counts["refused by the disk", default: 0] += 1
    }
  }

  mutating func consent(_ index: Int) throws {
    guard let root = roots.randomElement(using: &random) else { return }
    switch devices[index].ledger.sharing(of: root) {
    case .here:
      guard !devices[index].ledger.ids(of: root).isEmpty else { return }
      consenting.insert(root)
      try save([.share(root, to: pick(0..<10) == 0 ? "katalog" : "hold")], index, "consent")
    case .withdrawn(let keeper) where keeper == devices[index].ledger.device:
      try save([.share(root, to: "hold")], index, "consent given again")
    default: return
    }
  }

  mutating func withdraw(_ index: Int) throws {
    guard let root = roots.randomElement(using: &random),
      case .shared(let space) = devices[index].ledger.sharing(of: root)
    else { return }
    try save([.withdraw(root, keeper: devices[index].ledger.device, from: [space])], index, "withdrawal")
  }

  mutating func erase(_ index: Int) throws {
    guard let root = roots.randomElement(using: &random) else { return }
    let ledger = devices[index].ledger
    guard !ledger.ids(of: root).isEmpty, ledger.sharing(of: root) != .erased else { return }
    try save([.erase(root, from: ["hold", "katalog"])], index, "erasure")
  }

  mutating func exchange(_ index: Int) throws {
    guard let folder = devices[index].folder else { return }
    let exchange = Exchange(store: store, folder: folder, machine: devices[index].machine)
    let asks = pick(0..<2) == 0
    var report = exchange.run(Self.spaces, random: &random)
    if asks, report.failures.contains(where: \.asksForNewStore) {
      devices[index].ledger.take(report)
      report = exchange.run(Self.spaces, accepting: ["hold", "katalog"], random: &random)
      counts["new store", default: 0] += 1
    }
    // The program goes on meanwhile, and hears late of what came and went.
    if pick(0..<3) == 0 { try edit(index) }
    devices[index].ledger.take(report)
    counts["exchange", default: 0] += 1
    counts["sent", default: 0] += report.sent
    counts["received", default: 0] += report.received
    if report.newName != nil { counts["new name", default: 0] += 1 }
    for failure in report.failures { counts["failure \(failure.kind)", default: 0] += 1 }
  }

  mutating func snapshot(_ index: Int) throws {
    try? devices[index].folder?.saveSnapshot { root, state in
      Array("\(root.rawValue) \(state.conflicts)".utf8)
    }
    counts["snapshot", default: 0] += 1
  }

  mutating func restart(_ index: Int) throws {
    devices[index].folder?.close()
    devices[index].disk.room = .max
    devices[index].disk.stop(atStep: nil)
    try open(index)
  }

  /// The machine stopped: what was never synced may be gone, and the program starts again, perhaps to stop again.
  mutating func powerCut(_ index: Int) throws {
    counts["power cut", default: 0] += 1
    while true {
      devices[index].disk.restart(&random)
      devices[index].disk.room = .max
      if pick(0..<3) == 0 { devices[index].disk.stop(atStep: pick(1..<20)) }
      do {
        try open(index)
        devices[index].disk.stop(atStep: nil)
        if !devices[index].disk.isStopped { return }
      } catch is DiskError {
        counts["power cut while opening", default: 0] += 1
      }
    }
  }

  mutating func fillDisk(_ index: Int) {
    let used = devices[index].disk.files.values.reduce(0) { $0 + $1.count }
    devices[index].disk.room = used + pick(0..<400)
  }

  /// The device's folder is set back to how it was. What only it had since then is lost with it.
  mutating func restore(_ index: Int) throws {
    guard let backup = devices[index].backup else { return }
    let old = devices[index].ledger
    devices[index].folder?.close()
    devices[index].disk = backup.copy()
    devices[index].disk.room = .max
    devices[index].disk.stop(atStep: nil)
    if pick(0..<2) == 0 { devices[index].disk.renew(identityOf: "/data") }
    try open(index)
    forgive(old)
    // What a device alone was left with is lost when it is set back: the others were told to drop it.
    for root in roots where old.sharing(of: root) == .withdrawn(keeper: old.device) {
      acknowledged[root] = []
    }
    counts["restored backup", default: 0] += 1
  }

  mutating func drop(_ index: Int) throws {
    let ledger = devices[index].ledger
    for root in roots where ledger.awaitsDropping(root) {
      do {
        try devices[index].folder?.drop(root)
        devices[index].ledger = devices[index].folder?.ledger ?? ledger
        forgive(ledger)
        counts["dropped", default: 0] += 1
      } catch is DiskError {
        devices[index].dropping.insert(root)
        return
      }
    }
  }

  /// What a device had and has not any more need not be found again, if nobody else had it: neither what was
  /// saved nor an erasure, nor what that erasure took away.
  mutating func forgive(_ old: Ledger, _ only: Set<RootID>? = nil) {
    if only?.isEmpty == true { return }
    let packed = Set(packs().flatMap(\.operations).map(\.id))
    for root in only ?? Set(roots) {
      forgive(Set(old.ids(of: root)), of: root, packed, wasErased: old.sharing(of: root) == .erased)
    }
  }

  /// A file of the store is lost for good, and with it what nobody has any more.
  mutating func loseOne() {
    let before = packs()
    store.loseOne()
    let after = packs()
    let names = Set(after.map(\.name))
    let packed = Set(after.flatMap(\.operations).map(\.id))
    for pack in before where !names.contains(pack.name) {
      for (root, operations) in Dictionary(grouping: pack.operations, by: \.root) {
        let isErasure = operations.contains { $0.control == .erase }
        forgive(Set(operations.map(\.id)), of: root, packed, wasErased: isErasure)
      }
    }
    counts["lost file", default: 0] += 1
  }

  private mutating func forgive(
    _ ids: Set<OperationID>, of root: RootID, _ packed: Set<OperationID>, wasErased: Bool
  ) {
    func isGone(_ id: OperationID) -> Bool {
      !packed.contains(id) && !devices.contains { $0.ledger.contains(id, of: root) }
    }
    let lost = ids.filter(isGone)
    if lost.isEmpty { return }
    acknowledged[root]?.subtract(lost)
    if wasErased, lost.count == ids.count, erased.remove(root) != nil {
      acknowledged[root] = acknowledged[root]?.filter { !isGone($0) }
    }
  }

  /// The packs that have arrived whole in the store.
  private func packs() -> [Pack] {
    store.files.compactMap { path, bytes in
      PackName(String(path.split(separator: "/")[1])).flatMap { try? Pack(name: $0, bytes: bytes) }
    }
  }

  // MARK: The end

  /// Everything works again; all exchange until nothing moves any more.
  mutating func settle() throws {
    store.flakiness = 0
    store.settle()
    for index in devices.indices { try restart(index) }
    for round in 1... {
      let before = store.files
      var moved = 0
      for index in devices.indices {
        guard let folder = devices[index].folder else { continue }
        let exchange = Exchange(store: store, folder: folder, machine: devices[index].machine)
        let report = exchange.run(Self.spaces, accepting: ["hold", "katalog"], random: &random)
        #expect(
          report.failures.isEmpty,
          "seed \(seed): \(report.failures.map { "\($0.space) \($0.kind) \($0.phrase.english)" })")
        moved += report.sent + report.received
        devices[index].ledger.take(report)
        try drop(index)
      }
      // Packs that will never arrive are waited for some exchanges.
      if moved == 0 && store.files == before && round > RemovalRule.patience + 2 { return }
      guard round < 40 else {
        Issue.record("seed \(seed): no rest after 40 rounds")
        return
      }
    }
  }

  func check() throws {
    for (index, device) in devices.enumerated() {
      let folder = try #require(device.folder)
      #expect(
        folder.ledger == device.ledger, "seed \(seed), device \(index): memory is not what is on the disk")
      folder.close()
      for cache in [nil, "/cache"] {
        var random = SeededRandom(seed: 0)
        let again = try JournalFolder.open(
          "/data", cache: cache, access: .read, disk: device.disk, machine: "", random: &random)
        #expect(
          again.ledger == device.ledger,
          "seed \(seed), device \(index): opened again, cache \(cache ?? "none")")
      }
      #expect(
        try Exchange.waiting(in: folder, spaces: ["hold", "katalog"]) == 0, "seed \(seed), device \(index)")
    }
    for root in roots {
      try check(root)
      if !consenting.contains(root) { checkNoText(of: root, on: []) }
    }
  }

  private func check(_ root: RootID) throws {
    let ledgers = devices.map(\.ledger)
    let sharings = Set(ledgers.map { $0.consent(of: root) })
    switch ledgers[0].consent(of: root) {
    case .erased:
      #expect(sharings == [.erased], "seed \(seed), \(root.rawValue)")
      checkNoText(of: root, on: devices.indices)
      return
    case .keepers:
      #expect(sharings.count == 1, "seed \(seed), \(root.rawValue): \(sharings)")
      checkNoText(
        of: root,
        on: devices.indices.filter { ledgers[$0].sharing(of: root) != .withdrawn(keeper: ledgers[$0].device) }
      )
    case .space:
      #expect(sharings.count == 1, "seed \(seed), \(root.rawValue): \(sharings)")
      let states = Set(ledgers.map { $0.state(of: root) })
      #expect(states.count == 1, "seed \(seed), \(root.rawValue): \(ledgers.map { $0.ids(of: root).count })")
      #expect(Set(ledgers.map { $0.conflicts(of: root) }).count == 1, "seed \(seed), \(root.rawValue)")
    case .unrecorded: break
    }
    #expect(!erased.contains(root), "seed \(seed), \(root.rawValue): the erasure is gone")
    for id in acknowledged[root] ?? [] {
      #expect(
        ledgers.contains { $0.contains(id, of: root) },
        "seed \(seed), \(root.rawValue): \(id) was saved and is gone")
    }
  }

  /// Not a byte of the root's text is in the store, or in any file of these devices.
  private func checkNoText(of root: RootID, on indices: some Sequence<Int>) {
    let text = Array("hemmelig-\(root.rawValue.dropFirst(8))".utf8)
    for (path, bytes) in store.files {
      #expect(bytes.firstRange(of: text) == nil, "seed \(seed), \(root.rawValue) in the store's \(path)")
    }
    for index in indices {
      for (path, bytes) in devices[index].disk.files {
        #expect(
          bytes.firstRange(of: text) == nil, "seed \(seed), \(root.rawValue) in \(path) of device \(index)")
      }
    }
  }
}
