import Foundation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("The store's format, as it is written down")
struct StoreFormatTests {
  /// The block of the page *The shared store* with that tag: the words after the tag, and the bytes.
  private func block(_ tag: String) throws -> (names: [String], bytes: [UInt8]) {
    let url = SharedData.packageRoot.appendingPathComponent("Sources/Sync/Sync.docc/Store.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "```\(tag) "))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let inner = text[start.upperBound..<end.lowerBound]
    let line = try #require(inner.firstIndex(of: "\n"))
    let names = inner[..<line].split(separator: " ").map(String.init)
    return (names, Array(inner[inner.index(after: line)...].utf8))
  }

  @Test("The identity file of the page is the one that is written")
  func identity() throws {
    let (names, bytes) = try block("identity")
    let identity = SpaceIdentity(identity: names[0], name: names[1])
    #expect(identity.bytes == bytes)
    #expect(SpaceIdentity.identity(in: identity.fileName) == names[0])
  }

  @Test("The manifest of the page is read, written and named so")
  func manifest() throws {
    let (names, bytes) = try block("manifest")
    let manifest = try #require(Manifest(bytes))
    #expect(manifest.bytes == bytes)
    #expect(manifest.chunks.map { ChunkName.length($0) } == [262_144, 1200])
    let name = try #require(ManifestName.parse(names[0]))
    #expect(name.fits(bytes))
    #expect(ManifestName.text(name) == names[0])
    #expect(manifest.replaces.allSatisfy { ManifestName.parse($0) != nil })
  }

  @Test(
    "What is no manifest is none",
    arguments: [
      "", "[]", "{\"format\":2,\"source\":\"x\",\"chunks\":[]}",
      "{\"format\":1,\"source\":\"x\",\"chunks\":[\"../../etc\"]}",
      "{\"format\":1,\"source\":\"x\",\"chunks\":[1]}", "{\"format\":1,\"chunks\":[]}",
    ])
  func noManifest(text: String) {
    #expect(Manifest(Array(text.utf8)) == nil)
  }

  @Test(
    "Names that are not ours are passed over",
    arguments: [
      "a.1.3.00000000.pack ", "a.1.3.00000000 (conflicted copy).pack", "a.01.3.00000000.pack",
      "A.1.3.00000000.pack",
      "a.1.3.0000000G.pack", "a.1.3.00000000.pack.part", ".a.new", "a.1.-3.00000000.pack",
      "a.1.3.0000000.pack",
      "space..json", "space.ABC.json", "space.abc.json~", "0123.1.chunk",
      "a.1.99999999999999999999.00000000.pack",
      "a.1.999999999.00000000.pack",
    ])
  func foreign(name: String) {
    let listing = Listing([StoreEntry(name: name, length: nil)])
    #expect(
      listing.packs.isEmpty && listing.partial.isEmpty && listing.files.isEmpty && listing.identities.isEmpty)
  }

  @Test("A file of another length than its name tells has not arrived")
  func length() throws {
    let name = "a.1.3.00000000.pack"
    #expect(Listing([StoreEntry(name: name, length: 2)]).partial.map(\.text) == [name])
    #expect(Listing([StoreEntry(name: name, length: 3)]).packs.map(\.text) == [name])
    #expect(Listing([StoreEntry(name: name, length: nil)]).packs.map(\.text) == [name])
    #expect(Listing([StoreEntry(name: name, length: 2), StoreEntry(name: name, length: 3)]).partial.isEmpty)
  }
}
