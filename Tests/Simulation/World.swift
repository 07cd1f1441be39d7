import Domain
import Journal
import Sync

/// Several devices and a store, living through a script.
///
/// Checks gather in `failures`: on every request that goes to the store, after every exchange, and in the end, when
/// everything works again and all have exchanged until nothing moves.
public struct World {
  /// The space that carries the catalogue's files.
  static let catalogue = "katalog"
  /// Where citizens are in scripts of before there were teams: every device takes part in both.
  static let spaces = ["hold", catalogue]

  let script: Script
  /// What all share.
  public let store: MemoryFileStore
  var devices: [Device] = []
  var roots: [RootID] = []
  var book = Book()
  /// Who was ever asked and said yes, and for which space, whether or not it could be saved.
  var consented: [RootID: Set<String>] = [:]
  /// Whose erasure was marked as saved.
  var erased: Set<RootID> = []
  /// What was taken of devices' folders with `export backup`, the last few.
  var archives: [Archive] = []
  /// Manifests that were marked as saved.
  var manifests: Set<String> = []
  /// The current step's chances.
  var random: SplitMix64
  let reader = PackReader()
  /// How often each thing happened.
  public internal(set) var counts: [String: Int] = [:]
  /// What went wrong.
  public internal(set) var failures: [String] = []

  /// A world before the first step of a script.
  /// - Throws: what a sound disk refuses, which is nothing.
  public init(_ script: Script) throws {
    self.script = script
    store = MemoryFileStore(seed: script.seed &+ 1)
    store.flakiness = script.flakiness
    random = SplitMix64(seed: script.seed)
    for index in 0..<script.devices {
      devices.append(
        Device(name: DeviceName(random: &random), teams: script.teams?[index] ?? Self.spaces))
      try open(devices.count - 1)
    }
  }

  /// What a script comes to: what happened how often, and what went wrong.
  public static func outcome(of script: Script) -> (counts: [String: Int], failures: [String]) {
    do {
      var world = try World(script)
      for (index, step) in script.steps.enumerated() {
        do {
          try world.take(step)
        } catch {
          world.failures.append("step \(index), \(step.event): \(error)")
        }
        if !world.failures.isEmpty { return (world.counts, world.failures) }
      }
      try world.settle()
      if world.failures.isEmpty { try world.check() }
      return (world.counts, world.failures)
    } catch {
      return ([:], ["the end: \(error)"])
    }
  }

  /// Whether a device takes part wherever any citizen can go.
  func isBridge(_ index: Int) -> Bool {
    script.teams.map { Set(devices[index].teams) == Set($0.joined()) } ?? true
  }

  // MARK: Chance

  mutating func pick(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { pick(0..<times) == 0 }

  mutating func count(_ what: String, _ number: Int = 1) { counts[what, default: 0] += number }

  /// Another world just like it, in which every device has just been started.
  func copy() throws -> World {
    var copy = World(self, store.copy())
    for index in copy.devices.indices { try copy.open(index) }
    return copy
  }

  private init(_ other: World, _ store: MemoryFileStore) {
    script = other.script
    self.store = store
    devices = other.devices.map { $0.copy() }
    roots = other.roots
    book = other.book
    consented = other.consented
    erased = other.erased
    archives = other.archives
    manifests = other.manifests
    random = other.random
  }
}
