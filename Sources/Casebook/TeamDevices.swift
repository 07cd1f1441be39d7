import Domain
import Journal

/// The team's machines: each a root of its own in the team's space, that it writes itself.
extension Casebook {
  static let deviceKind = "device"
  private static let record = "device"
  private static let receipt = "erased:"

  /// The root of a machine.
  static func deviceRoot(_ name: DeviceName) -> String { "\(deviceKind):\(name.rawValue)" }

  /// The machines that are known, this one first, then those that were heard of last.
  public var devices: [TeamDevice] {
    ledger.roots(kind: Self.deviceKind).compactMap(device).sorted { left, right in
      (left.isOwn ? 0 : 1, right.seen ?? .distantPast, left.id)
        < (right.isOwn ? 0 : 1, left.seen ?? .distantPast, right.id)
    }
  }

  private func device(_ root: RootID) -> TeamDevice? {
    guard let name = DeviceName(root.rawValue.dropPrefix("\(Self.deviceKind):")) else { return nil }
    let reader = FieldReader(state: ledger.state(of: root), own: ledger.names)
    guard !reader.recordNames.allSatisfy(\.isEmpty) else { return nil }
    var device = TeamDevice(id: name)
    device.isOwn = name == ledger.device
    device.staff = reader.text(Self.record, "staff")
    device.seen = reader.date(Self.record, "seen")
    device.takenOverBy = DeviceName(reader.text(Self.record, "taken-over-by"))
    device.confirmed = reader.date(Self.record, "confirmed")
    for record in reader.recordNames where record.hasPrefix(Self.receipt) {
      guard let day = reader.date(record, "day") else { continue }
      device.carriedOut[RootID(record.dropPrefix(Self.receipt))] = day
    }
    return device
  }

  /// What was erased for good in the team's space, the latest first.
  public var erasures: [Erasure] {
    let devices = devices
    var days: [RootID: CivilDate] = [:]
    for device in devices { days.merge(device.carriedOut) { min($0, $1) } }
    return days.map { root, day in
      Erasure(
        root: root, day: day, done: devices.filter { $0.carriedOut[root] != nil },
        missing: devices.filter { $0.isActive && $0.carriedOut[root] == nil })
    }
    .sorted { ($1.day, $1.root) < ($0.day, $0.root) }
  }

  /// What was erased by all that is held here, and is not told yet by this machine.
  public var untoldErasures: [RootID] {
    let told = device(RootID(Self.deviceRoot(ledger.device)))?.carriedOut ?? [:]
    return ledger.roots(kind: Self.citizenKind).filter { root in
      ledger.sharing(of: root) == .erased && told[root] == nil
        && !ledger.control(of: root).spaces.isEmpty
    }
  }

  /// So many days pass before a machine tells again that it is in use.
  static let daysUntold = 7

  /// The edits by which this machine tells its team that it takes part, and what it has carried out.
  /// - Parameters:
  ///   - staff: the root of who sits here.
  ///   - erased: what was erased for good, and of which nothing is left in this machine's files.
  ///   - date: today.
  ///   - space: the team's space.
  public func edits(tellingOf erased: [RootID], staff: String, on date: CivilDate, space: String) -> [Edit] {
    let root = RootID(Self.deviceRoot(ledger.device))
    let known = device(root)
    var edits: [Edit] = []
    func set(_ record: String, _ field: String, _ value: String) {
      edits.append(Names.Field(record, field).edit(root.rawValue, text: value))
    }
    let isDue = known?.seen.map { $0.adding(days: Self.daysUntold) <= date || $0 > date } ?? true
    if isDue { set(Self.record, "seen", date.iso) }
    if !staff.isEmpty, known?.staff != staff { set(Self.record, "staff", staff) }
    for erased in erased where known?.carriedOut[erased] == nil {
      set(Self.receipt + erased.rawValue, "day", date.iso)
    }
    if ledger.sharing(of: root) != .shared(space: space) { edits.append(.share(root, to: space)) }
    return edits
  }

  // MARK: Machines that do not come back

  /// The edit that gives a machine up: this one writes its packs anew.
  public func edit(givingUp device: DeviceName) -> Edit {
    Names.Field(Self.record, "taken-over-by").edit(Self.deviceRoot(device), text: ledger.device.rawValue)
  }

  /// The edits by which a person lets go out what this machine wrote before it was given up.
  public func editsConfirmingReturn(on date: CivilDate) -> [Edit] {
    returned.map { Names.Field(Self.record, "confirmed").edit(Self.deviceRoot($0), text: date.iso) }
  }

  /// The machines whose packs this one writes anew.
  public var takenOver: Set<DeviceName> {
    Set(
      devices.lazy.filter {
        $0.takenOverBy.map(ledger.names.contains) ?? false && !ledger.names.contains($0.id)
      }
      .map(\.id))
  }

  /// This machine was given up under the name that it has.
  public var isGivenUp: Bool { wasGivenUp(ledger.device) }

  /// Was given up under an earlier name, and nobody has said yet that what it wrote may go out.
  public var hasReturned: Bool { !returned.isEmpty }

  private var returned: [DeviceName] {
    ledger.names.filter { name in
      wasGivenUp(name) && device(RootID(Self.deviceRoot(name)))?.confirmed == nil
    }.sorted()
  }

  private func wasGivenUp(_ name: DeviceName) -> Bool {
    guard let taker = device(RootID(Self.deviceRoot(name)))?.takenOverBy else { return false }
    return !ledger.names.contains(taker)
  }

  /// What was written here and lies in no pack: of whom.
  public var unsentRoots: Set<RootID> {
    Set(
      ledger.roots.filter { root in
        guard root.kind != Self.deviceKind else { return false }
        switch ledger.sharing(of: root) {
        case .shared, .moved: return !ledger.unsent(of: root).isEmpty
        case .here, .withdrawn, .erased: return false
        }
      })
  }
}
