import Domain
import Foundation
import Support
import Testing

@testable import Journal

@Suite("Live disk")
struct LiveDiskTests {
  let folder: TemporaryFolder
  let disk = LiveDisk()

  init() throws { folder = try TemporaryFolder() }

  func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test("What is written is read back, in whole and in part, and lies there for its owner alone")
  func writeAndRead() throws {
    try disk.makeFolder(folder.path("a/b"))
    let path = folder.path("a/b/file")
    try disk.write(Array("goddag".utf8), to: path, at: 0)
    try disk.write(Array("en".utf8), to: path, at: 6)
    try disk.sync(path)
    #expect(try disk.read(path) == Array("goddagen".utf8))
    #expect(try disk.read(path, from: 3, count: 100) == Array("dagen".utf8))
    #expect(Array(try disk.map(path)) == Array("goddagen".utf8))
    try disk.truncate(path, to: 3)
    #expect(try disk.size(path) == 3)
    try disk.replace(path, with: Array("ny".utf8))
    #expect(try disk.read(path) == Array("ny".utf8))
    #expect(try disk.entries(folder.path("a/b")) == [DiskEntry(name: "file", size: 2, isFolder: false)])
    #expect(mode(path) == 0o600)
    #expect(mode(folder.path("a/b")) == 0o700 && mode(folder.path("a")) == 0o700)
    try disk.removeDurably(path)
    #expect(try disk.size(path) == nil)
    #expect(throws: DiskError.missing(path: path)) { try disk.read(path) }
    #expect(throws: DiskError.missing(path: path)) { try disk.map(path) }
    #expect(try disk.entries(folder.path("nowhere")).isEmpty)
  }

  @Test("A full disk is told of as such")
  func full() {
    #expect(throws: DiskError.full(path: "/dev/full")) { try disk.write([1], to: "/dev/full", at: 0) }
  }

  @Test("A folder keeps its identity when it is moved, and has another when it is copied")
  func identity() throws {
    try disk.makeFolder(folder.path("a"))
    let before = try disk.identity(ofFolder: folder.path("a"))
    try disk.rename(folder.path("a"), to: folder.path("b"))
    #expect(try disk.identity(ofFolder: folder.path("b")) == before)
    try FileManager.default.copyItem(atPath: folder.path("b"), toPath: folder.path("a"))
    #expect(try disk.identity(ofFolder: folder.path("a")) != before)
  }

  @Test("A lock is held once, tells who holds it, and is free again when it is let go")
  func lock() throws {
    let path = folder.path("lock")
    let first = try disk.lock(path, text: "4711")
    #expect(throws: DiskError.locked(path: path, by: "4711")) { try disk.lock(path, text: "4712") }
    first.release()
    let second = try disk.lock(path, text: "4712")
    #expect(try disk.read(path) == Array("4712".utf8))
    second.release()
  }

  @Test("A journal folder lives on it through saving, opening over a snapshot, and erasing")
  func journal() throws {
    var random = SeededRandom(seed: 1)
    let data = folder.path("data")
    func open() throws -> JournalFolder.Opened {
      try JournalFolder.open(data, cache: folder.path("cache"), access: .write, machine: "m", random: &random)
    }
    let citizen = RootID("citizen:a")
    let opened = try open()
    var ledger = opened.ledger
    try opened.folder.append(
      ledger.record(
        [Edit(root: citizen, record: "p", field: "g", value: "hemmelig")], by: "s", at: .init(milliseconds: 0)
      ))
    try opened.folder.saveSnapshot { _, _ in [1] }
    #expect(throws: JournalError.inUse(folder: data, by: "\(ProcessInfo.processInfo.processIdentifier)")) {
      try open()
    }
    opened.folder.close()
    let again = try open()
    #expect(again.report.usedSnapshot && again.ledger == ledger && again.ledger.device == ledger.device)
    #expect(again.ledger.digest(of: citizen) == [1])
    try again.folder.append(ledger.record([.erase(citizen, from: [])], by: "s", at: .init(milliseconds: 0)))
    #expect(!again.folder.owesErasing)
    again.folder.close()
    #expect(try open().ledger.sharing(of: citizen) == .erased)
    let files = try #require(FileManager.default.enumerator(atPath: folder.url.path)?.allObjects as? [String])
    #expect(files.contains { $0.hasSuffix(".ops") })
    for file in files {
      guard let bytes = try? disk.read(folder.path(file)) else { continue }
      #expect(bytes.firstRange(of: Array("hemmelig".utf8)) == nil, "\(file)")
      #expect(mode(folder.path(file)) & 0o077 == 0, "\(file) can be read by others")
    }
  }

  @Test("A folder that cannot be made or written is told of, and nothing is left behind")
  func notWritable() throws {
    try disk.write([1], to: folder.path("file"), at: 0)
    var random = SeededRandom(seed: 1)
    #expect(throws: DiskError.self) {
      try JournalFolder.open(
        folder.path("file/data"), cache: nil, access: .write, machine: "", random: &random)
    }
    #expect(throws: DiskError.self) {
      try JournalFolder.open("/proc/1/vejviser", cache: nil, access: .write, machine: "", random: &random)
    }
    let empty = try JournalFolder.open(
      folder.path("nothing"), cache: nil, access: .read, machine: "", random: &random)
    #expect(empty.ledger.count == 0)
    #expect(throws: JournalError.readOnly(folder: folder.path("nothing"))) { try empty.folder.append([]) }
    #expect(try disk.size(folder.path("nothing")) == nil)
  }

  @Test("Every error says in both languages what happened, what is safe and what to do")
  func explained() {
    let errors: [any Explained] = [
      DiskError.missing(path: "/x"), DiskError.full(path: "/x"), DiskError.notPermitted(path: "/x"),
      DiskError.locked(path: "/x", by: "1"), DiskError.failed(path: "/x", code: 5),
      JournalError.inUse(folder: "/x", by: "1"), JournalError.newerFormat(path: "/x"),
      JournalError.changedBehind(path: "/x"), JournalError.readOnly(folder: "/x"),
    ]
    for error in errors {
      #expect(error.phrase.danish.contains("/x") && error.phrase.english.contains("/x"))
      #expect(error.phrase.danish != error.phrase.english)
    }
  }
}
