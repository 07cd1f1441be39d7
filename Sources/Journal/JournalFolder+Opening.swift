import Foundation

extension JournalFolder {
  /// A folder that has been opened, and what was found on the way.
  public struct Opened: Sendable {
    /// The folder.
    public let folder: JournalFolder
    /// All that it holds.
    public let ledger: Ledger
    /// What was put right.
    public let report: OpeningReport
  }

  /// Opens a data folder; makes it when there is none and it is opened for writing.
  /// - Parameters:
  ///   - path: the folder, absolute.
  ///   - cache: the folder for the snapshot; without a snapshot when nil.
  ///   - access: for writing or for reading.
  ///   - disk: where it lies.
  ///   - machine: what tells this machine from others, as `LiveDisk.machineIdentity()`.
  ///   - digestVersion: how the floor above writes its digests; those of another version are not given out.
  ///   - random: where a new name is drawn from.
  /// - Throws: `JournalError.inUse` when another process writes in it, `.newerFormat` for a file of an unknown
  ///   version, and what the disk refuses. Nothing is changed then.
  public static func open(
    _ path: String, cache: String?, access: Access, disk: any Disk = LiveDisk(), machine: String,
    digestVersion: UInt32 = 0, random: inout some RandomNumberGenerator
  ) throws -> Opened {
    var report = OpeningReport()
    var lock: (any DiskLock)?
    if access == .write { lock = try prepare(path, cache, disk) }
    do {
      let (device, former) = try name(
        path, disk, access, machine: machine, random: &random, report: &report)
      var state = try read(
        path, cache, disk, access, device: device, digestVersion: digestVersion, report: &report)
      state.lock = lock
      if let former { report.formerName = former }
      let ledger = state.ledger
      let folder = JournalFolder(
        path: path, access: access, cache: cache, disk: disk, digestVersion: digestVersion, state: state)
      if access == .write {
        try? folder.finishErasing()
        try? folder.state.withLock { try folder.finishQuarantine($0) }
      }
      return Opened(folder: folder, ledger: ledger, report: report)
    } catch {
      lock?.release()
      throw error
    }
  }

  /// Makes the folders, takes the lock, and removes what was left half written.
  private static func prepare(_ path: String, _ cache: String?, _ disk: any Disk) throws -> any DiskLock {
    for folder in ["", "/journal", "/packs", "/quarantine"] { try disk.makeFolder(path + folder) }
    let lock: any DiskLock
    do {
      lock = try disk.lock("\(path)/lock", text: String(ProcessInfo.processInfo.processIdentifier))
    } catch DiskError.locked(_, let holder) {
      throw JournalError.inUse(folder: path, by: holder)
    }
    for leftover in try FolderReader(disk: disk, root: path).leftovers() { try disk.remove(leftover) }
    if let cache { try disk.remove(snapshotPath(cache) + LiveDisk.temporaryEnding) }
    return lock
  }

  /// The name to write under, and the one before when it had to be changed.
  private static func name(
    _ path: String, _ disk: any Disk, _ access: Access, machine: String,
    random: inout some RandomNumberGenerator, report: inout OpeningReport
  ) throws -> (DeviceName, former: DeviceName?) {
    var known: DeviceFile?
    do {
      known = try DeviceFile(disk.read("\(path)/device"), path: "\(path)/device")
    } catch DiskError.missing {}
    if access == .read { return (known?.name ?? DeviceName(random: &random), nil) }
    let folder = try disk.identity(ofFolder: path)
    if let known, known.machine == machine, known.folder == folder { return (known.name, nil) }
    let new = DeviceFile(name: DeviceName(random: &random), machine: machine, folder: folder)
    try disk.replace("\(path)/device", with: new.bytes)
    return (new.name, known?.name)
  }

  private static func read(
    _ path: String, _ cache: String?, _ disk: any Disk, _ access: Access, device: DeviceName,
    digestVersion: UInt32, report: inout OpeningReport
  ) throws -> State {
    let reader = FolderReader(disk: disk, root: path)
    var attempt = 1
    while true {
      do {
        if let state = try readSnapshot(reader, cache, access, device, digestVersion, &report) {
          return state
        }
        return try readAll(reader, access, device, digestVersion, &report)
      } catch DiskError.missing(_) where access == .read && attempt < 5 {
        // The writer has just put a file in the place of this one: look again.
        attempt += 1
      }
    }
  }

