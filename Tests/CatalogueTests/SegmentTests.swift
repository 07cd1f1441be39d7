import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Index")
struct SegmentTests {
  private func bytes(_ communities: [Community]) -> [UInt8] {
    var builder = IndexBuilder()
    for community in communities {
      _ = builder.add { PackedRecord.append(community, to: &$0) }
    }
    var bytes: [UInt8] = []
    builder.image().forEachPiece(fingerprint: []) { bytes.append(contentsOf: $0) }
    return bytes
  }

  @Test("gives every community back by its id")
  func byID() throws {
    let communities = MadeUp.communities(400, seed: 1)
    let segment = try #require(Segment(communities))
    #expect(segment.recordCount == 400)
    #expect(segment.liveCount == communities.filter { !$0.isRetired }.count)
    for community in communities { #expect(segment.community(community.id) == community) }
    #expect(segment.community("community:zzzzzzzzzzzzzzzzzzzz") == nil)
    #expect(segment.community("") == nil)
    #expect(segment.isIntact)
  }

  @Test("may be empty")
  func empty() throws {
    let segment = try #require(Segment([Community]()))
    #expect(segment.recordCount == 0)
    #expect(segment.community("x") == nil)
    #expect(Directory(base: segment).search(Query(text: "kor")) == Hits())
    #expect(Directory(base: segment).search(Query(near: Coordinate(latitude: 55, longitude: 12))) == Hits())
  }

  @Test("is the same bytes for the same communities")
  func deterministic() {
    let communities = MadeUp.communities(100, seed: 1)
    #expect(bytes(communities) == bytes(communities))
  }

  @Test("is refused when its head is damaged or its end is missing")
  func head() {
    let whole = bytes(MadeUp.communities(30, seed: 1))
    #expect(Segment(Data(whole)) != nil)
    for index in 0..<IndexLayout.headerLength {
      var damaged = whole
      damaged[index] ^= 0x10
      #expect(Segment(Data(damaged)) == nil)
    }
    for length in [0, 1, 63, 64, IndexLayout.headerLength, whole.count - 1] {
      #expect(Segment(Data(whole.prefix(length))) == nil)
    }
    #expect(Segment(Data(whole + [0])) == nil)
  }

  @Test("survives any damage to its sections, and can tell", arguments: 0..<40 as Range<UInt64>)
  func sections(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let communities = MadeUp.communities(40, seed: 1)
    var damaged = bytes(communities)
    let header = try #require(damaged.withUnsafeBytes { IndexHeader($0) })
    // Every section gets its share, the large ones not more than the small.
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      let section = try #require(header.sections.filter { !$0.isEmpty }.randomElement(using: &random))
      damaged[Int.random(in: section, using: &random)] =
        [0, 0xFF, UInt8.random(in: 0...255, using: &random)]
        .randomElement(using: &random) ?? 0
    }
    let segment = try #require(Segment(Data(damaged)))
    #expect(segment.isIntact == (damaged == bytes(communities)))
    let directory = Directory(base: segment).overlaying(MadeUp.communities(3, seed: 9))
    for text in ["", "kor", "s", "kor roskilde", "å", "zz"] {
      for near in [nil, Coordinate(latitude: 55.6, longitude: 12)] {
        for kilometres in [nil, 30.0] {
          let hits = directory.search(Query(text: text, near: near, withinKilometres: kilometres, limit: 20))
          #expect(hits.hits.count <= 20)
          for hit in hits.hits { _ = directory.community(hit.id) }
        }
      }
    }
    for community in communities { _ = segment.community(community.id) }
  }
}
