import Domain
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Backup")
struct BackupTests {
  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")
  let karen = RootID("citizen:karen")

  func goal(_ root: RootID, _ text: String) -> Edit {
    Edit(root: root, record: "plan", field: "goal", value: .text(text))
  }

  /// A catalogue in memory.
  final class Files: PublishedFiles {
    private let kept: Kept
    struct Kept: Sendable { var files: [String: [UInt8]] }
    private let taken = MemoryFileStore()
    init(_ files: [String: [UInt8]] = [:]) { kept = Kept(files: files) }
    func names() throws -> Set<String> { Set(kept.files.keys).union(taken.files.keys) }
    func read(_ name: String) throws -> [UInt8] { kept.files[name] ?? taken.files[name] ?? [] }
    func take(_ name: String, _ bytes: [UInt8]) throws { taken.files[name] = bytes }
    func verifyChunk(_ name: String, _ bytes: [UInt8]) -> Bool { true }
  }

  /// A laptop with words of its own, unsent ones too, and of a colleague.
  func laptop() throws -> Laptop {
    let (own, other) = (try Laptop(1, store), try Laptop(2, store))
    try other.save(.share(karen, to: "hold"), goal(karen, "Skrevet af en kollega"))
    other.exchange()
    try own.save(.share(bodil, to: "hold"), goal(bodil, "Sendt"))
    own.exchange()
    try own.save(goal(bodil, "Ikke sendt"), goal(RootID("citizen:kun-her"), "Æøå \"🙂\"\n\tlinje"))
    return own
  }

  func backup(_ laptop: Laptop, _ files: Files = Files()) throws -> [UInt8] {
    try Backup(of: laptop.ledger, files: files).bytes(readable: Array("{}\n".utf8), at: 1_795_341_600)
  }

  @Test(
    "Taken in on an empty machine everything is there, own words and colleagues', and stays after the next start"
  )
  func emptyMachine() throws {
    let own = try laptop()
    let bytes = try backup(own)
    let new = try Laptop(3, MemoryFileStore())
    let restored = try Backup(bytes).restore(into: new.folder, files: Files())
    #expect(restored.operations == .init(new: own.ledger.count, passedOver: 0))
    #expect(try Backup(bytes).restore(into: new.folder, files: Files()).operations.new == 0, "once is enough")
    for ledger in [new.folder.ledger, try opened(new)] {
      #expect(ledger.count == own.ledger.count)
      for root in own.ledger.roots { #expect(ledger.state(of: root) == own.ledger.state(of: root)) }
      // It writes under a name of its own, and what it once wrote is still its own.
      #expect(ledger.device != own.ledger.device && ledger.names.contains(own.ledger.device))
    }
  }

  @Test(
    "Whoever kept a citizen alone goes on with it from a backup, though not a word in that was of its own")
  func keptAlone() throws {
    let (other, own) = (try Laptop(1, store), try Laptop(2, store))
    try other.save(.share(karen, to: "hold"), goal(karen, "hemmelig"))
    other.exchange()
    own.exchange()
    let bytes = try backup(own)
    try own.save(.withdraw(karen, keeper: own.folder.device, from: ["hold"]))
    own.exchange()
    let new = try Laptop(3, store)
    new.exchange()
    #expect(new.ledger.sharing(of: karen) == .withdrawn(keeper: own.folder.device))
    _ = try Backup(bytes).restore(into: new.folder, files: Files())
    let ledger = try opened(new)
    #expect(ledger.sharing(of: karen) == .withdrawn(keeper: ledger.device))
    #expect(ledger.state(of: karen)["plan", "goal"] == "hemmelig")
  }

  private func opened(_ laptop: Laptop) throws -> Ledger {
    laptop.folder.close()
    var random = SeededRandom(seed: 9)
    return try JournalFolder.open(
      "/data", cache: nil, access: .read, disk: laptop.disk, machine: "m3", random: &random
    ).ledger
  }

  @Test("What was written since stays, and the store brings both together")
  func merged() throws {
    let own = try laptop()
    let bytes = try backup(own)
    // The old machine is gone; a new one takes the backup in, and has words of its own already.
    let new = try Laptop(3, store)
    try new.save(goal(RootID("citizen:ny"), "Fra i dag"))
    _ = try Backup(bytes).restore(into: new.folder, files: Files())
    new.ledger = new.folder.ledger
    #expect(new.exchange().failures.isEmpty)
    #expect(new.ledger.state(of: RootID("citizen:ny"))["plan", "goal"] == "Fra i dag")
    let colleague = try Laptop(4, store)
    colleague.exchange()
    #expect(colleague.ledger.state(of: bodil)["plan", "goal"] == "Ikke sendt")
    #expect(colleague.ledger.state(of: karen)["plan", "goal"] == "Skrevet af en kollega")
  }

  @Test("What was erased since does not come back, nor what was left to another device alone")
  func erasedSince() throws {
    let own = try laptop()
    let bytes = try backup(own)
    let other = try Laptop(5, store)
    other.exchange()
    try other.save(.erase(karen, from: ["hold"]))
    try other.save(.withdraw(bodil, keeper: other.folder.device, from: ["hold"]))
    let restored = try Backup(bytes).restore(into: other.folder, files: Files())
    #expect(restored.operations.passedOver > 0)
    #expect(other.folder.ledger.sharing(of: karen) == .erased)
    for (path, bytes) in other.disk.files {
      #expect(bytes.firstRange(of: Array("kollega".utf8)) == nil, "\(path)")
    }
    let third = try Laptop(6, store)
    try third.save(.withdraw(bodil, keeper: other.folder.device, from: ["hold"]))
    _ = try Backup(bytes).restore(into: third.folder, files: Files())
    for (path, bytes) in third.disk.files where path != "/data/lock" {
      #expect(bytes.firstRange(of: Array("Ikke sendt".utf8)) == nil, "\(path)")
    }
  }

  @Test("The catalogue's files are in it, chunks before the manifests that name them")
  func catalogue() throws {
    let chunk = "0123456789abcdef0123456789abcdef.3.chunk"
    let manifest = "k3f9a2mx7q.1.5.1a2b3c4d.manifest"
    let own = try laptop()
    let bytes = try backup(own, Files([chunk: Array("abc".utf8), manifest: Array("hello".utf8)]))
    let there = Files()
    let new = try Laptop(3, MemoryFileStore())
    #expect(try Backup(bytes).restore(into: new.folder, files: there).files == 2)
    #expect(try there.names() == [chunk, manifest])
    #expect(try there.read(chunk) == Array("abc".utf8))
  }

  @Test("Whatever byte of it is not as it was, nothing is touched")
  func damaged() throws {
    let own = try laptop()
    let bytes = try backup(own)
    let whole = try Backup(bytes)
    var random = SeededRandom(seed: 3)
    var refused = 0
    for _ in 0..<400 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      // The time, the owner and what fills a block up say nothing: there all is as it was.
      if let backup = try? Backup(damaged) {
        #expect(backup.operations == whole.operations && backup.names == whole.names)
      } else {
        refused += 1
      }
    }
    #expect(refused > 200)
    for length in [0, 511, 512, 1500, bytes.count / 2, bytes.count - 1024 - 512] {
      #expect(throws: Backup.Problem.self) { try Backup(Array(bytes.prefix(length))) }
    }
    #expect(throws: Backup.Problem.none) { try Backup(Array("<html>log ind</html>".utf8)) }
  }

