/// A chunk taken apart into its communities, in the order of their lines.
struct ChunkLines {
  private let bytes: [UInt8]
  private var ends: [Int] = [0]
  /// Who each line tells of.
  private(set) var keys: [CommunityKey] = []
  /// Lines that tell of nobody.
  private(set) var unread = 0

  private static let idMark = Array(#"{"id":""#.utf8)

  /// - Parameters:
  ///   - chunk: lines as `RecordLine` writes them.
  ///   - packs: whether to keep packed records instead of the lines.
  init(_ chunk: [UInt8], packs: Bool) {
    var kept: [UInt8] = []
    kept.reserveCapacity(chunk.count)
    var reader = RecordLineReader()
    var ends = [0]
    var keys: [CommunityKey] = []
    var unread = 0
    chunk.withUnsafeBufferPointer { chunk in
      var start = 0
      while start < chunk.count {
        let end = chunk.next(0x0A, from: start) ?? chunk.count
        let line = UnsafeBufferPointer(rebasing: chunk[start..<min(end + 1, chunk.count)])
        start = end + 1
        guard let key = Self.key(of: line), !packs || reader.append(line, to: &kept) else {
          unread += 1
          continue
        }
        if !packs { kept.append(contentsOf: line) }
        keys.append(key)
        ends.append(kept.count)
      }
    }
    bytes = kept
    (self.ends, self.keys, self.unread) = (ends, keys, unread)
  }

  /// The line, or the packed record; good inside the call.
  func withBytes<Failure: Error>(
    ofLine line: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let outcome: Result<Void, Failure> = bytes.withUnsafeBufferPointer { bytes in
      do throws(Failure) {
        return .success(try body(UnsafeBufferPointer(rebasing: bytes[ends[line]..<ends[line + 1]])))
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// The key of a line's id, which stands first in all lines that were ever written.
  private static func key(of line: UnsafeBufferPointer<UInt8>) -> CommunityKey? {
    let id = idMark.count..<(idMark.count + 30)
    guard line.count > id.upperBound, line.starts(with: idMark), line[id.upperBound] == 0x22 else {
      return nil
    }
    return CommunityKey(line[id])
  }
}
