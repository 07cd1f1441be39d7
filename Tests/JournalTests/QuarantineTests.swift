import Domain
import Support
import Testing

@testable import Journal

@Suite("Quarantine")
struct QuarantineTests {
  private let bodil = RootID("citizen:bodil")
  private let other = RootID("citizen:other")
  private let disk = MemoryDisk()

  private func open() throws -> JournalFolder.Opened {
    var random = SeededRandom(seed: 1)
    return try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: disk, machine: "m", random: &random)
  }

  /// Writes a value for each root, in one journal; then a bit of the journal is another one.
  private func write(_ roots: [RootID], damaging place: ([UInt8]) throws -> Int) throws {
    let opened = try open()
    var ledger = opened.ledger
    for root in roots {
      let edit = Edit(root: root, record: "plan", field: "goal", value: .text("hemmelig \(root.rawValue)"))
      try opened.folder.append(ledger.record([edit], by: "s", at: WallTime(milliseconds: 0)))
    }
    opened.folder.close()
    let path = "/data/\(FolderFile.journal(of: ledger.device))"
    var bytes = try disk.read(path)
    bytes[try place(bytes)] ^= 1
    try disk.remove(path)
    try disk.write(bytes, to: path, at: 0)
  }

  private func isAnywhere(_ text: String) -> Bool {
    disk.files.values.contains { $0.firstRange(of: Array(text.utf8)) != nil }
  }

  @Test("Two lines that became one by damage go with either of the citizens whom they name")
  func twoInOne() throws {
    try write([other, bodil]) { bytes in
      let lines = bytes.split(separator: LineFile.lineFeed)
      return lines[1].endIndex
    }
    let opened = try open()
    #expect(isAnywhere("hemmelig citizen:bodil"))
    var ledger = opened.ledger
    let made = ledger.record([.erase(bodil, from: [])], by: "s", at: WallTime(milliseconds: 0))
    try opened.folder.append(made)
    #expect(!isAnywhere("hemmelig citizen:bodil"))
  }

  @Test(
    "What is damaged of a citizen whom another device alone keeps goes, when nothing else is held to be dropped",
    arguments: [true, false])
  func withdrawnElsewhere(_ isHeardBefore: Bool) throws {
    try write([bodil, other]) { bytes in
      try #require(bytes.firstRange(of: Array("hemmelig citizen:bodil".utf8))).lowerBound
    }
    var keeper = Ledger(device: try #require(DeviceName("keeper")))
    let withdrawal = keeper.record(
      [.share(bodil, to: "hold"), .withdraw(bodil, keeper: keeper.device, from: ["hold"])], by: "s",
      at: WallTime(milliseconds: 0))
    let pack = Pack(publisher: keeper.device, serial: 1, operations: withdrawal)
    if isHeardBefore {
      // A damaged line is found at an opening.
      try disk.makeFolder("/data/packs/hold")
      try disk.replace("/data/packs/hold/\(pack.name.text)", with: pack.bytes)
    }
    let folder = try open().folder
    if !isHeardBefore { _ = try folder.keep([pack], in: "hold") }
    #expect(!folder.ledger.awaitsDropping(bodil))
    #expect(!isAnywhere("emmelig citizen:bodil"))
    #expect(isAnywhere("hemmelig citizen:other"))
  }
}
