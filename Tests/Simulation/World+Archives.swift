import Journal
import Sync

extension World {
  private static let mostArchives = 6

  /// All that a device's folder holds is taken out of it as a file.
  mutating func archive(_ index: Int) throws {
    let device = devices[index]
    guard let folder = device.folder, !device.disk.isStopped else { return }
    let backup = try Backup(of: folder.ledger, files: device.files)
    archives.append(Archive(bytes: backup.bytes(readable: [], at: 0), teams: device.teams))
    archives = archives.suffix(Self.mostArchives)
    count("archive")
  }

  /// Such a file is taken in beside what is there: at a device of the same teams, or at a new one in the place of one that
  /// broke.
  mutating func unarchive(_ index: Int) throws {
    let fitting = archives.filter { $0.teams == devices[index].teams }
    guard let archive = fitting.randomElement(using: &random) else { return }
    let backup = try Backup(archive.bytes)
    let old = devices[index].ledger
    if once(in: 3) {
      devices[index].folder?.close()
      devices[index] = Device(name: DeviceName(random: &random), teams: devices[index].teams)
      try open(index)
      count("new machine")
    }
    let before = devices[index].ledger
    devices[index].folder?.close()
    var isWhole = true
    do {
      try restore(backup, index)
    } catch is DiskError {
      isWhole = false
      count("refused by the disk")
    }
    if !devices[index].disk.isStopped {
      devices[index].disk.room = .max
      devices[index].disk.stop(atStep: nil)
      try open(index)
      if isWhole { checkRestored(backup, index, before) }
    }
    lose(old)
  }

  /// As the program does it, beside no other: which teams the device takes part in does not matter to it.
  private mutating func restore(_ backup: Backup, _ index: Int) throws {
    let opened = try JournalFolder.open(
      "/data", cache: "/cache", access: .write, disk: devices[index].disk, machine: devices[index].machine,
      random: &random)
    defer { opened.folder.close() }
    let restored = try backup.restore(into: opened.folder, files: devices[index].files)
    if restored.operations.new > 0 { count("restored archive") }
  }

  /// All of it is there now, but what was known to be erased, or left to another alone: of that nothing came back.
  private mutating func checkRestored(_ backup: Backup, _ index: Int, _ before: Ledger) {
    let ledger = devices[index].ledger
    let marks = Marks(devices[index].disk)
    for (root, operations) in Dictionary(grouping: backup.operations, by: \.root) {
      let hasText = operations.contains { !$0.isAboutConsent }
      switch ledger.sharing(of: root) {
      case .erased:
        if hasText { count("archive of an erased one") }
        if !marks.places(of: root).isEmpty {
          failures.append("\(root.rawValue) is erased, and came back to \(index)'s \(marks.places(of: root))")
        }
      case .withdrawn(let keeper) where keeper != ledger.device:
        if hasText { count("archive of a withdrawn one") }
        if before.sharing(of: root) == .withdrawn(keeper: keeper), !before.awaitsDropping(root),
          !marks.places(of: root).isEmpty
        {
          failures.append(
            "\(root.rawValue) is withdrawn, and came back to \(index)'s \(marks.places(of: root))")
        }
      case .moved:
        if hasText { count("archive of one who went") }
        if ledger.state(of: root).records.contains(where: { !$0.name.isEmpty }) {
          failures.append("\(root.rawValue) went elsewhere, and can be read at \(index) again")
        }
      case .here, .shared, .withdrawn:
        if let lost = operations.first(where: { !ledger.contains($0.id, of: root) }) {
          failures.append("\(lost.id) of \(root.rawValue) was not taken in at \(index)")
        }
      }
    }
  }
}
