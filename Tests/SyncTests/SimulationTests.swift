import Foundation
import Testing

/// How many runs; more by `VEJVISER_SIMULATIONS=1000`, another start by `VEJVISER_SEED=7`.
private let runs = ProcessInfo.processInfo.environment["VEJVISER_SIMULATIONS"].flatMap(Int.init) ?? 8
private let firstSeed = ProcessInfo.processInfo.environment["VEJVISER_SEED"].flatMap(UInt64.init) ?? 1

@Suite("Simulation")
struct SimulationTests {
  @Test(
    "Whatever happens to two or more devices and their store, they end up alike and nothing saved is lost")
  func simulation() throws {
    var counts: [String: Int] = [:]
    for seed in firstSeed..<(firstSeed + UInt64(runs)) {
      var simulation = try Simulation(seed: seed, devices: seed.isMultiple(of: 3) ? 3 : 2)
      simulation.store.flakiness = [0, 10, 40][Int(seed % 3)]
      for _ in 0..<350 { try simulation.step() }
      try simulation.settle()
      try simulation.check()
      counts.merge(simulation.counts, uniquingKeysWith: +)
    }
    // A simulation in which something never happens proves nothing about it.
    for what in [
      "edit", "exchange", "consent", "withdrawal", "erasure", "restored backup", "power cut", "new name",
      "dropped",
      "refused by the disk", "snapshot",
    ] {
      #expect(counts[what] ?? 0 > 0, "\(what) never happened")
    }
    if runs > 8 {
      print(counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
    }
  }
}
