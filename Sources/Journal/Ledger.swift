import Domain

/// All operations that a device holds, and what they add up to. A value: cheap to copy, safe to hand around.
///
/// Which operations it holds never depends on the order in which they came. Two ledgers are equal when they hold
/// the same operations.
public struct Ledger: Sendable {
  /// The device that new operations are written by.
  public let device: DeviceName

  private var held: [RootID: [OperationID: Operation]] = [:]
  private var sent: Set<OperationID> = []
  private var highest: UInt64 = 0

  /// How many operations it holds.
  public private(set) var count = 0

  /// A ledger that holds nothing.
  public init(device: DeviceName) { self.device = device }

  /// Whether an operation of that id is held, full or void.
  public func contains(_ id: OperationID) -> Bool { held.values.contains { $0[id] != nil } }

  /// Takes in operations of any device, in any order, however often.
  ///
  /// An erasure drops every other operation of its root, those that come later as well.
  /// - Parameter areSent: they were read from a pack or put in one, so that other devices may know them.
  /// - Returns: those that were not held before; a void line counts as new when the full operation was held.
  @discardableResult
  public mutating func add(_ operations: some Sequence<Operation>, areSent: Bool = false) -> [Operation] {
    operations.filter { add($0, isSent: areSent) }
  }

  private mutating func add(_ operation: Operation, isSent: Bool) -> Bool {
    highest = max(highest, operation.id.number)
    let root = held[operation.root] ?? [:]
    if operation.control != .erase, isErased(root) { return false }
    if isSent { sent.insert(operation.id) }
    if let known = root[operation.id], known.kind == .void || operation.kind != .void { return false }
    if operation.control == .erase, !isErased(root) {
      count -= root.count
      held[operation.root] = [:]
    }
    if held[operation.root, default: [:]].updateValue(operation, forKey: operation.id) == nil { count += 1 }
    return true
  }

  private func isErased(_ root: [OperationID: Operation]) -> Bool {
    root.values.contains { $0.control == .erase }
  }

  /// Makes an operation of each edit that changes something, and holds it.
  ///
  /// It replaces the values that are live in its field now. An edit that says what the field holds already makes
  /// none; nor does one of a root that is erased or kept by another device alone.
  /// - Parameters:
  ///   - who: the record of the member of staff who did it.
  ///   - at: the clock's time, to be shown.
  /// - Returns: the operations, which are saved only when the journal folder has appended them.
  public mutating func record(_ edits: [Edit], by who: String, at: WallTime) -> [Operation] {
    edits.compactMap { record($0, who, at) }
  }

  private mutating func record(_ edit: Edit, _ who: String, _ at: WallTime) -> Operation? {
    let isControl = OperationLine.control(record: edit.record, field: edit.field) != nil
    switch sharing(of: edit.root) {
    case .erased: return nil
    case .withdrawn(let keeper) where keeper != device && !isControl: return nil
    default: break
    }
    let value = edit.value.storable
    let candidates = state(of: edit.root)[edit.record]?.fields[edit.field]?.candidates ?? []
    if candidates.allSatisfy({ $0.value == value }), !candidates.isEmpty || value == .nothing { return nil }
    var replaces: Set<OperationID> = []
    for candidate in candidates {
      replaces.insert(candidate.id)
      guard isUnsent(candidate.id), let own = held[edit.root]?[candidate.id] else { continue }
      replaces.formUnion(own.content.replaces.filter { !isUnsent($0) })
    }
    let operation = Operation(
      device: device, number: min(highest + 1, OperationID.largestNumber), root: edit.root,
      content: OperationContent(
        record: edit.record, field: edit.field, value: value, replaces: replaces.sorted(), who: who, at: at))
    return add(operation, isSent: false) ? operation : nil
  }

  private func isUnsent(_ id: OperationID) -> Bool { id.device == device && !sent.contains(id) }

  /// Every root of which something is held, in the order of their texts.
  public var roots: [RootID] { held.keys.sorted() }

  /// The roots of one kind, as `citizen`, in the order of their texts.
  public func roots(kind: String) -> [RootID] { roots.filter { $0.kind == kind } }

  /// What is known of a root; without records when nothing is.
  public func state(of root: RootID) -> RootState { Fold.state(of: root, operations(of: root)) }

  /// The operations held of a root, in the order of their ids.
  public func operations(of root: RootID) -> [Operation] {
    (held[root] ?? [:]).values.sorted { $0.id < $1.id }
  }

  /// Where a root may be, by the consent that is recorded.
  public func sharing(of root: RootID) -> Sharing {
    let operations = operations(of: root)
    if operations.contains(where: { $0.control == .erase }) { return .erased }
    let control = Fold.state(of: root, operations.filter { $0.control == .share })
    let values = (control[""]?.fields[Control.share]?.candidates ?? []).map(\.value)
    let keepers = values.compactMap { $0[member: "keep"].text.flatMap(DeviceName.init(rawValue:)) }
    if let keeper = keepers.min() { return .withdrawn(keeper: keepers.contains(device) ? device : keeper) }
    guard let space = values.first?[member: "space"].text,
      values.allSatisfy({ $0[member: "space"].text == space })
    else { return .here }
    return .shared(space: space)
  }

  /// How many fields of a root have values that differ.
  public func conflicts(of root: RootID) -> Int { state(of: root).conflicts }
}

extension Ledger: Equatable {
  /// They hold the same operations, for the same device.
  public static func == (left: Ledger, right: Ledger) -> Bool {
    left.device == right.device && left.count == right.count && left.held == right.held
  }
}
