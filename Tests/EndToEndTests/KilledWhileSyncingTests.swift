import Foundation
import Support
import Testing

/// How many rounds; more by `VEJVISER_KILLS=200`, another start by `VEJVISER_SEED=7`.
private let rounds = ProcessInfo.processInfo.environment["VEJVISER_KILLS"].flatMap(Int.init) ?? 12
private let seed = ProcessInfo.processInfo.environment["VEJVISER_SEED"].flatMap(UInt64.init) ?? 1

/// The battery dies again and again, and the network is no better.
@Suite("Killed while it exchanges", .enabled(if: Tmux.isExpected, "tmux is not installed"))
struct KilledWhileSyncingTests {
  private let machine: Machine
  private let server: WebDAVServer
  private let line: CuttingLine

  private static let name = "Karen Opdigtet"

  init() throws {
    machine = try Machine()
    server = try WebDAVServer(.rclone)
    line = try CuttingLine(to: server.port, seed: seed)
    try Self.connect(machine, to: line.url)
  }

  private static func connect(_ machine: Machine, to url: String) throws {
    let word = try machine.file("kodeord", WebDAVServer.password + "\n")
    chmod(word, 0o600)
    try machine.configure("[store]\nurl = \(url)\nuser = \(WebDAVServer.user)\npassword-file = \(word)\n")
  }

  @Test(
    "Whenever it is killed, and wherever the line is cut: what was told as saved is there, and reaches all")
  func killed() throws {
    var random = SeededRandom(seed: seed)
    var tally = Tally()
    var typed = Typed()
    var people: [String] = []
    for round in 1...rounds {
      let program = try machine.start()
      if round == 1 {
        try program.sitDown("Bodil")
        try program.createCitizen(Self.name, place: "4130", shared: true)
      } else {
        try program.wait(for: "F10 afslut")
      }
      if round % 4 == 0 {
        let name = "Borger\(round) Opdigtet"
        try program.createCitizen(name, place: "4130", shared: true)
        people.append(name)
      }
      try openTalk(program)
      tally.acknowledged += try write(&typed, in: program, &random)
      tally.asked += try waitForTheMoment(program, &random)
      tally.duringAnExchange += line.counts.open > 0 ? 1 : 0
      try program.signal(SIGKILL)
      #expect(try program.waitForEnd() == .signalled(SIGKILL))

      let export = try machine.export()
      let stored = try Self.talk(in: export)
      #expect(typed.text.hasPrefix(stored), "round \(round): nothing is mangled: \(stored.suffix(200))")
      #expect(
        stored.utf8.count >= typed.acknowledged,
        "round \(round): told as saved, and not there: \(typed.text.utf8.count - stored.utf8.count) bytes")
      for name in people { #expect(export.contains { $0.contains(name) }, "round \(round): \(name)") }
      try #require(typed.text.hasPrefix(stored))
      tally.lettersOnTheWay += typed.text.count - stored.count
      typed.goOn(from: stored)
    }
    #expect(
      machine.files().filter { $0.hasSuffix(".ops") }.count == 1, "the device goes by the name that it had")
    #expect(tally.acknowledged > 0 && tally.duringAnExchange > 0 && line.counts.cuts > 0)
    tally.cuts = (line.counts.cuts, line.counts.connections)
    try expectAllArrives(typed, people, &tally)
    print("\(rounds) rounds from seed \(seed): \(tally.told)")
  }

  // MARK: A round

  private func openTalk(_ program: Tmux) throws {
    try program.lookUp(Self.name)
    try program.keys("Enter")
    try program.wait(for: "Plan for \(Self.name)")
    try program.keys("F3")
    try program.wait(for: "▸Hverdag")
    try program.keys("Enter")
    try program.wait(for: "Esc til hjulet")
  }

  /// Writes some letters, and now and then rests until the screen says that they are saved.
  /// - Returns: how often it said so.
  private func write(_ typed: inout Typed, in program: Tmux, _ random: inout SeededRandom) throws -> Int {
    var acknowledged = 0
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      try program.type(typed.next(&random))
      try program.wait(for: typed.lastWord)
      if Int.random(in: 0..<3, using: &random) == 0 {
        try program.waitUntilSaved()
        typed.wasAcknowledged()
        acknowledged += 1
      }
    }
    return acknowledged
  }

  /// In most rounds until an exchange that was asked for is under way, and so many bytes of it have passed. When it ends
  /// before, or has to wait for its next try, that is as good a moment.
  /// - Returns: 1 when one was asked for.
  private func waitForTheMoment(_ program: Tmux, _ random: inout SeededRandom) throws -> Int {
    if Int.random(in: 0..<4, using: &random) == 0 { return 0 }
    let (before, bytes) = (line.counts.bytes, Int(exp2(Double.random(in: 0...13, using: &random))))
    // Ended with the round, if not before.
    let asking = try RunningProgram(
      [BuiltProgram.path(), "sync", "--data", machine.data], output: machine.folder.path("asked"))
    _ = Deadline(seconds: 0.7).await { () -> Bool? in
      line.counts.bytes - before >= bytes || asking.hasEnded ? true : nil
    }
    return 1
  }

  // MARK: At the end

  /// With a line that holds, the first has nothing left to send after a few exchanges, everything that lies in the store is
  /// whole, and a machine that has never seen any of it gets all.
  private func expectAllArrives(_ typed: Typed, _ people: [String], _ tally: inout Tally) throws {
    line.mend()
    var outcomes: [Command.Outcome] = []
    repeat {
      outcomes.append(try machine.run("sync"))
    } while outcomes.last?.output != "sent 0, received 0, conflicts 0\n" && outcomes.count < 4
    #expect(outcomes.allSatisfy { $0.status == 0 && $0.errors == "" }, "\(outcomes)")
    #expect(outcomes.last?.output == "sent 0, received 0, conflicts 0\n")
    tally.exchangesAtTheEnd = outcomes.count

    let packs = Machine.files(below: server.root).filter { $0.hasSuffix(".pack") }
    #expect(!packs.isEmpty)
    for pack in packs { #expect(try Self.isWhole(pack), "\(pack)") }
    tally.packs = packs.count

    let other = try Machine()
    try Self.connect(other, to: server.url)
    let fetched = try other.run("sync")
    #expect(fetched.status == 0 && fetched.errors == "", "\(fetched)")
    let (sent, received) = (try machine.export(), try other.export())
    #expect(try Self.talk(in: received) == typed.text)
    for name in people { #expect(received.contains { $0.contains(name) }, "\(name)") }
    #expect(received == sent)
    for machine in [machine, other] { #expect(try machine.status().conflicts == 0) }
    #expect(try other.run("sync").output == "sent 0, received 0, conflicts 0\n")
  }

  /// Whether a pack has the length and the checksum of its name.
  private static func isWhole(_ path: String) throws -> Bool {
    let parts = (path as NSString).lastPathComponent.split(separator: ".")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    guard parts.count == 5, let length = Int(parts[2]), let checksum = UInt32(parts[3], radix: 16) else {
      return false
    }
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0x82F6_3B78 : 0) }
    }
    return bytes.count == length && ~crc == checksum
  }

  /// The text of the only answer there is.
  private static func talk(in export: [String]) throws -> String {
    struct Record: Decodable { let fields: [String: String] }
    let line = export.first { $0.contains(#""record":"answer:"#) }
    return try line.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }?.fields["text"] ?? ""
  }
}

