import Simulation
import Support
import Testing

@testable import Journal
@testable import Sync

/// A file in the store that keeps its length and loses its content, as when a server lost power.
@Suite("Exchange: files that are damaged at their full length")
struct DamageTests {
  let store = MemoryFileStore()
  let bodil = RootID("citizen:bodil")

  func goal(_ text: String) -> Edit { Edit(root: bodil, record: "plan", field: "goal", value: .text(text)) }

  /// One who has put a pack there, and the path of it.
  func sender() throws -> (laptop: Laptop, path: String) {
    let laptop = try Laptop(1, store)
    try laptop.save(.share(bodil, to: "hold"), goal("synge"))
    laptop.exchange()
    return (laptop, try #require(store.files.keys.first { $0.hasSuffix(".pack") }))
  }

  /// Zeros in place of what was there.
  func spoil(_ path: String) {
    store.files[path] = store.files[path].map { [UInt8](repeating: 0, count: $0.count) }
  }

  var notes: [String] { store.files.keys.filter { $0.hasSuffix(".damaged") } }

  @Test("A new device that cannot read a pack leaves a note, and who has it whole puts it there again")
  func putAgain() throws {
    let (old, path) = try sender()
    let whole = store.files[path]
    spoil(path)
    let new = try Laptop(2, store)
    for _ in 0..<SpaceExchange.patience {
      #expect(notes.isEmpty)
      new.exchange()
      old.exchange()
      #expect(new.ledger.state(of: bodil)["plan", "goal"] == .nothing)
    }
    #expect(store.files[path] == whole)
    #expect(notes.isEmpty)
    #expect(new.exchange().notArrived == 0)
    #expect(new.ledger.state(of: bodil)["plan", "goal"] == "synge")
    // And then there is quiet.
    for _ in 0..<2 { for laptop in [old, new] { laptop.exchange() } }
    store.requests = []
    for laptop in [old, new] { laptop.exchange() }
    #expect(store.requests == ["list hold", "list hold"])
  }

  @Test("A note of a pack that is as it should be is taken away, and nothing else is done")
  func falseAlarm() throws {
    let (old, path) = try sender()
    old.exchange()
    let before = store.files
    let name = try #require(path.split(separator: "/").last)
    try DamageNote.keep([DamageNote(String(name))], answered: [], in: "hold", of: store)
    store.requests = []
    old.exchange()
    #expect(store.files == before)
    #expect(!store.requests.contains { $0.hasPrefix("put") })
  }

  @Test(
    "While nobody has it whole the note stays, what others write comes through, and the note goes with the pack"
  )
  func nobody() throws {
    let (_, path) = try sender()
    spoil(path)
    let (one, other) = (try Laptop(2, store), try Laptop(3, store))
    let karen = RootID("citizen:karen")
    try one.save(
      .share(karen, to: "hold"), Edit(root: karen, record: "plan", field: "goal", value: "danse"))
    for _ in 0..<30 { for laptop in [one, other] { laptop.exchange() } }
    #expect(notes.count == 1)
    #expect(other.ledger.state(of: karen)["plan", "goal"] == "danse")
    store.files[path] = nil
    one.exchange()
    #expect(notes.isEmpty)
  }

  @Test("A pack with an erased citizen in it is not put again: what else is in it is, and the note goes")
  func erased() throws {
    let karen = RootID("citizen:karen")
    let (old, path) = try sender()
    try old.save(
      .share(karen, to: "hold"), Edit(root: karen, record: "plan", field: "goal", value: "hemmelig"))
    old.exchange()
    let second = try #require(store.files.keys.first { $0.hasSuffix(".pack") && $0 != path })
    spoil(second)
    let new = try Laptop(2, store)
    for _ in 0..<SpaceExchange.patience { new.exchange() }
    #expect(notes.count == 1)
    try old.save(.erase(karen, from: ["hold"]))
    for _ in 0..<(2 * RemovalRule.patience) { for laptop in [old, new] { laptop.exchange() } }
    #expect(!store.files.values.contains { $0.firstRange(of: Array("hemmelig".utf8)) != nil })
    #expect(notes.isEmpty)
    #expect(new.ledger.sharing(of: karen) == .erased)
    #expect(new.exchange().notArrived == 0)
  }

  @Test(
    "A note of a pack that can be read and that nobody may keep whole is taken away by the first who reads it"
  )
  func readable() throws {
    let (old, _) = try sender()
    let karen = RootID("citizen:karen")
    try old.save(
      .share(karen, to: "hold"), Edit(root: karen, record: "plan", field: "goal", value: "danse"), goal("gå"))
    old.exchange()
    let path = try #require(store.files.keys.filter { $0.hasSuffix(".pack") }.max())
    // One who is of another team by now keeps no more of it than that.
    let reader = try Laptop(2, store)
    reader.spaces = ["hold"]
    try reader.folder.append(
      reader.ledger.record(
        [.move(bodil, to: "nord", leaving: ["hold"])], by: "staff:1", at: .init(milliseconds: 0)))
    reader.exchange()
    let name = try #require(path.split(separator: "/").last)
    try DamageNote.keep([DamageNote(String(name))], answered: [], in: "hold", of: store)
    reader.exchange()
    #expect(notes.isEmpty)
  }

  @Test(
    "What was read back from a pack of one's own and is damaged there by now is put again, and keeps nothing from going"
  )
  func readBack() throws {
    let karen = RootID("citizen:karen")
    let (old, path) = try sender()
    let other = try Laptop(2, store)
    try other.save(
      .share(karen, to: "hold"), Edit(root: karen, record: "plan", field: "goal", value: "hemmelig"),
      goal("gå"))
    for laptop in [other, old] { laptop.exchange() }
    let held = store.files
    try old.save(.erase(karen, from: ["hold"]))
    old.exchange()
    // The server comes back with the old pack, and with zeros in the one that was written in its place.
    for new in store.files.keys where held[new] == nil { spoil(new) }
    for (name, bytes) in held where store.files[name] == nil { store.files[name] = bytes }
    for _ in 0..<3 { old.exchange() }
    #expect(!store.files.values.contains { $0.firstRange(of: Array("hemmelig".utf8)) != nil })
    #expect(path.isEmpty == false && old.exchange().failures.isEmpty)
    let new = try Laptop(3, store)
    new.exchange()
    #expect(new.ledger.state(of: bodil)["plan", "goal"] == old.ledger.state(of: bodil)["plan", "goal"])
  }

  @Test("Where listings tell no lengths, a pack that was cut short is put again as well")
  func withoutLengths() throws {
    let (old, path) = try sender()
    store.tellsLengths = false
    store.files[path] = store.files[path].map { Array($0.dropLast(5)) }
    let new = try Laptop(2, store)
    for _ in 0...SpaceExchange.patience { for laptop in [new, old] { laptop.exchange() } }
    #expect(new.ledger.state(of: bodil)["plan", "goal"] == "synge")
  }
}
