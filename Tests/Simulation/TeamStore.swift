import Domain
import Journal
import Sync

/// The same year with whole devices and the exchange itself: what the lengths are measured by. Only for few days and
/// devices, for each of them holds all.
public struct TeamStore {
  /// What all share.
  public let store = MemoryFileStore()
  private var devices: [Device] = []
  private var random = SplitMix64(seed: 1)
  private var clock: Int64 = 1_767_225_600_000
  /// The exchanges that did not go well.
  public private(set) var failures: [String] = []

  /// - Parameter year: what is going to happen.
  /// - Throws: what a sound disk refuses, which is nothing.
  public init(_ year: TeamYear) throws {
    for _ in 0..<year.devices { try addDevice() }
  }

  private mutating func addDevice() throws {
    var device = Device(name: DeviceName(random: &random))
    let opened = try JournalFolder.open(
      "/data", cache: nil, access: .write, disk: device.disk, machine: device.machine, random: &random)
    device.folder = opened.folder
    device.ledger = opened.ledger
    devices.append(device)
  }

  /// Lets one thing happen.
  /// - Throws: what a sound disk refuses, which is nothing.
  public mutating func take(_ event: TeamYear.Event) throws {
    switch event {
    case .edit(let device, let citizen, let bytes):
      let root = Self.root(citizen)
      if case .here = devices[device].ledger.sharing(of: root) {
        try save(.share(root, to: World.spaces[0]), device)
      }
      let record = "step:k3f9a\(Int.random(in: 0..<10, using: &random))"
      let text = Value.text(String(repeating: "a", count: bytes))
      try save(Edit(root: root, record: record, field: "what", value: text), device)
    case .note(let device, let bytes):
      let root = RootID("staff:\(devices[device].machine)")
      if case .here = devices[device].ledger.sharing(of: root) {
        try save(.share(root, to: World.spaces[1]), device)
      }
      let text = Value.text(String(repeating: "a", count: bytes))
      let record = "contact:\(DeviceName(random: &random).rawValue)"
      try save(Edit(root: root, record: record, field: "what", value: text), device)
    case .withdraw(let device, let citizen):
      let name = devices[device].ledger.device
      try save(.withdraw(Self.root(citizen), keeper: name, from: [World.spaces[0]]), device)
    case .erase(let device, let citizen):
      try save(.erase(Self.root(citizen), from: [World.spaces[0]]), device)
    case .publish(let device):
      let chunks = (0..<8).map { _ in
        [UInt8](repeating: UInt8(Int.random(in: 0..<200, using: &random)), count: 1_000)
      }
      try devices[device].files.publish(chunks, by: devices[device].ledger.device)
    case .exchange(let device): _ = exchange(device)
    }
  }

  private static func root(_ citizen: Int) -> RootID { RootID("citizen:k3f9a\(10_000 + citizen)") }

  private mutating func save(_ edit: Edit, _ device: Int) throws {
    clock += 1_000
    let made = devices[device].ledger.record(
      [edit], by: "staff:k3f9a2mx7q", at: WallTime(milliseconds: clock))
    try devices[device].folder?.append(made)
  }

  private mutating func exchange(_ device: Int) -> ExchangeReport {
    guard let folder = devices[device].folder else { return ExchangeReport() }
    let spaces = [
      Exchange.Space(World.spaces[0]), Exchange.Space(World.spaces[1], files: devices[device].files),
    ]
    let report = Exchange(store: store, folder: folder, machine: devices[device].machine)
      .run(spaces, random: &random)
    devices[device].ledger.take(report)
    failures += report.failures.map(\.phrase.english)
    return report
  }

  /// How many packs lie in the team's space, and how many bytes they have.
  public var team: (packs: Int, bytes: Int) {
    let packs = store.files.filter { $0.key.hasPrefix(World.spaces[0] + "/") && $0.key.hasSuffix(".pack") }
    return (packs.count, packs.values.reduce(0) { $0 + $1.count })
  }

  /// Lets a new device exchange once.
  /// - Returns: how many requests it made, and whether it then shows what the one before it shows of all who are shared.
  public mutating func join() throws -> (requests: Int, isComplete: Bool) {
    try addDevice()
    store.requests = []
    let report = exchange(devices.count - 1)
    let (old, new) = (devices[devices.count - 2].ledger, devices[devices.count - 1].ledger)
    let isComplete = old.roots.allSatisfy { root in
      guard case .shared = old.sharing(of: root) else { return true }
      return new.state(of: root) == old.state(of: root)
    }
    return (store.requests.count, isComplete && report.failures.isEmpty && report.notArrived == 0)
  }
}
