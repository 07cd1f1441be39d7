import Foundation
import Support
import Testing

/// A disk that fills up, and one that cannot be written: a small file system of the test's own, in a mount namespace that
/// ends with the test.
@Suite("A full disk", .enabled(if: SmallDisk.canBeMade, "file systems may not be mounted here"))
struct FullDiskTests {
  private let machine: Machine
  private let disk: SmallDisk

  /// More than a page of memory.
  private let long = String(repeating: "Ord på ord. ", count: 360)

  init() throws {
    machine = try Machine()
    disk = try SmallDisk(in: machine.folder)
  }

  @Test(
    "In the open program the text stays, is never told as saved, and is saved once there is room",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func writing() throws {
    let program = try disk.start(
      "$VEJVISER --data $DISK/data; $VEJVISER export casebook --data $DISK/data > $OUT")
    try program.begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.type("Før. ")
    try program.wait(for: "Før.")
    try program.waitUntilSaved()

    try disk.fill(of: program)
    // More than what is left of the journal's last page.
    try program.paste(long)
    try program.type("Mens disken er fuld. ")
    let full = try program.wait(forAll: "Mens disken er fuld.", "⚠ IKKE gemt: Disken er fuld")
    #expect(!full.contains("✓ Gemt"))
    try program.type("Der kan skrives videre. ")
    try program.wait(for: "skrives videre.")
    try program.keys("F4")
    try program.wait(forAll: "Plan for Karen Opdigtet", "⚠ IKKE gemt")
    try program.type("Synge igen.")
    try program.wait(for: "Synge igen.")

    try disk.makeRoom(of: program)
    try program.waitUntilSaved()
    let after = try program.wait(forNo: "IKKE gemt")
    #expect(after.contains("Synge igen."))
    #expect(try program.quit() == .exited(0))
    let export = try disk.output()
    #expect(
      export.contains(#""text":"Før. \#(long)Mens disken er fuld. Der kan skrives videre. ""#), "\(export)")
    #expect(export.contains(#""goal":"Synge igen.""#))
  }

  @Test(
    "Quitting warns once, and then tells the shell that something was lost; what was saved before is there",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func quitting() throws {
    let program = try disk.start(
      "$VEJVISER --data $DISK/data; echo \"ended: $?\"; rm -f $DISK/ballast; "
        + "$VEJVISER export casebook --data $DISK/data > $OUT")
    try program.begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try disk.fill(of: program)
    try program.keys("F4")
    try program.wait(for: "Plan for Karen Opdigtet")
    try program.paste(long)
    try program.type("Synge igen.")
    try program.wait(forAll: "Synge igen.", "⚠ IKKE gemt")
    try program.keys("F10")
    let warned = try program.wait(until: "it warns instead of ending") {
      $0.contains("F10") && $0.contains("gemt")
    }
    #expect(warned.contains("Synge igen."))
    try program.keys("F10")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(try program.screen().contains("ended: 74"))
    let export = try disk.output()
    #expect(export.contains("Karen Opdigtet"))
    #expect(!export.contains("Synge igen."))
  }

  @Test("An import that does not fit changes nothing, says so, and fits once there is room")
  func importing() throws {
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    // Text that does not become much smaller, whatever is done to it.
    var random = SeededRandom(seed: 1)
    let rows = (1...6000).map { "r\($0);Kor \(random.next());\(random.next()) \(random.next());4130" }
    let large = try machine.file("stor.csv", "id;navn;beskrivelse;postnr\n" + rows.joined(separator: "\n"))
    let outcome = try disk.run(
      """
      $VEJVISER import --data $DISK/data '\(directory)' || exit 1
      head -c 100M /dev/zero > $DISK/ballast 2>/dev/null
      truncate -s -20000 $DISK/ballast
      $VEJVISER import --data $DISK/data '\(large)'; echo "da: $?"
      $VEJVISER import --data $DISK/data --language en '\(large)'; echo "en: $?"
      $VEJVISER search --data $DISK/data kor --near 4130 --json
      find $DISK/data/catalogue -type f | wc -l
      rm $DISK/ballast
      $VEJVISER status --data $DISK/data --json
      $VEJVISER import --data $DISK/data '\(large)'; echo "room: $?"
      $VEJVISER search --data $DISK/data 'kor \(rows.count)' >/dev/null
      $VEJVISER status --data $DISK/data --json
      """)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("da: 74\n") && outcome.output.contains("en: 74\n"), "\(outcome)")
    #expect(outcome.errors.contains("fuld") && outcome.errors.contains("full"), "\(outcome.errors)")
    #expect(outcome.output.contains(#""name":"Kor for alle""#))
    #expect(outcome.output.contains(#""communities":7,"#))
    #expect(outcome.output.contains("\n2\n"), "a chunk and a manifest, and nothing of what did not fit")
    #expect(outcome.output.contains("imported 6000, updated 0, unchanged 0, rejected 0\nroom: 0\n"))
    #expect(outcome.output.contains(#""communities":6007,"#))
  }

  @Test("Referrals that do not fit are not half there")
  func referrals() throws {
    let rows = (1...400).map { "\($0),Borger \($0) (opdigtet),Lægehuset,2026-11-02,nej" }
    let list = try machine.file(
      "henvisninger.csv", "id,navn,henviser,dato,samtykke\n" + rows.joined(separator: "\n"))
    let outcome = try disk.run(
      """
      $VEJVISER status --data $DISK/data --json >/dev/null
      mkdir -p $DISK/data; head -c 100M /dev/zero > $DISK/ballast 2>/dev/null
      truncate -s -40000 $DISK/ballast
      $VEJVISER import --as referrals --data $DISK/data '\(list)'; echo "full: $?"
      $VEJVISER export casebook --data $DISK/data | wc -l
      rm $DISK/ballast
      $VEJVISER import --as referrals --data $DISK/data '\(list)'; echo "room: $?"
      """)
    #expect(outcome.output.contains("full: 74\n0\n"), "\(outcome)")
    #expect(outcome.errors.contains("fuld"), "\(outcome.errors)")
    #expect(
      outcome.output.contains("imported 400, updated 0, unchanged 0, rejected 0\nroom: 0\n"), "\(outcome)")
  }
}

/// A file system of four megabytes, which only the commands that are run on it see.
private struct SmallDisk {
  private let folder: TemporaryFolder
  private let program: String

