import Synchronization

/// The chunks of one folder, each checked against its name when it is read.
///
/// The digest is the dearest part of reading a directory. A file that this process wrote or has found whole,
/// and that the system says nobody has touched since, is not checked again: an import is followed by the
/// making of the index.
struct ChunkStore: Sendable {
  private let files: DurableFiles
  private let checked = Checked()

  /// Shared by the copies of one store.
  private final class Checked: Sendable {
    let states = Mutex<[ChunkName: DurableFiles.State]>([:])
  }

  init(_ files: DurableFiles) { self.files = files }

  /// The bytes of a chunk; nil when it is not here or not whole.
  func read(_ name: ChunkName) -> [UInt8]? {
    let state = files.state(of: name.text)
    guard let bytes = files.read(name.text, limit: ChunkName.longestChunk) else { return nil }
    let isKnown = checked.states.withLock { $0[name] == state }
    guard isKnown && bytes.count == name.length || name.isName(of: bytes) else { return nil }
    checked.states.withLock { $0[name] = state }
    return bytes
  }

  /// Writes a chunk unless it is here and whole; answers whether it did.
  func write(_ bytes: [UInt8], as name: ChunkName, isThought isHere: Bool) throws(CatalogueError) -> Bool {
    if isHere, files.read(name.text, limit: name.length) == bytes { return false }
    try files.write(bytes, as: name.text)
    let state = files.state(of: name.text)
    checked.states.withLock { $0[name] = state }
    return true
  }
}
