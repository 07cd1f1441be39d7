import Foundation

/// Prints one JSON object a line; 1 when something could not be measured, 64 (EX_USAGE) for arguments it does not know.
do {
  let arguments = CommandLine.arguments.dropFirst()
  if arguments.first == ColdSearch.command {
    ColdSearch.run(Array(arguments.dropFirst()))
    exit(0)
  }
  switch arguments.first {
  case "search": try SearchBenchmark.main(arguments.dropFirst())
  case "course": try CourseBenchmark.main(arguments.dropFirst())
  case "sync": try SyncBenchmark.main(arguments.dropFirst())
  case "simulate": try SimulationBenchmark.main(arguments.dropFirst())
  case "year": try YearBenchmark.main(arguments.dropFirst())
  default: break
  }
  let plan = try Plan(arguments: Array(CommandLine.arguments.dropFirst()))
  if plan.wantsHelp {
    print(Plan.help)
    exit(0)
  }
  exit(try Benchmarks(plan: plan).run { $0.tell() } ? 0 : 1)
} catch let error as Plan.Misunderstood {
  FileHandle.standardError.write(Data("\(error.description)\n\n\(Plan.help)\n".utf8))
  exit(64)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
