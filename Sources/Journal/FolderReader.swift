/// Reads a data folder's files and makes a ledger of them. Changes nothing.
struct FolderReader: Sendable {
  /// A file, or the end of one, that has been read.
  struct Read: Sendable {
    var file: FolderFile
    /// Where in the file the bytes begin that were read.
    var offset: Int
    var lines: LineFile

    /// How far the file holds whole lines.
    var soundLength: Int { offset + (lines.torn ?? lines.bytes.count) }

    /// It must be written anew: a bad line, no first line, or a pack that is not what it was.
    var needsRewriting: Bool {
      !lines.bad.isEmpty || lines.lacksHeader && !lines.bytes.isEmpty
        || file.pack != nil && (lines.torn != nil || lines.lacksLineFeed)
    }
  }

  let disk: any Disk
  let root: String

  /// Every journal and mirrored pack, in the order of their paths.
  func files() throws(DiskError) -> [FolderFile] {
    var files = try disk.entries("\(root)/journal").compactMap(FolderFile.init(journal:))
    for space in try disk.entries("\(root)/packs") where space.isFolder && isSpaceName(space.name) {
      let entries = try disk.entries("\(root)/packs/\(space.name)")
      files += entries.compactMap { FolderFile(pack: $0, space: space.name) }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Files that a machine left half written when it stopped.
  func leftovers() throws(DiskError) -> [String] {
    var folders = ["", "/journal", "/packs", "/quarantine"]
    for space in try disk.entries("\(root)/packs") where space.isFolder {
      folders.append("/packs/\(space.name)")
    }
    var paths: [String] = []
    for folder in folders {
      let entries = try disk.entries(root + folder)
      paths += entries.filter { !$0.isFolder && $0.name.hasSuffix(LiveDisk.temporaryEnding) }
        .map { "\(root)\(folder)/\($0.name)" }
    }
    return paths
  }

  /// Reads whole files.
  func read(_ files: [FolderFile]) throws -> [Read] {
    var names = NameCache()
    return try read(files, &names)
  }

  /// Reads whole files, with the names that have been met before.
  func read(_ files: [FolderFile], _ names: inout NameCache) throws -> [Read] {
    try files.map { file in
      let bytes = try disk.read("\(root)/\(file.path)")
      return Read(
        file: file, offset: 0,
        lines: try LineFile(bytes, file.format, path: "\(root)/\(file.path)", names: &names))
    }
  }

  /// Reads what has come after a snapshot; nil when the snapshot does not fit the files.
  func read(_ files: [FolderFile], after snapshot: Snapshot) throws -> [Read]? {
    let listed = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    var more: [Read] = []
    for covered in snapshot.covered {
      guard let file = listed[covered.path], file.size >= covered.length else { return nil }
      let path = "\(root)/\(file.path)"
      let tail = try disk.read(path, from: covered.length - covered.tailLength, count: covered.tailLength)
      guard tail.count == covered.tailLength, CRC32C.of(tail) == covered.checksum else { return nil }
      if file.size > covered.length {
        let bytes = try disk.read(path, from: covered.length, count: file.size - covered.length)
        more.append(Read(file: file, offset: covered.length, lines: LineFile(lines: bytes)))
      }
    }
    let covered = Set(snapshot.covered.map(\.path))
    return more + (try read(files.filter { !covered.contains($0.path) }))
  }

  /// The operations of the covered files once more, as far as they were covered, for a snapshot that proved
  /// damaged after it was opened.
  func rebuilt(_ covered: [CoveredFile]) -> Snapshot? {
    var reads: [Read] = []
    var names = NameCache()
    for file in (try? files()) ?? [] {
      guard let covered = covered.first(where: { $0.path == file.path }),
        let bytes = try? disk.read("\(root)/\(file.path)", from: 0, count: covered.length)
      else { continue }
      guard let lines = try? LineFile(bytes, file.format, path: file.path, names: &names) else { continue }
      reads.append(Read(file: file, offset: 0, lines: lines))
    }
    return try? Snapshot(Gathering(reads, names: names).snapshot(covered: covered))
  }
}
