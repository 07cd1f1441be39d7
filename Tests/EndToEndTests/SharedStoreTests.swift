import Foundation
import Support
import Testing

/// Two machines and the folder that they share.
@Suite("A shared folder", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct SharedStoreTests {
  private let shared: TemporaryFolder
  /// Bodil's, with a directory.
  private let first: Machine
  /// Jonas', empty.
  private let second: Machine

  init() throws {
    shared = try TemporaryFolder()
    first = try Machine()
    second = try Machine()
    for machine in [first, second] { try machine.configure(connected) }
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    let directory = try first.file("fællesskaber.csv", MadeUpDirectory.csv)
    #expect(try first.run("import", directory).status == 0)
  }

  private var store: String { shared.path("lager") }
  private var connected: String { "[store]\nurl = \(store)\n" }

  /// Words that stand nowhere else, in letters that are the same in every encoding.
  private static let (name, said, goal) = ("Zebrakaren", "Krokodilletanker", "Flodhestesang")
  private static let secret = "Hemmeligjens"

  /// Fills a citizen's first segment and goal, and makes one who has said no.
  private func fill(_ program: Tmux) throws {
    try program.createCitizen(Self.secret, place: "4000", shared: false)
    try program.createCitizen(Self.name, place: "4130", shared: true)
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.type(Self.said)
    try program.wait(for: Self.said)
    try program.keys("F4")
    try program.wait(for: "Plan for \(Self.name)")
    try program.type(Self.goal)
    try program.wait(for: Self.goal)
    try program.waitUntilSaved()
  }

  /// Bodil's machine gets a citizen who may be shared and one who may not, with no store at hand.
  private func prepare() throws {
    try first.configure("")
    let program = try first.start()
    try program.sitDown("Bodil")
    try fill(program)
    #expect(try program.quit() == .exited(0))
    try first.configure(connected)
  }

  /// Opens the citizen's plan from I dag.
  private func open(_ program: Tmux) throws {
    try program.lookUp(Self.name)
    try program.keys("Enter")
    try program.wait(for: "Plan for \(Self.name)")
  }

  /// Exchanges by command until neither has anything more to tell.
  private func exchange() throws {
    for machine in [first, second, first, second] {
      let outcome = try machine.run("sync")
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  /// The exported records of everything that may be shared.
  private func sharedRecords(_ machine: Machine) throws -> [String] {
    let export = try machine.export()
    let roots = export.filter { $0.contains(#""share":{"space""#) }.compactMap(Self.root)
    return export.filter { line in Self.root(line).map(roots.contains) ?? false }
  }

  private static func root(_ line: String) -> Substring? { line.firstMatch(of: /"root":"([^"]+)"/)?.1 }

  /// Where any of the citizen's words stands, on both machines and in the store.
  private func traces(of words: [String]) -> [String] {
    words.flatMap { word in
      [first.data, second.data, store].flatMap { Machine.files(below: $0, containing: word) }
    }
  }

  // MARK: By command

  @Test("Everything arrives at the second machine, but one who said no; nothing to do is nothing sent")
  func arrives() throws {
    try prepare()
    let sent = try first.run("sync")
    #expect(sent.status == 0 && sent.errors == "")
    let count = try #require(sent.output.wholeMatch(of: /sent (\d+), received 0, conflicts 0\n/)?.1)
    #expect(try #require(Int(count)) > 5)
    let received = try second.run("sync")
    let back = try #require(
      received.output.wholeMatch(of: /sent (\d+), received (\d+), conflicts 0\n/),
      "the second machine tells of itself")
    #expect(back.2 == count)
    #expect(try first.run("sync").output == "sent 0, received \(back.1), conflicts 0\n")
    for machine in [first, second] {
      #expect(try machine.run("sync").output == "sent 0, received 0, conflicts 0\n")
    }

    #expect(try second.status().communities == 7)
    #expect(try second.status().citizens == 1)
    #expect(try second.run("search", "kor", "--near", "4130", "--json").output.contains("Kor for alle"))
    #expect(try sharedRecords(second) == sharedRecords(first))
    #expect(try sharedRecords(second).contains { $0.contains(Self.said) })
    #expect(traces(of: [Self.secret]).allSatisfy { $0.hasPrefix(first.data) })
    #expect(!traces(of: [Self.secret]).isEmpty)
    #expect(try first.status().lastExchange != "")
  }

  @Test("What the second changes comes back to the first")
  func comesBack() throws {
    try prepare()
    try exchange()
    let program = try second.start()
    try program.sitDown("Jonas")
    try open(program)
    try program.keys("C-n")
    try program.wait(for: "Nyt trin")
    try program.type("Ring til koret")
    try program.closeLayer("Nyt trin")
    try program.wait(for: "Ring til koret")
    #expect(try program.quit() == .exited(0))
    try exchange()
    #expect(try sharedRecords(first) == sharedRecords(second))
    #expect(try first.export().contains { $0.contains("Ring til koret") })
    #expect(try first.export().contains { $0.contains(#""name":"Jonas""#) })
  }

  @Test("What both wrote apart from each other is kept in two versions until a person chooses")
  func conflict() throws {
    try prepare()
    try exchange()
    for (machine, name, words) in [(first, "", " Hver uge."), (second, "Jonas", " Hver dag.")] {
      // Without the store, as on the road.
      try machine.configure("")
      let program = try machine.start()
      if !name.isEmpty { try program.sitDown(name) }
      try program.wait(for: "F10 afslut")
      try open(program)
      try program.keys("End")
      try program.type(words)
      try program.wait(for: words.dropFirst().description)
      #expect(try program.quit() == .exited(0))
      try machine.configure(connected)
    }
    try exchange()
    for machine in [first, second] {
      #expect(try machine.status().conflicts == 1)
      #expect(try machine.export().contains { $0.contains(#""conflict":["#) })
    }
    #expect(try sharedRecords(first) == sharedRecords(second))

    let program = try first.start()
    try program.wait(for: "F10 afslut")
    try open(program)
    try program.wait(forAll: "Hver uge.", "To udgaver", "Hver dag.")
    try program.keys("C-x")
    try program.wait(forAll: "Hver uge.", "Hver dag.", "Enter")
    try program.keys("Enter")
    try program.wait(forNo: "To udgaver")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
    try exchange()
    for machine in [first, second] { #expect(try machine.status().conflicts == 0) }
    #expect(try sharedRecords(first) == sharedRecords(second))
  }

  @Test(
    "A citizen who takes the consent back is gone from the second machine and the store, to the last byte")
  func withdraws() throws {
    try prepare()
    try exchange()
    #expect(traces(of: [Self.said]).contains { $0.hasPrefix(store) })
    let program = try first.start()
    try program.wait(for: "F10 afslut")
    try open(program)
    try program.keys("C-e")
    try program.wait(for: "Må deles")
    try program.keys("Tab", "Tab", "Tab", "Tab", "Tab")
    try program.wait(for: "‹ ja, kolleger")
    try program.keys("Left")
    try program.wait(for: "‹ nej: kun")
    try program.keys("Escape")
    try program.wait(forNo: "Må deles")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))

    try exchange()
    #expect(try second.status().citizens == 0)
    #expect(try first.status().citizens == 2)
    #expect(try first.export().contains { $0.contains(Self.said) })
    #expect(traces(of: [Self.name, Self.said, Self.goal]).allSatisfy { $0.hasPrefix(first.data) })
  }

  @Test("A citizen who is erased leaves no byte on either machine or in the store")
  func erases() throws {
    try prepare()
    try exchange()
    let program = try first.start()
    try program.wait(for: "F10 afslut")
    try open(program)
    try erase(program)
    #expect(try program.quit() == .exited(0))
    try exchange()
    expectErased()
  }

  private func erase(_ program: Tmux) throws {
    try program.command("Slet alt om borgeren")
    try program.wait(for: "Skriv SLET")
    // Anything else is no answer.
    try program.type("slet")
    try program.keys("Enter")
    try program.wait(for: "med store bogstaver")
    try program.keys("BSpace", "BSpace", "BSpace", "BSpace")
    try program.answer("Skriv SLET", "SLET")
    try program.wait(for: "er slettet her")
    try program.waitUntilSaved()
  }

  private func expectErased(_ location: SourceLocation = #_sourceLocation) {
    #expect(traces(of: [Self.name, Self.said, Self.goal]) == [], sourceLocation: location)
    #expect((try? second.status().citizens) == 0, sourceLocation: location)
    // The one that was never shared is still there.
    #expect((try? first.status().citizens) == 1, sourceLocation: location)
  }

  // MARK: By the open program on its own

  @Test("Two open programs exchange on their own, and an erasure reaches both while they are open")
  func onTheirOwn() throws {
    let bodil = try first.start()
    try bodil.sitDown("Bodil")
    try fill(bodil)
    try bodil.wait(until: "it has gone out") {
      $0.contains("synket") && !traces(inStoreOf: Self.goal).isEmpty
    }

    let jonas = try second.start()
    try jonas.sitDown("Jonas")
    // What others have is fetched at the start.
    try jonas.wait(for: "7 af 7")
    try open(jonas)
    try jonas.wait(for: Self.goal)

    // A change goes out by itself, and `sync` beside an open program asks that for an exchange.
    try jonas.keys("End")
    try jonas.type(" Snart.")
    try jonas.wait(for: "Snart.")
    try jonas.wait(until: "it has gone out") { _ in !traces(inStoreOf: "Snart.").isEmpty }
    let asked = try first.run("sync")
    #expect(asked.status == 0, "\(asked)")
    #expect(asked.output.hasPrefix("sent 0, received "))
    try bodil.wait(for: "\(Self.goal) Snart.")

    try erase(bodil)
    try bodil.wait(until: "the store knows") { _ in traces(inStoreOf: Self.said).isEmpty }
    try jonas.command("Send og hent ændringer")
    try jonas.wait(forNo: Self.goal)
    try jonas.keys("F5")
    try jonas.wait(forAll: "[F5 I dag]", "Ingen borgere endnu")
    let gone = Deadline(seconds: 20).await {
      traces(of: [Self.name, Self.said, Self.goal]).isEmpty ? true : nil
    }
    #expect(gone == true, "\(traces(of: [Self.name, Self.said, Self.goal]))")
    for program in [bodil, jonas] { #expect(try program.quit() == .exited(0)) }
    expectErased()
  }

  private func traces(inStoreOf word: String) -> [String] { Machine.files(below: store, containing: word) }

  // MARK: A store that misbehaves

  @Test(
    "A store that is not there is told, everything goes on, and what was written meanwhile goes out later")
  func unreachable() throws {
    try prepare()
    let away = shared.path("et andet sted")
    try FileManager.default.moveItem(atPath: store, toPath: away)
    let outcome = try first.run("sync")
    #expect(outcome.status == 69)
    #expect(outcome.errors.hasPrefix("vejviser: "))
    let program = try first.start()
    try program.wait(for: "⚠ ikke synket")
    try open(program)
    try program.keys("End")
    try program.type(" Uden net.")
    try program.wait(for: "Uden net.")
    try program.waitUntilSaved()
    try FileManager.default.moveItem(atPath: away, toPath: store)
    try program.command("Send og hent ændringer")
    try program.wait(until: "it has gone out") { $0.contains("synket") && !$0.contains("⚠") }
    #expect(try program.quit() == .exited(0))
    #expect(!traces(inStoreOf: "Uden net.").isEmpty)
  }

  @Test("A store that was emptied stops the exchange and asks; nothing is taken for deleted")
  func emptied() throws {
    try prepare()
    try exchange()
    let before = try second.export()
    try FileManager.default.removeItem(atPath: store)
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    let outcome = try second.run("sync")
    #expect(outcome.status == 77)
    #expect(outcome.errors.contains("tømt"), "\(outcome.errors)")
    #expect(try second.export() == before)
    #expect(Machine.files(below: store) == [])
  }

  @Test("A pack that has come only in part has not arrived, and is taken once it is whole")
  func partly() throws {
    try prepare()
    #expect(try first.run("sync").status == 0)
    let packs = Machine.files(below: store).filter { $0.hasSuffix(".pack") }
    #expect(!packs.isEmpty)
    var whole: [String: Data] = [:]
    for pack in packs {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
      whole[pack] = bytes
      try bytes.prefix(bytes.count * 2 / 3).write(to: URL(fileURLWithPath: pack))
    }
    #expect(try second.run("sync").status == 0)
    #expect(try second.status().citizens == 0)
    #expect(try second.export() == [])
    for (pack, bytes) in whole { try bytes.write(to: URL(fileURLWithPath: pack)) }
    #expect(try second.run("sync").status == 0)
    #expect(try sharedRecords(second) == sharedRecords(first))
  }

  @Test(
    "A store that may be read and not written is told as refused",
    .enabled(if: Nobody.canBeBecome, Nobody.reason))
  func refused() throws {
    let own = try Nobody.folder(second)
    try prepare()
    #expect(try first.run("sync").status == 0)
    #expect(try second.shell("chmod -R a+rX '\(shared.url.path)'").status == 0)
    let outcome = try Nobody.shell(
      """
      mkdir -p \(own)/data; printf '[store]\\nurl = \(store)\\n' > \(own)/data/config
      printf 'id,navn,henviser,dato,samtykke\\n1,Ib Opdigtet,Lægen,2026-11-02,ja\\n' > \(own)/liste.csv
      $VEJVISER import --as referrals \(own)/liste.csv --data \(own)/data
      $VEJVISER sync --data \(own)/data; echo "sync: $?"
      $VEJVISER status --json --data \(own)/data
      """, second)
    #expect(outcome.output.contains("sync: 77\n"), "\(outcome)")
    // What could be read was taken.
    #expect(outcome.output.contains(#""citizens":2,"#), "\(outcome.output)")
  }
}
