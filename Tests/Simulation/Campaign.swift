import Foundation
import Synchronization

/// Many scripts, one after another and on several cores, until so many steps were taken or one failed.
public struct Campaign: Sendable {
  /// A script that failed.
  public struct Failure: Sendable {
    /// Its seed.
    public var seed: UInt64
    /// How many steps all scripts had taken by then, about.
    public var steps: Int
    /// The script, made short.
    public var script: Script
    /// What went wrong in the short one.
    public var failures: [String]
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// How many scripts.
    public var seeds = 0
    /// How many steps.
    public var steps: Int { counts["step"] ?? 0 }
    /// How often each thing happened.
    public var counts: [String: Int] = [:]
    /// The first failures, one a core at most.
    public var failures: [Failure] = []
    /// What never happened. A long simulation in which something never happens proves nothing about it.
    public var missing: [String] { Campaign.everything.filter { counts[$0] ?? 0 == 0 } }
  }

  /// So many steps at least.
  public var steps: Int
  /// The first script's seed; the others follow.
  public var firstSeed: UInt64
  /// How many devices each has; 2–8 when nil.
  public var devices: Int?
  /// How many scripts run at a time.
  public var cores: Int

  /// - Parameters:
  ///   - steps: so many at least.
  ///   - firstSeed: the first script's.
  ///   - devices: how many each has; 2–8 when nil.
  ///   - cores: how many run at a time.
  public init(steps: Int, firstSeed: UInt64 = 1, devices: Int? = nil, cores: Int = 1) {
    self.steps = steps
    self.firstSeed = firstSeed
    self.devices = devices
    self.cores = cores
  }

  private static let everything = [
    "archive", "archive of an erased one", "archive of one who went", "archive of a withdrawn one",
    "cancelled",
    "conflict in the end", "conflicted copy", "consent", "consent given again", "dropped",
    "dropped by those left behind", "given up", "left behind in the end", "lost for good", "machine away",
    "machine back",
    "new machine", "released", "restored archive", "returned machine", "taken over in the end",
    "edit",
    "edit meanwhile", "emptied store", "erasure", "file cut short", "file damaged at its full length",
    "files received", "lost file", "moved", "moved among three teams",
    "new name", "new name at opening", "new store", "power cut", "power cut while opening",
    "published directory", "quarantine", "refused by the disk", "resolved conflict", "restored backup",
    "rotten file", "snapshot", "stopped between requests", "torn line", "typing", "withdrawal",
  ]

  private struct State {
    var next: UInt64
    var outcome = Outcome()
  }

  /// Carries it out.
  public func run() -> Outcome {
    let state = Mutex(State(next: firstSeed))
    DispatchQueue.concurrentPerform(iterations: max(1, cores)) { _ in
      while let seed = next(state) { run(seed, state) }
    }
    return state.withLock { $0.outcome }
  }

  private func next(_ state: borrowing Mutex<State>) -> UInt64? {
    state.withLock { state in
      guard state.outcome.steps < steps, state.outcome.failures.isEmpty else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func run(_ seed: UInt64, _ state: borrowing Mutex<State>) {
    let script = Script(seed: seed, devices: devices)
    let (counts, failures) = World.outcome(of: script)
    let steps = state.withLock { state in
      state.outcome.seeds += 1
      state.outcome.counts.merge(counts, uniquingKeysWith: +)
      return state.outcome.steps
    }
    if failures.isEmpty { return }
    let short = script.shrunk { !World.outcome(of: $0).failures.isEmpty }
    let failure = Failure(
      seed: seed, steps: steps, script: short, failures: World.outcome(of: short).failures)
    state.withLock { $0.outcome.failures.append(failure) }
  }
}
