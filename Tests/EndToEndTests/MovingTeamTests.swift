import Foundation
import Support
import Testing

/// Three machines and a folder between them: one in two teams, one in each.
@Suite("To another team, on real machines", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct MovingTeamEndToEndTests {
  @Test("Sent from the screen, the new team has the citizen, and not a byte is left with the old one")
  func moves() throws {
    let (both, old, new) = (try Machine(), try Machine(), try Machine())
    let store = try TemporaryFolder()
    for (machine, teams) in [(both, "hold, nord"), (old, "hold"), (new, "nord")] {
      try machine.configure("[store]\nurl = \(store.path(""))\n\n[spaces]\nteam = \(teams)\n")
    }
    let program = try both.start()
    try program.sitDown("Bodil")
    try program.createCitizen("Zebrakaren", place: "4130", shared: true)
    try program.keys("F4")
    try program.wait(for: "Plan for Zebrakaren")
    try program.type("Krokodilletanker")
    try program.wait(for: "Krokodilletanker")
    try program.waitUntilSaved()
    #expect(try both.run("sync").status == 0)
    #expect(try old.run("sync").status == 0)
    #expect(try old.export().contains { $0.contains("Krokodilletanker") })

    try program.command("Borgeren hører til et andet hold")
    try program.wait(for: "Flyt til hvilket hold?")
    try program.keys("Enter")
    try program.wait(for: "hører til holdet nord")
    try program.waitUntilSaved()
    for _ in 0..<3 {
      for machine in [both, new, old] { #expect(try machine.run("sync").status == 0) }
    }
    #expect(try new.export().contains { $0.contains("Krokodilletanker") })
    #expect(try !old.export().contains { $0.contains("Zebrakaren") || $0.contains("Krokodilletanker") })
    for text in ["Zebrakaren", "Krokodilletanker"] {
      #expect(Machine.files(below: old.data, containing: text) == [])
      #expect(Machine.files(below: store.path("hold"), containing: text) == [])
    }
    #expect(try program.quit() == .exited(0))

    // A machine that nobody has connected yet is in no team: it takes in all that a backup holds.
    let (file, fresh) = (both.data + "-kopi.tar", try Machine())
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(try both.run("export", "backup", file).status == 0)
    #expect(try fresh.run("restore", file).output.contains("passed over 0"))
    #expect(try fresh.export().contains { $0.contains("Krokodilletanker") })
  }
}
