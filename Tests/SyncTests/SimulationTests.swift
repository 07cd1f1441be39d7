import Foundation
import Simulation
import Testing

@Suite("Simulation")
struct SimulationTests {
  @Test(
    "Whatever happens to two to eight devices and their store, they end up alike and nothing saved is lost")
  func simulation() throws {
    let outcome = Campaign(steps: 2_000).run()
    #expect(outcome.failures.isEmpty, "\(outcome.failures)")
    #expect(outcome.counts["exchange"] ?? 0 > 100)
  }

  @Test("A script that failed once does not fail again", arguments: try kept())
  func keptScripts(_ file: String) throws {
    let script = try #require(Script(try String(contentsOfFile: file, encoding: .utf8)))
    #expect(World.outcome(of: script).failures.isEmpty)
  }

  @Test("A busy day stopped at every step of the disk and at every request ends as if it had not been")
  func stoppedEverywhere() throws {
    var day = try StoppedEverywhere()
    try day.run(stride: 13)
    #expect(day.failures.isEmpty)
    #expect(day.diskSteps > 100 && day.requests > 40)
  }

  @Test("A script is read as it is written, and made short without what does not matter")
  func scripts() throws {
    let script = Script(seed: 5)
    #expect(Script(script.text) == script)
    #expect(Script("# why\n" + script.text) == script)
    #expect(Script("nonsense") == nil)
    let short = script.shrunk { $0.steps.contains { $0.event == .erase } }
    #expect(short.steps.map(\.event) == [.erase])
    #expect(short.devices == 1)
    #expect(short.flakiness == 0)
  }

  private static func kept() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Kept")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".script") }
      .sorted().map { folder.appendingPathComponent($0).path }
  }
}
