import Foundation
import Support

/// The throw-away folder of one run of benchmarks: a made-up directory, the data folder that it is imported into, and
/// an empty calendar.
final class Workplace {
  /// The program that is measured: the one that was built with the benchmarks, so that both are of one state.
  let vejviser: String
  /// `vejviser`'s data folder.
  let data: String
  /// `calcurse`'s data folder.
  let calendar: String
  private let folder: TemporaryFolder
  private var root: String { folder.url.path }

  init() throws {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    vejviser = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("vejviser").path
    guard FileManager.default.isExecutableFile(atPath: vejviser) else {
      throw Trouble("\(vejviser) is not there; `swift build -c release` builds it")
    }
    folder = try TemporaryFolder()
    data = folder.path("data")
    calendar = folder.path("calendar")
    for folder in [data, calendar] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }
  }

  /// Where the made-up directory is written.
  var directory: String { root + "/directory.csv" }

  /// The same as lines for fzf to search.
  var lines: String { root + "/lines" }

  /// What both programs get to know, so that nothing of the one who measures is read or written.
  var environment: [String: String] { ["HOME": root] }

  /// A new file for what a program prints.
  func outputFile() throws -> Int32 {
    let descriptor = open(root + "/output", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Trouble("\(root)/output cannot be written") }
    return descriptor
  }

  /// What was printed to ``outputFile()``.
  var output: String { (try? String(contentsOfFile: root + "/output", encoding: .utf8)) ?? "" }
}
