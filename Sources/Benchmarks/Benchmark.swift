import Foundation

/// A benchmark with options of its own.
protocol Benchmark {
  /// What it measures, and its options.
  static var help: String { get }
  /// - Throws: `Plan.Misunderstood` for arguments that it does not know.
  init(arguments: some Collection<String>) throws(Plan.Misunderstood)
  /// Measures; false when something could not be measured.
  func run(_ tell: (Report) -> Void) throws -> Bool
}

extension Benchmark {
  /// Runs it as the command line says, and ends the program.
  static func main(_ arguments: some Collection<String>) throws -> Never {
    if arguments.contains("--help") {
      print(help)
      exit(0)
    }
    exit(try Self(arguments: arguments).run { $0.tell() } ? 0 : 1)
  }
}

extension Report {
  /// Prints it at once: what is measured takes its time.
  func tell() {
    print(line)
    fflush(nil)
  }
}
