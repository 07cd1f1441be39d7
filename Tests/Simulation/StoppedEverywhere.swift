import Domain
import Journal
import Sync

/// One busy day of one device, stopped at every single step of its disk and at every single request to the store.
///
/// The random scripts come by these places too, each now and then; this one leaves none out.
public struct StoppedEverywhere {
  /// How many places there are.
  public private(set) var diskSteps = 0
  /// How many requests there are.
  public private(set) var requests = 0
  /// What went wrong, and where it had been stopped.
  public private(set) var failures: [String] = []
  private let morning: World

  /// Lets three devices work until much is under way for the first of them.
  /// - Throws: what a sound disk refuses, which is nothing.
  public init() throws {
    var world = try World(Script(seed: 1, devices: 3, flakiness: 0, steps: []))
    world.random = SplitMix64(seed: 7)
    try world.fill()
    morning = world
    failures = world.failures
  }

  /// Stops at each place in turn.
  /// - Parameter stride: only at every so many of them.
  /// - Throws: what a sound disk refuses, which is nothing.
  public mutating func run(stride: Int = 1) throws {
    var whole = try morning.copy()
    let before = whole.devices[0].disk.steps
    requests = try whole.busyDay(at: 0, end: nil)
    diskSteps = whole.devices[0].disk.steps - before
    try end(&whole, "not stopped")
    for step in Swift.stride(from: 1, through: diskSteps, by: stride) {
      var world = try morning.copy()
      world.devices[0].disk.stop(atStep: step)
      _ = try world.busyDay(at: 0, end: nil)
      try end(&world, "stopped at step \(step) of the disk")
    }
    for request in Swift.stride(from: 1, through: requests, by: stride) {
      for isDone in [false, true] {
        var world = try morning.copy()
        _ = try world.busyDay(at: request, end: .stops(isDone: isDone))
        try end(&world, "stopped \(isDone ? "after" : "before") request \(request)")
      }
    }
  }

  private mutating func end(_ world: inout World, _ place: String) throws {
    if world.devices[0].disk.isStopped { try world.powerCut(0) }
    try world.settle()
    if world.failures.isEmpty { try world.check() }
    failures += world.failures.map { "\(place): \($0)" }
  }
}

extension World {
  /// Citizens that are shared, withdrawn and erased by others; a directory in the place of another; and a pack that was
  /// cut short.
  fileprivate mutating func fill() throws {
    let names = (0..<6).map { RootID("citizen:person000\($0)") }
    roots = names
    for (index, root) in names.enumerated() {
      try write(root, index % 3)
      if index < 5 {
        consented[root] = [Self.spaces[0]]
        try save([.share(root, to: Self.spaces[0])], index % 3, "consent")
      }
    }
    for index in [0, 1, 2, 0, 1, 2] { try exchangeWhole(index) }
    for index in [1, 2] {
      try publish(index)
      try exchangeWhole(index)
    }
    try exchangeWhole(0)
    // From here on the first device has heard of nothing.
    try save([.withdraw(names[1], keeper: devices[1].ledger.device, from: [Self.spaces[0]])], 1, "withdrawal")
    try save([2, 3].map { .erase(names[$0], from: [Self.spaces[0]]) }, 2, "erasure")
    for index in [2, 1] {
      try write(names[0], index)
      try publish(index)
      try exchangeWhole(index)
    }
    for index in [0, 2] { try write(names[4], index) }
    try write(names[1], 0)
    guard let path = store.files.keys.sorted().last(where: { $0.hasSuffix(".pack") }) else { return }
    store.files[path]?.removeLast(20)
  }

  private mutating func write(_ root: RootID, _ index: Int) throws {
    let edits = (0..<3).map { number in
      Edit(
        root: root, record: "step:\(number)", field: "what0",
        value: .text("\(Self.mark(of: root))-\(index)-\(pick(0..<1000))"))
    }
    try save(edits, index, "edit")
  }

  private mutating func exchangeWhole(_ index: Int) throws {
    try exchange(index, at: 0, end: nil, accepting: [])
  }

  /// All that a device does in a day, until it is stopped.
  /// - Parameter request: counted over all exchanges of the day.
  /// - Returns: how many requests were made.
  fileprivate mutating func busyDay(at request: Int, end: WatchedStore.End?) throws -> Int {
    var made = 0
    var isStopped = false
    let exchange: (inout World) throws -> Void = { world in
      let watched = try world.exchange(0, at: request - made, end: end, accepting: []).0
      made += watched.count
      isStopped = watched.isStopped
    }
    var works: [(inout World) throws -> Void] = [
      { try $0.write($0.roots[5], 0) },
      { try $0.snapshot(0) },
      exchange,
      { try $0.drop(0) },
      { try $0.publish(0) },
      { try $0.save([.erase($0.roots[4], from: [World.spaces[0]])], 0, "erasure") },
      exchange,
      { try $0.snapshot(0) },
    ]
    // More small packs than are left as they are.
    for _ in 0..<10 { works += [{ try $0.write($0.roots[0], 0) }, exchange] }
    for work in works where !isStopped && !devices[0].disk.isStopped { try work(&self) }
    return made
  }
}
