import Domain
import Foundation
import Support
import Synchronization
import Testing

@testable import Catalogue

@Suite("Catalogue folder")
struct CatalogueFolderTests {
  private let temporary: TemporaryFolder
  private let folder: CatalogueFolder
  init() throws {
    temporary = try TemporaryFolder()
    folder = Self.folder(temporary.path("katalog"))
  }

  /// With small chunks, so that few communities make many.
  private static func folder(_ path: String, _ files: DurableFiles? = nil) -> CatalogueFolder {
    CatalogueFolder(
      files: files ?? DurableFiles(path: path), limits: ChunkWriter.Limits(shortest: 3000, longest: 9000))
  }

  private func byID(_ communities: [Community]) -> [String: Community] {
    Dictionary(communities.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  @Test("keeps what was imported, and tells what a re-import changed")
  func reimport() throws {
    var communities = MadeUp.communities(200, seed: 1).map { community in
      var community = community
      community.isRetired = false
      return community
    }
    let first = try folder.take(MadeUp.batch(communities), publisher: "a")
    #expect(first.line == "imported 200, updated 0, unchanged 0, rejected 0")
    #expect(folder.contents == byID(communities))

    let names = folder.names()
    let again = try folder.take(MadeUp.batch(communities.shuffled()), publisher: "a")
    #expect(again.line == "imported 0, updated 0, unchanged 200, rejected 0")
    #expect(folder.names() == names)

    communities[3].name = "Nyt navn"
    let gone = communities.removeLast()
    let added = MadeUp.communities(201, seed: 1)[200]
    var batch = MadeUp.batch(communities + [added])
    batch.rejections = [Rejection(file: "x", line: 1, reason: Phrase(same: "y"))]
    let changed = try folder.take(batch, publisher: "a")
    #expect(changed.line == "imported 1, updated 1, unchanged 198, rejected 1")
    #expect(changed.retired == 1)
    #expect(folder.contents[gone.id]?.isRetired == true)
    #expect(folder.contents[gone.id]?.name == gone.name)
    #expect(folder.names().filter { $0.hasSuffix(".manifest") }.count == 1)

    // What came back is no longer retired; what stays away is not counted again.
    let back = try folder.take(MadeUp.batch(communities + [gone]), publisher: "a")
    #expect(back.updated == 1 && back.retired == 1)
    #expect(folder.contents[gone.id] == gone)
    #expect(try folder.take(MadeUp.batch(communities + [gone]), publisher: "a").retired == 0)
  }

  @Test("keeps directories apart")
  func sources() throws {
    let communities = MadeUp.communities(20, seed: 1)
    _ = try folder.take(MadeUp.batch(Array(communities[..<10]), source: "en"), publisher: "a")
    _ = try folder.take(MadeUp.batch(Array(communities[10...]), source: "to"), publisher: "a")
    #expect(folder.contents == byID(communities))
    #expect(folder.sources() == ["en": 10, "to": 10])
  }

  @Test("takes nothing of a batch without communities")
  func emptyBatch() throws {
    let communities = MadeUp.communities(5, seed: 1)
    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    #expect(
      try folder.take(MadeUp.batch([]), publisher: "a").line
        == "imported 0, updated 0, unchanged 0, rejected 0")
    #expect(folder.contents == byID(communities))
  }

  @Test("changes few chunks when few communities change")
  func chunks() throws {
    var communities = MadeUp.communities(400, seed: 8)
    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    let before = Set(folder.names().filter { $0.hasSuffix(".chunk") })
    #expect(before.count > 5)
    communities[234].description = "ændret"
    communities.remove(at: 77)
    communities += MadeUp.communities(401, seed: 8).suffix(1)
    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    let after = Set(folder.names().filter { $0.hasSuffix(".chunk") })
    #expect(after.subtracting(before).count <= 6)
    for name in after {
      let length = try #require(ChunkName(name)).length
      #expect(length <= 9000)
    }
  }

  @Test("keeps files and folders to their owner")
  func permissions() throws {
    _ = try folder.take(MadeUp.batch(MadeUp.communities(5, seed: 1)), publisher: "a")
    func mode(_ path: String) throws -> Int {
      (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
    #expect(try mode(folder.path) == 0o700)
    for name in folder.names() { #expect(try mode("\(folder.path)/\(name)") == 0o600) }
  }

  @Test("is in the old state or the new after a crash or a full disk at any step", arguments: [true, false])
  func interrupted(isCrash: Bool) throws {
    let old = MadeUp.communities(60, seed: 3)
    var new = old
    for index in stride(from: 0, to: new.count, by: 7) { new[index].description += " ændret" }
    new.removeLast(8)
    var states = 0
    for step in 0... {
      let path = temporary.path("forsøg-\(step)")
      _ = try Self.folder(path).take(MadeUp.batch(old), publisher: "a")
      let before = Self.folder(path).contents
      let left = Mutex(step)
      var files = DurableFiles(path: path)
      files.beforeStep = { (kind) throws(CatalogueError) in
        let hit = left.withLock { left in
          defer { left -= 1 }
          // After a crash nothing works any more; a full disk takes no bytes, but names can be removed.
          return isCrash ? left <= 0 : left == 0
        }
        if hit { throw .cannotWrite(path: "x", reason: Phrase(same: "fuld")) }
      }
      let report = try? Self.folder(path, files).take(MadeUp.batch(new), publisher: "a")
      let after = Self.folder(path).contents
      if after == before {
        states |= 1
        #expect(report == nil)
      } else {
        states |= 2
        #expect(after.values.filter { $0.description.hasSuffix("ændret") }.count > 5)
        #expect(after.count == 60)
      }
      // And the next attempt succeeds, with nothing left over.
      _ = try Self.folder(path).take(MadeUp.batch(new), publisher: "a")
      #expect(Self.folder(path).contents.values.filter(\.isRetired).count >= 8)
      #expect(FolderState(DurableFiles(path: path)).unused.isEmpty)
      if left.withLock({ $0 }) > 0 { break }
    }
    #expect(states == 3)
  }

  @Test("tells of a folder that cannot be written")
  func unwritable() throws {
    try Data("x".utf8).write(to: temporary.url.appendingPathComponent("fil"))
    let error = #expect(throws: CatalogueError.self) {
      try CatalogueFolder(path: temporary.path("fil/under")).take(
        MadeUp.batch(MadeUp.communities(1, seed: 1)), publisher: "a")
    }
    #expect(error?.phrase.danish.contains("uændret") == true)
    #expect(throws: CatalogueError.badPublisher("A B")) {
      try folder.take(MadeUp.batch(MadeUp.communities(1, seed: 1)), publisher: "A B")
    }
    #expect(folder.names().isEmpty)
  }

  @Test("loads what is whole when something is damaged, and says so")
  func damaged() throws {
    let communities = MadeUp.communities(200, seed: 5)
    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    _ = try folder.take(
      MadeUp.batch(MadeUp.communities(210, seed: 5).suffix(10).map { $0 }, source: "to"), publisher: "a")
    #expect(folder.check().isEmpty)
    let chunk = try #require(folder.names().filter { $0.hasSuffix(".chunk") }.max { $0.count < $1.count })
    var bytes = try #require(folder.bytes(of: chunk))
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(chunk)"))
    #expect(folder.bytes(of: chunk) == nil)
    let (image, problems) = folder.image()
    #expect(problems.count == 1 && problems[0].danish.contains(chunk))
    #expect(image.recordCount > 150 && image.recordCount < 210)
    #expect(folder.check() == problems)

    // A manifest of a newer format is passed over, and its chunks are not taken for rubbish.
    let newer = Array(#"{"format":2}"#.utf8)
    let name = try #require(ManifestName(publisher: "b", serial: 99, bytes: newer))
    try Data(newer).write(to: URL(fileURLWithPath: "\(folder.path)/\(name.text)"))
    #expect(folder.image().1.contains { $0.danish.contains("nyere udgave") })
    #expect(FolderState(folder.files).unused.isEmpty)

    // Importing again mends it.
    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    #expect(folder.contents.count == 210)
    #expect(folder.bytes(of: chunk) != nil)
  }

  @Test("does not fail on any bytes in it")
  func anyBytes() throws {
    var random = SeededRandom(seed: 6)
    _ = try folder.take(MadeUp.batch(MadeUp.communities(20, seed: 5)), publisher: "a")
    for round in 0..<25 {
      let path = temporary.path("runde-\(round)")
      try FileManager.default.copyItem(atPath: folder.path, toPath: path)
      for name in folder.names() {
        var bytes = try #require(folder.bytes(of: name))
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
        // Under a name that says it is right, so that reading is put to the test and not only the checksum.
        let right =
          name.hasSuffix(".chunk")
          ? ChunkName(of: bytes).text
          : ManifestName(publisher: "a", serial: 1, bytes: bytes)?.text ?? name
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(right)"))
      }
      #expect(Self.folder(path).image().0.recordCount <= 40)
    }
  }
}
