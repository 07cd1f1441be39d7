import Foundation
import Support
import Testing

/// The battery dies, the lid is shut, the kernel is out of memory: `kill -9` in the middle of a sentence.
@Suite("Killed while someone types", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct KillTests {
  private let machine: Machine

  init() throws { machine = try Machine() }

  /// What is promised is one second from the letter to the disk. The test allows more, for machines that do much else.
  private static let promise = Duration.seconds(3)

  @Test("All that was told as saved is there, and all but the latest letters", arguments: UInt64(1)...6)
  func typing(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var program = try openTalk()
    var typed = Typed(random: &random)
    let patience = Duration.milliseconds(Int.random(in: 100...5000, using: &random))
    let end = ContinuousClock.now + patience
    while .now < end, typed.hasMore {
      try program.type(typed.next(&random))
      try program.wait(for: typed.lastWords)
      typed.wasSeen()
      // Now and then the hands rest until the screen says that it is saved.
      if Int.random(in: 0..<12, using: &random) == 0 {
        try program.waitUntilSaved()
        typed.wasAcknowledged()
      }
    }
    // Some letters on the way to the program, as at any moment of typing.
    try program.type(typed.next(&random))
    let moment = ContinuousClock.now
    try program.signal(SIGKILL)
    #expect(try program.waitForEnd() == .signalled(SIGKILL))

    let stored = try storedText()
    #expect(typed.text.hasPrefix(stored), "nothing is mangled: \(stored)")
    #expect(stored.count >= typed.acknowledged, "told as saved: \(typed.text.prefix(typed.acknowledged))")
    #expect(stored.count >= typed.count(seenBefore: moment - Self.promise), "of \(typed.text), \(stored)")

    // It goes on where it stopped.
    program = try machine.start()
    try program.wait(for: "F10 afslut")
    try program.lookUp("Karen Opdigtet")
    try program.keys("Enter")
    try program.wait(for: "Plan for Karen Opdigtet")
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.keys("Enter")
    try program.wait(for: "Esc til hjulet")
    try program.type(" Videre.")
    try program.wait(for: "Videre.")
    #expect(try program.quit() == .exited(0))
    #expect(try storedText() == stored + " Videre.")
  }

  @Test("A line that was half written is cut off, told, and nothing else is touched")
  func tornLine() throws {
    let program = try openTalk()
    try program.type("Formiddagene er lange.")
    try program.wait(for: "Formiddagene er lange.")
    try program.waitUntilSaved()
    try program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let kept = try machine.export()
    let journal = try #require(machine.files().first { $0.hasSuffix(".ops") })
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: journal))
    try file.seekToEnd()
    try file.write(contentsOf: Data(#"1a2b3c4d {"d":"k3f9a2mx7q","n":99,"root":"citiz"#.utf8))
    try file.close()

    #expect(try machine.export() == kept)
    let next = try machine.start()
    try next.wait(for: "afbrudt midt i at gemme")
    #expect(try next.quit() == .exited(0))
    #expect(try machine.export() == kept)
    // Told once, for then it is put right.
    let third = try machine.start()
    #expect(try !third.wait(for: "F10 afslut").contains("afbrudt"))
    #expect(try third.quit() == .exited(0))
  }

  @Test("A line that was damaged on the disk is set aside and told, and the rest is there")
  func damagedLine() throws {
    let program = try openTalk()
    try program.type("Formiddagene er lange.")
    try program.wait(for: "Formiddagene er lange.")
    #expect(try program.quit() == .exited(0))
    let journal = URL(fileURLWithPath: try #require(machine.files().first { $0.hasSuffix(".ops") }))
    var bytes = try Data(contentsOf: journal)
    let place = try #require(bytes.range(of: Data("lange".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "m")
    try bytes.write(to: journal)

    let next = try machine.start()
    try next.wait(for: "beskadigede")
    #expect(try next.quit() == .exited(0))
    let kept = try machine.export()
    #expect(kept.contains { $0.contains("Karen Opdigtet") })
    #expect(!kept.contains { $0.contains("lange") || $0.contains("mange") })
    #expect(machine.files().contains { $0.contains("/quarantine/") })
  }

  @Test("An import that is killed has changed nothing, or is whole", arguments: UInt64(1)...4)
  func importing(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    #expect(try machine.run("import", machine.file("fællesskaber.csv", MadeUpDirectory.csv)).status == 0)
    let rows = (1...4000).map { "r\($0);Kor \($0);\(random.next());4130" }
    let large = try machine.file("stor.csv", "id;navn;beskrivelse;postnr\n" + rows.joined(separator: "\n"))
    let before = Set(machine.files())
    let importing = try Tmux(BuiltProgram.path(), ["import", large, "--data", machine.data])
    // At a moment before the first file is written, or as soon as so many are.
    let count = Int.random(in: 0...2, using: &random)
    let isAsFar = Deadline(seconds: 60).await {
      Set(machine.files()).subtracting(before).count >= count ? true : nil
    }
    #expect(isAsFar == true)
    try importing.signal(SIGKILL)
    _ = try importing.waitForEnd()

    let communities = try machine.status().communities
    #expect(communities == 7 || communities == 4007)
    let found = try machine.run("search", "kor for alle", "--near", "4130", "--json")
    #expect(found.output.contains("Kor for alle"))
    let again = try machine.run("import", large)
    #expect(again.status == 0 && again.errors == "")
    #expect(
      again.output
        == (communities == 7
          ? "imported 4000, updated 0, unchanged 0, rejected 0\n"
          : "imported 0, updated 0, unchanged 4000, rejected 0\n"))
    #expect(try machine.status().communities == 4007)
  }

  /// A program in which the first segment of a new citizen's wheel is being written.
  private func openTalk() throws -> Tmux {
    let program = try machine.start()
    try program.begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.keys("Enter")
    try program.wait(for: "Esc til hjulet")
    return program
  }

  private func storedText() throws -> String {
    struct Record: Decodable {
      let record: String
      let fields: [String: String]
    }
    let line = try machine.export().first { $0.contains(#""record":"answer:"#) }
    return try line.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }?.fields["text"] ?? ""
  }
}

/// What was typed, what of it was seen on the screen when, and what the screen told as saved.
private struct Typed {
  private(set) var text = ""
  private(set) var acknowledged = 0
  private var seen: [(count: Int, at: ContinuousClock.Instant)] = []
  private var rest: Substring

  init(random: inout SeededRandom) {
    let words = ["søen", "haven", "kaffe", "mandag", "sang", "gåtur", "æbler", "naboen", "toget", "ørreder"]
    // Every word has a number, so that each is on the screen once.
    rest = Substring(
      (100..<400).map { "\(words.randomElement(using: &random) ?? "")\($0)" }.joined(separator: " "))
  }

  var hasMore: Bool { rest.count > 20 }

  /// The next few letters to type.
  mutating func next(_ random: inout SeededRandom) -> String {
    let letters = rest.prefix(Int.random(in: 1...6, using: &random))
    rest = rest.dropFirst(letters.count)
    text += letters
    return String(letters)
  }

  /// The end of the text, which lies in one line.
  var lastWords: String { text.split(separator: " ").last.map(String.init) ?? text }

  mutating func wasSeen() { seen.append((text.count, .now)) }
  mutating func wasAcknowledged() { acknowledged = text.count }

  /// How many letters stood on the screen at `moment`.
  func count(seenBefore moment: ContinuousClock.Instant) -> Int {
    seen.last { $0.at <= moment }?.count ?? 0
  }
}
