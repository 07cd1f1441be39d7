import Domain
import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

@Suite("Exchange")
struct ExchangeTests {
  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")

  func goal(_ text: String) -> Edit { Edit(root: bodil, record: "plan", field: "goal", value: .text(text)) }

  func pair() throws -> (Laptop, Laptop) { (try Laptop(1, store), try Laptop(2, store)) }

  @Test("Nothing leaves the machine without consent; with it, all that was held back goes and is picked up")
  func lateConsent() throws {
    let (a, b) = try pair()
    try a.save(goal("Synge i kor"))
    #expect(a.exchange().sent == 0)
    #expect(store.files.values.allSatisfy { $0.firstRange(of: Array("Synge".utf8)) == nil })
    #expect(Exchange.heldBack(in: a.ledger, kind: "citizen") == 1)
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"]) == 0)
    #expect(b.exchange().received == 0)
    try a.save(.share(bodil, to: "hold"))
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"]) == 2)
    #expect(a.exchange().sent == 2)
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"]) == 0)
    #expect(b.exchange().received == 2)
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test("Nothing to do is one listing; changes are one request more each way, however many edits they hold")
  func requests() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"))
    a.exchange()
    b.exchange()
    for number in 0..<50 { try a.save(Edit(root: bodil, record: "r\(number)", field: "f", value: "x")) }
    store.requests = []
    a.exchange()
    #expect(store.requests.map { $0.prefix(4) } == ["list", "put "])
    store.requests = []
    b.exchange()
    #expect(store.requests.map { $0.prefix(4) } == ["list", "get "])
    store.requests = []
    a.exchange()
    b.exchange()
    #expect(store.requests == ["list hold", "list hold"])
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test(
    "Of a root that is held nothing new goes out but its erasure; what others write comes in, and nothing is taken away"
  )
  func holding() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    b.exchange()
    try a.save(goal("Synge igen"))
    #expect(a.exchange(holding: [bodil]).sent == 0)
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"], holding: [bodil]) == 0)
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"]) == 1)
    try b.save(Edit(root: bodil, record: "plan", field: "note", value: "Fra b"))
    b.exchange()
    #expect(a.exchange(holding: [bodil]).received == 1)
    #expect(b.ledger.state(of: bodil) != a.ledger.state(of: bodil))
    // Asked again, and agreed: what was held goes out.
    #expect(a.exchange().sent == 1)
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
    try a.save(.erase(bodil, from: ["hold"]))
    a.exchange(holding: [bodil])
    b.exchange()
    #expect(b.ledger.sharing(of: bodil) == .erased)
  }

