import Catalogue
import Foundation

/// The first searches of a process of its own: nothing is mapped, nothing in the processor's caches.
struct ColdSearch {
  /// Milliseconds.
  var open: Double
  var first: Double
  var p99: Double

  static let command = "search-cold"

  /// Starts several processes, each of which types a part of the trace, and reads what they tell.
  static func inOwnProcess(_ place: SearchPlace, _ trace: SearchTrace) throws -> ColdSearch {
    let parts = 8
    var (open, first, all) = (Sample(), Sample(), Sample())
    for part in 0..<parts {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = [command, place.catalogue, place.cache, "\(trace.queries)", "\(part)", "\(parts)"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let numbers = String(decoding: data, as: UTF8.self).split(separator: " ").compactMap { Double($0) }
      guard process.terminationStatus == 0, numbers.count > 2 else {
        throw Trouble("a cold process did not answer")
      }
      open.add(numbers[0])
      first.add(numbers[1])
      for number in numbers[1...] { all.add(number) }
    }
    return ColdSearch(open: open.largest, first: first.largest, p99: all.quantile(0.99))
  }

  /// What the started process does: prints milliseconds of opening, and of each key.
  static func run(_ arguments: [String]) {
    guard arguments.count == 5, let queries = Int(arguments[2]), let part = Int(arguments[3]),
      let parts = Int(arguments[4])
    else { exit(64) }
    var keys = SearchTrace(queries: queries).keys
    keys = Array(keys[(keys.count * part / parts)..<(keys.count * (part + 1) / parts)])
    let start = ContinuousClock.Instant.now
    let directory = Directory.open(CatalogueFolder(path: arguments[0]), cache: arguments[1]).directory
    var times = [ContinuousClock.Instant.now.milliseconds(since: start)]
    var session = SearchSession()
    for key in keys {
      let start = ContinuousClock.Instant.now
      _ = session.search(key.query, in: directory)
      times.append(ContinuousClock.Instant.now.milliseconds(since: start))
    }
    print(times.map { "\($0)" }.joined(separator: " "))
  }
}
