/// What this device keeps of a pack that was read from a store or put there.
public struct MirroredPack: Sendable {
  /// Its name in the store.
  public let name: PackName
  /// Whether all of it is kept, byte for byte. Else what was dropped was erased, withdrawn or damaged.
  public let isWhole: Bool
  /// The operations in it, by root.
  public let ids: [RootID: Set<OperationID>]
  /// Those of them that are void.
  let voids: Set<OperationID>

  init(name: PackName, isWhole: Bool, operations: [Operation]) {
    self.name = name
    self.isWhole = isWhole
    ids = operations.reduce(into: [:]) { $0[$1.root, default: []].insert($1.id) }
    voids = Set(operations.lazy.filter { $0.kind == .void }.map(\.id))
  }
}
