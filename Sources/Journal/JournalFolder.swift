import Foundation
import Synchronization

/// A data folder: the journals of this device, the packs it has read or published, and what was set aside.
///
///     device              this device's name, and where it was given it
///     lock                who has the folder open for writing
///     journal/<device>.ops    operations, one a line; one file for each name that this folder has had
///     packs/<space>/      packs, byte for byte; `.rest` for what is left of one when something had to be dropped
///     quarantine/         lines that were damaged
///
/// One process writes, any number read. Within the process it may be used from any thread.
public final class JournalFolder: Sendable {
  /// What a folder is opened for.
  public enum Access: Sendable {
    /// This process alone writes in it; damage is put right.
    case write
    /// Nothing is changed, and no lock is needed, so that it works beside the open program.
    case read
  }

  struct Settled: Equatable {
    var held: Fingerprint
    var listed: Set<PackName>
  }

  struct State {
    /// What is on the disk.
    var ledger: Ledger
    /// How far each file is known to be sound; a journal must have exactly that many bytes.
    var lengths: [String: Int]
    /// Mirrored packs by space, once they have been looked at.
    var mirrors: [String: [PackName: MirroredPack]] = [:]
    /// For each space, what was held and what lay there when nothing was left to do.
    var settled: [String: Settled] = [:]
    /// Counts what took text away, so that a snapshot begun before is not kept.
    var removals = 0
    /// Text of erased roots may still lie in a file: it could not be written anew.
    var owesErasing = false
    /// Held as long as the folder is open for writing.
    var lock: (any DiskLock)?
  }

  /// Where it is.
  public let path: String
  /// What it was opened for.
  public let access: Access
  let cache: String?
  let disk: any Disk
  let digestVersion: UInt32
  let state: Mutex<State>

  init(
    path: String, access: Access, cache: String?, disk: any Disk, digestVersion: UInt32, state: sending State
  ) {
    self.path = path
    self.access = access
    self.cache = cache
    self.disk = disk
    self.digestVersion = digestVersion
    self.state = Mutex(state)
  }

  /// What is on the disk: every operation that was saved or has arrived. Cheap to take a copy of.
  public var ledger: Ledger { state.withLock { $0.ledger } }

  /// The name that this folder writes under now.
  public var device: DeviceName { ledger.device }

  /// Text of something erased may still lie in a file, because the disk was full or refused: tried again by
  /// `finishErasing`.
  public var owesErasing: Bool { state.withLock { $0.owesErasing } }

  /// Lets others write in the folder. Nothing may be appended after.
  public func close() {
    state.withLock { state in
      state.lock?.release()
      state.lock = nil
    }
  }

  /// Fails when the folder was opened for reading, or has been closed.
  func mayWrite(_ state: borrowing State) throws(JournalError) {
    if state.lock == nil { throw JournalError.readOnly(folder: path) }
  }

  /// Saves operations that the ledger has made: when this returns, they are on the disk.
  ///
  /// All of them lie in one write, or none does. Those of an erased root are passed over. An erasure among them
  /// takes the root's text from every file; when that fails, the erasure stands and `owesErasing` says so.
  /// - Throws: `DiskError`, `JournalError`; then none of them is saved, and the same call may be made again.
  public func append(_ operations: [Operation]) throws {
    try state.withLock { state in
      try mayWrite(state)
      let wanted = operations.filter {
        ($0.control == .erase || state.ledger.sharing(of: $0.root) != .erased)
          && !state.ledger.contains($0.id, of: $0.root)
      }
      let devices = Set(wanted.map(\.id.device))
      for device in devices.sorted() {
        let own = wanted.filter { $0.id.device == device }
        try append(own, to: FolderFile.journal(of: device), &state)
        state.ledger.add(own)
      }
      if wanted.contains(where: { $0.control == .erase }) {
        state.owesErasing = true
        // The erasure is saved: what the disk refuses now is done at the next opening or exchange.
        try? removeErased(&state)
      }
    }
  }

  func append(_ operations: [Operation], to file: String, _ state: inout State) throws {
    let target = "\(path)/\(file)"
    let length = state.lengths[file] ?? 0
    let found = try disk.size(target)
    guard (found ?? 0) >= length else { throw JournalError.changedBehind(path: target) }
    if let found, found > length { try disk.truncate(target, to: length) }
    var bytes = length == 0 ? LineFile.Format.journal.header : []
    for operation in operations {
      bytes.append(contentsOf: operation.line)
      bytes.append(LineFile.lineFeed)
    }
    do {
      try disk.write(bytes, to: target, at: length)
      try disk.sync(target)
      if length == 0 { try disk.syncFolder("\(path)/journal") }
    } catch {
      // What was half written is cut off now, or before the next append; a stop in between leaves a torn line.
      try? disk.truncate(target, to: length)
      throw error
    }
    state.lengths[file] = length + bytes.count
  }

  /// Says which spaces of the store this device takes part in: what went from one of them to another is dropped here.
  public func takePart(in spaces: Set<String>) { state.withLock { $0.ledger.takePart(in: spaces) } }

  /// Drops a root that another device alone keeps, once its unsent edits have been shown, or that went to a space of
  /// others: from memory and from every file. Nothing happens for a root that this device may keep, or of
  /// which something has still to be handed over.
  /// - Throws: `DiskError`; then part of it may be gone from the files, and the same call may be made again.
  public func drop(_ root: RootID) throws {
    try state.withLock { state in
      try mayWrite(state)
      let ledger = state.ledger
      guard ledger.isElsewhere(root) else { return }
      if case .moved = ledger.sharing(of: root), !ledger.unsent(of: root).isEmpty { return }
      try rewrite(&state) { $0.root != root || $0.control != nil }
      state.ledger.drop(root)
    }
  }

  /// Takes the text of everything erased from every file, if that could not be done before.
  /// - Throws: `DiskError`; nothing else is touched, and the same call may be made again.
  public func finishErasing() throws {
    try state.withLock { state in
      guard state.owesErasing else { return }
      try mayWrite(state)
      try removeErased(&state)
    }
  }

  /// Gives the folder a new name, because another folder seems to write under the one it has.
  /// - Returns: the new name, under which the program's own ledger must go on (`Ledger.rename`).
  /// - Throws: `DiskError`; the old name then stands.
  public func takeNewName(
    machine: String, random: inout some RandomNumberGenerator
  ) throws -> DeviceName {
    let name = DeviceName(random: &random)
    try state.withLock { state in
      try mayWrite(state)
      let file = DeviceFile(name: name, machine: machine, folder: try disk.identity(ofFolder: path))
      try disk.replace("\(path)/device", with: file.bytes)
      state.ledger.rename(to: name)
    }
    return name
  }
}
