import Foundation
import Support
import Testing

@Suite("Backup and restore")
struct BackupCommandTests {
  let machine: Machine
  let other: Machine

  init() throws {
    machine = try Machine()
    other = try Machine()
  }

  private func fill() throws {
    let source = try machine.file("foreninger.csv", "id,navn,postnr\n1,Kor for alle,4130\n2,Gåtur,4000\n")
    #expect(try machine.run("import", source).status == 0)
    let list = try machine.file(
      "henvisninger.csv",
      "id,navn,postnr,henviser,årsag,dato,samtykke\n7,Zebra Karen,4130,Lægen,Krokodilletanker,2026-11-20,ja\n"
    )
    #expect(try machine.run("import", "--as", "referrals", list).status == 0)
  }

  @Test("One file holds all of it, tar and sha256sum can read it, and another machine takes it in")
  func roundTrip() throws {
    try fill()
    let file = machine.data + "-kopi.tar"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let made = try machine.run("export", "backup", file)
    #expect(made.status == 0 && made.output.hasPrefix("operations "), "\(made)")
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    // Without the program.
    let unpacked = machine.data + "-ud"
    defer { try? FileManager.default.removeItem(atPath: unpacked) }
    let checked = try machine.shell(
      """
      mkdir '\(unpacked)' && tar -xf '\(file)' -C '\(unpacked)' && cd '\(unpacked)/vejviser-backup' &&
      sha256sum -c --strict SHA256SUMS && cat citizens.jsonl catalogue/*.chunk
      """)
    #expect(checked.status == 0, "\(checked)")
    #expect(checked.output.contains("Krokodilletanker") && checked.output.contains("Kor for alle"))

    let restored = try other.run("restore", file)
    #expect(restored.status == 0 && restored.output.hasPrefix("restored "), "\(restored)")
    #expect(try other.export() == machine.export())
    #expect(try other.status().communities == 2)
    #expect(try other.run("search", "kor", "--near", "4130").output.contains("Kor for alle"))
    #expect(try other.run("restore", file).output.hasPrefix("restored 0,"))
  }

  @Test("Nothing is written over, and a file that is no backup or is damaged touches nothing")
  func refused() throws {
    try fill()
    let file = try machine.file("kopi.tar", "mit")
    let there = try machine.run("export", "backup", file)
    #expect(there.status == 73 && there.errors.contains("findes allerede"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mit")
    let before = try other.export()
    let none = try other.run("restore", file)
    #expect(none.status == 65 && none.errors.contains("ikke en sikkerhedskopi"))
    #expect(try other.run("restore", file + "-ikke-her").status == 66)
    #expect(try other.run("restore").status == 64)

    let good = machine.data + "-kopi.tar"
    defer { try? FileManager.default.removeItem(atPath: good) }
    #expect(try machine.run("export", "backup", good).status == 0)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: good))
    let place = try #require(bytes.range(of: Data("Krokodille".utf8)))
    bytes.replaceSubrange(place, with: Data("Flodheste ".utf8))
    try bytes.write(to: URL(fileURLWithPath: good))
    let damaged = try other.run("restore", good)
    #expect(damaged.status == 65 && damaged.errors.contains("beskadiget"))
    #expect(try other.export() == before)
  }

  @Test("Beside the open program a backup can be taken; to take one in it has to be closed")
  func openProgram() throws {
    try fill()
    let program = try machine.start()
    try program.sitDown("Bodil")
    let file = machine.data + "-kopi.tar"
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(try machine.run("export", "backup", file).status == 0)
    #expect(try machine.run("restore", file).status == 75)
    #expect(try program.quit() == .exited(0))
    #expect(try machine.run("restore", file).status == 0)
  }
}
