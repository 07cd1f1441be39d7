import Domain
import Foundation
import Synchronization

/// Files of one folder, written so that after a crash each is there whole or not at all: temporary file,
/// fsync, rename, fsync of the folder. Folders are 0700, files 0600.
struct DurableFiles: Sendable {
  /// What may be interrupted; for tests of crashes and full disks.
  enum Step: Equatable { case write, rename, remove }

  let path: String
  /// Called before each step; throws in tests.
  var beforeStep: @Sendable (Step) throws(CatalogueError) -> Void = { (_) throws(CatalogueError) in }

  /// Temporary files are `.new-<process>-<number>-<name>`, so that two writers never meet in one.
  private static let temporaryPrefix = ".new-"
  private static let counter = Atomic<Int>(0)

  private static func temporary(_ name: String) -> String {
    "\(temporaryPrefix)\(getpid())-\(counter.add(1, ordering: .relaxed).newValue)-\(name)"
  }

  /// Whether a name is that of a temporary file whose process is gone: the rubbish of a crash.
  static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryPrefix) else { return false }
    let process = pid_t(name.dropFirst(temporaryPrefix.count).prefix { $0 != "-" }) ?? 0
    return process <= 0 || kill(process, 0) != 0 && errno == ESRCH
  }

  /// Removes the rubbish of crashes.
  func removeAbandoned() {
    for name in names() where Self.isAbandoned(name) { try? remove(name) }
  }

  /// Makes the folder, and those above it, if it is not there.
  func makeFolder() throws(CatalogueError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> Phrase {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause.map { SystemReason.phrase(Int32(truncatingIfNeeded: $0.code)) }
      ?? Phrase(same: error.localizedDescription)
  }

  /// Writes a file, in place of one of that name; on the disk only after `syncFolder`.
  func write(_ bytes: [UInt8], as name: String) throws(CatalogueError) {
    try write(as: name) { write in bytes.withUnsafeBytes { write($0) } }
  }

  /// As above, piece by piece.
  func write(
    as name: String, pieces: ((UnsafeRawBufferPointer) -> Void) -> Void
  ) throws(CatalogueError) {
    try beforeStep(.write)
    let temporary = "\(path)/\(Self.temporary(name))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(name) }
    var isWhole = true
    pieces { isWhole = isWhole && Self.writeAll($0, to: descriptor) }
    isWhole = isWhole && fsync(descriptor) == 0
    let error = isWhole ? nil : failure(name)
    close(descriptor)
    if let error {
      unlink(temporary)
      throw error
    }
    try beforeStep(.rename)
    guard rename(temporary, "\(path)/\(name)") == 0 else {
      let error = failure(name)
      unlink(temporary)
      throw error
    }
  }

  /// Makes sure that new names are on the disk.
  func syncFolder() throws(CatalogueError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemReason.last) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .cannotWrite(path: path, reason: SystemReason.last)
    }
  }

  /// Removes a file; that it is not there is as good.
  func remove(_ name: String) throws(CatalogueError) {
    try beforeStep(.remove)
    if unlink("\(path)/\(name)") != 0, errno != ENOENT { throw failure(name) }
  }

  /// The names in the folder; none when it does not exist.
  func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  /// Which file a name stands for, and when it was last touched in any way.
  struct State: Equatable {
    var inode: UInt
    var seconds: Int
    var nanoseconds: Int
  }

  /// Nil when there is no such file.
  func state(of name: String) -> State? {
    var status = stat()
    guard lstat("\(path)/\(name)", &status) == 0 else { return nil }
    return State(
      inode: UInt(status.st_ino), seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
  }

  /// The bytes of a file of at most `limit` bytes; nil when it cannot be read or is longer.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    let length = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      while filled < length, let base = buffer.baseAddress {
        let count = Foundation.read(descriptor, base + filled, length - filled)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        filled += count
      }
    }
    return bytes.count == length ? bytes : nil
  }

  private func failure(_ name: String) -> CatalogueError {
    .cannotWrite(path: "\(path)/\(name)", reason: SystemReason.last)
  }

  /// False when the disk took less.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = Foundation.write(descriptor, base + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}
