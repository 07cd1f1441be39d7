import Foundation
import Simulation

/// The deterministic simulation: many devices and a store living through made-up scripts, as long as is asked for.
struct SimulationBenchmark: Benchmark {
  private var campaign = Campaign(
    steps: 100_000, cores: ProcessInfo.processInfo.activeProcessorCount)
  /// A script to replay in place of made-up ones.
  private var script: String?

  static let help = """
    Benchmarks simulate [--steps N] [--seed S] [--devices N] [--script FILE]

      Stops one device's busy day at every step of its disk and at every request, lets it go on and looks whether all is
      well. Then lets 2–8 devices and a store live through made-up scripts, one a seed from S on, until N steps were taken,
      and checks everything that must hold. The first script that fails is made short and printed, with its seed; then it
      ends with 1. Kept in Tests/SyncTests/Kept, such a script is replayed by every run of the tests.

      --devices      that many in each script
      --script       replays a script from a file
    """

  init(arguments: some Collection<String>) throws(Plan.Misunderstood) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--steps": campaign.steps = try Plan.number(after: argument, in: &rest)
      case "--seed": campaign.firstSeed = UInt64(try Plan.number(after: argument, in: &rest))
      case "--devices": campaign.devices = try Plan.number(after: argument, in: &rest)
      case "--script":
        guard let file = rest.popFirst() else {
          throw Plan.Misunderstood(description: "--script needs a file")
        }
        script = file
      default: throw Plan.Misunderstood(description: "\(argument) means nothing to simulate")
      }
    }
  }

  func run(_ tell: (Report) -> Void) throws -> Bool {
    if let script { return try replay(script, tell) }
    let isSound = try stopEverywhere(tell)
    let start = ContinuousClock.Instant.now
    let outcome = campaign.run()
    var report = Report("simulate")
    report.set("steps", outcome.steps)
    report.set("seeds", outcome.seeds)
    report.set("first_seed", Int(campaign.firstSeed))
    report.set("seconds", ContinuousClock.Instant.now.milliseconds(since: start) / 1000)
    report.set("failures", outcome.failures.count)
    for (what, number) in outcome.counts.sorted(by: { $0.key < $1.key }) where what != "step" {
      report.set(what.replacing(" ", with: "_"), number)
    }
    tell(report)
    for failure in outcome.failures {
      var report = Report("simulate", failure: failure.failures.first ?? "")
      report.set("seed", Int(failure.seed))
      report.set("after_steps", failure.steps)
      report["script"] = failure.script.text
      tell(report)
    }
    // In a short one some things may well be missing.
    let isComplete = outcome.missing.isEmpty || outcome.steps < 100_000
    if !isComplete {
      tell(Report("simulate", failure: "never happened: \(outcome.missing.joined(separator: ", "))"))
    }
    return outcome.failures.isEmpty && isComplete && isSound
  }

  private func stopEverywhere(_ tell: (Report) -> Void) throws -> Bool {
    let start = ContinuousClock.Instant.now
    var day = try StoppedEverywhere()
    try day.run()
    var report = Report("stopped-everywhere")
    report.set("disk_steps", day.diskSteps)
    report.set("requests", day.requests)
    report.set("seconds", ContinuousClock.Instant.now.milliseconds(since: start) / 1000)
    report.set("failures", day.failures.count)
    tell(report)
    for failure in day.failures.prefix(5) { tell(Report("stopped-everywhere", failure: failure)) }
    return day.failures.isEmpty
  }

  private func replay(_ file: String, _ tell: (Report) -> Void) throws -> Bool {
    guard let script = Script(try String(contentsOfFile: file, encoding: .utf8)) else {
      throw Plan.Misunderstood(description: "\(file) is no script")
    }
    let (counts, failures) = World.outcome(of: script)
    var report = Report("simulate")
    report.set("steps", counts["step"] ?? 0)
    tell(report)
    for failure in failures { tell(Report("simulate", failure: failure)) }
    return failures.isEmpty
  }
}