  /// Opens the snapshot and reads what came after; nil when there is none that fits, or more is to be done than
  /// reading.
  private static func readSnapshot(
    _ reader: FolderReader, _ cache: String?, _ access: Access, _ device: DeviceName, _ digestVersion: UInt32,
    _ report: inout OpeningReport
  ) throws -> State? {
    guard let cache, let data = try? reader.disk.map(snapshotPath(cache)), let snapshot = try? Snapshot(data)
    else { return nil }
    let files = try reader.files()
    guard let reads = try reader.read(files, after: snapshot) else { return nil }
    for read in reads {
      if read.needsRewriting || read.lines.operations.contains(where: { $0.control == .erase }) { return nil }
    }
    let covered = snapshot.covered
    var ledger = Ledger(
      device: device, former: Self.names(in: files), snapshot: snapshot, digestVersion: digestVersion
    ) { reader.rebuilt(covered) }
    for read in reads {
      for operation in read.lines.operations where ledger.sharing(of: operation.root) == .erased {
        if operation.control != .erase { return nil }
      }
      ledger.add(read.lines.operations, areSent: read.file.pack != nil)
    }
    var lengths = Dictionary(uniqueKeysWithValues: covered.map { ($0.path, $0.length) })
    for read in reads {
      let sound = try mend(read, reader, access, &report)
      lengths[sound.file] = sound.length
    }
    report.usedSnapshot = true
    return State(ledger: ledger, lengths: lengths)
  }

  /// Reads every file.
  private static func readAll(
    _ reader: FolderReader, _ access: Access, _ device: DeviceName, _ digestVersion: UInt32,
    _ report: inout OpeningReport
  ) throws -> State {
    let files = try reader.files()
    var names = NameCache()
    let reads = try reader.read(files, &names)
    let gathering = Gathering(reads, names: names)
    let ledger = Ledger(device: device, former: Self.names(in: files), gathering: gathering)
    var state = State(ledger: ledger, lengths: [:])
    for read in reads {
      let sound = try mend(read, reader, access, &report)
      state.lengths[sound.file] = sound.length
      state.owesErasing =
        state.owesErasing
        || read.lines.operations.contains {
          $0.control != .erase && gathering.roots[$0.root]?.consent == .erased
        }
    }
    return state
  }

  /// Every name under which this folder has written.
  private static func names(in files: [FolderFile]) -> [DeviceName] {
    files.filter { $0.format == .journal }
      .compactMap { $0.path.split(separator: "/").last.flatMap { DeviceName(String($0.dropLast(4))) } }
  }

  /// Cuts off a torn end, ends a last line that lacks its line feed, and sets bad lines aside.
  /// - Returns: the file that all of it lies in now, and how far that is sound.
  private static func mend(
    _ read: FolderReader.Read, _ reader: FolderReader, _ access: Access, _ report: inout OpeningReport
  ) throws -> (file: String, length: Int) {
    let path = "\(reader.root)/\(read.file.path)"
    guard access == .write else { return (read.file.path, read.soundLength) }
    if read.needsRewriting {
      let rewriting = Rewriting(disk: reader.disk, root: reader.root)
      let count = try rewriting.setAside(read)
      if count > 0 { report.quarantined[read.file.path] = count }
      if read.file.pack == nil, read.lines.torn != nil { report.torn.append(read.file.path) }
      return try rewriting.write(read.file, read.lines.operations)
    }
    if read.lines.torn != nil {
      report.torn.append(read.file.path)
      try reader.disk.truncate(path, to: read.soundLength)
      try reader.disk.sync(path)
    } else if read.lines.lacksLineFeed {
      try reader.disk.write([LineFile.lineFeed], to: path, at: read.soundLength)
      try reader.disk.sync(path)
      return (read.file.path, read.soundLength + 1)
    }
    return (read.file.path, read.soundLength)
  }
}
