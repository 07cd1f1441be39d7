import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Durable files")
struct DurableFilesTests {
  private let temporary: TemporaryFolder
  private let files: DurableFiles
  init() throws {
    temporary = try TemporaryFolder()
    files = DurableFiles(path: temporary.path("mappe"))
    try files.makeFolder()
  }

  @Test("take the place of older ones whole, and leave nothing beside them")
  func replace() throws {
    try files.write([1, 2, 3], as: "fil")
    try files.write([4], as: "fil")
    try files.syncFolder()
    #expect(files.read("fil", limit: 10) == [4])
    #expect(files.names().filter { !$0.hasPrefix(".") } == ["fil"])
    #expect(files.names().filter { $0.hasPrefix(".new") }.isEmpty)
    try files.remove("fil")
    try files.remove("fil")
    #expect(files.names().filter { !$0.hasPrefix(".") }.isEmpty)
  }

  @Test("are not read when they are too long, or something else than files")
  func limits() throws {
    try files.write([1, 2, 3], as: "fil")
    #expect(files.read("fil", limit: 2) == nil)
    #expect(files.read(".", limit: 1 << 20) == nil)
    try FileManager.default.createSymbolicLink(
      atPath: "\(files.path)/led", withDestinationPath: "\(files.path)/fil")
    #expect(files.read("led", limit: 10) == nil)
    #expect(files.read("nej", limit: 10) == nil)
  }

  @Test("know the rubbish of a crash from the work of a process that lives")
  func abandoned() throws {
    // No process has a number beyond the kernel's largest, 2^22.
    try Data([1]).write(to: URL(fileURLWithPath: "\(files.path)/.new-99999999-1-fil"))
    try Data([1]).write(to: URL(fileURLWithPath: "\(files.path)/.new-\(getpid())-1-fil"))
    try Data([1]).write(to: URL(fileURLWithPath: "\(files.path)/.new-fil"))
    files.removeAbandoned()
    #expect(files.names().filter { $0.hasPrefix(".new") } == [".new-\(getpid())-1-fil"])
  }

  @Test("have a state that changes when they do")
  func state() throws {
    try files.write([1], as: "fil")
    let before = files.state(of: "fil")
    #expect(before != nil && files.state(of: "fil") == before)
    try files.write([1], as: "fil")
    #expect(files.state(of: "fil") != before)
    #expect(files.state(of: "nej") == nil)
  }
}
