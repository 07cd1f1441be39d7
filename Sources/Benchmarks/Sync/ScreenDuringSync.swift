import Foundation
import Support

/// How long a key takes to the screen while an exchange fetches many megabytes, in turn with the same keys in a program of
/// the same size that exchanges with nobody.
struct ScreenDuringSync {
  /// What a colleague has put there, about.
  let megabytes: Int
  /// Operations of its own that the program which is typed in has.
  private let operations = 2_000
  /// Bytes of the text that is typed into.
  private let textBytes = 20_000

  /// So many bytes a second come through the line: 50 MB in 20 s.
  private static let speed = 2.5e6
  /// Made-up operations that make a megabyte of packs, about.
  private static let operationsPerMegabyte = 4_000
  private static let word = "havregrød"

  /// Measures.
  func run(_ place: Workplace) throws -> Report {
    let server = try WebDAVServer(.rclone)
    let line = try SlowLine(to: server.port, delay: SyncBenchmark.delay, bytesPerSecond: Self.speed)
    let (ours, still, other) = (place.data + "-screen", place.data + "-still", place.data + "-other")
    for (seed, folder) in [ours, still].enumerated() {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try MadeUpOperations.write(operations, into: folder, seed: UInt16(seed + 1))
    }
    try SyncBenchmark.connect(ours, port: line.port)
    try SyncBenchmark.sync(place, ours)

    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    try SyncBenchmark.connect(other, port: server.port)
    _ = try MadeUpOperations.write(megabytes * Self.operationsPerMegabyte, into: other, seed: 3)
    let text = LongTalk.text(bytes: textBytes)
    let during = try open(ours, place, text)
    let idle = try open(still, place, text)
    let before = Self.bytes(below: server.root)
    try SyncBenchmark.sync(place, other)
    let bytes = Self.bytes(below: server.root) - before

    let start = ContinuousClock.now
    let asking = try Child(
      [place.vejviser, "--data", ours, "sync"], environment: place.environment,
      streams: .file(place.outputFile()))
    var (wordsAfter, seconds) = (0, 0.0)
    // What has come is shown a moment after the exchange is told as done.
    while wordsAfter < 5 {
      try during.type(Self.word)
      try idle.type(Self.word)
      if wordsAfter > 0 {
        wordsAfter += 1
      } else if asking.hasEnded {
        seconds = (ContinuousClock.now - start) / .seconds(1)
        wordsAfter = 1
      }
    }
    guard asking.wait().status == 0 else { throw Trouble("vejviser sync: \(place.output)") }
    var report = Report("sync-screen")
    report.set("megabytes", Double(bytes) / 1e6)
    report.set("seconds", seconds)
    report["told"] = place.output.trimmingCharacters(in: .newlines)
    report.set("text_bytes", text.utf8.count)
    during.tell(as: "", in: &report)
    report["peer"] = "the same without an exchange"
    idle.tell(as: "peer_", in: &report)
    report.set("ratio_p95", during.times.quantile(0.95) / idle.times.quantile(0.95))
    return report
  }

  private func open(_ folder: String, _ place: Workplace, _ text: String) throws -> KeyFrames {
    let frames = FirstFrames(
      [place.vejviser, "--data", folder], showing: "F10", "hjælp", environment: place.environment)
    return try LongTalk.open(in: frames.start().program, text)
  }

  private static func bytes(below folder: String) -> Int {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.reduce(0) { sum, file in
      var status = stat()
      return sum + (stat("\(folder)/\(file)", &status) == 0 ? Int(status.st_size) : 0)
    }
  }
}