  /// Whether this machine lets one make a file system of one's own.
  static let canBeMade: Bool = {
    let script = "mount -t tmpfs -o size=4m none /mnt && echo made"
    return (try? Command.run("unshare", namespace + ["/bin/sh", "-c", script]))?.output == "made\n"
  }()

  /// Anybody may mount in a user namespace, where the system allows those at all.
  private static let namespace = ["--user", "--map-root-user", "--mount"]

  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    program = try BuiltProgram.path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private var path: String { folder.path("disk") }

  private func script(_ body: String) -> [String] {
    Self.namespace + ["/bin/sh", "-c", "mount -t tmpfs -o size=4m none $DISK || exit 1\n\(body)"]
  }

  private var environment: [String: String] {
    [
      "VEJVISER": program, "DISK": path, "OUT": folder.path("out"), "HOME": folder.url.path,
      "LC_ALL": "C.UTF-8",
    ]
  }

  /// Runs a script to its end, with the file system at `$DISK`.
  func run(_ body: String) throws -> Command.Outcome {
    var all = environment
    for name in ["PATH", "LD_LIBRARY_PATH"] { all[name] = ProcessInfo.processInfo.environment[name] }
    return try Command.run("unshare", script(body), environment: all)
  }

  /// Runs a script in a terminal, with the file system at `$DISK`.
  func start(_ body: String) throws -> Tmux { try Tmux("unshare", script(body), environment: environment) }

  /// Writes until nothing fits any more.
  func fill(of terminal: Tmux) throws {
    let ballast = try inside(terminal) + "/ballast"
    let file = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Surprise("\(ballast): \(String(cString: strerror(errno)))") }
    defer { close(file) }
    let block = [UInt8](repeating: 0, count: 4096)
    var size = block.count
    while size > 0 { if write(file, block, size) < 0 { size /= 2 } }
    guard errno == ENOSPC else { throw Surprise("\(ballast): \(String(cString: strerror(errno)))") }
  }

  /// Takes away what filled the disk.
  func makeRoom(of terminal: Tmux) throws {
    try FileManager.default.removeItem(atPath: try inside(terminal) + "/ballast")
  }

  /// What the script wrote to `$OUT`.
  func output() throws -> String { try String(contentsOfFile: folder.path("out"), encoding: .utf8) }

  /// The file system as it is seen from here.
  private func inside(_ terminal: Tmux) throws -> String { "/proc/\(try terminal.pid())/root\(path)" }
}
