import Foundation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Folder store")
struct FolderStoreTests {
  let folder: TemporaryFolder
  var store: FolderStore { FolderStore(path: folder.url.path, tag: "a") }

  init() throws { folder = try TemporaryFolder() }

  @Test("What is put there is listed with its length, read back, and can be taken away")
  func files() throws {
    #expect(try store.list("hold").isEmpty)
    try store.putNew("hold/a.1.3.00000000.pack", [1, 2, 3])
    #expect(try store.list("hold") == [StoreEntry(name: "a.1.3.00000000.pack", length: 3)])
    #expect(try store.get("hold/a.1.3.00000000.pack", limit: 3) == [1, 2, 3])
    #expect(throws: StoreError.tooLarge("hold/a.1.3.00000000.pack")) {
      try store.get("hold/a.1.3.00000000.pack", limit: 2)
    }
    try store.putNew("hold/a.1.3.00000000.pack", [1, 2, 3])
    try store.remove("hold/a.1.3.00000000.pack")
    try store.remove("hold/a.1.3.00000000.pack")
    #expect(try store.list("hold").isEmpty)
    #expect(throws: StoreError.missing("hold/x")) { try store.get("hold/x", limit: 3) }
  }

  @Test("What is put there can be read by the group, and by nobody else")
  func rights() throws {
    try store.putNew("hold/space.abc.json", [1])
    var status = stat()
    #expect(stat(folder.path("hold/space.abc.json"), &status) == 0 && status.st_mode & 0o777 == 0o660)
    #expect(stat(folder.path("hold"), &status) == 0 && status.st_mode & 0o007 == 0)
  }

  @Test("What others have put there is passed over, and left alone")
  func foreign() throws {
    try store.putNew("hold/space.abc.json", [1])
    let names = ["Thumbs.db", ".sync_journal.db", "a.1.3.0 (conflicted copy).pack", "æ.txt", ".b.new"]
    for name in names { try Data([1]).write(to: folder.url.appendingPathComponent("hold/\(name)")) }
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("hold/mappe"), withIntermediateDirectories: true)
    #expect(try store.list("hold").map(\.name) == ["space.abc.json"])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("hold"))
    #expect(Set(left) == Set(names + ["mappe", "space.abc.json"]))
  }

  @Test("A share that is not connected cannot be reached, whatever is asked of it")
  func unreachable() {
    let gone = FolderStore(path: folder.path("nowhere"), tag: "a")
    let error = StoreError.unreachable(folder.path("nowhere"))
    #expect(throws: error) { try gone.list("hold") }
    #expect(throws: error) { try gone.get("hold/x", limit: 1) }
    #expect(throws: error) { try gone.putNew("hold/x", [1]) }
    #expect(throws: error) { try gone.remove("hold/x") }
  }

  @Test("Two data folders on a real disk share a citizen through it")
  func exchange() throws {
    var random = SeededRandom(seed: 5)
    var ledgers: [Ledger] = []
    let bodil = RootID("citizen:bodil")
    for name in ["a", "b", "a"] {
      let opened = try JournalFolder.open(
        folder.path("data-\(name)"), cache: nil, access: .write, machine: "m", random: &random)
      var ledger = opened.ledger
      if ledger.count == 0, name == "a" {
        try opened.folder.append(
          ledger.record(
            [Edit(root: bodil, record: "plan", field: "goal", value: "Synge"), .share(bodil, to: "hold")],
            by: "s",
            at: .init(milliseconds: 0)))
      }
      let exchange = Exchange(
        store: FolderStore(path: folder.url.path, tag: name), folder: opened.folder, machine: "m")
      let report = exchange.run([.init("hold")], random: &random)
      #expect(report.failures.isEmpty)
      ledger.take(report)
      ledgers.append(ledger)
      opened.folder.close()
    }
    #expect(ledgers[1].state(of: bodil) == ledgers[0].state(of: bodil))
    #expect(ledgers[2].state(of: bodil) == ledgers[0].state(of: bodil))
  }
}
