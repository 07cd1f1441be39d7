import Domain

/// All operations that a device holds, and what they add up to. A value: cheap to copy, safe to hand around.
///
/// Which operations it holds never depends on the order in which they came. Two ledgers are equal when they hold
/// the same operations. Most of it may lie in a snapshot, whose roots are read when they are first asked for.
public struct Ledger: Sendable {
  /// The device that new operations are written by.
  public private(set) var device: DeviceName
  /// Every name that this device's folder has had: a withdrawal that names any of them lets it keep the root.
  public private(set) var names: Set<DeviceName>
  /// The spaces of the store that the device takes part in; none when that is not known, and then nothing counts as moved
  /// away.
  public private(set) var spaces: Set<String> = []
  /// How many operations it holds.
  public internal(set) var count = 0

  let base: LedgerBase?
  /// Whether the snapshot's digests are of the version that the floor above reads.
  let hasDigests: Bool
  let cache = StateCache()
  var held: [RootID: HeldRoot] = [:]
  /// Known to be in a pack, beyond what the snapshot says.
  var sent: Set<OperationID> = []
  var highest: UInt64 = 0
  var fingerprint = Fingerprint()

  /// A ledger that holds nothing.
  /// - Parameter former: names that the device has had before.
  public init(device: DeviceName, former: some Sequence<DeviceName> = []) {
    self.device = device
    names = Set(former).union([device])
    base = nil
    hasDigests = false
  }

  /// A ledger that holds what some files hold.
  init(device: DeviceName, former: some Sequence<DeviceName>, gathering: Gathering) {
    self.init(device: device, former: former)
    held = gathering.roots
    highest = gathering.highest
    for root in held.values {
      count += root.operations.count
      fingerprint += root.fingerprint
    }
  }

  /// A ledger that holds what a snapshot holds.
  init(
    device: DeviceName, former: some Sequence<DeviceName>, snapshot: Snapshot, digestVersion: UInt32,
    rebuild: @escaping @Sendable () -> Snapshot?
  ) {
    self.device = device
    names = Set(former).union([device])
    base = LedgerBase(snapshot, rebuild: rebuild)
    hasDigests = snapshot.digestVersion == digestVersion
    count = snapshot.count
    highest = snapshot.highest
    fingerprint = snapshot.fingerprint
  }

  /// Goes on under another name; what was written under the old one stays as it is.
  public mutating func rename(to device: DeviceName) {
    self.device = device
    names.insert(device)
  }

  /// The device takes part in these spaces from now on.
  public mutating func takePart(in spaces: Set<String>) { self.spaces = spaces }

  /// What was written under these names counts as this device's own, as under names that it has had.
  mutating func claim(_ names: Set<DeviceName>) { self.names.formUnion(names) }
}

extension Ledger: Equatable {
  /// They hold the same operations, for the same device.
  public static func == (left: Ledger, right: Ledger) -> Bool {
    left.device == right.device && left.count == right.count && left.fingerprint == right.fingerprint
  }
}
