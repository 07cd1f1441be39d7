import Domain
import Foundation
import Support
import Testing

@testable import Journal

extension Ledger {
  /// Each root of a kind with its digest, in the order of their texts.
  fileprivate func digests(kind: String) -> [(root: RootID, digest: [UInt8]?)] {
    var all: [(root: RootID, digest: [UInt8]?)] = []
    eachDigest(kind: kind) { all.append(($0, $1.map(Array.init))) }
    return all.sorted { $0.root < $1.root }
  }
}

@Suite("Snapshot")
struct SnapshotTests {
  var disk = MemoryDisk()
  let snapshot = "/cache/journal.snapshot"

  func open(_ access: JournalFolder.Access = .write, cache: String? = "/cache") throws -> JournalFolder.Opened
  {
    var random = SeededRandom(seed: 1)
    return try JournalFolder.open(
      "/data", cache: cache, access: access, disk: disk, machine: "m", digestVersion: 7, random: &random)
  }

  func fill(seed: UInt64 = 1) throws {
    let opened = try open()
    let others = try History.operations(seed: seed)
    let pack = Pack(publisher: try #require(DeviceName("b")), serial: 1, operations: others)
    _ = try opened.folder.keep([pack], in: "hold")
    var ledger = opened.folder.ledger
    let edits = (0..<5).map {
      Edit(root: RootID("staff:\($0)"), record: "", field: "name", value: "Inger \($0)")
    }
    try opened.folder.append(ledger.record(edits, by: "s", at: WallTime(milliseconds: 0)))
    try opened.folder.saveSnapshot { root, state in Array("\(root.rawValue) \(state.conflicts)".utf8) }
    opened.folder.close()
  }

  /// All that can be asked of a ledger.
  func answers(_ ledger: Ledger) -> [String] {
    var answers = ["\(ledger.count) \(ledger.conflicts) \(ledger.roots(kind: "staff"))"]
    for root in ledger.roots {
      answers.append(
        "\(root) \(ledger.sharing(of: root)) \(ledger.conflicts(of: root)) \(ledger.ids(of: root))")
      answers.append(
        ledger.operations(of: root).map { String(decoding: $0.line, as: UTF8.self) }.joined(separator: "\n"))
      let state = ledger.state(of: root)
      for record in state.records {
        for (name, field) in record.fields.sorted(by: { $0.key < $1.key }) {
          for candidate in field.candidates {
            let value = String(decoding: candidate.value.json, as: UTF8.self)
            answers.append("\(record.name) \(name) \(value) \(candidate.id) \(candidate.who) \(candidate.at)")
          }
        }
      }
    }
    return answers
  }

  @Test(
    "A folder opened over its snapshot says what it says without one", arguments: 1...5 as ClosedRange<UInt64>
  )
  func same(seed: UInt64) throws {
    try fill(seed: seed)
    let with = try open(.read)
    let without = try open(.read, cache: nil)
    #expect(with.report.usedSnapshot && !without.report.usedSnapshot)
    #expect(with.ledger == without.ledger)
    #expect(answers(with.ledger) == answers(without.ledger))
    for root in with.ledger.roots {
      let digest = try #require(with.ledger.digest(of: root))
      #expect(
        String(decoding: digest, as: UTF8.self) == "\(root.rawValue) \(with.ledger.state(of: root).conflicts)"
      )
      #expect(without.ledger.digest(of: root) == nil)
    }
    #expect(with.ledger.digests(kind: "citizen").map(\.root) == with.ledger.roots(kind: "citizen"))
  }