  @Test("A backup of a newer version is refused")
  func newer() throws {
    let own = try laptop()
    var files = try #require(TapeArchive.files(in: try backup(own)))
    let head = try #require(files.firstIndex { $0.name.hasSuffix("backup.json") })
    files[head].bytes = Array("{\"format\":2}\n".utf8)
    let sums = try #require(files.firstIndex { $0.name.hasSuffix("SHA256SUMS") })
    // Without a sum of it, a file counts as damaged; with one, its version counts.
    #expect(throws: Backup.Problem.damaged("backup.json")) {
      try Backup(TapeArchive.bytes(of: files, at: 0))
    }
    let text = String(decoding: files[sums].bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasSuffix("backup.json") }.joined(separator: "\n")
    files[sums].bytes = Array((text + "\n" + Self.sum(files[head].bytes) + "  backup.json\n").utf8)
    #expect(throws: Backup.Problem.newer) { try Backup(TapeArchive.bytes(of: files, at: 0)) }
  }

  private static func sum(_ bytes: [UInt8]) -> String { Backup.sum(bytes) }

  @Test("When the disk is full in the middle nothing is lost, and it can be done again")
  func fullDisk() throws {
    let own = try laptop()
    let backup = try Backup(try backup(own))
    let new = try Laptop(3, MemoryFileStore())
    try new.save(goal(RootID("citizen:ny"), "Fra i dag"))
    let used = new.disk.files.values.reduce(0) { $0 + $1.count }
    for room in stride(from: 0, to: 2400, by: 150) {
      new.disk.room = used + room
      _ = try? backup.restore(into: new.folder, files: Files())
      #expect(new.folder.ledger.state(of: RootID("citizen:ny"))["plan", "goal"] == "Fra i dag")
    }
    new.disk.room = .max
    _ = try backup.restore(into: new.folder, files: Files())
    #expect(new.folder.ledger.count == own.ledger.count + 1)
    #expect(try opened(new).count == own.ledger.count + 1)
  }
}
