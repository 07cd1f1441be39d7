import Domain

/// Parts a run of lines into chunks and writes those that are not there yet.
///
/// Where a chunk ends is told by the community's id alone once it is long enough, so that after a change the borders
/// fall back into step and only the touched chunks are new.
struct ChunkWriter {
  /// No chunk ends before it is so long, but for the last.
  static let shortest = 96 << 10
  /// No chunk of more than one line is longer.
  static let longest = 256 << 10

  private let files: DurableFiles
  private let known: Set<ChunkName>
  private var buffer: [UInt8] = []
  /// In order, also those that were there.
  private(set) var names: [ChunkName] = []
  /// Those that were not.
  private(set) var written: [String] = []
  /// Lines so far.
  private(set) var count = 0

  init(_ files: DurableFiles, known: Set<ChunkName>) {
    self.files = files
    self.known = known
    buffer.reserveCapacity(Self.longest)
  }

  /// Adds the line that `append` writes.
  mutating func add(_ key: CommunityKey, append: (inout [UInt8]) -> Void) throws(CatalogueError) {
    let start = buffer.count
    append(&buffer)
    count += 1
    if buffer.count > Self.longest, start > 0 {
      let line = Array(buffer[start...])
      buffer.removeSubrange(start...)
      try flush()
      buffer += line
    }
    if buffer.count >= Self.shortest, key.dice == 0 { try flush() }
  }

  /// Writes what is left.
  mutating func finish() throws(CatalogueError) {
    if !buffer.isEmpty { try flush() }
  }

  private mutating func flush() throws(CatalogueError) {
    let name = ChunkName(of: buffer)
    // One that lies there under its name may still be damaged; it is then written again under the same name.
    if !known.contains(name) || files.read(name.text, limit: name.length) != buffer {
      written.append(name.text)
      try files.write(buffer, as: name.text)
    }
    names.append(name)
    buffer.removeAll(keepingCapacity: true)
  }
}
