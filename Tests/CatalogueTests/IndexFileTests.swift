import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Stored index")
struct IndexFileTests {
  private let temporary: TemporaryFolder
  private let folder: CatalogueFolder
  private let cache: String
  private var file: URL { URL(fileURLWithPath: "\(cache)/directory.index") }
  init() throws {
    temporary = try TemporaryFolder()
    folder = CatalogueFolder(path: temporary.path("katalog"))
    cache = temporary.path("cache/under")
  }

  @Test("is made once and then opened, until something changes")
  func fresh() throws {
    let communities = MadeUp.communities(50, seed: 1)
    _ = try folder.take(MadeUp.batch(Array(communities[..<40])), publisher: "a")
    let first = Directory.open(folder, cache: cache)
    #expect(first.wasRebuilt && first.problems.isEmpty)
    let second = Directory.open(folder, cache: cache)
    #expect(!second.wasRebuilt)
    #expect(second.directory.search(Query(limit: 100)) == first.directory.search(Query(limit: 100)))
    #expect(second.directory.isIntact)

    _ = try folder.take(MadeUp.batch(communities), publisher: "a")
    let third = Directory.open(folder, cache: cache)
    #expect(third.wasRebuilt)
    #expect(third.directory.community(communities[45].id) == communities[45])
    // What was opened before is still what it was.
    #expect(second.directory.community(communities[45].id) == nil)
    #expect(second.directory.community(communities[5].id) == communities[5])
  }

  @Test("is made anew when a missing chunk arrives")
  func arrival() throws {
    _ = try folder.take(MadeUp.batch(MadeUp.communities(20, seed: 1)), publisher: "a")
    let chunk = try #require(folder.names().first { $0.hasSuffix(".chunk") })
    let bytes = try #require(folder.bytes(of: chunk))
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(chunk)")
    #expect(Directory.open(folder, cache: cache).directory.count == 0)
    #expect(Directory.open(folder, cache: cache).wasRebuilt == false)
    try folder.store(bytes, as: chunk)
    let opening = Directory.open(folder, cache: cache)
    #expect(opening.wasRebuilt && opening.directory.count > 0)
  }

  @Test("is made anew when it is damaged, cut off or something else", arguments: [0, 1, 2, 3])
  func damaged(kind: Int) throws {
    _ = try folder.take(MadeUp.batch(MadeUp.communities(20, seed: 1)), publisher: "a")
    let whole = Directory.open(folder, cache: cache).directory.search(Query())
    var bytes = try Data(contentsOf: file)
    switch kind {
    case 0: bytes[40] ^= 1
    case 1: bytes.removeLast(10)
    case 2: bytes = Data()
    default: bytes = Data("noget helt andet".utf8)
    }
    try FileManager.default.removeItem(at: file)
    try bytes.write(to: file)
    let opening = Directory.open(folder, cache: cache)
    #expect(opening.wasRebuilt)
    #expect(opening.directory.search(Query()) == whole)
  }

  @Test(
    "is not needed: without a folder that can be written there is a directory all the same, and a word about it"
  )
  func unwritable() throws {
    try Data("x".utf8).write(to: temporary.url.appendingPathComponent("cache"))
    _ = try folder.take(MadeUp.batch(MadeUp.communities(20, seed: 1)), publisher: "a")
    let opening = Directory.open(folder, cache: cache)
    #expect(opening.problems.count == 1)
    #expect(opening.directory.count > 10)
  }

  @Test("is empty, without a fuss, before anything was imported")
  func nothing() {
    let opening = Directory.open(folder, cache: cache)
    #expect(opening.directory == .empty)
    #expect(opening.problems.isEmpty && !opening.wasRebuilt)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }
}
