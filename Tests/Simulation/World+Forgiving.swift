import Journal
import Sync

extension World {
  /// The operations that lie whole in the store, or in some spaces of it.
  func packedIDs(in spaces: [String]? = nil) -> Set<OperationID> {
    let packs = reader.packs(store.files).lazy.filter { pack in
      spaces.map { $0.contains { pack.path.hasPrefix($0 + "/") } } ?? true
    }
    return Set(packs.flatMap { $0.pack.operations.map(\.id) })
  }

  /// What a device had and has not any more need not be found again, if nobody else had it: neither what was
  /// saved nor an erasure, nor what that erasure took away.
  mutating func forgive(_ old: Ledger, _ roots: Set<RootID>) {
    if roots.isEmpty { return }
    let packed = packedIDs()
    for root in roots {
      let sharing = old.sharing(of: root)
      // Those of a team that the citizen has left drop it when they hear of it.
      let holders = devices.indices.filter { index in
        hasStayed(root) || sharing.space.map { devices[index].teams.contains($0) } ?? stays(index, with: root)
      }
      forgive(
        Set(old.ids(of: root)), of: root, packed, wasErased: sharing == .erased, heldBy: holders)
    }
  }

  /// A device has given up a withdrawn root. What lies where the one who keeps it takes no part goes from there as well, and
  /// from those who take part there alone.
  mutating func leave(_ old: Ledger, _ root: RootID) {
    guard case .withdrawn(let keeper) = old.sharing(of: root) else { return forgive(old, [root]) }
    let spaces = devices.first { $0.names.contains(keeper) }?.teams ?? []
    let holders = devices.indices.filter { index in
      hasStayed(root) || !Set(devices[index].teams).isDisjoint(with: spaces)
    }
    forgive(Set(old.ids(of: root)), of: root, packedIDs(in: spaces), wasErased: false, heldBy: holders)
  }

  mutating func forgive(
    _ ids: Set<OperationID>, of root: RootID, _ packed: Set<OperationID>, wasErased: Bool,
    heldBy holders: [Int]? = nil
  ) {
    let ledgers = (holders ?? Array(devices.indices)).map { devices[$0].ledger }
    func isGone(_ id: OperationID) -> Bool {
      !packed.contains(id) && !ledgers.contains { $0.contains(id, of: root) }
    }
    let lost = ids.filter(isGone)
    if lost.isEmpty { return }
    book.forgive(root) { lost.contains($0) }
    guard wasErased, lost.count == ids.count else { return }
    erased.remove(root)
    // What it took from the store those may still hold whom the citizen left, and drop as handed over.
    let staying = devices.indices.filter { hasStayed(root) || stays($0, with: root) }.map {
      devices[$0].ledger
    }
    book.forgive(root) { id in !packed.contains(id) && !staying.contains { $0.contains(id, of: root) } }
  }

  /// Whether a root was never in more than one team.
  func hasStayed(_ root: RootID) -> Bool { consented[root]?.count ?? 0 < 2 }

  /// A root that has gone to another team: those who stay behind take what they once put in the store for handed over. What the
  /// store has lost of that need not be found, where nobody has it who takes part wherever the root was.
  mutating func forgiveHandedOver(_ root: RootID) throws {
    if hasStayed(root) { return }
    let packed = packedIDs()
    let ledgers = devices.map(\.ledger)
    let staying = devices.indices.filter { stays($0, with: root) }.map { ledgers[$0] }
    let pending = try devices.reduce(into: Set<OperationID>()) { try $0.formUnion(awaited(root, on: $1)) }
    book.forgive(root) { id in
      let holders = ledgers.filter { $0.contains(id, of: root) }
      return !packed.contains(id) && !pending.contains(id) && !holders.isEmpty
        && holders.allSatisfy { $0.isSent(id, of: root) }
        && !staying.contains { $0.contains(id, of: root) }
    }
  }

  /// What a device is still to put in the store again: what nobody is known to have seen there, and what lies there damaged.
  private func awaited(_ root: RootID, on device: Device) throws -> Set<OperationID> {
    guard let folder = device.folder else { return [] }
    var pending: Set<OperationID> = []
    for space in device.spaces {
      let memory = try folder.memory(of: space)
      for (name, pack) in try folder.mirror(of: space) {
        let isAwaited = memory.unseen[name] != nil || memory.unconfirmed.contains(name)
        guard isAwaited || store.files["\(space)/\(name.text)"] != nil else { continue }
        pending.formUnion(pack.roots[root]?.ids ?? [])
      }
    }
    return pending
  }

  /// Whether a device takes part wherever a root ever was.
  func stays(_ index: Int, with root: RootID) -> Bool {
    (consented[root] ?? []).isSubset(of: devices[index].teams)
  }

  /// A device has given up a root for those of another team: of what it typed the last alone went to them.
  mutating func coalesce(_ old: Ledger, _ root: RootID) {
    let packed = packedIDs()
    let mine = Set(old.ids(of: root).filter { old.names.contains($0.device) && !packed.contains($0) })
    let ledgers = devices.map(\.ledger)
    func isThere(_ id: OperationID) -> Bool {
      packed.contains(id) || ledgers.contains { $0.contains(id, of: root) }
    }
    book.coalesce(root, { mine.contains($0) && !isThere($0) }, isThere: isThere)
  }

  /// Manifests that no device has, and the store not with all of its chunks.
  mutating func forgiveManifests() {
    let kept = devices.map { (try? $0.files.names()) ?? [] }
    let files = store.files
    manifests = manifests.filter { name in
      kept.contains { $0.contains(name) } || Self.isWhole(name, in: files)
    }
  }

  private static func isWhole(_ name: String, in files: [String: [UInt8]]) -> Bool {
    let folder = "\(catalogue)/"
    guard let bytes = files[folder + name], let manifest = Manifest(bytes),
      PackName(name.dropLast(".manifest".count) + ".pack")?.fits(bytes) == true
    else { return false }
    return manifest.chunks.allSatisfy { files[folder + $0].map(DiskFiles.chunkName) == $0 }
  }
}
