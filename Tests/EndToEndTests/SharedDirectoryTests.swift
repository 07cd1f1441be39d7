import Foundation
import Support
import Testing

/// A directory that one machine imports and all use, through a folder between them.
@Suite("A shared directory", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct SharedDirectoryTests {
  private let store: TemporaryFolder
  private let first: Machine
  private let second: Machine

  init() throws {
    store = try TemporaryFolder()
    (first, second) = (try Machine(), try Machine())
    for machine in [first, second] { try machine.configure("[store]\nurl = \(store.path(""))\n") }
  }

  /// Thousands of communities, of which one has a hall of its own.
  private func csv(hall: String) -> String {
    let rows = (1...6000).map { number in
      let place = number == 3000 ? hall : "Sal \(number)"
      return "k\(number);Zebraforening \(number);Beskrivelse nummer \(number) af det, vi laver;\(place);4130"
    }
    return (["id;navn;beskrivelse;adresse;postnr"] + rows).joined(separator: "\n") + "\n"
  }

  private var chunks: Set<String> {
    Set(Machine.files(below: store.path("katalog")).filter { $0.hasSuffix(".chunk") })
  }

  @Test("Imported anew, what changed alone is sent, and what staff have confirmed stays confirmed everywhere")
  func importedAnew() throws {
    #expect(try first.run("import", first.file("a.csv", csv(hall: "Gamle Sal"))).status == 0)
    for machine in [first, second] { #expect(try machine.run("sync").status == 0) }
    #expect(try second.status().communities == 6000)
    let before = chunks
    #expect(before.count > 3)

    // A colleague confirms one, which is one that changes.
    let program = try second.start()
    try program.sitDown("Jonas")
    try program.type("Zebraforening 3000")
    try program.wait(for: "▸ Zebraforening 3000")
    try program.keys("C-g")
    try program.wait(for: "bekræftet")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))

    #expect(try first.run("import", first.file("a.csv", csv(hall: "Nye Sal"))).output.contains("updated 1,"))
    for machine in [first, second, first] { #expect(try machine.run("sync").status == 0) }
    #expect(chunks.subtracting(before).count == 1, "one chunk holds what changed")
    #expect(chunks.count == before.count, "and the one before it is gone")
    for machine in [first, second] {
      let lines = try machine.run("export", "communities", "--format", "json").output.split(separator: "\n")
      let line = try #require(lines.first { $0.contains("Zebraforening 3000\"") })
      #expect(line.contains("Nye Sal") && line.contains("Jonas"), "\(line)")
    }
  }
}
