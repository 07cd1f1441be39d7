import Domain
import Support
import Testing

@testable import Journal

@Suite("Journal folder")
struct JournalFolderTests {
  let bodil = RootID("citizen:bodil")
  let disk = MemoryDisk()
  let now = WallTime(milliseconds: 1_790_000_000_000)

  func open(
    _ access: JournalFolder.Access = .write, cache: String? = nil, seed: UInt64 = 1, machine: String = "m"
  ) throws -> JournalFolder.Opened {
    var random = SeededRandom(seed: seed)
    return try JournalFolder.open(
      "/data", cache: cache, access: access, disk: disk, machine: machine, random: &random)
  }

  func edit(_ text: String, _ record: String = "plan") -> Edit {
    Edit(root: bodil, record: record, field: "goal", value: .text(text))
  }

  /// Opens, writes one text a batch, and closes.
  @discardableResult
  func write(_ texts: String...) throws -> Ledger {
    let opened = try open()
    var ledger = opened.ledger
    for text in texts { try opened.folder.append(ledger.record([edit(text)], by: "staff:1", at: now)) }
    opened.folder.close()
    #expect(opened.folder.ledger == ledger)
    return ledger
  }

  @Test("What was appended is there at the next opening, under the same name")
  func reopen() throws {
    let ledger = try write("en", "to")
    let again = try open()
    #expect(again.ledger == ledger)
    #expect(again.ledger.state(of: bodil)["plan", "goal"] == "to")
    #expect(again.report == OpeningReport())
  }

  @Test("A second writer is told that the folder is in use; a reader is not in the way")
  func oneWriter() throws {
    let first = try open()
    #expect(throws: JournalError.self) { try open() }
    #expect(try open(.read).ledger == first.ledger)
    first.folder.close()
    #expect(throws: Never.self) { try open() }
  }

  @Test("A file cut at any length loses at most what was not whole, and takes more after it")
  func tornTail() throws {
    let ledger = try write("en", "to", "tre")
    let file = FolderFile.journal(of: ledger.device)
    let bytes = try disk.read("/data/\(file)")
    let lines = bytes.split(separator: LineFile.lineFeed)
    for length in 0...bytes.count {
      try disk.remove("/data/\(file)")
      try disk.write(Array(bytes.prefix(length)), to: "/data/\(file)", at: 0)
      let opened = try open()
      var end = -1
      let whole = lines.prefix { line in
        end += line.count + 1
        return end <= length
      }
      #expect(opened.ledger.count == max(0, whole.count - 1), "cut at \(length)")
      let left = try disk.read("/data/\(file)")
      #expect(left.isEmpty || left.last == LineFile.lineFeed, "cut at \(length)")
      var more = opened.ledger
      try opened.folder.append(more.record([edit("igen")], by: "staff:1", at: now))
      opened.folder.close()
      #expect(try open(.read).ledger == more, "cut at \(length)")
    }
  }

  @Test("A bad line in the middle is set aside and told of once; the others stay")
  func quarantine() throws {
    let ledger = try write("en", "to", "tre")
    let file = FolderFile.journal(of: ledger.device)
    var bytes = try disk.read("/data/\(file)")
    let second = bytes.split(separator: LineFile.lineFeed)[2]
    bytes[second.startIndex + 20] ^= 1
    try disk.remove("/data/\(file)")
    try disk.write(bytes, to: "/data/\(file)", at: 0)
    let opened = try open()
    #expect(opened.ledger.count == 2)
    #expect(opened.report.quarantined == [file: 1])
    opened.folder.close()
    #expect(try open().report == OpeningReport())
    let aside = try disk.read("/data/quarantine/\(ledger.device.rawValue).ops")
    #expect(aside.dropLast() == bytes[second.startIndex..<second.endIndex])
  }

  @Test("A journal of an unknown version is refused and left as it is")
  func newerFormat() throws {
    let ledger = try write("en")
    let file = "/data/\(FolderFile.journal(of: ledger.device))"
    try disk.remove(file)
    try disk.write(Array("vejviser-journal 2\nwhatever\n".utf8), to: file, at: 0)
    let before = disk.files
    #expect(throws: JournalError.newerFormat(path: file)) { try open() }
    #expect(disk.files == before)
  }

  @Test("A full disk saves nothing, loses nothing, and takes the same operations when there is room")
  func fullDisk() throws {
    let opened = try open()
    var ledger = opened.ledger
    try opened.folder.append(ledger.record([edit("en")], by: "staff:1", at: now))
    let saved = ledger
    let used = disk.files.values.reduce(0) { $0 + $1.count }
    let more = ledger.record([edit("to")], by: "staff:1", at: now)
    for room in used...(used + 100) {
      disk.room = room
      #expect(throws: DiskError.self) { try opened.folder.append(more) }
      #expect(try open(.read).ledger == saved)
    }
    disk.room = .max
    try opened.folder.append(more)
    #expect(try open(.read).ledger == ledger)
  }

