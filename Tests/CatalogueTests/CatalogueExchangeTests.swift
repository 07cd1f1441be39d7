import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Exchange of directories")
struct CatalogueExchangeTests {
  private let temporary: TemporaryFolder
  private let here: CatalogueFolder
  private let there: CatalogueFolder
  init() throws {
    temporary = try TemporaryFolder()
    here = CatalogueFolder(path: temporary.path("her"))
    there = CatalogueFolder(path: temporary.path("der"))
  }

  private func send(_ names: [String], from: CatalogueFolder, to: CatalogueFolder) throws {
    for name in names { try to.store(#require(from.bytes(of: name)), as: name) }
  }

  private func names(_ folder: CatalogueFolder) -> [String: String] { folder.contents.mapValues(\.name) }

  @Test("brings a directory over, in any order of its parts")
  func order() throws {
    _ = try here.take(MadeUp.batch(MadeUp.communities(300, seed: 1)), publisher: "a")
    let manifest = try #require(here.currentManifests().first)
    #expect(here.chunks(of: manifest).sorted() == here.names().filter { $0.hasSuffix(".chunk") })
    try send([manifest], from: here, to: there)
    #expect(there.missingChunks().sorted() == here.chunks(of: manifest).sorted())
    #expect(names(there).isEmpty)
    try send(there.missingChunks().reversed(), from: here, to: there)
    #expect(there.missingChunks().isEmpty)
    #expect(there.names() == here.names())
    #expect(names(there) == names(here) && names(there).count == 300)
  }

  @Test("takes only what is whole, and only under its own kind of name")
  func whole() throws {
    _ = try here.take(MadeUp.batch(MadeUp.communities(10, seed: 1)), publisher: "a")
    for name in here.names() {
      let bytes = try #require(here.bytes(of: name))
      #expect(CatalogueFolder.isWhole(bytes, as: name))
      #expect(throws: CatalogueError.damaged(name: name)) { try there.store(bytes.dropLast() + [], as: name) }
      #expect(throws: CatalogueError.damaged(name: name)) {
        try there.store([UInt8](bytes.reversed()), as: name)
      }
    }
    #expect(throws: CatalogueError.damaged(name: "../x")) { try there.store([1], as: "../x") }
    #expect(there.names().isEmpty)
    #expect(here.bytes(of: "../her") == nil)
  }

  @Test("unites what two devices imported; the later import is heard where both know a community")
  func unite() throws {
    var communities = MadeUp.communities(30, seed: 2)
    _ = try here.take(MadeUp.batch(Array(communities[..<20])), publisher: "a")
    communities[10].name = "Senere"
    _ = try there.take(MadeUp.batch(Array(communities[25...])), publisher: "b")
    _ = try there.take(MadeUp.batch(Array(communities[10...])), publisher: "b")
    try send(there.names(), from: there, to: here)
    try send(here.names(), from: here, to: there)
    #expect(here.currentManifests().count == 2)
    #expect(names(here) == names(there))
    #expect(names(here).count == 30)
    #expect(names(here)[communities[10].id] == "Senere")

    // The next import brings them to one, which the other device learns.
    let old = here.currentManifests()
    let report = try here.take(MadeUp.batch(communities), publisher: "a")
    #expect(report.line == "imported 0, updated 0, unchanged 30, rejected 0")
    #expect(here.currentManifests().count == 1)
    #expect(here.replacedManifests().isSuperset(of: old))
    try send(here.names(), from: here, to: there)
    #expect(there.currentManifests() == here.currentManifests())
    there.removeUnused()
    #expect(there.names() == here.names())
  }

  @Test("does not bring back what was replaced, however long ago")
  func replaced() throws {
    var communities = MadeUp.communities(40, seed: 2)
    var seen: [String] = []
    for round in 0..<4 {
      communities[round].name = "Runde \(round)"
      _ = try here.take(MadeUp.batch(communities), publisher: "a")
      seen += here.currentManifests()
      if round == 0 { try send(here.names(), from: here, to: there) }
    }
    // An old manifest arrives again from a device that was away.
    try send(there.names(), from: there, to: here)
    #expect(here.currentManifests() == seen.suffix(1))
    #expect(here.replacedManifests() == Set(seen.dropLast()))
    #expect(names(here)[communities[3].id] == "Runde 3")
  }
}
