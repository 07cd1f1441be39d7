import Domain
import Journal
import Sync

extension World {
  /// Lets one step happen.
  mutating func take(_ step: Script.Step) throws {
    random = SplitMix64(seed: UInt64(step.seed))
    store.reseed(UInt64(step.seed) &+ 1)
    let index = step.device % devices.count
    count("step")
    switch step.event {
    case .edit: try save(someEdits(index), index, "edit")
    case .type: try type(index)
    case .resolve: try resolve(index)
    case .share: try share(index)
    case .move: try move(index)
    case .withdraw: try save(withdrawal(index), index, "withdrawal")
    case .erase: try save(erasure(index), index, "erasure")
    case .drop: try drop(index)
    case .publish: try publish(index)
    case .exchange: try exchange(index)
    case .meanwhile: try exchangeMeanwhile(index)
    case .halt:
      try exchange(index, at: pick(1..<12), end: .stops(isDone: once(in: 2)))
    case .cancel: try exchange(index, at: pick(1..<8), end: .cancels)
    case .cut: devices[index].disk.stop(atStep: pick(1..<25))
    case .snapshot: try snapshot(index)
    case .restart: try restart(index)
    case .fill: fillDisk(index)
    case .free: devices[index].disk.room = .max
    case .backup: backUp(index)
    case .restore: try restore(index)
    case .archive: try archive(index)
    case .unarchive: try unarchive(index)
    case .vanish: vanish(index)
    case .giveUp: try giveUp(by: index)
    case .comeBack: comeBack()
    case .release: try release(index)
    case .rot: try rot(index)
    case .clock: devices[index].clock += Int64(pick(-30..<30)) * 31_557_600_000
    case .lose: try spoilStore("lost file") { store, _ in store.loseOne() }
    case .damage: try damage()
    case .blot: try blot()
    case .copy: copyFile()
    case .empty:
      // Whoever is asked about a new store puts all there again, but for what it was told to drop.
      try spoilStore("emptied store", isFilledAgain: true) { store, _ in store.files = [:] }
    }
    if devices[index].disk.isStopped { try powerCut(index) }
  }

  // MARK: The store's own mishaps

  /// Something is lost from the store for good, and with it what nobody has any more.
  /// - Parameter isFilledAgain: each device will put there what it holds. Otherwise those of one team alone have handed over
  ///   what lay there, or may yet hear that they have: they drop what they hold.
  private mutating func spoilStore(
    _ what: String, isFilledAgain: Bool = false, _ spoil: (MemoryFileStore, inout SplitMix64) -> Void
  ) throws {
    let before = reader.packs(store.files)
    spoil(store, &random)
    let after = Set(reader.packs(store.files).map(\.path))
    let packed = packedIDs()
    for (path, pack) in before where !after.contains(path) {
      for (root, operations) in Dictionary(grouping: pack.operations, by: \.root) {
        let isErasure = operations.contains(where: \.isErasure)
        let holders = devices.indices.filter { index in
          isErasure || hasStayed(root) || stays(index, with: root)
            || isFilledAgain && !devices[index].leaving.contains(root)
        }
        forgive(Set(operations.map(\.id)), of: root, packed, wasErased: isErasure, heldBy: holders)
      }
    }
    if !isFilledAgain { for root in roots { try forgiveHandedOver(root) } }
    forgiveManifests()
    count(what)
  }

  private mutating func damage() throws {
    try spoilStore("file cut short") { store, random in
      guard let path = store.files.keys.sorted().randomElement(using: &random),
        var bytes = store.files[path], !bytes.isEmpty
      else { return }
      bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
      store.files[path] = bytes
    }
  }

  private mutating func blot() throws {
    try spoilStore("file damaged at its full length") { store, random in
      guard let path = store.files.keys.sorted().randomElement(using: &random), let bytes = store.files[path]
      else { return }
      let start = Int.random(in: 0...bytes.count, using: &random)
      store.files[path] = bytes[..<start] + [UInt8](repeating: 0, count: bytes.count - start)
    }
  }

  /// The copy has no text in it: what a person's other programs keep under their own names is nothing that the exchange
  /// may take away.
  private mutating func copyFile() {
    guard let path = store.files.keys.sorted().randomElement(using: &random) else { return }
    let ending = [".sync-conflict-20260101-101010-abc.pack", "-bodil.pack", ".pack.tmp", " (1).manifest"]
    store.files[path + ending[pick(0..<4)]] = Array("conflict".utf8)
    count("conflicted copy")
  }
}

extension Operation {
  /// Whether it is an erasure.
  var isErasure: Bool { isAboutConsent && content.field == "erase" }
}
