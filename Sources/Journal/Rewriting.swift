/// Writes files of operations anew, without some of what they held.
struct Rewriting: Sendable {
  let disk: any Disk
  let root: String

  /// Puts a file's operations in its place. A pack that loses something is from then on what is left of it.
  /// - Returns: the file that they lie in now, and how many bytes it has.
  func write(
    _ file: FolderFile, _ operations: [Operation]
  ) throws(DiskError) -> (file: String, length: Int) {
    var bytes = file.format.header
    for operation in operations {
      bytes.append(contentsOf: operation.line)
      bytes.append(LineFile.lineFeed)
    }
    guard let pack = file.pack, let space = file.space, !file.isRest else {
      try disk.replace("\(root)/\(file.path)", with: bytes)
      return (file.path, bytes.count)
    }
    let rest = FolderFile(pack: pack, space: space, isRest: true)
    try disk.replace("\(root)/\(rest.path)", with: bytes)
    try disk.removeDurably("\(root)/\(file.path)")
    return (rest.path, bytes.count)
  }

  /// Copies the bad lines of a file, durably, to one of the same name in the quarantine.
  /// - Returns: how many there were.
  func setAside(_ read: FolderReader.Read) throws(DiskError) -> Int {
    var bad = read.lines.bad
    if read.file.pack != nil, let torn = read.lines.torn { bad.append(torn..<read.lines.bytes.count) }
    if bad.isEmpty { return 0 }
    let path = "\(root)/quarantine/\(read.file.path.split(separator: "/").dropFirst().joined(separator: "."))"
    let held = try disk.size(path) == nil ? [] : try disk.read(path)
    let known = Set(held.split(separator: LineFile.lineFeed))
    var more: [UInt8] = []
    for range in bad where !known.contains(read.lines.bytes[range]) {
      more.append(contentsOf: read.lines.bytes[range])
      more.append(LineFile.lineFeed)
    }
    if !more.isEmpty {
      try disk.write(more, to: path, at: held.count)
      try disk.sync(path)
      try disk.syncFolder("\(root)/quarantine")
    }
    return bad.count
  }

  /// Drops from the quarantine every line that does not clearly belong to a root that stays. A damaged line may
  /// have lost its root's name, and then nobody can say that it is not about someone erased.
  func cleanQuarantine(keeping stays: (RootID) -> Bool) throws(DiskError) {
    for entry in try disk.entries("\(root)/quarantine") where !entry.isFolder {
      let path = "\(root)/quarantine/\(entry.name)"
      let lines = try disk.read(path).split(separator: LineFile.lineFeed)
      let kept = lines.filter { line in
        let roots = RootID.all(inDamaged: line)
        return !roots.isEmpty && roots.allSatisfy(stays)
      }
      if kept.count == lines.count { continue }
      if kept.isEmpty {
        try disk.removeDurably(path)
      } else {
        try disk.replace(path, with: Array(kept.joined(separator: [LineFile.lineFeed])) + [LineFile.lineFeed])
      }
    }
  }
}

extension JournalFolder {
  /// Takes everything of erased roots, but the erasures, from every file.
  func removeErased(_ state: inout State) throws {
    let ledger = state.ledger
    var known: [RootID: Bool] = [:]
    try rewrite(&state) { operation in
      if operation.control == .erase { return true }
      if let stays = known[operation.root] { return stays }
      let stays = ledger.sharing(of: operation.root) != .erased
      known[operation.root] = stays
      return stays
    }
    state.owesErasing = false
  }

  /// Takes from the quarantine what was damaged before its root could be dropped: nothing else is held of such a root,
  /// so that nobody will ask for it to be dropped any more.
  func finishQuarantine(_ state: borrowing State) throws {
    if try disk.entries("\(path)/quarantine").isEmpty { return }
    let ledger = state.ledger
    func isGone(_ root: RootID) -> Bool {
      ledger.sharing(of: root) == .erased
        || ledger.isElsewhere(root) && !ledger.awaitsDropping(root)
    }
    guard ledger.roots.contains(where: isGone) else { return }
    try Rewriting(disk: disk, root: path).cleanQuarantine { root in
      !isGone(root) && !ledger.ids(of: root).isEmpty
    }
  }

  /// Keeps in every file only the operations for which `stays` holds, and removes the snapshot.
  func rewrite(_ state: inout State, keeping stays: (Operation) -> Bool) throws {
    state.removals += 1
    state.ledger.base?.readAll()
    if let cache { try disk.removeDurably(Self.snapshotPath(cache)) }
    let reader = FolderReader(disk: disk, root: path)
    let rewriting = Rewriting(disk: disk, root: path)
    var dropped: Set<RootID> = []
    for file in try reader.files() {
      let read = try reader.read([file])[0]
      let kept = read.lines.operations.filter(stays)
      if kept.count == read.lines.operations.count { continue }
      dropped.formUnion(read.lines.operations.filter { !stays($0) }.map(\.root))
      let written = try rewriting.write(file, kept)
      state.lengths[file.path] = nil
      state.lengths[written.file] = written.length
      if let space = file.space { state.mirrors[space] = nil }
    }
    let ledger = state.ledger
    try rewriting.cleanQuarantine { root in
      !dropped.contains(root) && ledger.sharing(of: root) != .erased && !ledger.ids(of: root).isEmpty
    }
  }
}
