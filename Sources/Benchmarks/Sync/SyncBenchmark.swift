import Casebook
import Domain
import Foundation
import Journal
import Support

/// The exchange with a store on a server behind a line that takes 25 ms each way, beside `rclone sync` of one file a
/// record through the same line to the same server.
struct SyncBenchmark: Benchmark {
  /// Citizens who may be shared, a handful of operations each.
  var records = 2_000
  /// How often the small exchanges are done.
  var runs = 10
  /// Whether rclone is measured beside it: a minute and a half at 2,000 records.
  var hasPeer = true
  /// Megabytes that are fetched while somebody types.
  var screenMegabytes = 50

  /// Seconds, each way.
  static let delay = 0.025
  private static let space = "hold"

  static let help = """
    Benchmarks sync [--records N] [--runs N] [--no-peer] [--screen-megabytes N]

      Starts rclone's WebDAV server on this machine behind a line that takes 25 ms each way, and measures `vejviser sync`
      of two data folders, from the start of the program to its end, with the requests that go through the line: records
      for the first time, a new device that fetches them, an exchange when nothing has changed, and one edit out and in.
      Beside it `rclone sync` of as many small files, out and in.
      At last key to frame in a long text while an exchange fetches many megabytes, beside the same keys without one.
    """

  init(arguments: some Collection<String>) throws(Plan.Misunderstood) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--no-peer": hasPeer = false
      case "--records", "--runs", "--screen-megabytes":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
          throw Plan.Misunderstood(description: "\(argument) needs a number above 0")
        }
        switch argument {
        case "--runs": runs = number
        case "--records": records = number
        default: screenMegabytes = number
        }
      default: throw Plan.Misunderstood(description: "\(argument) is nothing that sync knows")
      }
    }
  }

  /// Measures; false when something could not be measured.
  func run(_ tell: (Report) -> Void) throws -> Bool {
    let place = try Workplace()
    let server = try WebDAVServer(.rclone)
    let line = try SlowLine(to: server.port, delay: Self.delay)
    let (first, second) = (place.data, place.data + "-second")
    for folder in [first, second] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Self.connect(folder, port: line.port)
    }
    try write(into: first) { _, random in
      (0..<records).flatMap { Self.citizen(number: $0, &random) }
    }
    // The same program with the same records, which asks nobody.
    var starts = Sample()
    for _ in 0..<runs { starts.add(try milliseconds { _ = try Self.vejviser(place, first, "status") }) }

    func measured(_ folder: String) throws -> Exchanged {
      try exchanged(over: line) { try Self.sync(place, folder) }
    }
    func told(_ name: String, _ results: [Exchanged], peer: Exchanged? = nil) {
      var report = Report(name)
      var (times, requests, lines) = (Sample(), Sample(), Sample())
      for result in results {
        times.add(result.milliseconds)
        requests.add(Double(result.requests))
        lines.add(result.line)
      }
      report.set("records", records)
      report.set("delay_each_way_ms", Self.delay * 1000)
      report.set("requests_median", requests.median)
      report.set("requests_most", requests.largest)
      report.set("median_ms", times.median)
      report.set("most_ms", times.largest)
      report.set("without_exchange_ms", starts.median)
      report.set("line_ms", lines.median)
      report.set("round_trips", lines.median / (Self.delay * 2000))
      if let peer {
        report["peer"] = "rclone sync"
        report.set("peer_requests", peer.requests)
        report.set("peer_ms", peer.milliseconds)
        report.set("ratio", peer.milliseconds / times.median)
      }
      tell(report)
    }

    let out = try measured(first)
    let into = try measured(second)
    let peer = hasPeer ? try rclone(place, line) : nil
    told("sync-first", [out], peer: peer?.out)
    told("sync-new-device", [into], peer: peer?.into)
    told("sync-nothing", try (0..<runs).map { _ in try measured(first) })
    var edits: (out: [Exchanged], into: [Exchanged]) = ([], [])
    for run in 0..<runs {
      try write(into: first) { casebook, _ in
        guard let citizen = casebook.summaries.keys.min() else { return [] }
        return [Names.Field(Names.plan, "goal").edit(citizen, text: "Synge igen, \(run). gang")]
      }
      edits.out.append(try measured(first))
      edits.into.append(try measured(second))
    }
    told("sync-one-edit-out", edits.out)
    told("sync-one-edit-in", edits.into)
    tell(try ScreenDuringSync(megabytes: screenMegabytes).run(place))
    return true
  }

  /// Writes down in a data folder where the store is.
  static func connect(_ folder: String, port: UInt16) throws {
    let word = folder + "/store-password"
    let text = """
      [store]
      url = http://127.0.0.1:\(port)/
      user = \(WebDAVServer.user)
      password-file = \(word)
      [spaces]
      team = \(space)

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/config"))
    try Data(WebDAVServer.password.utf8).write(to: URL(fileURLWithPath: word))
    chmod(word, 0o600)
  }

  private func write(
    into folder: String, _ edits: (Casebook, inout Dice) -> [Edit]
  ) throws {
    var dice = Dice(seed: 7)
    let opened = try JournalFolder.open(
      folder, cache: folder + "/cache", access: .write, machine: LiveDisk.machineIdentity(),
      digestVersion: Casebook.digestVersion, random: &dice)
    defer { opened.folder.close() }
    var casebook = Casebook(ledger: opened.ledger)
    let made = edits(casebook, &dice)
    let now = WallTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    try opened.folder.append(casebook.record(made, by: "staff:benchmark", at: now))
    try opened.folder.saveSnapshot { root, state in casebook.digest(of: root, state) }
  }

  private static func citizen(number: Int, _ dice: inout Dice) -> [Edit] {
    let id = Casebook.newCitizenID(&dice)
    return [
      Names.Field(Names.citizen, "name").edit(id, text: "Borger \(number) (opdigtet)"),
      Names.Field(Names.plan, "goal").edit(id, text: "Synge igen med andre, helst om torsdagen"),
      Names.Field(Names.citizen, "consent").edit(id, .flag(true)), .share(RootID(id), to: space),
    ]
  }

  /// One exchange of a folder.
  static func sync(_ place: Workplace, _ folder: String) throws {
    let outcome = try vejviser(place, folder, "sync")
    guard outcome.status == 0 else { throw Trouble("vejviser sync: \(outcome.errors)") }
  }

  private static func vejviser(_ place: Workplace, _ folder: String, _ command: String) throws
    -> Command.Outcome
  {
    try Command.run(place.vejviser, ["--data", folder, command], environment: place.environment, within: 600)
  }

  /// What an exchange took.
  private struct Exchanged {
    /// From the start of the program to its end.
    var milliseconds: Double
    var requests: Int
    /// Milliseconds from the first connection to the last answer.
    var line: Double
  }

  private func exchanged(over line: SlowLine, _ body: () throws -> Void) rethrows -> Exchanged {
    line.clear()
    let time = try milliseconds(body)
    return Exchanged(milliseconds: time, requests: line.requests, line: line.milliseconds)
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// As many small files, one a record, to a folder of their own on the same server, and back to an empty folder.
  private func rclone(
    _ place: Workplace, _ line: SlowLine
  ) throws -> (out: Exchanged, into: Exchanged) {
    let (files, back) = (place.data + "-files", place.data + "-back")
    for folder in [files, back] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for number in 0..<records {
      let text =
        #"{"name":"Borger \#(number) (opdigtet)","goal":"Synge igen med andre, helst om torsdagen"}"# + "\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(files)/\(number).json"))
    }
    let obscured = try Command.run("rclone", ["obscure", WebDAVServer.password]).output.trimmingCharacters(
      in: .whitespacesAndNewlines)
    let remote = [
      "--config", place.data + "-none", "--webdav-url", "http://127.0.0.1:\(line.port)/", "--webdav-vendor",
      "other",
      "--webdav-user", WebDAVServer.user, "--webdav-pass", obscured,
    ]
    func measured(_ from: String, _ to: String) throws -> Exchanged {
      try exchanged(over: line) {
        let outcome = try Command.run(
          "rclone", ["sync", from, to] + remote, environment: place.environment.merging(path) { $1 },
          within: 900)
        guard outcome.status == 0 else { throw Trouble("rclone sync: \(outcome.errors.prefix(300))") }
      }
    }
    return (try measured(files, ":webdav:rclone-files"), try measured(":webdav:rclone-files", back))
  }

  private var path: [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
  }
}