  @Test("While someone types, the run goes out as its first and its last")
  func coalescing() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"))
    for text in ["S", "Sy", "Syn", "Syng", "Synge"] { try a.save(goal(text)) }
    #expect(a.exchange().sent == 3)
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
    for text in ["Synge i", "Synge i k", "Synge i kor"] { try a.save(goal(text)) }
    #expect(a.exchange().sent == 1)
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
    #expect(b.ledger.conflicts(of: bodil) == 0)
  }

  @Test("Two who edit without a network make a conflict that both see, and one choice settles it for both")
  func conflict() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    b.exchange()
    try a.save(goal("Synge i kor"))
    try b.save(goal("Synge hjemme"))
    a.exchange()
    #expect(b.exchange().conflicts == 1)
    #expect(a.exchange().conflicts == 1)
    try a.save(goal("Synge i kor"))
    a.exchange()
    #expect(b.exchange().conflicts == 0)
    #expect(b.ledger.state(of: bodil)["plan", "goal"] == "Synge i kor")
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test(
    "A store that is not the one it was stops the exchange; nothing goes before a person has said so",
    arguments: [false, true])
  func otherStore(isEmptied: Bool) throws {
    let (a, _) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    store.files =
      isEmptied
      ? [:] : ["hold/space.other00000.json": SpaceIdentity(identity: "other00000", name: "hold").bytes]
    let before = store.files
    let count = a.ledger.count
    let report = a.exchange()
    #expect(report.failures.map(\.asksForNewStore) == [true])
    #expect(report.exitCode == 77)
    #expect(store.files == before && a.ledger.count == count)
    #expect(a.exchange(accepting: ["hold"]).failures.isEmpty)
    #expect(store.files.keys.contains { $0.hasSuffix(".pack") })
  }

  @Test(
    "A store or a pack of a newer format is refused, and nothing is changed", arguments: ["space", "pack"])
  func newerFormat(what: String) throws {
    let (a, _) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    if what == "space" {
      store.files = ["hold/space.other00000.json": Array("{\"format\":2,\"identity\":\"other00000\"}".utf8)]
    } else {
      a.exchange()
      try a.save(goal("Synge i kor"))
      let bytes = Array("vejviser-pack 2\nnoget nyt\n".utf8)
      let name = PackName(publisher: try #require(DeviceName("z")), serial: 1, bytes: bytes)
      store.files["hold/\(name.text)"] = bytes
    }
    let before = store.files
    let report = a.exchange()
    #expect(report.exitCode == 77)
    #expect(store.files == before)
  }

  @Test(
    "A pack that was cut short counts for nothing, and is put again as the same bytes under the same name")
  func cutShort() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    let (path, bytes) = try #require(store.files.first { $0.key.hasSuffix(".pack") })
    store.files[path] = Array(bytes.dropLast(10))
    #expect(b.exchange().notArrived == 1)
    #expect(b.ledger.count == 0)
    a.exchange()
    #expect(store.files[path] == bytes)
    #expect(b.exchange().received == 2)
  }

  @Test("A pack that is lost is made good by whoever has what was in it")
  func lost() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    b.exchange()
    store.files = store.files.filter { !$0.key.hasSuffix(".pack") }
    #expect(b.exchange().sent == 2)
    let c = try Laptop(3, store)
    c.exchange()
    #expect(c.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test("While a pack has not arrived, others do not put its operations there again; in the end they do")
  func patience() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    b.exchange()
    let late = PackName(
      publisher: try #require(DeviceName("z")), serial: 1, bytes: Array("vejviser-pack 1\n".utf8))
    store.files = store.files.filter { !$0.key.hasSuffix(".pack") }
    store.files["hold/\(late.text)"] = [1]
    #expect(b.exchange().sent == 1, "what is said of consent waits for nothing")
    for _ in 1..<SpaceExchange.patience { #expect(b.exchange().sent == 0) }
    #expect(b.exchange().sent == 1)
  }

  @Test("A pack whose bytes are not those of its name has not arrived, whatever the listing tells")
  func wrongBytes() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    let (path, bytes) = try #require(store.files.first { $0.key.hasSuffix(".pack") })
    // Cut after a whole line: every line that is left is sound.
    let cut = try #require(bytes.dropLast().lastIndex(of: LineFile.lineFeed))
    store.files[path] = Array(bytes[...cut])
    store.tellsLengths = false
    #expect(b.exchange().notArrived == 1)
    #expect(b.ledger.count == 0)
    #expect(try b.folder.mirror(of: "hold").isEmpty)
    store.files[path] = bytes
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test(
    "A store that cannot be reached, refuses or stops in the middle has its own code to end with",
    arguments: [
      (StoreError.unreachable("x"), 69), (.refused("x"), 77), (.full("x"), 77), (.tryAgain("x"), 75),
    ] as [(StoreError, Int32)])
  func codes(error: StoreError, code: Int32) throws {
    let a = try Laptop(1, store)
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    var random = SeededRandom(seed: 1)
    let report = Exchange(store: BrokenStore(error: error), folder: a.folder, machine: "m").run(
      [.init("hold")], random: &random)
    #expect(report.exitCode == code)
    #expect(report.failures.first?.phrase.danish.contains("gemt på denne maskine") == true)
    #expect(try Exchange.waiting(in: a.folder, spaces: ["hold"]) == 2)
  }

  @Test(
    "A space's name that no store could carry is refused",
    arguments: ["", "Hold", "a/b", "..", "hold 1", "hård"])
  func badName(name: String) throws {
    let a = try Laptop(1, store)
    let report = Exchange(store: store, folder: a.folder, machine: "m").run([.init(name)], random: &a.random)
    #expect(report.exitCode == 77)
    #expect(store.requests.isEmpty)
  }

  @Test("What fills more than a pack goes out in several, each under 1 MiB")
  func split() throws {
    let (a, b) = try pair()
    let text = String(repeating: "Bodil vil gerne synge i kor igen. ", count: 600)
    try a.save(.share(bodil, to: "hold"))
    for number in 0..<120 {
      try a.save(Edit(root: bodil, record: "r\(number)", field: "f", value: .text(text)))
    }
    a.exchange()
    let packs = store.files.filter { $0.key.hasSuffix(".pack") }
    #expect(packs.count > 1 && packs.values.allSatisfy { $0.count <= Compaction.fullPack + 100 })
    b.exchange()
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }

  @Test("A full disk keeps what arrived whole, says so, and the rest comes when there is room")
  func fullDisk() throws {
    let (a, b) = try pair()
    try a.save(.share(bodil, to: "hold"), goal("Synge"))
    a.exchange()
    b.exchange()
    try a.save(goal("Synge i kor"))
    a.exchange()
    b.disk.room = b.disk.files.values.reduce(0) { $0 + $1.count } + 20
    #expect(b.exchange().exitCode == 75)
    #expect(b.folder.ledger == b.ledger)
    b.disk.room = .max
    #expect(b.exchange().failures.isEmpty)
    #expect(b.ledger.state(of: bodil) == a.ledger.state(of: bodil))
  }
}

/// A store that answers everything with one error.
private struct BrokenStore: FileStore {
  let error: StoreError
  func list(_ folder: String) throws(StoreError) -> [StoreEntry] { throw error }
  func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] { throw error }
  func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) { throw error }
  func remove(_ path: String) throws(StoreError) { throw error }
}
