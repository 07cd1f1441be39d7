import Simulation
import Support
import Synchronization
import Testing

@testable import Journal
@testable import Sync

/// Published files in memory; a chunk's name begins with a stand-in for its hash.
private final class MemoryFiles: PublishedFiles {
  private let files = Mutex<[String: [UInt8]]>([:])
  var all: [String: [UInt8]] { files.withLock { $0 } }

  func names() -> Set<String> { Set(all.keys) }
  func read(_ name: String) throws -> [UInt8] { try #require(all[name]) }
  func take(_ name: String, _ bytes: [UInt8]) { files.withLock { $0[name] = bytes } }
  func forgetAll() { files.withLock { $0 = [:] } }
  func verifyChunk(_ name: String, _ bytes: [UInt8]) -> Bool { name == Self.chunkName(bytes) }

  static func chunkName(_ bytes: [UInt8]) -> String {
    "\(Hex.text(CRC32C.of(bytes)))\(String(repeating: "0", count: 24)).\(bytes.count).chunk"
  }

  /// Publishes a directory of some chunks in place of others; gives the manifest's name.
  func publish(_ chunks: [String], by device: DeviceName, serial: Int, replaces: [String] = []) -> String {
    let names = chunks.map { Self.chunkName(Array($0.utf8)) }
    for (name, chunk) in zip(names, chunks) { take(name, Array(chunk.utf8)) }
    let bytes = Manifest(source: "hsds", chunks: names, replaces: replaces).bytes
    let name = ManifestName.text(PackName(publisher: device, serial: serial, bytes: bytes))
    take(name, bytes)
    return name
  }
}

@Suite("Exchange of the catalogue's files")
struct FileExchangeTests {
  let store = MemoryFileStore()

  private struct Laptop {
    let folder: JournalFolder
    let files = MemoryFiles()
    let store: MemoryFileStore

    init(_ seed: UInt64, _ store: MemoryFileStore) throws {
      var random = SeededRandom(seed: seed)
      folder = try JournalFolder.open(
        "/data", cache: nil, access: .write, disk: MemoryDisk(), machine: "m", random: &random
      ).folder
      self.store = store
    }

    @discardableResult
    func exchange() -> ExchangeReport {
      var random = SeededRandom(seed: 1)
      return Exchange(store: store, folder: folder, machine: "m")
        .run([.init("katalog", files: files)], random: &random)
    }
  }

  @Test(
    "A chunk or a manifest that is damaged at its full length is put there again by who has it",
    arguments: ["chunk", "manifest"])
  func damaged(kind: String) throws {
    let (one, other) = (try Laptop(1, store), try Laptop(2, store))
    _ = one.files.publish(["første del", "anden del"], by: one.folder.device, serial: 1)
    one.exchange()
    let whole = store.files
    for (path, bytes) in whole where path.hasSuffix(kind) {
      store.files[path] = [UInt8](repeating: 0, count: bytes.count)
    }
    for _ in 0..<SpaceExchange.patience { for laptop in [one, other] { laptop.exchange() } }
    for laptop in [one, other] { laptop.exchange() }
    #expect(other.files.all == one.files.all)
    #expect(store.files == whole)
  }

