import Domain
import Foundation

/// A file system, in the few steps that durable files are made of. Each step can fail, and a machine can stop
/// between any two; what the journal makes of them is tested by stopping at every one.
///
/// Paths are absolute. Files are made readable by their owner alone (0600), folders too (0700).
public protocol Disk: Sendable {
  /// The whole file. Throws `DiskError.missing` when there is none.
  func read(_ path: String) throws(DiskError) -> [UInt8]
  /// Part of a file; less when the file ends before.
  func read(_ path: String, from offset: Int, count: Int) throws(DiskError) -> [UInt8]
  /// The whole file, mapped where the system can. It must never be changed in place after.
  func map(_ path: String) throws(DiskError) -> Data
  /// What lies in a folder, in no order; nothing when there is no such folder.
  func entries(_ folder: String) throws(DiskError) -> [DiskEntry]
  /// How many bytes a file has; nil when there is none.
  func size(_ path: String) throws(DiskError) -> Int?
  /// Makes a folder and those it lies in, each durably.
  func makeFolder(_ path: String) throws(DiskError)
  /// Writes at `offset`, making the file if there is none. Not durable until `sync`; may have written a part when
  /// it throws.
  func write(_ bytes: [UInt8], to path: String, at offset: Int) throws(DiskError)
  /// Cuts a file down to `size` bytes.
  func truncate(_ path: String, to size: Int) throws(DiskError)
  /// Makes a file's content and size durable (`fdatasync`).
  func sync(_ path: String) throws(DiskError)
  /// Makes the names in a folder durable.
  func syncFolder(_ path: String) throws(DiskError)
  /// Gives a file another name, taking the place of one that has it.
  func rename(_ path: String, to other: String) throws(DiskError)
  /// Removes a file; nothing happens when there is none.
  func remove(_ path: String) throws(DiskError)
  /// Something that changes when a folder is copied or restored, and only then.
  func identity(ofFolder path: String) throws(DiskError) -> String
  /// Holds a file for this process alone until the lock is let go. The holder's text is in the file.
  func lock(_ path: String, text: String) throws(DiskError) -> any DiskLock
}

extension Disk {
  /// Puts `bytes` in the place of whatever `path` held, so that at every moment one or the other is there whole:
  /// temporary file, sync, rename, sync of the folder.
  public func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let temporary = path + Self.temporaryEnding
    do {
      try remove(temporary)
      try write(bytes, to: temporary, at: 0)
      try sync(temporary)
      try rename(temporary, to: path)
    } catch {
      // What was half written is no use; the next opening removes it when this cannot.
      try? remove(temporary)
      throw error
    }
    try syncFolder(Self.folder(of: path))
  }

  /// Removes a file for good, if it is there.
  public func removeDurably(_ path: String) throws(DiskError) {
    guard try size(path) != nil else { return }
    try remove(path)
    try syncFolder(Self.folder(of: path))
  }

  /// The ending of a file that is not whole yet. Left behind by a machine that stopped, it is removed.
  public static var temporaryEnding: String { ".new" }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
