import Foundation
import Simulation
import Support
import Testing

@testable import Sync

/// A store of each kind that there is, with what has to live as long.
struct AnyStore: Sendable {
  enum Kind: Sendable, CustomTestStringConvertible, CaseIterable {
    case memory, folder, apache, nginx, rclone, wsgidav
    var testDescription: String { "\(self)" }
  }

  let store: any FileStore
  private let holding: [any Sendable]

  init(_ kind: Kind) throws {
    switch kind {
    case .memory: (store, holding) = (MemoryFileStore(), [])
    case .folder:
      let folder = try TemporaryFolder()
      (store, holding) = (FolderStore(path: folder.url.path, tag: "a"), [folder])
    case .apache: (store, holding) = try Self.served(by: .apache)
    case .nginx: (store, holding) = try Self.served(by: .nginx)
    case .rclone: (store, holding) = try Self.served(by: .rclone)
    case .wsgidav: (store, holding) = try Self.served(by: .wsgidav)
    }
  }

  private static func served(by kind: WebDAVServer.Kind) throws -> (any FileStore, [any Sendable]) {
    let server = try WebDAVServer(kind)
    let store = WebDAVStore(
      try WebDAVAddress(server.url), user: .init(name: WebDAVServer.user, password: WebDAVServer.password))
    return (store, [server])
  }

  /// What is listed of the program's own files, in order.
  func listed(_ folder: String) throws -> [StoreEntry] {
    try store.list(folder).filter { !$0.name.hasPrefix("desktop") && !$0.name.contains(" ") }
      .sorted { $0.name < $1.name }
  }
}

@Suite("What every store does: memory, folder and four WebDAV servers")
struct StoreContractTests {
  @Test("A space that nobody has written to is empty, and no error", arguments: AnyStore.Kind.allCases)
  func empty(kind: AnyStore.Kind) throws {
    let any = try AnyStore(kind)
    #expect(try any.listed("hold-a").isEmpty)
    #expect(throws: StoreError.missing("hold-a/x.1.pack")) { try any.store.get("hold-a/x.1.pack", limit: 9) }
    try any.store.remove("hold-a/x.1.pack")
  }

  @Test(
    "What is put there is listed with its length, read back whole, and can be taken away twice",
    arguments: AnyStore.Kind.allCases)
  func files(kind: AnyStore.Kind) throws {
    let any = try AnyStore(kind)
    let path = "hold-a/abc.1.300.0a0b0c0d.pack"
    // Every byte there is, so that nothing on the way takes them for text.
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    try any.store.putNew(path, bytes)
    #expect(try any.listed("hold-a") == [StoreEntry(name: "abc.1.300.0a0b0c0d.pack", length: 300)])
    #expect(try any.listed("hold-b").isEmpty)
    #expect(try any.store.get(path, limit: 300) == bytes)
    #expect(throws: StoreError.tooLarge(path)) { try any.store.get(path, limit: 299) }
    #expect(
      try any.store.get(path, limit: 1000) == bytes, "the connection goes on after an answer that was refused"
    )
    try any.store.remove(path)
    try any.store.remove(path)
    #expect(try any.listed("hold-a").isEmpty)
    #expect(throws: StoreError.missing(path)) { try any.store.get(path, limit: 300) }
  }

  @Test(
    "Writing the same again does no harm, and puts right what was cut short",
    arguments: AnyStore.Kind.allCases)
  func again(kind: AnyStore.Kind) throws {
    let any = try AnyStore(kind)
    let bytes = Array("en linje og en til".utf8)
    for length in [bytes.count, bytes.count, 5, bytes.count] {
      try any.store.putNew("hold/a.1.x.pack", Array(bytes.prefix(length)))
      #expect(try any.store.get("hold/a.1.x.pack", limit: 99) == Array(bytes.prefix(length)))
    }
    #expect(try any.listed("hold").map(\.length) == [bytes.count])
  }

  @Test(
    "An empty file and one of a full pack's size come back as they were", arguments: AnyStore.Kind.allCases)
  func sizes(kind: AnyStore.Kind) throws {
    let any = try AnyStore(kind)
    var random = SeededRandom(seed: 11)
    for size in [0, 1, Compaction.fullPack] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      try any.store.putNew("katalog/a.\(size).chunk", bytes)
      #expect(try any.store.get("katalog/a.\(size).chunk", limit: size) == bytes)
    }
    #expect(try any.listed("katalog").map(\.length) == [0, 1, Compaction.fullPack])
  }

  @Test("Four hundred files are listed, each once", arguments: AnyStore.Kind.allCases)
  func many(kind: AnyStore.Kind) throws {
    let any = try AnyStore(kind)
    for number in 0..<400 { try any.store.putNew("hold/abcdefghij.\(number).1.00000000.pack", [1]) }
    let names = try any.store.list("hold").map(\.name).filter { $0.hasPrefix("abcdefghij.") }
    #expect(names.count == 400 && Set(names).count == 400)
  }
}
