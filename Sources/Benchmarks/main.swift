import Foundation

/// Prints one JSON object a line; 1 when something could not be measured, 64 (EX_USAGE) for arguments it does not know.
do {
  let arguments = CommandLine.arguments.dropFirst()
  if arguments.first == ColdSearch.command {
    ColdSearch.run(Array(arguments.dropFirst()))
    exit(0)
  }
  if arguments.first == "search" {
    if arguments.contains("--help") {
      print(SearchBenchmark.help)
      exit(0)
    }
    let allMeasured = try SearchBenchmark(arguments: arguments.dropFirst()).run { report in
      print(report.line)
      fflush(nil)
    }
    exit(allMeasured ? 0 : 1)
  }
  if arguments.first == "course" {
    if arguments.contains("--help") {
      print(CourseBenchmark.help)
      exit(0)
    }
    let allMeasured = try CourseBenchmark(arguments: arguments.dropFirst()).run { report in
      print(report.line)
      fflush(nil)
    }
    exit(allMeasured ? 0 : 1)
  }
  let plan = try Plan(arguments: Array(CommandLine.arguments.dropFirst()))
  if plan.wantsHelp {
    print(Plan.help)
    exit(0)
  }
  let allMeasured = try Benchmarks(plan: plan).run { report in
    print(report.line)
    fflush(nil)
  }
  exit(allMeasured ? 0 : 1)
} catch let error as Plan.Misunderstood {
  FileHandle.standardError.write(Data("\(error.description)\n\n\(Plan.help)\n".utf8))
  exit(64)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
