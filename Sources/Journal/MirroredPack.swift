/// What this device keeps of a pack that was read from a store or put there.
public struct MirroredPack: Sendable {
  /// Its name in the store.
  public let name: PackName
  /// Whether all of it is kept, byte for byte. Else what was dropped was erased, withdrawn or damaged.
  public let isWhole: Bool
  /// What is in it, by root.
  public let roots: [RootID: Contents]
  /// The operations in it that are void.
  let voids: Set<OperationID>

  /// What a pack holds of one root.
  public struct Contents: Sendable {
    /// Its operations.
    public internal(set) var ids: Set<OperationID> = []
    /// Consent is among them.
    public internal(set) var hasConsent = false
    /// More than consent and erasure is among them.
    public internal(set) var hasData = false
  }

  init(name: PackName, isWhole: Bool, operations: [Operation]) {
    self.name = name
    self.isWhole = isWhole
    roots = Self.contents(operations)
    voids = Set(operations.lazy.filter { $0.kind == .void }.map(\.id))
  }

  /// What operations there are, by root.
  public static func contents(_ operations: [Operation]) -> [RootID: Contents] {
    operations.reduce(into: [:]) { roots, operation in
      roots[operation.root, default: Contents()].ids.insert(operation.id)
      switch operation.control {
      case .share: roots[operation.root]?.hasConsent = true
      case .erase: break
      case nil: roots[operation.root]?.hasData = true
      }
    }
  }
}