  @Test("A folder that was copied to another place or machine takes a new name and keeps everything")
  func newName() throws {
    let ledger = try write("en")
    disk.renew(identityOf: "/data")
    let moved = try open(seed: 2)
    #expect(moved.report.formerName == ledger.device)
    #expect(moved.ledger.device != ledger.device)
    #expect(moved.ledger.state(of: bodil) == ledger.state(of: bodil))
    #expect(moved.ledger.names == [ledger.device, moved.ledger.device])
    moved.folder.close()
    #expect(try open(seed: 3, machine: "another").ledger.device != moved.ledger.device)
  }

  @Test(
    "An erasure leaves no byte of the text in any file, and stays when the machine stops at any step of it")
  func erasure() throws {
    for step in 1... {
      let disk = MemoryDisk()
      var random = SeededRandom(seed: UInt64(step))
      let other = RootID("citizen:other")
      func open() throws -> JournalFolder.Opened {
        try JournalFolder.open(
          "/data", cache: "/cache", access: .write, disk: disk, machine: "m", random: &random)
      }
      let opened = try open()
      var ledger = opened.ledger
      try opened.folder.append(ledger.record([edit("hemmelig")], by: "staff:1", at: now))
      try opened.folder.append(
        ledger.record([Edit(root: other, record: "plan", field: "goal", value: "rolig")], by: "s", at: now))
      let pack = Pack(
        publisher: try #require(DeviceName("b")), serial: 1, operations: ledger.operations(of: bodil))
      #expect(try opened.folder.keep([pack], in: "hold").failure == nil)
      try opened.folder.saveSnapshot { _, state in Array("\(state["plan", "goal"])".utf8) }
      disk.stop(atStep: step)
      let erasure = ledger.record([.erase(bodil, from: ["hold"])], by: "staff:1", at: now)
      let failed = (try? opened.folder.append(erasure)) == nil || disk.isStopped
      let acknowledged = !failed
      #expect(failed || !opened.folder.owesErasing)
      disk.restart(&random)
      let again = try open()
      if again.ledger.sharing(of: bodil) == .erased {
        for (path, bytes) in disk.files {
          #expect(bytes.firstRange(of: Array("hemmelig".utf8)) == nil, "\(path) after a stop at step \(step)")
        }
        #expect(again.ledger.state(of: other)["plan", "goal"] == "rolig")
      } else {
        #expect(!acknowledged)
        #expect(again.ledger.state(of: bodil)["plan", "goal"] == "hemmelig")
      }
      if !failed { return }
    }
  }

  @Test("An erasure is carried out where no snapshot was ever saved, and where there is no cache")
  func erasureWithoutSnapshot() throws {
    for cache in [nil, "/cache"] {
      let opened = try open(cache: cache)
      var ledger = opened.ledger
      let citizen = RootID("citizen:\(cache ?? "none")")
      let edit = Edit(root: citizen, record: "plan", field: "goal", value: "hemmelig")
      try opened.folder.append(ledger.record([edit], by: "s", at: now))
      try opened.folder.append(ledger.record([.erase(citizen, from: [])], by: "s", at: now))
      #expect(!opened.folder.owesErasing)
      for bytes in disk.files.values { #expect(bytes.firstRange(of: Array("hemmelig".utf8)) == nil) }
      opened.folder.close()
    }
  }

  @Test("What is appended while an exchange finds nothing to do is not taken for settled")
  func settled() throws {
    let opened = try open()
    var ledger = opened.ledger
    let before = opened.folder.ledger
    try opened.folder.append(ledger.record([edit("imens")], by: "s", at: now))
    opened.folder.noteSettled("hold", listed: [], of: before)
    #expect(!opened.folder.isSettled("hold", listed: []))
    opened.folder.noteSettled("hold", listed: [], of: ledger)
    #expect(opened.folder.isSettled("hold", listed: []))
    let pack = Pack(publisher: ledger.device, serial: 1, operations: [])
    #expect(!opened.folder.isSettled("hold", listed: [pack.name]))
  }

  @Test("Lines of a newer version are kept, carried on and counted, and change no field")
  func newerLines() throws {
    let ledger = try write("en")
    let json = Array(
      "{\"d\":\"b\",\"n\":9,\"root\":\"citizen:bodil\",\"kind\":\"move\",\"to\":{\"x\":[1]}}".utf8)
    let line = Array("\(Hex.text(CRC32C.of(json))) ".utf8) + json
    let file = "/data/\(FolderFile.journal(of: ledger.device))"
    try disk.write(line + [LineFile.lineFeed], to: file, at: try #require(try disk.size(file)))
    let opened = try open()
    #expect(opened.report == OpeningReport())
    #expect(opened.ledger.count == 2)
    #expect(opened.ledger.state(of: bodil) == ledger.state(of: bodil))
    let held = try #require(opened.ledger.operations(of: bodil).first { $0.kind == .other })
    #expect(Array(held.line) == line)
    var more = opened.ledger
    #expect(more.record([edit("to")], by: "s", at: now).first?.id.number == 10, "its number counts as seen")
  }

  @Test("A mirrored pack with a damaged line keeps the others, and is known to be no longer whole")
  func damagedPack() throws {
    let ledger = try write("en", "to", "tre")
    let other = RootID("citizen:other")
    var source = Ledger(device: try #require(DeviceName("b")))
    let made = ["x", "y", "z"].flatMap {
      source.record([Edit(root: other, record: $0, field: "f", value: .text($0))], by: "s", at: now)
    }
    let pack = Pack(publisher: source.device, serial: 1, operations: made)
    var opened = try open()
    #expect(try opened.folder.keep([pack], in: "hold").arrived == made)
    opened.folder.close()
    let path = "/data/packs/hold/\(pack.name.text)"
    var bytes = pack.bytes
    bytes[bytes.count / 2] ^= 1
    try disk.remove(path)
    try disk.write(bytes, to: path, at: 0)
    opened = try open()
    #expect(opened.ledger.count == ledger.count + 2)
    #expect(opened.report.quarantined.values.reduce(0, +) == 1)
    #expect(try opened.folder.mirror(of: "hold")[pack.name]?.isWhole == false)
    // Fetched again from the store, it is whole again.
    #expect(try opened.folder.keep([pack], in: "hold").arrived.count == 1)
    #expect(try opened.folder.mirror(of: "hold")[pack.name]?.isWhole == true)
    opened.folder.close()
    #expect(try open(.read).ledger.count == ledger.count + 3)
  }

  @Test("What can be made out in a pack now never takes the place of more that was kept of it before")
  func lessOfAPack() throws {
    let opened = try open()
    var source = Ledger(device: try #require(DeviceName("b")))
    let made = ["x", "y", "z"].flatMap {
      source.record([edit($0, $0)], by: "s", at: now)
    }
    let pack = Pack(publisher: source.device, serial: 1, operations: made)
    for operations in [Array(made[..<2]), [made[0]], [made[2]]] {
      _ = try opened.folder.keep(operations, of: pack.name, in: "hold")
    }
    #expect(try opened.folder.mirror(of: "hold")[pack.name]?.isWhole == false)
    opened.folder.close()
    #expect(try open(.read).ledger.ids(of: bodil) == made.map(\.id))
  }

  @Test("A last line that lacks but its line feed is kept")
  func lacksLineFeed() throws {
    let ledger = try write("en", "to")
    let file = "/data/\(FolderFile.journal(of: ledger.device))"
    try disk.truncate(file, to: try #require(try disk.size(file)) - 1)
    #expect(try open(.read).ledger == ledger)
    let opened = try open()
    #expect(opened.ledger == ledger)
    var more = opened.ledger
    try opened.folder.append(more.record([edit("tre")], by: "s", at: now))
    opened.folder.close()
    #expect(try open(.read).ledger == more)
  }

  @Test("A reader sees whole states while a writer appends, erases and tidies up")
  func readerBesideWriter() throws {
    let opened = try open()
    var ledger = opened.ledger
    for number in 0..<20 {
      try opened.folder.append(ledger.record([edit("\(number)")], by: "s", at: now))
      #expect(try open(.read).ledger == ledger)
    }
    try opened.folder.append(ledger.record([.erase(bodil, from: [])], by: "s", at: now))
    #expect(try open(.read).ledger == ledger)
    #expect(throws: JournalError.readOnly(folder: "/data")) { try open(.read).folder.append([]) }
  }

  @Test("A journal that became shorter behind the program's back takes nothing more, and says so")
  func changedBehind() throws {
    let opened = try open()
    var ledger = opened.ledger
    try opened.folder.append(ledger.record([edit("en")], by: "s", at: now))
    let file = "/data/\(FolderFile.journal(of: ledger.device))"
    try disk.truncate(file, to: 30)
    #expect(throws: JournalError.changedBehind(path: file)) {
      try opened.folder.append(ledger.record([edit("to")], by: "s", at: now))
    }
  }

  @Test("At whatever step the machine stops, what was marked as saved is there", arguments: 1...12)
  func powerCut(step: Int) throws {
    for seed in 0..<20 as Range<UInt64> {
      let disk = MemoryDisk()
      var random = SeededRandom(seed: seed)
      func open() throws -> JournalFolder.Opened {
        try JournalFolder.open("/data", cache: nil, access: .write, disk: disk, machine: "m", random: &random)
      }
      let opened = try open()
      var ledger = opened.ledger
      disk.stop(atStep: step)
      var saved: [Operation] = []
      for number in 0..<4 {
        let made = ledger.record([edit("\(number)", "r\(number)")], by: "s", at: now)
        if (try? opened.folder.append(made)) != nil, !disk.isStopped { saved += made }
      }
      disk.restart(&random)
      let again = try open()
      for operation in saved { #expect(again.ledger.contains(operation.id, of: bodil), "seed \(seed)") }
      #expect(again.folder.device == ledger.device)
    }
  }
}
