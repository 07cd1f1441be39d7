import Domain

/// All communities of some manifests in order of id, a few chunks of each in memory at a time. Where several
/// manifests have the same community, the one that prevails is heard.
struct LineMerge {
  private var sources: [Source]
  /// Chunks that were not there or not whole, and lines that tell no community; both are left out.
  private(set) var problems: [Phrase] = []
  private let store: ChunkStore
  private let packs: Bool
  private static let together = 16

  private struct Source {
    let names: [ChunkName]
    var next = 0
    /// Chunks read ahead, the next one last; nil for one that is not there or not whole.
    var ahead: [ChunkLines?] = []
    var chunk: ChunkLines?
    var line = -1
    var key: CommunityKey?
  }

  /// - Parameters:
  ///   - manifests: in order of `ManifestName.prevails`, the one that knows best last.
  ///   - store: where the chunks are.
  ///   - packs: whether packed records are wanted instead of lines.
  init(_ manifests: [Manifest], from store: ChunkStore, packs: Bool = false) {
    self.store = store
    self.packs = packs
    sources = manifests.map { Source(names: $0.chunks) }
  }

  /// Hands over every community once: its key, and its line with the line break, or its packed record. The
  /// buffer is good inside the call.
  mutating func forEach<Failure: Error>(
    _ body: (CommunityKey, UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    for index in sources.indices { advance(index) }
    while let key = sources.lazy.compactMap(\.key).min() {
      // The last of those that have it knows best.
      if let best = sources.lastIndex(where: { $0.key == key }), let chunk = sources[best].chunk {
        try chunk.withBytes(ofLine: sources[best].line) { (bytes) throws(Failure) in try body(key, bytes) }
      }
      for index in sources.indices where sources[index].key == key { advance(index) }
    }
  }

  /// Goes to the next line of one manifest.
  private mutating func advance(_ index: Int) {
    while true {
      sources[index].line += 1
      if let chunk = sources[index].chunk, sources[index].line < chunk.keys.count {
        let key = chunk.keys[sources[index].line]
        // Lines out of order would be heard twice; this format writes none.
        if let last = sources[index].key, key <= last { continue }
        sources[index].key = key
        return
      }
      guard let chunk = nextChunk(index) else {
        sources[index].key = nil
        return
      }
      sources[index].chunk = chunk
      sources[index].line = -1
    }
  }

  /// The next chunk that can be read; nil when there is none left.
  private mutating func nextChunk(_ index: Int) -> ChunkLines? {
    while true {
      if sources[index].ahead.isEmpty { readAhead(&sources[index]) }
      guard let chunk = sources[index].ahead.popLast() else { return nil }
      let name = sources[index].names[sources[index].next]
      sources[index].next += 1
      guard let chunk else {
        problems.append(FolderState.damaged(name.text))
        continue
      }
      if chunk.unread > 0 { problems.append(Self.unread(chunk.unread, in: name)) }
      return chunk
    }
  }

  /// Reads, checks and takes apart the next few chunks on all cores.
  private func readAhead(_ source: inout Source) {
    let names = Array(source.names[source.next...].prefix(Self.together))
    let (store, packs) = (store, packs)
    let chunks = Cores.map(names.count) { index in
      store.read(names[index]).map { ChunkLines($0, packs: packs) }
    }
    source.ahead = chunks.reversed()
  }

  private static func unread(_ count: Int, in name: ChunkName) -> Phrase {
    Phrase(
      da: "\(count) fællesskaber i \(name.text) kunne ikke læses og er sprunget over",
      en: "\(count) communities in \(name.text) could not be read and are passed over")
  }
}
