import Dispatch
import Domain
import Synchronization

/// All communities of some manifests in order of id, a few chunks of each in memory at a time. Where several manifests
/// have the same community, the one that prevails is heard.
struct LineMerge {
  private var sources: [Source]
  /// Chunks that were not there or not whole; their communities are left out.
  private(set) var problems: [Phrase] = []

  private struct Source {
    let chunks: [ChunkName]
    var next = 0
    /// Chunks read ahead, the next one last; nil for one that is not there or not whole.
    var ahead: [[UInt8]?] = []
    var bytes: [UInt8] = []
    var line = 0..<0
    var key: CommunityKey?
  }

  private let files: DurableFiles
  private static let together = 16

  /// - Parameters:
  ///   - manifests: in order of `ManifestName.prevails`, the one that knows best last.
  ///   - files: where the chunks are.
  init(_ manifests: [Manifest], files: DurableFiles) {
    self.files = files
    sources = manifests.map { Source(chunks: $0.chunks) }
  }

  /// Hands over every community once: its key, and its line with the line break. The buffer is good inside the call.
  mutating func forEach<Failure: Error>(
    _ body: (CommunityKey, UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    for index in sources.indices { advance(index) }
    while let key = sources.compactMap(\.key).min() {
      // The last of those that have it knows best.
      if let best = sources.lastIndex(where: { $0.key == key }) {
        let source = sources[best]
        var outcome: Result<Void, Failure> = .success(())
        source.bytes.withUnsafeBufferPointer { bytes in
          do throws(Failure) {
            try body(key, UnsafeBufferPointer(rebasing: bytes[source.line]))
          } catch {
            outcome = .failure(error)
          }
        }
        try outcome.get()
      }
      for index in sources.indices where sources[index].key == key { advance(index) }
    }
  }

  /// Goes to the next line of one manifest.
  private mutating func advance(_ index: Int) {
    while true {
      if let (key, line) = Self.nextLine(in: sources[index].bytes, from: sources[index].line.upperBound) {
        // Lines out of order would be heard twice; a chunk written by this format has none.
        if let last = sources[index].key, key <= last {
          sources[index].line = line
          continue
        }
        sources[index].key = key
        sources[index].line = line
        return
      }
      if sources[index].ahead.isEmpty { readAhead(&sources[index]) }
      guard let chunk = sources[index].ahead.popLast() else {
        sources[index].key = nil
        return
      }
      sources[index].line = 0..<0
      sources[index].bytes = chunk ?? []
      if chunk == nil {
        problems.append(FolderState.damaged(sources[index].chunks[sources[index].next].text))
      }
      sources[index].next += 1
    }
  }

  /// Reads and checks the next few chunks on all cores.
  private func readAhead(_ source: inout Source) {
    let names = Array(source.chunks[source.next...].prefix(Self.together))
    let files = files
    let chunks = Mutex([[UInt8]?](repeating: nil, count: names.count))
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      let name = names[index]
      guard let bytes = files.read(name.text, limit: ChunkName.longestChunk), name.isName(of: bytes) else {
        return
      }
      chunks.withLock { $0[index] = bytes }
    }
    source.ahead = chunks.withLock { $0 }.reversed()
  }

  /// The next line that tells a community, with its line break.
  private static func nextLine(in bytes: [UInt8], from start: Int) -> (CommunityKey, Range<Int>)? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = start
      while start < bytes.count {
        let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
        if let key = key(of: UnsafeBufferPointer(rebasing: bytes[start..<end])) { return (key, start..<end) }
        start = end
      }
      return nil
    }
  }

  private static let idMark = Array(#"{"id":""#.utf8)

  /// The key of a line's id, which stands first in all lines that were ever written.
  private static func key(of line: UnsafeBufferPointer<UInt8>) -> CommunityKey? {
    let id = idMark.count..<(idMark.count + 30)
    guard line.count > id.upperBound, line.starts(with: idMark), line[id.upperBound] == 0x22 else {
      return nil
    }
    return CommunityKey(line[id])
  }
}
