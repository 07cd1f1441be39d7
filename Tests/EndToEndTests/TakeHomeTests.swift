import Domain
import Foundation
import Support
import Testing

/// Ctrl-P in the real program: a printer, a file, and neither.
@Suite("Taking a plan home", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct TakeHomeTests {
  private let machine: Machine

  init() throws {
    machine = try Machine()
    _ = try machine.makePlan(
      of: "Karen Opdigtet", goal: "Synge igen på Ærø", steps: [("Koret", Machine.change, "10:00")])
  }

  /// Opens the plan's layer.
  private func open(environment: [String: String]) throws -> Tmux {
    let program = try machine.start(environment: environment)
    try program.choose("Karen Opdigtet")
    try program.keys("C-p")
    try program.wait(for: "Skriv ud på printer")
    return program
  }

  @Test("The printer gets the sheet as its input, in large print, under a name that names nobody")
  func prints() throws {
    let folder = machine.folder.path("bin")
    let page = machine.folder.path("page")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\necho \"$@\" > '\(page).words'\ncat > '\(page)'\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/lp"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/lp")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let program = try open(environment: ["PATH": "\(folder):\(path)"])
    try program.keys("Enter")
    try program.wait(for: "Sendt til printeren. Hent papiret")
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.contains("Synge igen på Ærø") && text.contains("Karen Opdigtet"))
    let words = try String(contentsOfFile: page + ".words", encoding: .utf8)
    #expect(words.hasPrefix("-t Vejviser -o cpi=7 -o lpi=4") && !words.contains("Karen"))
    #expect(try program.quit() == .exited(0))
  }

  @Test(
    "Without a printer the page is saved instead: for the user alone, and never over another file unasked")
  func saves() throws {
    let home = machine.folder.path("hjem")
    let documents = home + "/Papirer"
    try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: home + "/.config", withIntermediateDirectories: true)
    try Data("XDG_DOCUMENTS_DIR=\"$HOME/Papirer\"\n".utf8)
      .write(to: URL(fileURLWithPath: home + "/.config/user-dirs.dirs"))
    let program = try open(environment: ["PATH": "/nonexistent", "HOME": home])
    try program.keys("Enter")
    try program.wait(forAll: "Her er ingen printer", "▸ Gem som side til udskrift")
    try program.keys("Enter")
    try program.wait(for: "~/Papirer/plan-")
    try program.keys("Enter")
    try program.wait(for: "Åbn den i en browser")
    let names = try FileManager.default.contentsOfDirectory(atPath: documents)
    let name = try #require(names.first)
    #expect(names.count == 1 && name.hasPrefix("plan-") && name.hasSuffix(".html"))
    let path = "\(documents)/\(name)"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Synge igen på Ærø"))

    try Data("mit eget".utf8).write(to: URL(fileURLWithPath: path))
    try program.keys("C-p")
    try program.wait(for: "Skriv ud på printer")
    try program.keys("Down", "Enter")
    try program.wait(for: "~/Papirer/plan-")
    try program.keys("Enter")
    try program.wait(for: "Der ligger allerede noget")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mit eget")
    try program.keys("Enter")
    try program.wait(for: "Åbn den i en browser")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: documents).count == 1)
    #expect(try program.quit() == .exited(0))
  }

  @Test(
    "A real print server takes it: every letter arrives, the page is A4, and the letters are large",
    .enabled(if: PrintServer.isThere, "cups-daemon, cups-client and cups-filters are not installed"))
  func server() throws {
    let server = try PrintServer()
    let program = try open(environment: ["CUPS_SERVER": server.socket])
    try program.keys("Enter")
    try program.wait(for: "Sendt til printeren. Hent papiret")
    let page = try server.waitForPage()
    #expect(page.starts(with: Data("%PDF".utf8)))
    #expect(server.job.contains("Synge igen på Ærø") && server.job.contains("Karen Opdigtet"))
    // The name of the job, by which everybody at the printer sees it.
    #expect(!server.log.contains("Karen"))
    #expect(try program.quit() == .exited(0))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
    let words = try Command.run("/usr/bin/pdftotext", ["-bbox", server.page, "-"]).output
    let heights = words.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)"/).compactMap { match in
      Double(match.1).flatMap { low in Double(match.2).map { $0 - low } }
    }
    #expect(words.contains("width=\"595.000000\" height=\"842.000000\""))
    #expect(heights.count > 10 && heights.allSatisfy { $0 >= 16 })
  }
}
