import Support
import Testing

@testable import Journal

@Suite("Memory disk")
struct MemoryDiskTests {
  func disk() throws -> MemoryDisk {
    let disk = MemoryDisk()
    try disk.makeFolder("/a")
    return disk
  }

  @Test("After a power cut, what was synced is there, bytes and name; what was not may be gone")
  func powerCut() throws {
    var random = SeededRandom(seed: 1)
    var outcomes: Set<String> = []
    for _ in 0..<100 {
      let disk = try disk()
      try disk.write(Array("sikker".utf8), to: "/a/kept", at: 0)
      try disk.sync("/a/kept")
      try disk.syncFolder("/a")
      try disk.write(Array(" usikker".utf8), to: "/a/kept", at: 6)
      try disk.write([1], to: "/a/nameless", at: 0)
      try disk.sync("/a/nameless")
      disk.restart(&random)
      let kept = try disk.read("/a/kept")
      #expect(kept.starts(with: Array("sikker".utf8)))
      outcomes.insert(
        kept.count == 6 ? "cut" : kept.contains(0) ? "hollow" : kept.count == 14 ? "whole" : "part")
      outcomes.insert(try disk.size("/a/nameless") == nil ? "no name" : "name")
    }
    #expect(outcomes == ["cut", "hollow", "whole", "part", "no name", "name"])
  }

  @Test("A replaced file is the old or the new one whole, at whatever step the machine stops")
  func replace() throws {
    var random = SeededRandom(seed: 2)
    for step in 1...20 {
      for _ in 0..<20 {
        let disk = try disk()
        try disk.replace("/a/file", with: Array("gammel".utf8))
        disk.stop(atStep: step)
        let isDone = (try? disk.replace("/a/file", with: Array("den nye".utf8))) != nil && !disk.isStopped
        disk.restart(&random)
        let text = String(decoding: try disk.read("/a/file"), as: UTF8.self)
        #expect(isDone ? text == "den nye" : ["gammel", "den nye"].contains(text), "stopped at step \(step)")
      }
    }
  }

  @Test("A full disk takes a part and says so")
  func full() throws {
    let disk = try disk()
    disk.room = 5
    #expect(throws: DiskError.full(path: "/a/x")) { try disk.write([1, 2, 3, 4, 5, 6], to: "/a/x", at: 0) }
    #expect(try disk.read("/a/x") == [1, 2, 3])
  }
}
