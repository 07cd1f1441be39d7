import Foundation
import Support
import Testing

/// The real program at a fair: guests at the screen, a printer and codes to scan beside it, and a citizen in the
/// folder whom nobody may come upon.
@Suite("At a stand", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct StandTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    let directory = try machine.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try machine.run("import", directory).status == 0)
  }

  /// Opens the stand near Viby, with a citizen in the folder.
  private func open(environment: [String: String] = [:]) throws -> Tmux {
    let program = try machine.start(environment: environment)
    try program.sitDown("Bodil")
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try program.keys("F2")
    try program.keys("Tab")
    try program.type("4130")
    try program.wait(for: "→ 4130 Viby")
    try program.keys("F9")
    try program.answer("Vælg en kode", "fire4")
    try program.wait(forAll: "Find et fællesskab nær dig", "luk messen")
    return program
  }

  /// A printer that keeps what it is given.
  private func printer() throws -> (path: String, page: String) {
    let folder = machine.folder.path("bin")
    let page = machine.folder.path("page")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\necho \"$@\" > '\(page).words'\ncat > '\(page)'\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/lp"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/lp")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ("\(folder):\(path)", page)
  }

  @Test("A guest finds a choir, takes it home by code and on paper, and leaves nothing behind")
  func takesHome() throws {
    let printer = try printer()
    let program = try open(environment: ["PATH": printer.path])
    try program.type("kor")
    try program.wait(for: "▸1 Kor for alle")
    try program.keys("C-p")
    // The finder pattern of a QR code, drawn in half blocks.
    try program.wait(forAll: "█▀▀▀▀▀█", "█ ███ █", "Telefon")
    try program.keys("C-p")
    try program.wait(for: "Sendt til printeren")
    let page = try String(contentsOfFile: printer.page, encoding: .utf8)
    #expect(page.contains("Kor for alle\n============"))
    #expect(page.contains("Parkvej 4, 4130 Viby Sjælland"))
    // The job's name is read by everyone at the printer.
    #expect(try String(contentsOfFile: printer.page + ".words", encoding: .utf8) == "-t Vejviser\n")
    try program.keys("C-n")
    try program.wait(until: "the question is empty again") { $0.contains("synge, gå ture") }
    try program.keys("F9")
    try program.wait(for: "Luk messen")
    try program.type("fire4")
    try program.wait(for: "•••••")
    try program.keys("Enter")
    try program.wait(forAll: "Messens tal", "1 gæst · 1 tog med hjem")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
  }

  @Test("Without a printer and without codes the number stands there, large, and what is missing is told")
  func withoutPrograms() throws {
    let program = try open(environment: ["PATH": "/nonexistent"])
    try program.type("kor")
    try program.wait(for: "▸1 Kor for alle")
    try program.keys("C-p")
    // 00 00 00 01 in dots: the first line of the last two digits.
    try program.wait(forAll: "█▀█ █▀█", "▄█", "Telefon")
    try program.keys("C-p")
    try program.wait(for: "Her er ingen printer")
  }

  @Test("The panes, the palette and quitting are shut until the code is given")
  func isShut() throws {
    let program = try open()
    for key in ["F3", "F4", "F5", "C-k", "C-o", "C-z", "M-3", "C-l"] { try program.keys(key) }
    try program.type("gåtur")
    let screen = try program.wait(for: "▸1 Gåtur og snak")
    #expect(screen.contains("Find et fællesskab nær dig") && !screen.contains("Karen"))
    try program.keys("F10")
    try program.wait(for: "Afslut Vejviser")
    try program.type("0000")
    try program.wait(for: "••••")
    try program.keys("Enter")
    try program.wait(for: "Koden passer ikke")
    try program.type("fire4")
    try program.wait(for: "•••••")
    try program.keys("Enter")
    #expect(try program.waitForEnd() == .exited(0))
    let status = try machine.run("status", "--json")
    #expect(status.status == 0)
  }
}
