import Foundation
import Journal

/// A store in a plain folder: on an SMB or NFS share, or one that a program keeps the same on several machines.
public struct FolderStore: FileStore {
  private let path: String
  private let temporaryTag: String

  /// - Parameters:
  ///   - path: the folder. It must be there: a share that is not connected has none.
  ///   - tag: a text of this device's own in the names of half-written files, `[a-z0-9]`.
  public init(path: String, tag: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    temporaryTag = tag
  }

  /// Lists a space's folder. What is no plain file of an allowed name is passed over: others may have put it there.
  public func list(_ folder: String) throws(StoreError) -> [StoreEntry] {
    try reach()
    return try asking {
      try LiveDisk().entries("\(path)/\(folder)").filter { !$0.isFolder && StoreName.isAllowed($0.name) }
        .map { StoreEntry(name: $0.name, length: $0.size) }
    }
  }

  /// Reads a file.
  public func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    let file = "\(self.path)/\(path)"
    let size = try asking { try LiveDisk().size(file) }
    guard let size else {
      try reach()
      throw .missing(path)
    }
    guard size <= limit else { throw .tooLarge(path) }
    return try asking { try LiveDisk().read(file) }
  }

  /// Writes a file under a name of its own first, so that others see all of it or nothing; the folder's own program
  /// may still carry it over in pieces.
  public func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    try reach()
    let file = "\(self.path)/\(path)"
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? self.path
    let temporary = "\(folder)/.\(temporaryTag).new"
    try asking {
      let disk = LiveDisk()
      // The rights of those who share it are the store's own matter: here the owner and the group have them.
      if access(folder, F_OK) != 0, mkdir(folder, 0o770) != 0, errno != EEXIST {
        throw LiveDisk.error(folder)
      }
      try disk.remove(temporary)
      try disk.write(bytes, to: temporary, at: 0)
      try disk.sync(temporary)
      chmod(temporary, 0o660)
      do {
        try disk.rename(temporary, to: file)
      } catch {
        // Some shares cannot rename: then it is written where it belongs, and its length and checksum tell.
        try? disk.remove(temporary)
        try disk.write(bytes, to: file, at: 0)
        try disk.truncate(file, to: bytes.count)
        try disk.sync(file)
      }
    }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(StoreError) {
    try reach()
    try asking { try LiveDisk().remove("\(self.path)/\(path)") }
  }

  private func reach() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .unreachable(path) }
  }

  private func asking<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as DiskError {
      switch error {
      case .missing(let path): throw .missing(path)
      case .full(let path): throw .full(path)
      case .notPermitted(let path): throw .refused(path)
      case .locked(let path, _), .failed(let path, _): throw .tryAgain(path)
      }
    } catch {
      throw .tryAgain(path)
    }
  }
}