  @Test("A manifest of a newer program is no damaged one: nobody is told of it")
  func newer() throws {
    let (one, other) = (try Laptop(1, store), try Laptop(2, store))
    let bytes = Array(#"{"format":2,"parts":[]}"#.utf8) + [UInt8(ascii: "\n")]
    let name = ManifestName.text(PackName(publisher: one.folder.device, serial: 1, bytes: bytes))
    store.files["katalog/\(name)"] = bytes
    for _ in 0..<20 { for laptop in [one, other] { laptop.exchange() } }
    #expect(!store.files.keys.contains { $0.hasSuffix(".damaged") })
  }

  @Test("An imported directory arrives whole at the other, and nothing more is asked for then")
  func arrives() throws {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    _ = a.files.publish(["stolemotion", "kor"], by: a.folder.device, serial: 1)
    #expect(a.exchange().filesSent == 3)
    #expect(b.exchange().filesReceived == 3)
    #expect(b.files.all == a.files.all)
    store.requests = []
    #expect(b.exchange().filesReceived == 0)
    #expect(store.requests == ["list katalog"])
  }

  @Test("A chunk that is not what its name tells is not taken, nor is its manifest before all is there")
  func damaged() throws {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    let manifest = a.files.publish(["stolemotion", "kor"], by: a.folder.device, serial: 1)
    a.exchange()
    let path = "katalog/\(MemoryFiles.chunkName(Array("kor".utf8)))"
    store.files[path] = Array("KOR".utf8)
    #expect(b.exchange().notArrived > 0)
    #expect(b.files.all[manifest] == nil)
    store.files[path] = nil
    a.exchange()
    b.exchange()
    #expect(b.files.all == a.files.all)
  }

  @Test("A replaced directory is taken away by its publisher alone, but for chunks that another still names")
  func replaced() throws {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    let first = a.files.publish(["stolemotion", "kor"], by: a.folder.device, serial: 1)
    a.exchange()
    b.exchange()
    let second = b.files.publish(
      ["kor", "mænds mødested"], by: b.folder.device, serial: 1, replaces: [first])
    b.exchange()
    #expect(store.files["katalog/\(first)"] != nil)
    a.exchange()
    #expect(store.files["katalog/\(first)"] == nil)
    let chunks = Set(store.files.keys.filter { $0.hasSuffix(".chunk") })
    #expect(
      chunks == Set(["kor", "mænds mødested"].map { "katalog/\(MemoryFiles.chunkName(Array($0.utf8)))" }))
    #expect(a.files.all[second] != nil)
    b.exchange()
    a.exchange()
    #expect(
      store.files["katalog/\(first)"] == nil, "whoever has the replaced one does not put it there again")
  }

  @Test("What a holder still has of a live directory is put there again when the store has lost it")
  func restored() throws {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    _ = a.files.publish(["stolemotion", "kor"], by: a.folder.device, serial: 1)
    a.exchange()
    b.exchange()
    let before = store.files
    store.files = store.files.filter { !$0.key.hasSuffix(".chunk") }
    b.exchange()
    #expect(store.files == before)
  }

  /// One who has published a directory and another in its place, one who has not exchanged yet, and the first one's manifest.
  private func replacedOnce() throws -> (publisher: Laptop, other: Laptop, first: String) {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    let first = a.files.publish(["stolemotion"], by: a.folder.device, serial: 1)
    a.exchange()
    _ = a.files.publish(["kor"], by: a.folder.device, serial: 2, replaces: [first])
    a.exchange()
    return (a, b, first)
  }

  @Test("A replaced directory stays as long as the new one is not whole in the store, and new devices get it")
  func replacedByHalf() throws {
    let (_, b, first) = try replacedOnce()
    #expect(store.files["katalog/\(first)"] != nil)
    // The store said that it was done, and the one who could put it again never comes back.
    store.files["katalog/\(MemoryFiles.chunkName(Array("kor".utf8)))"] = nil
    b.exchange()
    #expect(b.files.all[first] != nil)
  }

  @Test(
    "A replaced directory is not taken away by a publisher that was set back and has not read the new one whole"
  )
  func replacedAndSetBack() throws {
    let (a, b) = (try Laptop(1, store), try Laptop(2, store))
    let first = a.files.publish(["stolemotion"], by: a.folder.device, serial: 1)
    a.exchange()
    b.exchange()
    _ = b.files.publish(["kor", "krolf"], by: b.folder.device, serial: 1, replaces: [first])
    b.exchange()
    store.files["katalog/\(MemoryFiles.chunkName(Array("kor".utf8)))"] = [0, 0, 0]
    a.files.forgetAll()
    for _ in 0...(SpaceExchange.patience + 1) { a.exchange() }
    #expect(store.files["katalog/\(first)"] != nil)
    #expect(a.files.all[first] != nil)
  }

  @Test("A replaced directory counts again when nobody has what is damaged of the new one")
  func replacedByDamaged() throws {
    let (a, b, first) = try replacedOnce()
    store.files["katalog/\(MemoryFiles.chunkName(Array("kor".utf8)))"] = [0, 0, 0]
    b.exchange()
    #expect(b.files.all[first] == nil, "it may be put there again")
    for _ in 0..<SpaceExchange.patience { b.exchange() }
    #expect(b.files.all[first] != nil)
    // Its publisher does come back.
    for _ in 0..<3 { for laptop in [a, b] { laptop.exchange() } }
    #expect(store.files["katalog/\(first)"] == nil)
    #expect(Set(a.files.all.keys).isSubset(of: b.files.all.keys))
  }
}
