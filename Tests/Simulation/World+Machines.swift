import Domain
import Foundation
import Journal

extension World {
  /// Opens a device's folder; its ledger is then what is on the disk.
  mutating func open(_ index: Int) throws {
    let opened = try JournalFolder.open(
      "/data", cache: "/cache", access: .write, disk: devices[index].disk, machine: devices[index].machine,
      random: &random)
    let old = devices[index].ledger
    devices[index].folder = opened.folder
    devices[index].ledger = opened.ledger
    let spaces = Set(devices[index].spaces)
    opened.folder.takePart(in: spaces)
    devices[index].ledger.takePart(in: spaces)
    devices[index].names.insert(opened.ledger.device)
    devices[index].leaving = []
    for root in devices[index].dropping { leave(old, root) }
    for root in devices[index].handingOver { coalesce(old, root) }
    devices[index].dropping = []
    devices[index].handingOver = []
    if opened.report.formerName != nil { count("new name at opening") }
    if !opened.report.quarantined.isEmpty { count("quarantine") }
    if !opened.report.torn.isEmpty { count("torn line") }
  }

  mutating func snapshot(_ index: Int) throws {
    try? devices[index].folder?.saveSnapshot { root, state in
      Array("\(root.rawValue) \(state.conflicts)".utf8)
    }
    count("snapshot")
  }

  mutating func restart(_ index: Int) throws {
    devices[index].folder?.close()
    devices[index].disk.room = .max
    devices[index].disk.stop(atStep: nil)
    try open(index)
  }

  /// The machine stopped: what was never synced may be gone, and the program starts again, perhaps to stop again.
  mutating func powerCut(_ index: Int) throws {
    count("power cut")
    let disk = devices[index].disk
    while true {
      disk.restart(&random)
      disk.room = .max
      if once(in: 3) { disk.stop(atStep: pick(1..<20)) }
      do {
        try open(index)
        disk.stop(atStep: nil)
        if !disk.isStopped { return }
      } catch is DiskError {
        count("power cut while opening")
      }
    }
  }

  mutating func fillDisk(_ index: Int) {
    let used = devices[index].disk.files.values.reduce(0) { $0 + $1.count }
    devices[index].disk.room = used + pick(0..<400)
  }

  mutating func backUp(_ index: Int) {
    guard !devices[index].disk.isStopped else { return }
    devices[index].backup = Device.Backup(
      disk: devices[index].disk.copy(), published: devices[index].published)
  }

  /// The device's folder is set back to how it was. What only it had since then is lost with it.
  mutating func restore(_ index: Int) throws {
    guard let backup = devices[index].backup else { return }
    let old = devices[index].ledger
    devices[index].folder?.close()
    devices[index].disk = backup.disk.copy()
    devices[index].published = backup.published
    devices[index].disk.room = .max
    devices[index].disk.stop(atStep: nil)
    // Some ways of setting a folder back make it another one, and some do not.
    if once(in: 2) { devices[index].disk.renew(identityOf: "/data") }
    try open(index)
    lose(old)
    count("restored backup")
  }

  /// A byte of a file is changed while the program is not running. Where the first lines and the small files that tell
  /// formats are hit, a person is asked to update; nothing here does.
  mutating func rot(_ index: Int) throws {
    let disk = devices[index].disk
    let files = disk.files.filter { path, bytes in
      bytes.count > Self.headerLength
        && (path.hasPrefix("/cache/") || path.hasSuffix(".ops") || path.hasSuffix(".pack"))
    }
    guard let path = files.keys.sorted().randomElement(using: &random), var bytes = files[path] else {
      return
    }
    devices[index].folder?.close()
    disk.room = .max
    disk.stop(atStep: nil)
    bytes[pick(Self.headerLength..<bytes.count)] ^= 0x01
    try disk.write(bytes, to: path, at: 0)
    try disk.sync(path)
    // A snapshot goes on telling what stood there, and hides it.
    if !path.hasPrefix("/cache/") { try disk.removeDurably("/cache/journal.snapshot") }
    let old = devices[index].ledger
    try open(index)
    lose(old)
    count("rotten file")
  }

  private static let headerLength = 24

  /// A device does not have any more all that it had.
  mutating func lose(_ old: Ledger) {
    forgive(old, Set(roots))
    // What a device alone was left with is lost then: the others were told to drop it.
    let packed = reader.packs(store.files).flatMap(\.pack.operations).filter(\.isAboutConsent)
    let byRoot = Dictionary(grouping: packed, by: \.root)
    for root in roots where wasKeeper(old, of: root, byRoot[root] ?? []) {
      let keepers = devices.map(\.ledger).filter { $0.sharing(of: root) == .withdrawn(keeper: $0.device) }
      book.forgive(root) { id in !keepers.contains { $0.contains(id, of: root) } }
    }
    forgiveManifests()
  }

  /// Whether the device as it was kept a root alone: as it knew itself, or as those know who are left, who have not heard, and
  /// never will, that it gave or erased it since.
  private func wasKeeper(_ old: Ledger, of root: RootID, _ packed: [Journal.Operation]) -> Bool {
    if old.sharing(of: root) == .withdrawn(keeper: old.device) { return true }
    var others = Ledger(device: old.device)
    for device in devices { others.add(device.ledger.control(of: root).operations) }
    others.add(packed)
    guard case .withdrawn(let keeper) = others.sharing(of: root) else { return false }
    return old.names.contains(keeper)
  }

  mutating func drop(_ index: Int) throws {
    let ledger = devices[index].ledger
    for root in roots where ledger.awaitsDropping(root) {
      let hasMoved = if case .moved = ledger.sharing(of: root) { true } else { false }
      // Of one that went elsewhere nothing may be lost: an exchange has to say that all of it was handed over.
      if hasMoved, !devices[index].leaving.contains(root) { continue }
      do {
        try devices[index].folder?.drop(root)
        devices[index].ledger = devices[index].folder?.ledger ?? ledger
        if hasMoved { coalesce(ledger, root) } else { leave(ledger, root) }
        if !devices[index].ledger.awaitsDropping(root) {
          count(hasMoved ? "dropped by those left behind" : "dropped")
        }
      } catch is DiskError {
        if hasMoved { devices[index].handingOver.insert(root) } else { devices[index].dropping.insert(root) }
        return
      }
    }
  }

  mutating func publish(_ index: Int) throws {
    let chunks = (0..<pick(1..<4)).map { _ in
      [UInt8](repeating: UInt8(pick(65..<75)), count: pick(1..<5) * 100)
    }
    do {
      let name = try devices[index].files.publish(chunks, by: devices[index].ledger.device)
      manifests.insert(name)
      count("published directory")
    } catch is DiskError {
      count("refused by the disk")
    }
  }
}
