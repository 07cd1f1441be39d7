import Journal

/// A laptop: its disk, and the program on it.
struct Device {
  var disk = MemoryDisk()
  /// Nil only until it is first opened.
  var folder: JournalFolder?
  /// What the program has in memory.
  var ledger: Ledger
  let machine: String
  /// What its clock says, in milliseconds.
  var clock: Int64 = 1_767_225_600_000
  /// Roots whose dropping was begun and stopped half way.
  var dropping: Set<RootID> = []
  /// The packs that it has put anywhere, as it may remember.
  var published: Set<PackName> = []
  var backup: Backup?

  /// How a device was.
  struct Backup {
    var disk: MemoryDisk
    var published: Set<PackName>
  }

  init(name: DeviceName) {
    ledger = Ledger(device: name)
    machine = name.rawValue
  }

  /// The catalogue on its disk.
  var files: DiskFiles { DiskFiles(disk) }

  /// The same device on a disk of its own, not opened yet.
  func copy() -> Device {
    var copy = self
    copy.disk = disk.copy()
    copy.folder = nil
    return copy
  }
}
