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
  /// The spaces that it takes part in for citizens' sake.
  let teams: [String]
  /// Every name that it has written under.
  var names: Set<DeviceName> = []
  /// It lies somewhere without a network: lost, or on a long leave. Whoever has it may go on writing.
  var isAway = false
  /// It was given up, and has not heard of it.
  var isUnaware = false
  /// Roots that the last exchange said are to be dropped.
  var leaving: Set<RootID> = []
  /// Roots whose dropping was begun and stopped half way.
  var dropping: Set<RootID> = []
  /// Those of them that went to another team.
  var handingOver: Set<RootID> = []
  /// The packs that it has put anywhere, as it may remember.
  var published: Set<PackName> = []
  var backup: Backup?

  /// How a device was.
  struct Backup {
    var disk: MemoryDisk
    var published: Set<PackName>
  }

  init(name: DeviceName, teams: [String] = World.spaces) {
    ledger = Ledger(device: name)
    machine = name.rawValue
    self.teams = teams
  }

  /// All spaces that it exchanges with; the last but for scripts of before carries the catalogue's files alone.
  var spaces: [String] { teams.contains(World.catalogue) ? teams : teams + [World.catalogue] }

  /// The space that its own root lies in, by which colleagues know of it.
  var home: String { teams[0] }

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
