import Foundation
import Support
import Testing

/// `vejviser import --dry-run`: the counts of an import, and not a byte changed.
@Suite("Dry run")
struct DryRunTests {
  private let machine: Machine
  init() throws { machine = try Machine() }

  /// Every file below the data folder with its bytes.
  private func files() throws -> [String: Data] {
    let data = machine.folder.url
    var files: [String: Data] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: data.path)
    for path in paths { files[path] = FileManager.default.contents(atPath: data.path + "/" + path) ?? Data() }
    return files
  }

  @Test("tells what an import would do, and writes nothing")
  func trial() throws {
    let list = try machine.file("liste.csv", "id,navn,farve\n1,Kor,rød\n2,Yoga,blå\n3,,\n")
    let untouched = try files()
    let first = try machine.run("import", "--dry-run", list)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("imported 2, updated 0, unchanged 0, rejected 1\n"))
    #expect(first.output.contains("farve → læses ikke (rød · blå)"))
    #expect(first.output.contains("Navn: 2 af 2"))
    #expect(first.errors.contains("linje 4: navn mangler"))
    #expect(try files() == untouched)

    #expect(try machine.run("import", list).status == 0)
    _ = try machine.file("liste.csv", "id,navn\n1,Kor\n4,Dans\n")
    let before = try files()
    let second = try machine.run("import", "--dry-run", list, "--language", "en")
    #expect(second.output.hasPrefix("imported 1, updated 0, unchanged 1, rejected 0\n"))
    #expect(second.output.contains("1 new, 0 changed, 1 as before, 1 gone, 0 left out"))
    #expect(try files() == before)
    let real = try machine.run("import", list)
    #expect(real.output.hasPrefix("imported 1, updated 0, unchanged 1, rejected 0\n"))

    #expect(try machine.run("import", "--dry-run", machine.folder.path("findes-ikke.csv")).status == 66)
    #expect(try machine.run("import", "--dry-run", "--as", "referrals", list).status == 64)
  }
}
