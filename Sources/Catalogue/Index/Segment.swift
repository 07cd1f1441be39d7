import Domain
import Foundation

/// An index ready to be searched: a mapped file, or the same bytes in memory. It never changes.
final class Segment: Sendable {
  private let data: Data
  private let sections: [Range<Int>]
  /// How many communities it holds.
  let recordCount: Int
  /// How many of them still meet.
  let liveCount: Int
  /// What it was made from.
  let fingerprint: [UInt8]

  /// Checks the header and the sections' borders; nil when the bytes are no index of this version.
  init?(_ data: Data) {
    guard let header = data.withUnsafeBytes({ IndexHeader($0) }) else { return nil }
    self.data = data
    sections = header.sections
    recordCount = header.recordCount
    liveCount = header.liveCount
    fingerprint = header.fingerprint
  }

  /// An index of these communities in memory; of two with one id the last counts.
  convenience init?(_ communities: [Community]) {
    var positions: [String: Int] = [:]
    for (position, community) in communities.enumerated() { positions[community.id] = position }
    var builder = IndexBuilder()
    for (position, community) in communities.enumerated() where positions[community.id] == position {
      _ = builder.add { PackedRecord.append(community, to: &$0) }
    }
    self.init(builder.image())
  }

  /// The same bytes as a file would have.
  convenience init?(_ image: IndexImage) {
    var data = Data()
    image.forEachPiece(fingerprint: []) { data.append(contentsOf: $0) }
    self.init(data)
  }

  /// Whether every section is what its checksum says. Reads everything.
  var isIntact: Bool { data.withUnsafeBytes { IndexHeader($0)?.isIntact(in: $0) ?? false } }

  /// The index in place; pointers in it are good inside the call.
  func withView<Result>(_ body: (IndexView) throws -> Result) rethrows -> Result {
    try data.withUnsafeBytes { try body(IndexView($0, sections: sections, recordCount: recordCount)) }
  }

  /// The community with this id.
  func community(_ id: String) -> Community? {
    withView { view in view.number(of: id).flatMap { view.record($0)?.community() } }
  }
}
