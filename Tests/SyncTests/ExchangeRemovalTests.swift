import Domain
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Exchange: what is taken away")
struct ExchangeRemovalTests {
  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")

  func goal(_ text: String) -> Edit { Edit(root: bodil, record: "plan", field: "goal", value: .text(text)) }

  func pair() throws -> (Laptop, Laptop) { (try Laptop(1, store), try Laptop(2, store)) }

  @Test("Many small packs are written together, read back, and only then taken away")
  func compaction() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"))
    for number in 0..<(Compaction.mostSmall + 2) {
      try a.save(goal("Mål \(number)"))
      a.exchange()
    }
    #expect(store.files.keys.count { $0.hasSuffix(".pack") } <= Compaction.mostSmall)
    let removal = try #require(store.requests.firstIndex { $0.hasPrefix("remove") })
    #expect(store.requests[..<removal].last?.hasPrefix("get") == true)
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
    let packs = a.disk.files.keys.filter { $0.hasSuffix(".pack") }
    #expect(packs.count <= Compaction.mostSmall, "what the store no longer has is tidied up here")
  }

  @Test("A pack of ours that cannot be read just now goes only when all that stays of it lies in another")
  func unreadableOfOurs() throws {
    let a = try Laptop(1, store)
    let other = RootID("citizen:other")
    try a.save(.share(bodil, to: "hold"), goal("hemmelig"))
    try a.save(Edit(root: other, record: "p", field: "g", value: "rolig"), .share(other, to: "hold"))
    a.exchange()
    let path = try #require(store.files.keys.first { $0.hasSuffix(".pack") })
    try a.save(.erase(bodil, from: ["hold"]))
    store.files[path]?.removeLast()
    store.requests = []
    a.exchange()
    let put = try #require(store.requests.firstIndex { $0.hasPrefix("put") })
    let back = "get " + store.requests[put].dropFirst("put ".count)
    let readBack = try #require(store.requests.lastIndex(of: back))
    let removal = try #require(store.requests.firstIndex(of: "remove \(path)"))
    #expect(put < readBack && readBack < removal)
  }

  @Test("A pack of ours that cannot be read once stays; what may lie nowhere goes when it can be read again")
  func unreadableOnce() throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"), goal("hemmelig"))
    a.exchange()
    let path = try #require(store.files.keys.first { $0.hasSuffix(".pack") })
    let whole = try #require(store.files[path])
    try a.save(.erase(bodil, from: ["hold"]))
    store.files[path] = [UInt8](repeating: 0, count: whole.count)
    a.exchange()
    #expect(store.files[path] != nil)
    store.files[path] = whole
    a.exchange()
    #expect(store.files[path] == nil)
  }

  @Test(
    "An erasure takes every trace from both laptops and the store, and an edit made offline meets it and goes"
  )
  func erasure() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("hemmelig"))
    try a.save(Edit(root: RootID("citizen:other"), record: "p", field: "g", value: "rolig"))
    try a.save(.share(RootID("citizen:other"), to: "hold"))
    a.exchange()
    b.exchange()
    try a.save(.erase(bodil, from: ["hold"]))
    try b.save(goal("hemmelig, skrevet offline"))
    a.exchange()
    let report = b.exchange()
    #expect(report.withdrawn.isEmpty)
    a.exchange()
    for files in [a.disk.files, b.disk.files, store.files] {
      for (path, bytes) in files { #expect(bytes.firstRange(of: Array("hemmelig".utf8)) == nil, "\(path)") }
    }
    #expect(a.ledger.sharing(of: bodil) == .erased && b.ledger.sharing(of: bodil) == .erased)
    #expect(b.ledger.state(of: RootID("citizen:other"))["p", "g"] == "rolig")
    let c = try Laptop(3, store)
    c.exchange()
    #expect(c.ledger.sharing(of: bodil) == .erased)
    #expect(c.ledger.state(of: RootID("citizen:other")) == a.ledger.state(of: RootID("citizen:other")))
  }

  @Test("What else lies in a pack that is taken away stays in the store, also what nobody would put there")
  func moved() throws {
    let a = try Laptop(1, store)
    var z = Ledger(device: try #require(DeviceName("z")))
    // A citizen whose consent is in no pack that has arrived, and an operation of a newer kind.
    let other = RootID("citizen:other")
    let json = Array("{\"d\":\"z\",\"n\":9,\"root\":\"citizen:other\",\"kind\":\"new\"}".utf8)
    let newer = try #require(Operation(line: Array("\(Hex.text(CRC32C.of(json))) ".utf8) + json))
    let made =
      z.record(
        [goal("hemmelig"), Edit(root: other, record: "p", field: "g", value: "rolig")], by: "s",
        at: .init(milliseconds: 0))
      + [newer]
    let pack = Pack(publisher: z.device, serial: 1, operations: made)
    store.files["hold/\(pack.name.text)"] = pack.bytes
    try a.save(goal("også hemmelig"))
    try a.save(.erase(bodil, from: ["hold"]))
    a.exchange()
    #expect(store.files["hold/\(pack.name.text)"] == nil)
    let lying = Set(
      store.files.compactMap { path, bytes in
        PackName(String(path.dropFirst(5))).flatMap { try? Pack(name: $0, bytes: bytes) }
      }.flatMap(\.operations))
    #expect(lying == Set(made.filter { $0.root == other } + a.ledger.operations(of: bodil)))
  }

  @Test(
    "A withdrawal leaves the root to the one who keeps it; the other shows what it had not sent, and drops it"
  )
  func withdrawal() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("hemmelig"))
    a.exchange()
    b.exchange()
    try a.save(.withdraw(bodil, keeper: a.folder.device, from: ["hold"]))
    let offline = try b.save(goal("hemmelig, skrevet offline"))
    a.exchange()
    let report = b.exchange()
    #expect(report.withdrawn == [bodil])
    #expect(report.unsent[bodil] == offline)
    #expect(b.ledger.awaitsDropping(bodil))
    #expect(b.ledger.state(of: bodil)["plan"] == nil, "it is no longer for this laptop to show")
    try b.folder.drop(bodil)
    #expect(!b.folder.ledger.awaitsDropping(bodil))
    for files in [b.disk.files, store.files] {
      for (path, bytes) in files { #expect(bytes.firstRange(of: Array("hemmelig".utf8)) == nil, "\(path)") }
    }
    try a.save(goal("hemmelig, men hos mig"))
    a.exchange()
    #expect(a.ledger.state(of: bodil)["plan", "goal"] == "hemmelig, men hos mig")
    #expect(store.files.values.allSatisfy { $0.firstRange(of: Array("hemmelig".utf8)) == nil })
    // Consent given again.
    try a.save(.share(bodil, to: "hold"))
    a.exchange()
    b.ledger = b.folder.ledger
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test("A folder set back to a backup takes a new name when it meets packs of its own that it does not know")
  func restoredBackup() throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"), goal("før"))
    a.exchange()
    let backup = a.disk.copy()
    try a.save(goal("efter"))
    a.exchange()
    a.folder.close()
    var random = SeededRandom(seed: 9)
    let restored = try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: backup, machine: "m1", random: &random)
    #expect(restored.ledger.device == a.ledger.device)
    var ledger = restored.ledger
    let report = Exchange(store: store, folder: restored.folder, machine: "m1").run(
      [.init("hold")], random: &random)
    ledger.take(report)
    #expect(
      report.newName != nil && ledger.device == report.newName && restored.folder.device == report.newName)
    #expect(ledger.state(of: bodil)["plan", "goal"] == "efter")
    #expect(ledger.conflicts(of: bodil) == 0)
  }

  @Test("A folder set back to a backup leaves a pack of its former name alone that it cannot read")
  func unknownOwnPack() throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"), goal("før"))
    a.exchange()
    let backup = a.disk.copy()
    let before = Set(store.files.keys)
    try a.save(goal("efter"))
    a.exchange()
    a.folder.close()
    let path = try #require(store.files.keys.first { !before.contains($0) })
    let bytes = try #require(store.files[path])
    store.files[path] = Array(bytes.dropLast())
    var random = SeededRandom(seed: 9)
    let restored = try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: backup, machine: "m1", random: &random)
    let exchange = Exchange(store: store, folder: restored.folder, machine: "m1")
    for _ in 0..<(3 * SpaceExchange.patience) { _ = exchange.run([.init("hold")], random: &random) }
    #expect(store.files[path] != nil)
    store.files[path] = bytes
    _ = exchange.run([.init("hold")], random: &random)
    #expect(restored.folder.ledger.state(of: bodil)["plan", "goal"] == "efter")
  }

  @Test("Two copies of one folder that write under one name are told apart, even with the same numbers")
  func twins() throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"))
    a.exchange()
    var random = SeededRandom(seed: 9)
    let twin = try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: a.disk.copy(), machine: "m1", random: &random
    ).folder
    var other = twin.ledger
    try twin.append(
      other.record(
        [Edit(root: bodil, record: "p", field: "f", value: "tvilling")], by: "s", at: .init(milliseconds: 0)))
    try a.save(goal("Synge"))
    let before = store.files
    a.exchange()
    let mine = store.files
    store.files = before
    _ = Exchange(store: store, folder: twin, machine: "m1").run([.init("hold")], random: &random)
    store.files.merge(mine) { $1 }
    let report = a.exchange()
    #expect(report.newName != nil)
    #expect(
      a.ledger.state(of: bodil)["p", "f"] == "tvilling"
        && a.ledger.state(of: bodil)["plan", "goal"] == "Synge")
  }

  @Test("A folder that was closed is exchanged no more: another may have it")
  func closed() throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.folder.close()
    let before = a.disk.files
    #expect(a.exchange().exitCode == 77)
    #expect(a.disk.files == before)
    #expect(throws: JournalError.self) { try a.folder.append([]) }
    #expect(throws: JournalError.self) { try a.folder.saveSnapshot { _, _ in [] } }
  }

  @Test("A withdrawal that nobody could act on before the program ended is told again at the next exchange")
  func toldAgain() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("hemmelig"))
    a.exchange()
    b.exchange()
    try b.save(goal("hemmelig, skrevet offline"))
    try a.save(.withdraw(bodil, keeper: a.folder.device, from: ["hold"]))
    a.exchange()
    #expect(b.exchange().withdrawn == [bodil])
    // The program ended there; its next start exchanges anew.
    try b.save(Edit(root: RootID("citizen:other"), record: "p", field: "g", value: "x"))
    let again = b.exchange()
    #expect(again.withdrawn == [bodil] && again.unsent[bodil]?.isEmpty == false)
  }
}
