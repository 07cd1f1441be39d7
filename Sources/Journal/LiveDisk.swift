import Foundation

/// The machine's own file system.
public struct LiveDisk: Disk {
  /// The machine's own file system.
  public init() {}

  /// Reads the whole file.
  public func read(_ path: String) throws(DiskError) -> [UInt8] {
    try withFile(path, O_RDONLY) { (file) throws(DiskError) in
      var status = stat()
      guard fstat(file, &status) == 0 else { throw Self.error(path) }
      return try bytes(file, path, from: 0, count: Int(status.st_size))
    }
  }

  /// Reads a part of the file.
  public func read(_ path: String, from offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try withFile(path, O_RDONLY) { (file) throws(DiskError) in
      try bytes(file, path, from: offset, count: count)
    }
  }

  private func bytes(_ file: Int32, _ path: String, from offset: Int, count: Int) throws(DiskError) -> [UInt8]
  {
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          file, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = Self.error(path) }
        if got <= 0 { break }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Maps the whole file (`mmap`).
  public func map(_ path: String) throws(DiskError) -> Data {
    guard access(path, F_OK) == 0 else { throw Self.error(path) }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
      throw DiskError.failed(path: path, code: EIO)
    }
    return data
  }

  /// Lists a folder. What is neither a file nor a folder is passed over.
  public func entries(_ folder: String) throws(DiskError) -> [DiskEntry] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw Self.error(folder)
    }
    defer { closedir(directory) }
    var found: [DiskEntry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name != ".", name != "..", stat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: found.append(DiskEntry(name: name, size: Int(status.st_size), isFolder: false))
      case S_IFDIR: found.append(DiskEntry(name: name, size: 0, isFolder: true))
      default: continue
      }
    }
    return found
  }

  /// The file's size.
  public func size(_ path: String) throws(DiskError) -> Int? {
    var status = stat()
    if stat(path, &status) == 0 { return Int(status.st_size) }
    if errno == ENOENT { return nil }
    throw Self.error(path)
  }

  /// Makes the folder and those above it, 0700 each.
  public func makeFolder(_ path: String) throws(DiskError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    let parent = Self.folder(of: path)
    if !parent.isEmpty && parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Self.error(path) }
    if !parent.isEmpty { try syncFolder(parent) }
  }

  /// Writes with one `pwrite` as a rule; goes on after a short one, so that the reason for it is met.
  public func write(_ bytes: [UInt8], to path: String, at offset: Int) throws(DiskError) {
    try withFile(path, O_WRONLY | O_CREAT) { (file) throws(DiskError) in
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes {
          pwrite(file, $0.baseAddress?.advanced(by: written), bytes.count - written, off_t(offset + written))
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw Self.error(path) }
        written += count
      }
    }
  }

  /// Cuts the file.
  public func truncate(_ path: String, to size: Int) throws(DiskError) {
    try withFile(path, O_WRONLY) { (file) throws(DiskError) in
      guard ftruncate(file, off_t(size)) == 0 else { throw Self.error(path) }
    }
  }

  /// `fdatasync`.
  public func sync(_ path: String) throws(DiskError) {
    try withFile(path, O_WRONLY) { (file) throws(DiskError) in
      guard fdatasync(file) == 0 else { throw Self.error(path) }
    }
  }

  /// `fsync` of the folder. Some network file systems cannot, and say EINVAL: then there is no more to be done.
  public func syncFolder(_ path: String) throws(DiskError) {
    try withFile(path, O_RDONLY | O_DIRECTORY) { (file) throws(DiskError) in
      guard fsync(file) == 0 || errno == EINVAL else { throw Self.error(path) }
    }
  }

  /// Renames the file.
  public func rename(_ path: String, to other: String) throws(DiskError) {
    guard Foundation.rename(path, other) == 0 else { throw Self.error(path) }
  }

  /// Removes the file.
  public func remove(_ path: String) throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw Self.error(path) }
  }

  /// The folder's inode number. The number of the disk it lies on is left out: it changes with the order in which
  /// disks are found at a start, and a new device name every morning would help nobody.
  public func identity(ofFolder path: String) throws(DiskError) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.error(path) }
    return String(status.st_ino)
  }

  /// Locks with `flock`, which the system lets go when the process ends, however it ends.
  public func lock(_ path: String, text: String) throws(DiskError) -> any DiskLock {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.error(path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(file)
      guard code == EWOULDBLOCK else { throw Self.error(path, code) }
      let holder = (try? read(path)).map { String(decoding: $0.prefix(40), as: UTF8.self) } ?? "?"
      throw DiskError.locked(path: path, by: holder)
    }
    let lock = FileLock(file)
    let bytes = Array(text.utf8)
    guard ftruncate(file, 0) == 0, pwrite(file, bytes, bytes.count, 0) == bytes.count else {
      throw Self.error(path)
    }
    return lock
  }

  /// A name for this machine that stays the same: a hash of `/etc/machine-id`, which machine-id(5) asks not to be
  /// passed around itself. Empty when the machine has none.
  public static func machineIdentity() -> String {
    guard let bytes = try? LiveDisk().read("/etc/machine-id"), !bytes.isEmpty else { return "" }
    let salted = Array("vejviser".utf8) + bytes
    return Hex.text(CRC32C.of(salted)) + Hex.text(CRC32C.of(salted + salted.reversed()))
  }

  private func withFile<Result>(
    _ path: String, _ flags: Int32, _ body: (Int32) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    let file = open(path, flags | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.error(path) }
    defer { close(file) }
    return try body(file)
  }

  /// What an answer of the system means.
  /// - Parameter code: `errno`.
  public static func error(_ path: String, _ code: Int32 = errno) -> DiskError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    case EACCES, EPERM, EROFS: .notPermitted(path: path)
    default: .failed(path: path, code: code)
    }
  }
}
