import Domain
import Support
import Testing

@testable import Journal

@Suite("What need not go out")
struct CoalescingTests {
  let root = RootID("citizen:x")
  let now = WallTime(milliseconds: 0)

  func type(_ texts: String..., in ledger: inout Ledger, record: String = "plan") -> [Operation] {
    texts.flatMap { text in
      ledger.record([Edit(root: root, record: record, field: "goal", value: .text(text))], by: "s", at: now)
    }
  }

  @Test("Of a run of own edits the first of the record and the last go out")
  func run() throws {
    var ledger = Ledger(device: try #require(DeviceName("a")))
    let made = type("S", "Sy", "Syn", "Synge", in: &ledger)
    #expect(ledger.skippable(of: root) == [made[1].id, made[2].id])
    var other = Ledger(device: try #require(DeviceName("b")))
    other.add([made[0], made[3]])
    #expect(other.state(of: root) == ledger.state(of: root))
  }

  @Test("The last one replaces what others know that the first one replaced")
  func known() throws {
    var ledger = Ledger(device: try #require(DeviceName("a")))
    var other = Ledger(device: try #require(DeviceName("b")))
    let theirs = type("Gå en tur", in: &other)
    ledger.add(theirs, areSent: true)
    let made = type("G", "Gå", "Gå langt", in: &ledger)
    #expect(made[2].content.replaces.contains(theirs[0].id))
    #expect(ledger.skippable(of: root) == [made[0].id, made[1].id])
    other.add([made[2]])
    #expect(other.state(of: root) == ledger.state(of: root))
    #expect(other.conflicts(of: root) == 0)
  }

  @Test("What has been in a pack is never left out, and never lost sight of")
  func sent() throws {
    var ledger = Ledger(device: try #require(DeviceName("a")))
    let first = type("S", "Sy", in: &ledger)
    ledger.add(first, areSent: true)
    let more = type("Syn", "Syng", in: &ledger)
    #expect(ledger.skippable(of: root) == [more[0].id])
    #expect(more[1].content.replaces.contains(first[1].id))
  }

  @Test("Whatever is left out, those who get the rest see the same", arguments: 1...60 as ClosedRange<UInt64>)
  func property(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    // What the program knows may lag behind what the folder knows: it hears late of what went out.
    var programs = try ["a", "b"].map { Ledger(device: try #require(DeviceName($0))) }
    var folders = programs
    func exchange(from sender: Int, to reader: Int) {
      let skippable = folders[sender].skippable(of: root)
      let going = folders[sender].operations(of: root).filter { !skippable.contains($0.id) }
      folders[sender].add(going, areSent: true)
      folders[reader].add(going, areSent: true)
      programs[reader].add(going, areSent: true)
      if Bool.random(using: &random) { programs[sender].add(going, areSent: true) }
    }
    for _ in 0..<60 {
      let index = Int.random(in: 0..<2, using: &random)
      if Int.random(in: 0..<5, using: &random) > 0 {
        let record = "r\(Int.random(in: 0..<2, using: &random))"
        let text = "\(Int.random(in: 0..<9, using: &random))"
        folders[index].add(type(text, in: &programs[index], record: record))
      } else {
        exchange(from: index, to: 1 - index)
      }
    }
    exchange(from: 0, to: 1)
    exchange(from: 1, to: 0)
    for (program, folder) in zip(programs, folders) { #expect(program == folder) }
    #expect(folders[0].state(of: root) == folders[1].state(of: root))
  }
}