  @Test("What came after a snapshot is read after it; a changed root has no digest, the others keep theirs")
  func grown() throws {
    try fill()
    let opened = try open()
    var ledger = opened.ledger
    let staff = RootID("staff:2")
    let new = RootID("staff:9")
    let edits = [staff, new].map { Edit(root: $0, record: "", field: "name", value: "Jonas") }
    try opened.folder.append(ledger.record(edits, by: "s", at: WallTime(milliseconds: 0)))
    opened.folder.close()
    let again = try open()
    #expect(again.report.usedSnapshot)
    #expect(again.ledger == ledger)
    #expect(answers(again.ledger) == answers(try open(.read, cache: nil).ledger))
    #expect(again.ledger.digest(of: staff) == nil)
    #expect(
      again.ledger.digests(kind: "staff").map(\.root.rawValue) == (0..<5).map { "staff:\($0)" } + ["staff:9"])
    #expect(
      again.ledger.digests(kind: "staff").map { $0.digest == nil } == [
        false, false, true, false, false, true,
      ])
    var asked: Set<RootID> = []
    try again.folder.saveSnapshot { root, _ in
      asked.insert(root)
      return []
    }
    #expect(asked == [staff, new], "only what has changed is worked out anew")
  }

  @Test("A snapshot that tells everything is not written again; after an edit it is")
  func unchanged() throws {
    try fill()
    let opened = try open()
    var ledger = opened.ledger
    let length = try disk.read(snapshot).count
    try disk.write([0], to: snapshot, at: length)
    try opened.folder.saveSnapshot { _, _ in [] }
    #expect(try disk.read(snapshot).count == length + 1)
    let edit = Edit(root: RootID("staff:1"), record: "", field: "name", value: "Jonas")
    try opened.folder.append(ledger.record([edit], by: "s", at: WallTime(milliseconds: 0)))
    try opened.folder.saveSnapshot { _, _ in [] }
    #expect(try open(.read).report.usedSnapshot)
    #expect(answers(try open(.read).ledger) == answers(ledger))
  }

  @Test("Consent in a snapshot and after it counts together", arguments: 1...20 as ClosedRange<UInt64>)
  func consent(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let operations = try History.operations(seed: seed, erasing: seed.isMultiple(of: 2)).filter(
      \.isAboutConsent)
    let early = operations.filter { _ in Bool.random(using: &random) }
    let opened = try open()
    let publisher = try #require(DeviceName("b"))
    _ = try opened.folder.keep([Pack(publisher: publisher, serial: 1, operations: early)], in: "hold")
    try opened.folder.saveSnapshot { _, _ in [] }
    opened.folder.close()
    let again = try open()
    #expect(again.report.usedSnapshot)
    var over = again.ledger
    var plain = Ledger(device: over.device)
    plain.add(early)
    for operation in operations.shuffled(using: &random) {
      over.add([operation])
      plain.add([operation])
      #expect(over == plain)
      #expect(over.sharing(of: operation.root) == plain.sharing(of: operation.root))
      #expect(over.state(of: operation.root) == plain.state(of: operation.root))
    }
  }

  @Test("Digests of another version are not given out")
  func digestVersion() throws {
    try fill()
    var random = SeededRandom(seed: 1)
    let other = try JournalFolder.open(
      "/data", cache: "/cache", access: .read, disk: disk, machine: "m", digestVersion: 8, random: &random)
    #expect(other.report.usedSnapshot)
    #expect(other.ledger.digest(of: RootID("staff:1")) == nil)
  }

  @Test("With any byte of it changed, and cut at any length, everything is still told right")
  func damaged() throws {
    let opened = try open()
    var ledger = opened.ledger
    let citizen = RootID("citizen:a")
    try opened.folder.append(
      ledger.record(
        [
          Edit(root: citizen, record: "p", field: "g", value: "Synge"), .share(citizen, to: "hold"),
          Edit(root: RootID("staff:1"), record: "", field: "name", value: "Inger"),
        ], by: "staff:1", at: WallTime(milliseconds: 0)))
    try opened.folder.saveSnapshot { _, _ in [1, 2, 3] }
    opened.folder.close()
    let right = answers(try open(.read, cache: nil).ledger)
    let bytes = try disk.read(snapshot)
    func check(_ damaged: [UInt8], _ what: String) throws {
      try disk.remove(snapshot)
      try disk.write(damaged, to: snapshot, at: 0)
      let ledger = try open(.read).ledger
      #expect(answers(ledger) == right, "\(what)")
      #expect(
        ledger.digests(kind: "staff").allSatisfy { $0.digest == nil || $0.digest == [1, 2, 3] }, "\(what)")
      #expect(ledger.contains(try #require(ledger.ids(of: citizen).first), of: citizen), "\(what)")
    }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= UInt8(1 << (index % 8))
      try check(damaged, "byte \(index) changed")
    }
    for length in 0..<bytes.count { try check(Array(bytes.prefix(length)), "cut at \(length)") }
  }

  @Test(
    "With any byte of it changed, nothing is forgotten when a pack that it was made of goes because another has it all"
  )
  func damagedAndTidied() throws {
    let citizen = RootID("citizen:a")
    var there = Ledger(device: try #require(DeviceName("b")))
    let operations = there.record(
      [Edit(root: citizen, record: "p", field: "g", value: "Synge"), .share(citizen, to: "hold")],
      by: "staff:1",
      at: WallTime(milliseconds: 0))
    let old = Pack(publisher: there.device, serial: 1, operations: operations)
    let opened = try open()
    _ = try opened.folder.keep([old], in: "hold")
    try opened.folder.saveSnapshot { _, _ in [1, 2, 3] }
    opened.folder.close()
    let right = answers(try open(.read, cache: nil).ledger)
    let new = Pack(publisher: there.device, serial: 2, operations: operations)
    let bytes = try disk.read(snapshot)
    for index in bytes.indices {
      let disk = disk.copy()
      var damaged = bytes
      damaged[index] ^= UInt8(1 << (index % 8))
      try disk.remove(snapshot)
      try disk.write(damaged, to: snapshot, at: 0)
      let folder = try SnapshotTests(disk: disk).open().folder
      _ = try folder.keep([new], in: "hold")
      try folder.tidy("hold", listed: [new.name])
      #expect(answers(folder.ledger) == right, "byte \(index) changed")
      folder.close()
    }
  }

  @Test("A snapshot that is newer than a restored folder is not believed, not even when it has grown since")
  func restored() throws {
    let opened = try open()
    var ledger = opened.ledger
    let citizen = RootID("citizen:a")
    func say(_ text: String, _ folder: JournalFolder, _ ledger: inout Ledger) throws {
      let edit = Edit(root: citizen, record: "p", field: "g", value: .text(text))
      try folder.append(ledger.record([edit], by: "s", at: WallTime(milliseconds: 0)))
    }
    try say("første", opened.folder, &ledger)
    let file = "/data/\(FolderFile.journal(of: ledger.device))"
    let backup = try disk.read(file)
    try say("anden ", opened.folder, &ledger)
    try opened.folder.saveSnapshot { _, _ in [] }
    opened.folder.close()
    try disk.remove(file)
    try disk.write(backup, to: file, at: 0)
    let again = try open()
    #expect(!again.report.usedSnapshot)
    #expect(again.ledger.state(of: citizen)["p", "g"] == "første")
    // Lines of the same lengths, so that the file looks as it did.
    var other = again.ledger
    try say("tredje", again.folder, &other)
    try say("fjerde", again.folder, &other)
    again.folder.close()
    let last = try open(.read)
    #expect(!last.report.usedSnapshot)
    #expect(last.ledger == other)
  }
}
