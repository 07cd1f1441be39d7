import Foundation
import Support
import Testing

/// One writer a data folder, any number of readers, and folders that one may not write in.
@Suite("The data folder")
struct DataFolderTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try machine.run("import", directory).status == 0)
  }

  @Test("The doctor reads every byte of the index, and says how to get a sound one")
  func damagedIndex() throws {
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try machine.run("import", directory).status == 0)
    #expect(try machine.run("doctor").output.contains("7 fællesskaber"))
    let index = machine.data + "/cache/directory.index"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: index))
    bytes[bytes.count * 3 / 4] ^= 0xff
    try bytes.write(to: URL(fileURLWithPath: index))
    let told = try machine.run("doctor")
    #expect(told.status == 78)
    #expect(told.output.contains("!   oversigt: søgeindekset er beskadiget. Slet \(machine.data)/cache"))
    try FileManager.default.removeItem(atPath: machine.data + "/cache")
    #expect(try machine.run("search", "kor").output.contains("Kor for alle"))
    #expect(try machine.run("doctor").status == 0)
  }

  @Test(
    "A second program on the same folder is refused; what only reads works beside it",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func secondProgram() throws {
    let program = try machine.start()
    try program.sitDown("Bodil")
    try program.createCitizen("Karen Opdigtet", place: "4130")

    let second = try machine.start()
    #expect(try second.waitForEnd() == .exited(75))
    let (told, pid) = (try second.screen(), try program.pid())
    #expect(told.contains("vejviser: ") && told.contains("\(pid)"), "\(told)")
    #expect(try !second.isOnAlternateScreen())
    let directory = try machine.file("mere.csv", "navn;postnr\nPetanque;4000\n")
    for (language, word) in [("da", "åben"), ("en", "open")] {
      let refused = try machine.run("import", directory, "--language", language)
      #expect(refused.status == 75)
      #expect(refused.errors.contains(word), "\(refused.errors)")
    }

    #expect(try machine.status().citizens == 1)
    #expect(try machine.status().communities == 7)
    #expect(try machine.export().contains { $0.contains("Karen Opdigtet") })
    #expect(try machine.run("search", "kor", "--near", "4130", "--json").output.contains("Kor for alle"))
    #expect(try machine.run("doctor").output.contains("journal"))

    // The open program never noticed.
    try program.keys("F4")
    try program.wait(for: "Plan for Karen Opdigtet")
    try program.type("Synge.")
    try program.wait(for: "Synge.")
    #expect(try program.quit() == .exited(0))
    #expect(try machine.export().contains { $0.contains("Synge.") })
    #expect(try machine.run("import", directory).status == 0)
  }

  @Test(
    "After kill -9 the folder is free again at once", .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func lockGoesWithItsProcess() throws {
    let program = try machine.start()
    try program.wait(for: "Hvem sidder her?")
    try program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let next = try machine.start()
    try next.wait(for: "Hvem sidder her?")
    #expect(try next.quit() == .exited(0))
  }

  @Test("Files and folders are for their owner alone")
  func modes() throws {
    let list = try machine.file("h.csv", "id,navn,henviser,dato,samtykke\n1,Karen,Lægehuset,2026-11-02,nej\n")
    #expect(try machine.run("import", "--as", "referrals", list).status == 0)
    var paths = machine.files()
    #expect(paths.contains { $0.hasSuffix(".ops") } && paths.contains { $0.hasSuffix(".chunk") })
    #expect(paths.contains { $0.contains("/cache/") })
    paths += Set(paths.map { ($0 as NSString).deletingLastPathComponent })
    for path in paths {
      var about = stat()
      #expect(stat(path, &about) == 0)
      #expect(about.st_mode & 0o077 == 0, "\(path)")
    }
  }

  @Test(
    "Of a folder that may be read and not written, everything that reads works, and the rest says why not",
    .enabled(if: Nobody.canBeBecome, Nobody.reason))
  func readOnly() throws {
    #expect(try machine.shell("chmod -R a+rX \"$VEJVISER_DATA\"").status == 0)
    let before = try machine.shell("find \"$VEJVISER_DATA\" -type f | sort | xargs cat | cksum")
    let status = try Nobody.shell("$VEJVISER status", machine)
    #expect(status.status == 0)
    #expect(status.output.contains("fællesskaber: 7"))
    #expect(try Nobody.shell("$VEJVISER search kor --near 4130", machine).output.contains("Kor for alle"))
    let file = try machine.file("mere.csv", "navn;postnr\nPetanque;4000\n")
    chmod(file, 0o644)
    for (language, words) in [("da", "ikke adgang"), ("en", "may not be")] {
      let refused = try Nobody.shell("$VEJVISER import '\(file)' --language \(language)", machine)
      #expect(refused.status == 74)
      #expect(refused.errors.contains(words) && refused.errors.contains(machine.data), "\(refused.errors)")
    }
    let doctor = try Nobody.shell("$VEJVISER doctor", machine)
    #expect(doctor.status == 78)
    #expect(doctor.output.contains("!   data: \(machine.data) kan ikke skrives"), "\(doctor.output)")
    #expect(try machine.shell("find \"$VEJVISER_DATA\" -type f | sort | xargs cat | cksum") == before)
  }

  @Test(
    "A folder that one may not even look into is refused by every command",
    .enabled(if: Nobody.canBeBecome, Nobody.reason))
  func closed() throws {
    for command in ["status", "search kor", "export casebook", "import /dev/null"] {
      let refused = try Nobody.shell("$VEJVISER \(command)", machine)
      #expect(refused.status == 74, "\(command)")
      #expect(refused.errors.contains("ikke adgang"), "\(refused.errors)")
      #expect(refused.output == "")
    }
  }

  @Test("Looking makes no folder")
  func looksOnly() throws {
    let elsewhere = machine.folder.path("andetsteds")
    for arguments in [["status"], ["search", "kor"], ["export", "casebook"], ["doctor"]] {
      #expect(
        try Command.run(BuiltProgram.path(), arguments + ["--data", elsewhere]).status == 0, "\(arguments)")
      #expect(!FileManager.default.fileExists(atPath: elsewhere), "\(arguments)")
    }
  }

  @Test("Without --data everything lies where XDG says, and VEJVISER_DATA is the same as --data")
  func xdg() throws {
    let home = machine.folder.path("home")
    let file = try machine.file("mere.csv", "navn;postnr\nPetanque;4000\n")
    let program = try BuiltProgram.path()
    let plain = try Command.run(program, ["import", file], environment: ["HOME": home])
    #expect(plain.status == 0, "\(plain)")
    #expect(Machine.files(below: home + "/.local/share/vejviser").contains { $0.hasSuffix(".manifest") })
    #expect(!Machine.files(below: home + "/.cache/vejviser").isEmpty)
    let other = ["HOME": home, "XDG_DATA_HOME": home + "/d", "XDG_CACHE_HOME": home + "/c"]
    #expect(try Command.run(program, ["import", file], environment: other).status == 0)
    #expect(Machine.files(below: home + "/d/vejviser").contains { $0.hasSuffix(".manifest") })
    #expect(!Machine.files(below: home + "/c/vejviser").isEmpty)
    let told = try Command.run(
      program, ["status", "--json"], environment: ["HOME": home, "VEJVISER_DATA": machine.data])
    #expect(try told.output == machine.run("status", "--json").output)
  }
}
