import Domain

/// Parts a run of lines into chunks and writes those that are not there yet.
///
/// Where a chunk ends is told by the community's id alone once it is long enough, so that after a change the
/// borders fall back into step and only the touched chunks are new.
struct ChunkWriter {
  /// How long chunks are, in bytes.
  struct Limits {
    /// No chunk ends before it is so long, but for the last.
    var shortest = 96 << 10
    /// No chunk of more than one line is longer.
    var longest = 256 << 10
  }

  /// So many are written at a time.
  private static let together = 16

  private let store: ChunkStore
  private let known: Set<ChunkName>
  private let limits: Limits
  private var buffer: [UInt8] = []
  private var waiting: [[UInt8]] = []
  /// In order, also those that were there.
  private(set) var names: [ChunkName] = []
  /// Those that were not.
  private(set) var written: [String] = []
  /// Lines so far.
  private(set) var count = 0

  init(_ store: ChunkStore, known: Set<ChunkName>, limits: Limits) {
    self.store = store
    self.known = known
    self.limits = limits
    buffer.reserveCapacity(limits.longest)
  }

  /// Adds the line that `append` writes.
  mutating func add(_ key: CommunityKey, append: (inout [UInt8]) -> Void) throws(CatalogueError) {
    let start = buffer.count
    append(&buffer)
    count += 1
    if buffer.count > limits.longest, start > 0 {
      let line = Array(buffer[start...])
      buffer.removeSubrange(start...)
      try flush()
      buffer += line
    }
    if buffer.count >= limits.shortest, key.dice == 0 { try flush() }
  }

  /// Writes what is left.
  mutating func finish() throws(CatalogueError) {
    if !buffer.isEmpty { try flush() }
    try writeWaiting()
  }

  private mutating func flush() throws(CatalogueError) {
    waiting.append(buffer)
    buffer.removeAll(keepingCapacity: true)
    if waiting.count == Self.together { try writeWaiting() }
  }

  /// Names and writes the chunks that wait, on all cores: digests take time, and so does waiting for the
  /// disk.
  private mutating func writeWaiting() throws(CatalogueError) {
    let (chunks, store, known) = (waiting, store, known)
    waiting.removeAll()
    let done = Cores.map(chunks.count) { index -> (name: ChunkName, isNew: Bool, error: CatalogueError?) in
      let name = ChunkName(of: chunks[index])
      do throws(CatalogueError) {
        return (name, try store.write(chunks[index], as: name, isThought: known.contains(name)), nil)
      } catch {
        return (name, true, error)
      }
    }
    names += done.map(\.name)
    written += done.filter(\.isNew).map(\.name.text)
    if let error = done.lazy.compactMap(\.error).first { throw error }
  }
}