/// What was typed, and how much of it the screen told as saved.
private struct Typed {
  private(set) var text = ""
  /// Bytes.
  private(set) var acknowledged = 0
  private var number = 1000

  private static let words = ["søen", "haven", "kaffe", "mandag", "sang", "gåtur", "æbler", "naboen"]

  /// The next words to type. Every one has a number, so that each is on the screen once.
  mutating func next(_ random: inout SeededRandom) -> String {
    let added = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      number += 1
      return " \(Self.words.randomElement(using: &random) ?? "")\(number)"
    }.joined()
    text += added
    return added
  }

  var lastWord: String { text.split(separator: " ").last.map(String.init) ?? text }

  mutating func wasAcknowledged() { acknowledged = text.utf8.count }

  /// What was not saved before the end was never told as saved, and is not typed again.
  mutating func goOn(from stored: String) {
    text = stored
    acknowledged = stored.utf8.count
  }
}

/// What happened: a run in which something never does proves nothing about it.
private struct Tally {
  var acknowledged = 0
  var asked = 0
  var duringAnExchange = 0
  var lettersOnTheWay = 0
  var cuts = (of: 0, connections: 0)
  var exchangesAtTheEnd = 0
  var packs = 0

  var told: String {
    "told as saved \(acknowledged) times, exchanges asked for \(asked), killed during one \(duringAnExchange), "
      + "cut \(cuts.of) of \(cuts.connections) connections, letters not yet told as saved and lost \(lettersOnTheWay), "
      + "exchanges at the end \(exchangesAtTheEnd), packs in the store \(packs)"
  }
}
