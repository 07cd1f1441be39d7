import Foundation
import Support
import Testing

/// From *somebody asks for help* to *they came*, as a new user would play it, and on once more after the program was ended.
@Suite("The course with a citizen", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct CourseTests {
  let machine: Machine

  init() throws { machine = try Machine() }

  @Test(
    "A referral is registered and accepted, talked over, planned, tried, and stands there when one comes back",
    arguments: [ScreenSize(columns: 120, rows: 36), ScreenSize(columns: 80, rows: 24)])
  func course(size: ScreenSize) throws {
    let program = try Tmux(
      BuiltProgram.path(), ["--demo", "--data", machine.data], columns: size.columns, rows: size.rows)
    try program.wait(for: "F10 afslut")
    // Somebody asks for help.
    try program.keys("F5")
    try program.wait(for: "[F5 I dag]")
    try program.keys("M-r")
    try program.wait(for: "Ny henvisning")
    try program.type("Else Opdigtet")
    try program.keys("Tab", "Tab")
    try program.type("4100 Ringsted")
    try program.keys("Tab", "Tab", "Tab")
    try program.type("Lægerne i Ringsted")
    try program.wait(for: "Lægerne i Ringsted")
    try program.keys("Escape")
    try program.wait(for: "Else Opdigtet: F3 åbner samtalen")
    try light("Else Opdigtet", program)
    try program.keys("C-g")
    try program.wait(for: "Else Opdigtet følges af dig")
    try program.wait(for: "▸Else Opdigtet")
    try program.keys("C-d")
    try program.wait(for: "Else Opdigtet er kontaktet")
    // What matters, in the citizen's own words.
    try program.keys("F3")
    try program.wait(for: "Hverdag")
    try program.keys("Enter")
    try program.type("Dagene er lange.")
    try program.wait(for: "Dagene er lange.")
    try program.keys("Escape")
    // A key right behind Esc would be another key.
    try program.wait(for: "Enter skriv")
    // A community, on the day that it meets.
    try program.keys("F2")
    try program.wait(for: "[F2 Find]")
    try program.type("sang")
    try program.wait(for: "▸ Sangcafé i Ringsted")
    try program.keys("C-t")
    try program.wait(for: "er sat på planen")
    try program.keys("F4")
    try program.wait(for: "▸· Sangcafé i Ringsted")
    try program.keys("Enter", "Tab")
    try program.wait(for: "Ctrl-G: mødes")
    try program.keys("C-g")
    try program.wait(for: "14:00")
    try program.keys("Escape")
    try program.wait(forNo: "─ Trin")
    // They came, and come again.
    try program.type("1")
    try program.wait(for: "Kom – hvad nu?")
    try program.wait(for: "▸Igen næste gang")
    try program.keys("Enter")
    try program.wait(for: "Igen ")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))

    let again = try Tmux(
      BuiltProgram.path(), ["--demo", "--data", machine.data], columns: size.columns, rows: size.rows)
    try again.wait(for: "F10 afslut")
    try again.lookUp("Else Opdigtet")
    try again.keys("Enter")
    try again.wait(forAll: "Plan for Else Opdigtet", "Sangcafé i Ringsted", "vist vej")
    try again.keys("F3")
    try again.wait(for: "Dagene er lange.")
    #expect(try again.quit() == .exited(0))
    let stored = try machine.export().joined(separator: "\n")
    for part in ["Lægerne i Ringsted", #""outcome":"came""#, #""answered":"#, #""responsible":"#] {
      #expect(stored.contains(part), "\(part)")
    }
  }

  /// Goes down the agenda from its top to somebody's line.
  private func light(_ name: String, _ program: Tmux) throws {
    for _ in 0..<30 {
      let screen = try program.screen()
      if screen.contains("▸\(name)") { return }
      try program.keys("Down")
      try program.wait(until: "another line is lit") { $0 != screen }
    }
  }
}
